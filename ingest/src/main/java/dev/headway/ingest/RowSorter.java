package dev.headway.ingest;

import java.util.List;
import java.util.Optional;

/**
 * Tells the rows of a table from what else stands among and below them: blank lines, comments,
 * notes, and the other tables of the file. A row with numbers where the table has numbers is the
 * table's, whatever stands above it and whatever it begins with. Lives as long as its table is
 * read.
 */
final class RowSorter {

  /** What a row is. */
  enum Sort {
    /** The table's. */
    ROW,
    /** Not the table's. */
    OTHER,
    /** Below the table's end, with numbers where the table has them. */
    BELOW,
    /** It cannot be told. */
    UNCLEAR,
    /** The first below the table where other tables follow. */
    END
  }

  private final Format.Layout layout;
  private final HeaderIndex header;
  private final Cells cells;
  private boolean gap;
  private boolean over;
  private Optional<String> cut = Optional.empty();

  RowSorter(Format.Layout layout, HeaderIndex header, Cells cells) {
    this.layout = layout;
    this.header = header;
    this.cells = cells;
  }

  Sort sort(Row row) {
    if (row.isBlank()) {
      gap = true;
      return Sort.OTHER;
    }
    if (over) {
      return isBelowEnd(row) ? Sort.BELOW : Sort.OTHER;
    }
    if (isBelowTable(row)) {
      over = true;
      return Sort.OTHER;
    }
    if (gap && !layout.ends().isEmpty() && row.filled() < 2) {
      return Sort.OTHER; // a line below the table, such as the name of the report
    }
    if (layout.tables() == Format.Tables.EACH) {
      return isEnd(row) ? Sort.END : Sort.ROW;
    }
    if (layout.comment().isEmpty()) {
      return Sort.ROW;
    }
    if (cells.measures().hasNumber(row)) {
      return Sort.ROW;
    }
    if (row.cell(0).startsWith(layout.comment().get())) {
      gap = true;
      return Sort.OTHER;
    }
    return gap ? belowGap(row) : Sort.ROW;
  }

  /** What the file itself says of rows that the network left out; empty where it says nothing. */
  Optional<String> cut() {
    return cut;
  }

  private boolean isBelowTable(Row row) {
    if (!layout.cut().isEmpty() && row.isOneCell() && matches(layout.cut(), row)) {
      cut = Optional.of(row.text());
    }
    return cut.isPresent() || (!layout.ends().isEmpty() && matches(layout.ends(), row));
  }

  /** Other totals and notes are no rows of this table, but somebody may have pasted some there. */
  private boolean isBelowEnd(Row row) {
    return !layout.ends().isEmpty()
        && !matches(layout.ends(), row)
        && row.filled() > 1
        && cells.measures().hasNumber(row);
  }

  private static boolean matches(List<Glob> globs, Row row) {
    return globs.stream().anyMatch(glob -> glob.matches(row.text()));
  }

  private boolean isEnd(Row row) {
    boolean isComment = layout.comment().filter(row.cell(0)::startsWith).isPresent();
    return (gap || isComment) && !cells.measures().hasNumber(row);
  }

  private Sort belowGap(Row row) {
    if (row.filled() < 2) {
      return Sort.OTHER; // somebody's note
    }
    boolean shaped = row.cells().size() == header.width();
    if (shaped && row.cells().stream().anyMatch(cell -> NumberStyle.isNumber(cell.strip()))) {
      return Sort.UNCLEAR;
    }
    over = true; // the header of another table
    return Sort.OTHER;
  }
}
