package dev.headway.agency;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.headway.model.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes records as JSON: a component is a key, in the order in which the record declares them, so
 * that one that is added later appears by itself. The same records give the same bytes.
 *
 * <p>Decimal numbers are texts, since most readers of JSON would take them for binary ones and
 * round them; whole numbers that Java holds as such are numbers. What is empty is left out. One of
 * several kinds of a thing says in {@code is} which it is; a figure is its value, with the days it
 * rests on, or the reason why it is missing.
 */
final class RecordJson {

  private final JsonGenerator json;

  private RecordJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one record, in UTF-8, and closes what it was given. */
  static void write(Record root, OutputStream to) throws IOException {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
      json.setPrettyPrinter(lines);
      new RecordJson(json).value(root);
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Collection<?> all) {
      array(all);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Figure figure) {
      figure(figure);
    } else if (value instanceof Record record && !JsonText.isText(record.getClass())) {
      record(record);
    } else {
      json.writeString(JsonText.of(value));
    }
  }

  private void figure(Figure figure) throws IOException {
    json.writeStartObject();
    if (figure instanceof Figure.Known known) {
      json.writeStringField("value", JsonText.of(known.value()));
      if (known.coverage().of() > 0) {
        json.writeNumberField("days", known.coverage().days());
        json.writeNumberField("of", known.coverage().of());
      }
    } else if (figure instanceof Figure.Missing missing) {
      json.writeStringField("missing", JsonText.of(missing.why()));
    }
    json.writeEndObject();
  }

  private void array(Collection<?> values) throws IOException {
    // A set has no order that would be the same in every run.
    List<?> ordered =
        values instanceof Set
            ? values.stream().map(JsonText::of).sorted().toList()
            : List.copyOf(values);
    json.writeStartArray();
    for (Object value : ordered) {
      value(value);
    }
    json.writeEndArray();
  }

  private void map(Map<?, ?> map) throws IOException {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(JsonText.of(key), value));
    json.writeStartObject();
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.writeFieldName(entry.getKey());
      value(entry.getValue());
    }
    json.writeEndObject();
  }

  private void record(Record record) throws IOException {
    json.writeStartObject();
    if (isOneOfSeveral(record.getClass())) {
      json.writeStringField("is", JsonText.word(record.getClass()));
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value instanceof Optional<?> maybe) {
        if (maybe.isPresent()) {
          json.writeFieldName(component.getName());
          value(maybe.get());
        }
      } else {
        json.writeFieldName(component.getName());
        value(value);
      }
    }
    json.writeEndObject();
  }

  /** Whether a record is one of the kinds of a sealed interface. */
  static boolean isOneOfSeveral(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return Optional.ofNullable(component.getAccessor().invoke(record)).orElseThrow();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
