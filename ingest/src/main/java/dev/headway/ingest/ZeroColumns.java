package dev.headway.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the metrics that are zero in every row while the format says that they cannot be. The rows
 * are looked at only until each of them has been something else once, which in most files is soon.
 */
final class ZeroColumns {

  private final List<Format.Zeros> zeros;
  private final MeasureCells cells;
  private final RowOwner owner;
  private final Signs leaveOut;
  private final Map<String, Boolean> isZero = new HashMap<>();

  private ZeroColumns(TableReader.Table table, RowOwner owner) {
    Format.Layout layout = table.use().layout();
    this.zeros = layout.zeros();
    this.cells = new MeasureCells(table.format().metrics(), table.header(), layout.missing());
    this.leaveOut = new Signs(layout.leaveOut(), table.header());
    this.owner = owner;
  }

  /**
   * The metrics of a table.
   *
   * @param owner whose its rows are: those of others say nothing
   * @param rows its rows, header and all
   */
  static Set<String> of(TableReader.Table table, RowOwner owner, Rows rows) throws FileRefused {
    ZeroColumns columns = new ZeroColumns(table, owner);
    Optional<Row> row = rows.next();
    while (row.isPresent() && !columns.isDecided()) {
      columns.look(row.get());
      row = rows.next();
    }
    return columns.found();
  }

  private boolean isDecided() {
    return zeros.stream().allMatch(zero -> Boolean.FALSE.equals(isZero.get(zero.metric())));
  }

  private void look(Row row) {
    try {
      if (owner.isForeign(row) || leaveOut.of(row).isPresent()) {
        return;
      }
      Measures measures = cells.of(row);
      measures
          .values()
          .forEach(
              (metric, value) -> isZero.merge(metric, value.signum() == 0, Boolean::logicalAnd));
    } catch (RowRefused e) {
      // No row of the table, or one that will be refused when the table is read.
      return;
    }
  }

  private Set<String> found() {
    Set<String> found = new TreeSet<>();
    for (Format.Zeros zero : zeros) {
      if (Boolean.TRUE.equals(isZero.get(zero.metric()))
          && Boolean.FALSE.equals(isZero.get(zero.unless()))) {
        found.add(zero.metric());
      }
    }
    return found;
  }
}
