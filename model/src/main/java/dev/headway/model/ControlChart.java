package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Which of a KPI's months say something, and which are routine variation: an XmR chart, after
 * Donald J. Wheeler, "Understanding Variation" (1993). The limits are the mean and 2.66 mean moving
 * ranges to both sides of it.
 *
 * @param limits from the oldest; a new stretch begins where a definition broke or the level shifted
 *     for good. Empty where no stretch has six months.
 * @param points every whole month, from the oldest
 */
public record ControlChart(List<Limits> limits, List<Point> points) {

  /** So many months in a row on one side of the centre are no chance: the level has shifted. */
  public static final int RUN = 8;

  /** No month is known. */
  public static final ControlChart EMPTY = new ControlChart(List.of(), List.of());

  /** Copies the lists. */
  public ControlChart {
    limits = List.copyOf(limits);
    points = List.copyOf(points);
  }

  /** What a month says. */
  public enum Reading {
    /** Fewer than six months are known, so it cannot be told from chance. */
    TOO_EARLY,
    /** Nothing: months differ as much as this by themselves. */
    ROUTINE,
    /** It lies outside the limits. */
    OUTSIDE,
    /** It is one of three, of four in a row, that lie nearer to one limit than to the centre. */
    NEAR_LIMIT,
    /** It is the eighth or a later one in a row on one side of the centre. */
    RUN;

    /** Whether it is more than routine variation. */
    public boolean isSignal() {
      return this == OUTSIDE || this == NEAR_LIMIT || this == RUN;
    }
  }

  /** Why limits begin. */
  public enum Start {
    /** It is the first month that is known. */
    FIRST_MONTH,
    /** What is counted changed with this month. */
    NEW_DEFINITION,
    /** Eight months in a row from this one lay on one side of the old centre. */
    SHIFT
  }

  /**
   * What is usual over a stretch of months.
   *
   * @param first its first month
   * @param last its last month so far
   * @param start why it begins
   * @param centre the mean of its first months, twelve at the most, without those that may be of a
   *     new level
   * @param lower the lower limit, never below what the KPI can be
   * @param upper the upper limit, never above what the KPI can be
   * @param months how many months the limits were worked out from
   */
  public record Limits(
      YearMonth first,
      YearMonth last,
      Start start,
      BigDecimal centre,
      BigDecimal lower,
      BigDecimal upper,
      int months) {

    /** Whether a value lies between them. */
    public boolean contain(BigDecimal value) {
      return value.compareTo(lower) >= 0 && value.compareTo(upper) <= 0;
    }
  }

  /**
   * A month.
   *
   * @param month the month
   * @param value the KPI's value
   * @param reading what it says
   * @param isAbove whether it lies above the centre; false too where there is none
   */
  public record Point(YearMonth month, BigDecimal value, Reading reading, boolean isAbove) {}

  /** What a month says; too early where it is not known as a whole. */
  public Reading reading(YearMonth month) {
    return points.stream()
        .filter(point -> point.month().equals(month))
        .map(Point::reading)
        .findFirst()
        .orElse(Reading.TOO_EARLY);
  }

  /** The limits that hold for a month, or for those after the last month that is known. */
  public Optional<Limits> limits(YearMonth month) {
    return limits.stream()
        .filter(each -> !month.isBefore(each.first()))
        .reduce((earlier, later) -> later);
  }

  /**
   * Whether two months differ by more than routine variation: the later one is a signal, or the
   * level has shifted, or the definition changed, in between.
   */
  public Reading between(YearMonth earlier, YearMonth later) {
    Reading reading = reading(later);
    boolean isShifted =
        limits.stream()
            .anyMatch(
                each ->
                    each.start() == Start.SHIFT
                        && each.first().isAfter(earlier)
                        && !each.first().isAfter(later));
    return reading == Reading.ROUTINE && isShifted ? Reading.RUN : reading;
  }
}
