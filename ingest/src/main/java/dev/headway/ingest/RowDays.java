package dev.headway.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Finds the days that a row of visits or of spend covers.
 *
 * @param cells the table
 * @param stated the days that the file says it covers
 */
record RowDays(Cells cells, Optional<Period> stated) {

  /** Its own day; else its month or week; else all that the file covers. */
  Period of(Row row) throws RowRefused {
    Optional<LocalDate> day = cells.time("day", row).map(LocalDateTime::toLocalDate);
    if (day.isPresent()) {
      return Period.of(day.get());
    }
    Optional<Period> days = stated;
    for (PartOfYear part : PartOfYear.values()) {
      String text = cells.text(part.field(), row);
      if (!text.isEmpty()) {
        days = Optional.of(part.read(text, days));
      }
    }
    return days.orElseThrow(
        () ->
            new RowRefused(
                "nothing says which days the row covers",
                "Download the file again, broken down by day, or with the lines above the table.",
                false));
  }
}
