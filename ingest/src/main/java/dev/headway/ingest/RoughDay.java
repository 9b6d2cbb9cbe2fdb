package dev.headway.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day on which something changed, as far as it is known: the day itself, or the month, the year
 * or the stretch in which it lies.
 *
 * @param earliest the first day that it may be
 * @param latest the last day that it may be; the same where the day is known
 * @param text as it is written: {@code 2025-03-31}, {@code 2024-11}, {@code 2025} or {@code 2024-11
 *     to 2025}
 */
public record RoughDay(LocalDate earliest, LocalDate latest, String text) {

  private static final String TO = " to ";

  /** Reads what is written; empty when it is no day, month, year or stretch of these. */
  static Optional<RoughDay> parse(String text) {
    int cut = text.indexOf(TO);
    Optional<Period> from = part(cut < 0 ? text : text.substring(0, cut));
    Optional<Period> to = part(cut < 0 ? text : text.substring(cut + TO.length()));
    return from.flatMap(
        first ->
            to.filter(last -> cut < 0 || last.last().isAfter(first.last()))
                .map(last -> new RoughDay(first.first(), last.last(), text)));
  }

  private static Optional<Period> part(String text) {
    try {
      if (text.matches("\\d{4}")) {
        Year year = Year.parse(text);
        return Optional.of(new Period(year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        return Optional.of(Period.of(YearMonth.parse(text)));
      }
      return text.matches("\\d{4}-\\d{2}-\\d{2}")
          ? Optional.of(Period.of(LocalDate.parse(text)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As it is written, in no language: {@code 2025-03-31}, or {@code 2024-11 – 2025}. */
  public String digits() {
    return text.replace(TO, " \u2013 ");
  }

  /** Whether the day itself is known. */
  public boolean isExact() {
    return earliest.equals(latest);
  }

  /** Whether it may be that some of these days are before it, and others are not. */
  boolean mayDivide(Period days) {
    return !days.last().isBefore(earliest) && days.first().isBefore(latest);
  }
}
