package dev.headway.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** The first of these columns that is filled, and not with one of these words for nothing. */
  Optional<Integer> firstFilled(List<Integer> columns, Set<String> none) {
    return columns.stream().filter(c -> !cell(c).isEmpty() && !none.contains(cell(c))).findFirst();
  }

  /** Whether nothing stands in it. */
  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** How many of its cells are filled. */
  int filled() {
    return Math.toIntExact(cells.stream().filter(cell -> !cell.isBlank()).count());
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
