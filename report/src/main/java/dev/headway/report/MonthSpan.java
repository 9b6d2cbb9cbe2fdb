package dev.headway.report;

import java.time.YearMonth;

/**
 * Months in a row. Over the turn of a year both years are named.
 *
 * @param first the first
 * @param last the last
 */
record MonthSpan(YearMonth first, YearMonth last) {

  /** Such as {@code October to December 2026}, or {@code April 2026 to March 2027}. */
  String say(Language language) {
    Dates dates = language.dates();
    return language.say(
        "source.range",
        "first",
        isOneYear() ? dates.month(first) : dates.monthYear(first),
        "last",
        dates.monthYear(last));
  }

  /** Such as {@code Oct to Dec 2026}, or {@code Nov 2026 to Jan 2027}. */
  String shortly(Language language) {
    Dates dates = language.dates();
    return language.say(
        "quarters.name",
        "first",
        isOneYear() ? dates.shortMonth(first) : dates.shortMonthYear(first),
        "last",
        dates.shortMonthYear(last));
  }

  private boolean isOneYear() {
    return first.getYear() == last.getYear();
  }
}
