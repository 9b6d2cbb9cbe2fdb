package dev.headway.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The agency's log as it stood at the end of a month. The log goes on growing, and a month made
 * again next year has to be the same: what was written for later days is no part of it.
 */
final class LogSoFar {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private LogSoFar() {}

  /**
   * The rows without those of later days, in one form whatever their line ends.
   *
   * @return the bytes as they are where they cannot be read as a table
   */
  static byte[] of(byte[] log, LocalDate until) {
    StringBuilder kept = new StringBuilder();
    String end = until.toString();
    try (CsvRows rows = new CsvRows(TextEncoding.of(log).reader(Content.of(log)), ',')) {
      Optional<Row> row = rows.next();
      while (row.isPresent()) {
        if (row.get().cells().stream().noneMatch(cell -> isAfter(cell.strip(), end))) {
          kept.append(row.get().text()).append('\n');
        }
        row = rows.next();
      }
    } catch (IOException | FileRefused e) {
      return log;
    }
    return kept.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Days written as year, month and day stand in the order of their text. */
  private static boolean isAfter(String cell, String end) {
    return DAY.matcher(cell).matches() && cell.compareTo(end) > 0;
  }
}
