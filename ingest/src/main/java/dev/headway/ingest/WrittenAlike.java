package dev.headway.ingest;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a table writes its days where tables differ in that: {@code 3/4/2026} is two days,
 * but {@code 10/28/2026} further down tells which. All cells of the columns that may be written in
 * the same ways are looked at, and the one way of writing that fits them all is taken; if two do
 * and give other days, nobody can tell.
 */
final class WrittenAlike {

  private final TableReader.Table table;
  private final Rows.Source source;
  private final Map<List<String>, DateStyle> known = new HashMap<>();

  private WrittenAlike(TableReader.Table table, Rows.Source source) {
    this.table = table;
    this.source = source;
  }

  /**
   * The table, of whose days it is known how they are written.
   *
   * @throws FileRefused when that cannot be known
   */
  static TableReader.Table settle(TableReader.Table table, Rows.Source rows)
      throws IOException, FileRefused {
    return new WrittenAlike(table, rows).settled();
  }

  private TableReader.Table settled() throws IOException, FileRefused {
    Map<List<String>, List<Field>> groups = new LinkedHashMap<>();
    table.format().fields().values().forEach(field -> collect(field, groups));
    for (Map.Entry<List<String>, List<Field>> group : groups.entrySet()) {
      Optional<DateStyle> style = style(group.getValue());
      style.ifPresent(found -> known.put(group.getKey(), found));
    }
    if (known.isEmpty()) {
      return table;
    }
    Map<String, Field> fields = new HashMap<>();
    table.format().fields().forEach((name, field) -> fields.put(name, written(field)));
    Format format = table.format().written(fields);
    return new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  /** The fields whose days are written alike, by the ways in which they may be. */
  private static void collect(Field field, Map<List<String>, List<Field>> groups) {
    if (field.alike()) {
      field
          .dates()
          .ifPresent(
              dates -> groups.computeIfAbsent(dates.patterns(), p -> new ArrayList<>()).add(field));
    }
    field.otherwise().ifPresent(other -> collect(other, groups));
  }

  private Field written(Field field) {
    Optional<DateStyle> style =
        field
            .dates()
            .filter(dates -> field.alike())
            .flatMap(dates -> Optional.ofNullable(known.get(dates.patterns())));
    Field settled = style.map(field::written).orElse(field);
    return settled.otherwise().map(other -> settled.otherwise(written(other))).orElse(settled);
  }

  private Optional<DateStyle> style(List<Field> fields) throws IOException, FileRefused {
    List<DateStyle> styles = fields.get(0).dates().map(DateStyle::each).orElse(List.of());
    Map<String, String> columns = texts(fields, styles);
    Set<String> texts = columns.keySet();
    List<DateStyle> fit =
        styles.stream()
            .filter(style -> texts.stream().allMatch(text -> read(style, text).isPresent()))
            .toList();
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    String column = new LinkedHashSet<>(columns.values()).iterator().next();
    if (fit.isEmpty()) {
      throw new FileRefused(
          0,
          "its column '" + column + "' writes days in more than one way",
          RowRefused.DOWNLOAD_AGAIN);
    }
    DateStyle first = fit.get(0);
    for (Map.Entry<String, String> text : columns.entrySet()) {
      String day = text.getKey();
      if (fit.stream().anyMatch(other -> !read(other, day).equals(read(first, day)))) {
        throw new FileRefused(
            0,
            "its column '"
                + text.getValue()
                + "' has days such as '"
                + day
                + "', which can be read in two ways, and none that tells in which",
            "Download it with more days, or with days like 2026-10-31; or say how it writes them in"
                + " a format of your own.");
      }
    }
    return Optional.of(first);
  }

  private static Optional<LocalDateTime> read(DateStyle style, String text) {
    return style.parse(text, ZoneOffset.UTC);
  }

  /** What stands in the columns and is a day in any of these ways, with its column. */
  private Map<String, String> texts(List<Field> fields, List<DateStyle> styles)
      throws IOException, FileRefused {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        for (Field field : fields) {
          for (int column : table.header().columns(field.folded())) {
            String text = field.taken(row.get().cell(column));
            if (!texts.containsKey(text)
                && styles.stream().anyMatch(style -> read(style, text).isPresent())) {
              texts.put(text, table.header().written(column));
            }
          }
        }
      }
    }
    return texts;
  }
}
