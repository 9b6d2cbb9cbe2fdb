package dev.headway.model;

import java.time.YearMonth;

/**
 * The period that a target is for: a run of whole months.
 *
 * @param text as written: {@code 2026-10}, {@code 2026-Q4}, {@code 2026}, {@code FY2026-Q3}, {@code
 *     FY2026}
 * @param first its first month
 * @param last its last month
 */
public record TargetPeriod(String text, YearMonth first, YearMonth last) {

  /** Whether the month lies in it. */
  public boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /** Whether it goes from the first of these months to the last. */
  boolean isFrom(YearMonth from, YearMonth to) {
    return first.equals(from) && last.equals(to);
  }

  /** Whether it is of the same months, however it is written. */
  boolean isSameAs(TargetPeriod other) {
    return isFrom(other.first, other.last);
  }

  /** How many months: 1, 3 or 12. */
  public int months() {
    return (last.getYear() - first.getYear()) * 12
        + last.getMonthValue()
        - first.getMonthValue()
        + 1;
  }
}
