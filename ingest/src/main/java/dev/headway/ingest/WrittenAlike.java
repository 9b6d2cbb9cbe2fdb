package dev.headway.ingest;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a column writes its days where tables differ in that: {@code 3/4/2026} is two days,
 * but {@code 10/28/2026} further down tells which. All cells of the column are looked at, and the
 * one way of writing that fits them all is taken; if two do and give other days, nobody can tell.
 */
final class WrittenAlike {

  private WrittenAlike() {}

  /**
   * The table, of whose days it is known how they are written.
   *
   * @throws FileRefused when that cannot be known
   */
  static TableReader.Table settle(TableReader.Table table, Rows.Source rows)
      throws IOException, FileRefused {
    Map<String, Field> fields = new HashMap<>(table.format().fields());
    for (Map.Entry<String, Field> entry : table.format().fields().entrySet()) {
      if (entry.getValue().alike() && entry.getValue().dates().isPresent()) {
        fields.put(entry.getKey(), settle(table, entry.getValue(), rows));
      }
    }
    Format format = table.format().written(fields);
    return fields.equals(table.format().fields())
        ? table
        : new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  private static Field settle(TableReader.Table table, Field field, Rows.Source rows)
      throws IOException, FileRefused {
    List<DateStyle> styles = field.dates().map(DateStyle::each).orElse(List.of());
    Set<String> texts = texts(table.header().columns(field.folded()), rows, styles);
    List<DateStyle> fit =
        styles.stream()
            .filter(style -> texts.stream().allMatch(text -> read(style, text).isPresent()))
            .toList();
    if (fit.isEmpty() && !texts.isEmpty()) {
      throw new FileRefused(
          0,
          "its column '" + column(table, field) + "' writes days in more than one way",
          RowRefused.DOWNLOAD_AGAIN);
    }
    if (texts.isEmpty()) {
      return field;
    }
    DateStyle first = fit.get(0);
    for (String text : texts) {
      if (fit.stream().anyMatch(other -> !read(other, text).equals(read(first, text)))) {
        throw new FileRefused(
            0,
            "its column '"
                + column(table, field)
                + "' has days such as '"
                + Excerpt.of(text)
                + "', which can be read in two ways, and none that tells in which",
            "Download it with more days, or with days like 2026-10-31; or say how it writes them in"
                + " a format of your own.");
      }
    }
    return field.written(first);
  }

  private static String column(TableReader.Table table, Field field) {
    int column = table.header().columns(field.folded())[0];
    return Excerpt.of(table.header().written(column));
  }

  private static Optional<LocalDateTime> read(DateStyle style, String text) {
    return style.parse(text, ZoneOffset.UTC);
  }

  /** What stands in the columns and is a day in any of these ways. */
  private static Set<String> texts(int[] columns, Rows.Source source, List<DateStyle> styles)
      throws IOException, FileRefused {
    Set<String> texts = new LinkedHashSet<>();
    try (Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        for (int column : columns) {
          String text = row.get().cell(column);
          if (!text.isEmpty() && styles.stream().anyMatch(s -> read(s, text).isPresent())) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }
}
