package dev.headway.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A run of whole days in the client's time zone.
 *
 * @param first the first day
 * @param last the last day, included
 */
public record Period(LocalDate first, LocalDate last) {

  /** Checks that it does not end before it begins. */
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + " to " + last);
    }
  }

  /** One day. */
  public static Period of(LocalDate day) {
    return new Period(day, day);
  }

  /** A whole month. */
  public static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /** How many days; at least 1. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Whether the day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The days that both have, or empty when they have none. */
  Optional<Period> common(Period other) {
    LocalDate from = first.isBefore(other.first) ? other.first : first;
    LocalDate to = last.isAfter(other.last) ? other.last : last;
    return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
  }

  /** Whether both have a day. */
  public boolean touches(Period other) {
    return common(other).isPresent();
  }

  /** Whether all of its days are of one month. */
  boolean isInOneMonth() {
    return first.getYear() == last.getYear() && first.getMonthValue() == last.getMonthValue();
  }

  /** Whether all of the other lies in it. */
  public boolean contains(Period other) {
    return contains(other.first) && contains(other.last);
  }
}
