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
    new TreeMap<>(table.format().fields()).values().forEach(field -> collect(field, alike));
    Map<List<String>, DateStyle> known = new HashMap<>();
    for (Map.Entry<List<String>, List<Field>> group : alike.entrySet()) {
      Optional<DateStyle> style = new WrittenAlike(table, group.getValue()).style(rows);
      style.ifPresent(found -> known.put(group.getKey(), found));
    }
    if (known.isEmpty()) {
      return table;
    }
    Map<String, Field> fields = new HashMap<>(table.format().fields());
    fields.replaceAll((name, field) -> written(field, known));
    Format format = table.format().written(fields);
    return new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  /** The fields whose days are written alike, by the ways in which they may be. */
  private static void collect(Field field, Map<List<String>, List<Field>> alike) {
    field
        .dates()
        .filter(dates -> field.alike())
        .ifPresent(
            dates -> alike.computeIfAbsent(dates.patterns(), p -> new ArrayList<>()).add(field));
    field.otherwise().ifPresent(other -> collect(other, alike));
  }

  private static Field written(Field field, Map<List<String>, DateStyle> known) {
    Field settled =
        field
            .dates()
            .filter(dates -> field.alike() && known.containsKey(dates.patterns()))
            .map(dates -> field.written(known.getOrDefault(dates.patterns(), dates)))
            .orElse(field);
    return settled
        .otherwise()
        .map(other -> settled.otherwise(written(other, known)))
        .orElse(settled);
  }

  /** The ways that are left; empty where the columns have no days. */
  private Optional<DateStyle> style(Rows.Source rows) throws IOException, FileRefused {
    Map<String, String> columns = texts(rows);
    List<String> texts = List.copyOf(columns.keySet());
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
          check(first, second, texts.get(at), columns.getOrDefault(texts.get(at), ""));
          left.remove(styles.get(first ? a : b));
        }
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(DateStyle.any(left));
  }

  private static void check(boolean first, boolean second, String text, String column)
      throws FileRefused {
    if (first && second) {
      throw new FileRefused(
          0,
          "its column '" + Excerpt.of(column) + "' writes days in more than one way",
          RowRefused.DOWNLOAD_AGAIN);
    }
    if (!first && !second) {
      throw new FileRefused(
          0,
          "its column '"
              + Excerpt.of(column)
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

  private static Optional<LocalDateTime> read(DateStyle style, String text) {
    return style.parse(text, ZoneOffset.UTC);
  }

  /** What stands in the columns and is a day in any of these ways, and in which it does first. */
  private Map<String, String> texts(Rows.Source source) throws IOException, FileRefused {
    List<int[]> columns =
        fields.stream().map(field -> table.header().columns(field.folded())).toList();
    Map<String, String> texts = new LinkedHashMap<>();
    try (Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        for (int i = 0; i < columns.size(); i++) {
          for (int column : columns.get(i)) {
            String text = fields.get(i).taken(row.get().cell(column));
            if (!text.isEmpty() && !texts.containsKey(text) && isDay(text)) {
              texts.put(text, table.header().written(column));
            }
          }
        }
      }
    }
    return texts;
  }

  private boolean isDay(String text) {
    return styles.stream().anyMatch(style -> read(style, text).isPresent());
  }
}
