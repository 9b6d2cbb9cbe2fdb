package dev.headway.agency;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@link RecordJson} makes of a record's type: every record in it, with its keys. */
final class RecordSchema {

  static final String IS = "is";

  private final Map<Class<?>, List<Key>> records = new LinkedHashMap<>();

  /**
   * A key of a record.
   *
   * @param name as in JSON
   * @param type in words
   */
  record Key(String name, String type) {}

  static Map<Class<?>, List<Key>> of(Class<?> root) {
    RecordSchema schema = new RecordSchema();
    schema.add(root);
    return schema.records;
  }

  private void add(Class<?> type) {
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
      return;
    }
    if (records.containsKey(type)) {
      return;
    }
    List<Key> keys = new ArrayList<>();
    records.put(type, keys);
    if (RecordJson.isOneOfSeveral(type)) {
      keys.add(new Key(IS, "`" + JsonText.word(type) + "`"));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      keys.add(new Key(component.getName(), words(component.getGenericType())));
    }
  }

  private String words(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Optional.class) {
        return words(of[0]) + ", or left out";
      }
      return raw == Map.class ? words(of[1]) + " by " + words(of[0]) : "list of " + words(of[0]);
    }
    return words((Class<?>) type);
  }

  private String words(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> "`" + JsonText.word((Enum<?>) constant) + "`")
          .collect(Collectors.joining(", "));
    }
    if (type == BigDecimal.class) {
      return "decimal";
    }
    if (type == Figure.class) {
      records.computeIfAbsent(type, figure -> figure());
      return link(type);
    }
    if (type.isPrimitive() || type == Integer.class) {
      return type == boolean.class ? "true or false" : "number";
    }
    boolean isOpened = type.isRecord() && !JsonText.isText(type) || type.isSealed();
    if (isOpened) {
      add(type);
      return link(type);
    }
    return type == YearMonth.class ? "month" : type == LocalDate.class ? "day" : "text";
  }

  /** The one type whose JSON is not its components. */
  private List<Key> figure() {
    return List.of(
        new Key("value", "decimal, or left out"),
        new Key("days", "number, or left out"),
        new Key("of", "number, or left out"),
        new Key("missing", words(Absence.class) + ", or left out"));
  }

  private static String link(Class<?> type) {
    if (type.isSealed() && type != Figure.class) {
      return Arrays.stream(type.getPermittedSubclasses())
          .map(RecordSchema::link)
          .collect(Collectors.joining(" or "));
    }
    String name = name(type);
    return "[" + name + "](#" + name.replace(".", "").toLowerCase(Locale.ROOT) + ")";
  }

  /** As in Java, without the ending of the types that are made for JSON only. */
  static String name(Class<?> type) {
    return type.getName()
        .substring(type.getPackageName().length() + 1)
        .replace("$", ".")
        .replaceFirst("Json\\b", "");
  }
}
