package dev.headway.model;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the periods that a client's targets are for, and cuts its year. {@code 2026-Q4} is
 * October to December of 2026 whatever the client's year; {@code FY2026-Q3} is the third quarter of
 * the year that begins in 2026. Both have to fall on the client's own quarters.
 */
record TargetPeriods(Month yearStarts) {

  private static final Pattern PERIOD =
      Pattern.compile("(FY)?([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

  private static final Pattern NO_QUARTER = Pattern.compile("(FY)?[0-9]{4}-Q([05-9]|[0-9]{2,})");
  private static final Pattern NO_MONTH = Pattern.compile("[0-9]{4}-(00|1[3-9]|[2-9][0-9])");

  /** Empty when the text is no period, or one that does not fall on the client's quarters. */
  Optional<TargetPeriod> parse(String text) {
    Matcher matcher = PERIOD.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean fiscal = matcher.group(1) != null;
    int year = Integer.parseInt(matcher.group(2));
    YearMonth start = YearMonth.of(year, fiscal ? yearStarts : Month.JANUARY);
    if (matcher.group(4) != null) {
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(4)));
      return fiscal ? Optional.empty() : Optional.of(new TargetPeriod(text, month, month));
    }
    if (matcher.group(3) != null) {
      YearMonth first = start.plusMonths(3L * (Integer.parseInt(matcher.group(3)) - 1));
      return Optional.of(new TargetPeriod(text, first, first.plusMonths(2)))
          .filter(period -> quarterOf(period.first()).equals(period.first()));
    }
    return Optional.of(new TargetPeriod(text, start, start.plusMonths(11)))
        .filter(period -> yearOf(period.first()).equals(period.first()));
  }

  /** The first month of the client's year that the month lies in. */
  YearMonth yearOf(YearMonth month) {
    return month.minusMonths((month.getMonthValue() - yearStarts.getValue() + 12) % 12);
  }

  /** The first month of the client's quarter that the month lies in. */
  YearMonth quarterOf(YearMonth month) {
    return month.minusMonths((month.getMonthValue() - yearStarts.getValue() + 12) % 3);
  }

  /** Why a text is no period, as a clause for messages. */
  String refusal(String text) {
    if (NO_QUARTER.matcher(text).matches()) {
      return "is not a period: the quarters of a year are Q1 to Q4";
    }
    if (NO_MONTH.matcher(text).matches()) {
      return "is not a period: the months of a year are 01 to 12";
    }
    return "is not a period of this client, whose year begins in "
        + yearStarts.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** How to write quarters and years, for messages. */
  String quarters() {
    boolean calendarQuarters = yearStarts.getValue() % 3 == 1;
    String quarter = calendarQuarters ? "2026-Q4 or FY2026-Q3" : "FY2026-Q3";
    String year = yearStarts == Month.JANUARY ? "2026" : "FY2026";
    return quarter + ", a year as " + year;
  }
}
