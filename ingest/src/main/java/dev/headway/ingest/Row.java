package dev.headway.ingest;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the line on which it begins, from 1
 * @param cells its cells, unquoted
 */
record Row(int line, List<String> cells) {

  /** The cell, without space around it; empty where the row is too short. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /**
   * What stands in the first of these columns that is filled, and not with one of these words for
   * nothing; empty when none is.
   */
  String firstFilled(int[] columns, NothingWords none) {
    for (int column : columns) {
      String cell = cell(column);
      if (!cell.isEmpty() && !none.has(cell)) {
        return cell;
      }
    }
    return "";
  }

  /** Whether nothing stands in it. */
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** How many of its cells are filled. */
  int filled() {
    return Math.toIntExact(cells.stream().filter(cell -> !cell.isBlank()).count());
  }

  /** Whether one cell of it is filled and no other. */
  boolean isOneCell() {
    boolean found = false;
    for (String cell : cells) {
      if (!cell.isBlank()) {
        if (found) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** The row as one text, without the empty cells that a spreadsheet adds at the end. */
  String text() {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    return String.join(",", cells.subList(0, last)).strip();
  }
}
