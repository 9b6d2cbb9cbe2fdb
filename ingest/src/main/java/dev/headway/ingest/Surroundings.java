package dev.headway.ingest;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a header: the other rows of its sheet, and the sheet's name.
 *
 * @param rows those rows
 * @param sheet the sheet of a workbook; empty for text
 */
record Surroundings(List<Row> rows, Optional<String> sheet) {

  /** A line that says something of the file, such as a title, is no row of its table. */
  private static final int MOST_OF_A_LINE = 8;

  /** Whether they are as the format asks for. */
  boolean suit(Format format) {
    List<Glob> sheets = format.recognise().sheets();
    List<Glob> lines = format.recognise().lines();
    boolean named =
        sheets.isEmpty()
            || sheet.filter(name -> sheets.stream().anyMatch(g -> g.matches(name))).isPresent();
    return named
        && (lines.isEmpty()
            || rows.stream()
                .filter(row -> row.filled() <= MOST_OF_A_LINE)
                .anyMatch(row -> lines.stream().anyMatch(g -> g.matches(row.text()))));
  }
}
