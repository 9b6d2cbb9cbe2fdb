package dev.headway.ingest;

import java.util.Optional;

/**
 * Tells whether a download broke off within the last row of a file. Networks that write no line end
 * behind their last row write it whole: with fewer cells than the table has columns, and than the
 * row above it has, it is a part of one. A whole last row without a line end may still be one whose
 * last cell was cut, which shows where the other lines end as on Windows: no network that writes
 * such lines leaves out the last one, but Google's spreadsheets do.
 */
final class BrokenOff {

  /** What to do with such a file. */
  static final String ADVICE = "Download the file again, and wait until the download has ended.";

  private final int width;
  private int above;
  private Optional<Row> doubtful = Optional.empty();

  /** A table with so many columns. */
  BrokenOff(int width) {
    this.width = width;
    this.above = width;
  }

  /**
   * Sees a row of the table.
   *
   * @param ending how it ends
   * @throws RowRefused when it is a part of a row
   */
  void see(Row row, Rows.Ending ending) throws RowRefused {
    int cells = row.cells().size();
    if (ending != Rows.Ending.LINE && cells < width && cells < above) {
      throw new RowRefused(
          "the file ends within this row, after "
              + cells
              + " of "
              + width
              + " cells, and without the end of a line",
          ADVICE,
          false);
    }
    above = cells;
    if (ending == Rows.Ending.OPEN_UNLIKE_OTHERS) {
      doubtful = Optional.of(row);
    }
  }

  /** The last row, where it may have been cut within its last cell. */
  Optional<Row> doubtful() {
    return doubtful;
  }
}
