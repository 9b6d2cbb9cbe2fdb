package dev.headway.ingest;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * Finds the years of days that are written without one, in a table whose days follow each other:
 * where the month goes back, a year has passed. The last day is the latest such day up to a month
 * after the month that the file was downloaded for; the days before it are counted back from it.
 * Lives as long as its table is read.
 */
final class YearWalk {

  private int year;
  private Optional<MonthDay> before = Optional.empty();
  private MonthNames names = MonthNames.ANY;

  private YearWalk(int firstYear) {
    this.year = firstYear;
  }

  /**
   * A walk over these days.
   *
   * @param days of all rows, in their order
   * @param latest the last day that the last of them can be
   */
  static YearWalk over(List<MonthDay> days, LocalDate latest) {
    if (days.isEmpty()) {
      return new YearWalk(latest.getYear());
    }
    int wraps = 0;
    for (int i = 1; i < days.size(); i++) {
      wraps += days.get(i).isBefore(days.get(i - 1)) ? 1 : 0;
    }
    MonthDay last = days.get(days.size() - 1);
    int lastYear = latest.getYear();
    while (last.atYear(lastYear).isAfter(latest) || !last.isValidYear(lastYear)) {
      lastYear--;
    }
    return new YearWalk(lastYear - wraps);
  }

  /** A walk from a year that is known. */
  static YearWalk from(Year first) {
    return new YearWalk(first.getValue());
  }

  /** The same walk over days whose months have these names. */
  YearWalk in(MonthNames language) {
    names = language;
    return this;
  }

  /** The day of the next row; empty where it is none, or a 29 February that is not in its year. */
  Optional<LocalDate> next(String text) {
    return names.monthDay(text).flatMap(this::next);
  }

  private Optional<LocalDate> next(MonthDay day) {
    if (before.filter(day::isBefore).isPresent()) {
      year++;
    }
    before = Optional.of(day);
    return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
  }
}
