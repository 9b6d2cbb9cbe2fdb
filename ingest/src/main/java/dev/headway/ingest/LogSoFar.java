package dev.headway.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The agency's log as it stood at the end of a month. The log goes on growing, and a month made
 * again next year has to be the same: what was written for later days is no part of it, not even
 * where it is damaged.
 */
final class LogSoFar {

  private static final String DAY = "date";
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern BETWEEN_CELLS = Pattern.compile("[,\"]+");

  private final List<String> lines;
  private final LaterDays later;
  private final StringBuilder rows = new StringBuilder();
  private Optional<Integer> column = Optional.empty();

  private LogSoFar(String log, LocalDate until) {
    this.lines = new ArrayList<>(Arrays.asList(LINE_END.split(log, -1)));
    this.later = new LaterDays(until);
  }

  static LogSoFar of(byte[] log, LocalDate until) {
    try {
      StringWriter text = new StringWriter();
      TextEncoding.of(log).reader(Content.of(log)).transferTo(text);
      LogSoFar soFar = new LogSoFar(text.toString(), until);
      int line = 0;
      while (line < soFar.lines.size()) {
        line = soFar.read(line);
      }
      return soFar;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot be: all of it is in memory
    }
  }

  /** The rows up to that day, in one form whatever their line ends: what the log is known by. */
  String rows() {
    return rows.toString();
  }

  /** The log with empty lines in the place of later ones, so that lines keep their numbers. */
  String text() {
    return String.join("\n", lines);
  }

  /**
   * Reads rows as far as they are whole.
   *
   * @param from the first line, from 0
   * @return the line to go on from
   */
  private int read(int from) throws IOException {
    List<Row> found = new ArrayList<>();
    String text = String.join("\n", lines.subList(from, lines.size()));
    Optional<Integer> damaged = Optional.empty();
    try (CsvRows csv = new CsvRows(new StringReader(text), ',')) {
      Optional<Row> row = csv.next();
      while (row.isPresent()) {
        found.add(row.get());
        row = csv.next();
      }
    } catch (FileRefused e) {
      damaged = Optional.of(from + e.line() - 1);
    }
    for (int i = 0; i < found.size(); i++) {
      int end =
          i + 1 < found.size() ? from + found.get(i + 1).line() - 1 : damaged.orElse(lines.size());
      keep(found.get(i), lines.subList(from + found.get(i).line() - 1, end));
    }
    return damaged.map(this::passOver).orElse(lines.size());
  }

  private void keep(Row row, List<String> itsLines) {
    if (isLater(row)) {
      Collections.fill(itsLines, "");
    } else {
      rows.append(row.text()).append('\n');
    }
  }

  private boolean isLater(Row row) {
    if (column.isEmpty()) {
      List<String> names = row.cells().stream().map(HeaderIndex::fold).toList();
      column = Optional.of(names.indexOf(DAY)).filter(at -> at >= 0);
    }
    return column
        .map(at -> later.has(row.cell(at)))
        .orElseGet(() -> row.cells().stream().anyMatch(cell -> later.has(cell.strip())));
  }

  /** Goes on below a damaged line of a later day; one of another day has to be mended first. */
  private int passOver(int damaged) {
    boolean isLater =
        BETWEEN_CELLS.splitAsStream(lines.get(damaged)).anyMatch(cell -> later.has(cell.strip()));
    if (isLater) {
      lines.set(damaged, "");
      return damaged + 1;
    }
    lines.subList(damaged, lines.size()).forEach(line -> rows.append(line).append('\n'));
    return lines.size();
  }
}
