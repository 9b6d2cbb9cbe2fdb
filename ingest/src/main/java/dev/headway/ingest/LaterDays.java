package dev.headway.ingest;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows days after another one, also where they are written in another way than they should be. A
 * day that may be an earlier one, such as 3/11/2026, which is in March or in November, is not
 * later; with points the day goes first.
 *
 * @param end the last day of the month that is not
 */
record LaterDays(LocalDate end) {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([ T].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})([ T].*)?");

  boolean has(String cell) {
    Matcher first = YEAR_FIRST.matcher(cell);
    if (first.matches()) {
      return isAfter(number(first, 1), number(first, 2));
    }
    Matcher last = YEAR_LAST.matcher(cell);
    if (!last.matches()) {
      return false;
    }
    int day = number(last, 1);
    int month = number(last, 2);
    int year = number(last, 3);
    boolean dayFirst = cell.contains(".");
    boolean isDate = month <= 12 || (!dayFirst && day <= 12);
    return isDate
        && (month > 12 || isAfter(year, month))
        && (dayFirst || day > 12 || isAfter(year, day));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /**
   * By months, since a month that has no such day, such as 31 November, is the month all the same.
   */
  private boolean isAfter(int year, int month) {
    return year * 100 + month > end.getYear() * 100 + end.getMonthValue();
  }
}
