package dev.headway.ingest;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out how a table writes its days where tables differ in that: {@code 3/4/2026} is two days,
 * but {@code 10/28/2026} further down tells which. All cells of the columns that are written in the
 * same ways are looked at; of two ways that give other days the one is taken that alone fits some
 * cell, and if neither does, or both do, nobody can tell.
 */
final class WrittenAlike {

  private final TableReader.Table table;
  private final List<Field> fields;
  private final List<DateStyle> styles;

  /** Fields that are written in the same ways. */
  private WrittenAlike(TableReader.Table table, List<Field> fields) {
    this.table = table;
    this.fields = List.copyOf(fields);
    this.styles = fields.get(0).dates().map(DateStyle::each).orElse(List.of());
  }

  /**
   * The table, of whose days it is known how they are written.
   *
   * @throws FileRefused when that cannot be known
   */
  static TableReader.Table settle(TableReader.Table table, Rows.Source rows)
      throws IOException, FileRefused {
    Map<List<String>, List<Field>> alike = new LinkedHashMap<>();
    for (Field field : new TreeMap<>(table.format().fields()).values()) {
      if (field.alike() && field.dates().isPresent()) {
        alike.computeIfAbsent(field.dates().get().patterns(), p -> new ArrayList<>()).add(field);
      }
    }
    Map<String, Field> fields = new HashMap<>(table.format().fields());
    for (List<Field> group : alike.values()) {
      Optional<DateStyle> style = new WrittenAlike(table, group).style(rows);
      if (style.isPresent()) {
        fields.replaceAll((name, f) -> group.contains(f) ? f.written(style.get()) : f);
      }
    }
    Format format = table.format().written(fields);
    return fields.equals(table.format().fields())
        ? table
        : new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  /** The ways that are left; empty where the columns have no days. */
  private Optional<DateStyle> style(Rows.Source rows) throws IOException, FileRefused {
    List<String> texts = List.copyOf(texts(rows));
    List<List<Optional<LocalDateTime>>> days = new ArrayList<>();
    for (DateStyle style : styles) {
      days.add(texts.stream().map(text -> read(style, text)).toList());
    }
    Set<DateStyle> left = new LinkedHashSet<>(styles);
    for (int a = 0; a < styles.size(); a++) {
      for (int b = 0; b < a; b++) {
        int at = firstDisagreement(days.get(a), days.get(b));
        if (at >= 0) {
          boolean first = readsMore(days.get(b), days.get(a));
          boolean second = readsMore(days.get(a), days.get(b));
          check(first, second, texts.get(at));
          left.remove(styles.get(first ? a : b));
        }
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(DateStyle.any(left));
  }

  private void check(boolean first, boolean second, String text) throws FileRefused {
    if (first && second) {
      throw new FileRefused(
          0,
          "its column '" + column() + "' writes days in more than one way",
          RowRefused.DOWNLOAD_AGAIN);
    }
    if (!first && !second) {
      throw new FileRefused(
          0,
          "its column '"
              + column()
              + "' has days such as '"
              + Excerpt.of(text)
              + "', which can be read in two ways, and none that tells in which",
          "Download it with more days, or with days like 2026-10-31; or say how it writes them in"
              + " a format of your own.");
    }
  }

  /** Where both are days, and not the same; -1 if nowhere. */
  private static int firstDisagreement(
      List<Optional<LocalDateTime>> a, List<Optional<LocalDateTime>> b) {
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i).isPresent() && b.get(i).isPresent() && !a.get(i).equals(b.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean readsMore(
      List<Optional<LocalDateTime>> one, List<Optional<LocalDateTime>> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).isPresent() && other.get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private String column() {
    Collection<String> names = fields.stream().flatMap(f -> f.folded().stream()).toList();
    return Excerpt.of(table.header().written(table.header().columns(names)[0]));
  }

  private static Optional<LocalDateTime> read(DateStyle style, String text) {
    return style.parse(text, ZoneOffset.UTC);
  }

  /** What stands in the columns and is a day in any of these ways. */
  private Set<String> texts(Rows.Source source) throws IOException, FileRefused {
    int[] columns =
        table.header().columns(fields.stream().flatMap(f -> f.folded().stream()).toList());
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
