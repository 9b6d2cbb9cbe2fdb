package dev.headway.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a file writes a point or a comma before decimals, where exports differ in that:
 * it is the same in the whole file. One that writes both keeps the point, and its other rows are
 * refused.
 */
final class NumbersAlike {

  private boolean point;
  private boolean comma;
  private boolean groups;

  private NumbersAlike() {}

  /** The table, of whose numbers it is known how they are written. */
  static TableReader.Table settle(TableReader.Table table, Rows.Source source)
      throws IOException, FileRefused {
    List<MetricColumn> open =
        table.format().metrics().values().stream()
            .filter(metric -> metric.numbers() == NumberStyle.EITHER)
            .toList();
    if (open.isEmpty()) {
      return table;
    }
    NumbersAlike found = new NumbersAlike();
    int[] columns =
        table
            .header()
            .columns(
                open.stream()
                    .flatMap(m -> List.of(m.folded(), m.less()).stream())
                    .flatMap(List::stream)
                    .toList());
    try (Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        for (int column : columns) {
          found.look(row.get().cell(column));
        }
      }
    }
    boolean counts = table.use().kind() != FactKind.SALE;
    Format format = table.format().written(found.style(counts));
    return new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  private void look(String text) {
    boolean asPoint = NumberStyle.COMMA_GROUPS.parse(text).isPresent();
    boolean asComma = NumberStyle.POINT_GROUPS.parse(text).isPresent();
    point |= asPoint && !asComma;
    comma |= asComma && !asPoint;
    groups |= asPoint && asComma && text.indexOf('.') >= 0;
  }

  /**
   * The style.
   *
   * @param counts whether the numbers count something: 1.234 of those is no fraction
   */
  private NumberStyle style(boolean counts) {
    boolean commas = comma || (counts && groups);
    return commas && !point ? NumberStyle.POINT_GROUPS : NumberStyle.COMMA_GROUPS;
  }
}
