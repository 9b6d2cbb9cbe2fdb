package dev.headway.ingest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Months and weeks that are written as numbers, {@code 10} or, with their year, {@code 202610}; or
 * by their first day, {@code 2026-10-01}.
 */
enum PartOfYear {
  /** A month. */
  MONTH("month") {
    @Override
    Optional<Period> days(int year, int number) {
      return number > 12 ? Optional.empty() : Optional.of(Period.of(YearMonth.of(year, number)));
    }
  },
  /** A week from Sunday; 1 January is in week 1, and no week goes beyond its year. */
  WEEK("week") {
    @Override
    Optional<Period> days(int year, int number) {
      LocalDate newYear = LocalDate.of(year, 1, 1);
      LocalDate first =
          newYear.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).plusWeeks(number - 1L);
      Period whole = new Period(newYear, LocalDate.of(year, 12, 31));
      return new Period(first, first.plusDays(6)).common(whole);
    }
  },
  /** A week from Monday, by ISO 8601. */
  ISO_WEEK("iso-week") {
    @Override
    Optional<Period> days(int year, int number) {
      LocalDate first =
          LocalDate.of(year, 1, 4)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusWeeks(number - 1L);
      return first.get(IsoFields.WEEK_BASED_YEAR) == year
          ? Optional.of(new Period(first, first.plusDays(6)))
          : Optional.empty();
    }
  };

  private static final Pattern FIRST_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})?(\\d{1,2})");
  private final String field;

  PartOfYear(String field) {
    this.field = field;
  }

  /** The field of a format that holds it. */
  String field() {
    return field;
  }

  /** The days of the part of that number, from 1; empty where the year has no such part. */
  abstract Optional<Period> days(int year, int number);

  /**
   * The days that a cell tells of.
   *
   * @param text the number, with or without its year
   * @param stated the days that the file says it covers: they give the year, and bound the part
   * @throws RowRefused when it is no such number, or lies in none or in several of those years
   */
  Period read(String text, Optional<Period> stated) throws RowRefused {
    Optional<Period> begun =
        begunOn(text).flatMap(p -> stated.map(p::common).orElse(begunOn(text)));
    if (begun.isPresent()) {
      return begun.get();
    }
    Matcher written = WRITTEN.matcher(text);
    List<Period> found =
        written.matches() && Integer.parseInt(written.group(2)) > 0
            ? years(Optional.ofNullable(written.group(1)), stated)
                .flatMap(year -> days(year, Integer.parseInt(written.group(2))).stream())
                .flatMap(
                    days -> stated.isEmpty() ? Stream.of(days) : days.common(stated.get()).stream())
                .toList()
            : List.of();
    if (found.size() != 1) {
      throw new RowRefused(
          "'"
              + Excerpt.of(text)
              + "' is no "
              + field
              + " of the days that the lines above the table state"
              + (found.size() > 1 ? " alone: it is in more than one of their years" : ""),
          "Download the file again, for no more than a year and with the lines above the table.",
          false);
    }
    return found.get(0);
  }

  private Optional<Period> begunOn(String text) {
    if (!FIRST_DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.parse(text);
      return Optional.of(
          this == MONTH ? Period.of(YearMonth.from(first)) : new Period(first, first.plusDays(6)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Stream<Integer> years(Optional<String> written, Optional<Period> stated) {
    if (written.isPresent()) {
      return Stream.of(Integer.valueOf(written.get()));
    }
    // A week by ISO 8601 may belong to the year before or after.
    return stated.stream()
        .flatMap(
            p -> IntStream.rangeClosed(p.first().getYear() - 1, p.last().getYear() + 1).boxed());
  }
}
