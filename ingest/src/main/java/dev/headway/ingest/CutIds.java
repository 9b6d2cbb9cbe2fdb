package dev.headway.ingest;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Tells ids that a spreadsheet has cut short. It keeps 15 digits; the others become an exponent,
 * which shows in each id by itself, or zeros, which an id may have of its own: only where no id of
 * a column has another digit there, and there are too many zeros for chance, were they cut.
 */
final class CutIds {

  /** The digits that a spreadsheet keeps. */
  private static final int KEPT = 15;

  /** With so many zeros in all it is chance once in ten thousand tables. */
  private static final int ZEROS = 4;

  /** How many rows are looked at: in a column that was cut they all look like it. */
  private static final int ROWS = 1000;

  private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");

  /** Where no ids are looked at. */
  static final CutIds NONE = new CutIds(Set.of());

  /** The columns all of whose long ids end in zeros. */
  private final Set<Integer> columns;

  private CutIds(Set<Integer> columns) {
    this.columns = Set.copyOf(columns);
  }

  /** What the first rows of a table's file tell of its ids. */
  static CutIds of(TableReader.Table table, Rows.Source source) throws IOException, FileRefused {
    Map<Integer, Set<String>> seen = new TreeMap<>();
    Optional<Field> field = Optional.ofNullable(table.format().fields().get("id"));
    while (field.isPresent()) {
      for (int column : table.header().columns(field.get().folded())) {
        seen.put(column, new HashSet<>());
      }
      field = field.get().otherwise();
    }
    if (seen.isEmpty()) {
      return NONE;
    }
    try (Rows rows = source.open()) {
      Optional<Row> row = rows.next();
      for (int i = 0; i < ROWS && row.isPresent(); i++) {
        Row ids = row.get();
        seen.forEach((column, of) -> of.add(ids.cell(column).strip()));
        row = rows.next();
      }
    }
    seen.values().removeIf(ids -> !areCut(ids));
    return new CutIds(seen.keySet());
  }

  private static boolean areCut(Set<String> ids) {
    int zeros = 0;
    for (String id : ids) {
      if (id.length() > KEPT && isNumber(id)) {
        if (!endsInZeros(id)) {
          return false;
        }
        zeros += id.length() - KEPT;
      }
    }
    return zeros >= ZEROS;
  }

  /** Whether the id is not whole; it is asked for its column only where that matters. */
  boolean has(String id, IntSupplier column) {
    boolean perhaps = !columns.isEmpty() && id.length() > KEPT && id.endsWith("0");
    return isExponent(id)
        || (perhaps && isNumber(id) && endsInZeros(id) && columns.contains(column.getAsInt()));
  }

  /** Most ids do not look like it at a glance. */
  private static boolean isExponent(String id) {
    return (id.indexOf('e') > 0 || id.indexOf('E') > 0) && EXPONENT.matcher(id).matches();
  }

  private static boolean isNumber(String id) {
    return id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean endsInZeros(String id) {
    return id.substring(KEPT).chars().allMatch(c -> c == '0');
  }
}
