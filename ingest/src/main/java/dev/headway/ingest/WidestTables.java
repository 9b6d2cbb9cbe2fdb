package dev.headway.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that count of a file that repeats its table: for all days that it tells of, the one
 * with the most columns; of those with as many, the one whose source the format names first.
 *
 * @param tables by the days that the lines above them state
 * @param others what the first columns of its other tables are called
 */
record WidestTables(Map<Optional<Period>, At> tables, List<String> others) {

  /**
   * Where a table is.
   *
   * @param row its header, from 0
   * @param width how many columns it has
   * @param place of the name of its source among the names that the format knows
   */
  record At(int row, int width, int place) {

    private At better(At other) {
      boolean wider = other.width > width || (other.width == width && other.place < place);
      return wider ? other : this;
    }
  }

  static WidestTables of(Rows rows, Format format, Format.Layout layout, String path)
      throws FileRefused {
    Map<Optional<Period>, At> tables = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    List<String> above = new ArrayList<>();
    boolean gap = true;
    Optional<Row> next = rows.next();
    for (int i = 0; next.isPresent(); i++) {
      Row row = next.get();
      HeaderIndex header = new HeaderIndex(row.cells());
      if (HeaderFit.fits(format, header)) {
        Optional<Period> days = Preamble.of(above, path, layout).stated();
        tables.merge(days, new At(i, header.width(), place(format, header)), At::better);
        gap = false;
      } else if (row.isBlank() || layout.comment().filter(row.cell(0)::startsWith).isPresent()) {
        gap = true;
        above.add(row.text());
      } else if (row.filled() > 1) {
        if (gap && isHeader(row) && !hasMetric(format, header)) {
          others.add(row.cell(0));
        }
        gap = false;
      }
      next = rows.next();
    }
    return new WidestTables(tables, others.stream().distinct().toList());
  }

  private static boolean isHeader(Row row) {
    return row.cells().stream().noneMatch(cell -> NumberStyle.isNumber(cell.strip()));
  }

  private static boolean hasMetric(Format format, HeaderIndex header) {
    return format.metrics().keySet().stream().anyMatch(metric -> format.has(header, metric));
  }

  private static int place(Format format, HeaderIndex header) {
    List<String> names =
        Optional.ofNullable(format.fields().get("source")).map(Field::folded).orElse(List.of());
    return names.stream()
        .filter(name -> header.hasAny(List.of(name)))
        .findFirst()
        .map(names::indexOf)
        .orElse(0);
  }
}
