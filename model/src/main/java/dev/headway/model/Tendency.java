package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Which way something goes, where that is more than routine variation: a signal of its XmR chart,
 * after Donald J. Wheeler, "Understanding Variation" (1993).
 */
public enum Tendency {
  /** Fewer than six months are known, so it cannot be told from chance. */
  TOO_EARLY,
  /** It goes up and down as it does by itself. */
  ROUTINE,
  /** It has risen, by more than routine variation. */
  UP,
  /** It has fallen, by more than routine variation. */
  DOWN;

  /** From one month to a later one. */
  static Tendency between(ControlChart chart, YearMonth earlier, YearMonth later) {
    ControlChart.Reading reading = chart.between(earlier, later);
    if (!reading.isSignal()) {
      return reading == ControlChart.Reading.TOO_EARLY ? TOO_EARLY : ROUTINE;
    }
    Optional<YearMonth> run =
        reading == ControlChart.Reading.RUN ? completedRun(chart, later) : Optional.empty();
    int shift = shift(chart, run.map(first -> first.minusMonths(1)).orElse(earlier), later);
    boolean isOwn = chart.reading(later).isSignal() && run.isEmpty();
    // A month that leaves a new level says nothing of the way from the old one.
    int way = isOwn && shift != 0 ? way(chart, earlier, later) : shift;
    return (way == 0 ? isAbove(chart, later) : way > 0) ? UP : DOWN;
  }

  private static int way(ControlChart chart, YearMonth earlier, YearMonth later) {
    Optional<BigDecimal> from = value(chart, earlier);
    Optional<BigDecimal> to = value(chart, later);
    return from.isPresent() && to.isPresent() ? to.get().compareTo(from.get()) : 0;
  }

  private static Optional<BigDecimal> value(ControlChart chart, YearMonth month) {
    return chart.points().stream()
        .filter(point -> point.month().equals(month))
        .map(ControlChart.Point::value)
        .findFirst();
  }

  private static boolean isAbove(ControlChart chart, YearMonth month) {
    return chart.points().stream()
        .anyMatch(point -> point.month().equals(month) && point.isAbove());
  }

  /**
   * The first month of the run that this month makes eight months long; empty where it makes none.
   * Such a month lies beside a new centre already, and on which side of it says nothing.
   */
  private static Optional<YearMonth> completedRun(ControlChart chart, YearMonth month) {
    return chart
        .limits(month)
        .filter(limits -> limits.start() == ControlChart.Start.SHIFT)
        .map(ControlChart.Limits::first)
        .filter(first -> months(chart, first, month) <= ControlChart.RUN);
  }

  private static long months(ControlChart chart, YearMonth first, YearMonth last) {
    return chart.points().stream()
        .map(ControlChart.Point::month)
        .filter(each -> !each.isBefore(first) && !each.isAfter(last))
        .count();
  }

  /** 1 or -1 where the level has shifted up or down since the earlier month, else 0. */
  private static int shift(ControlChart chart, YearMonth earlier, YearMonth later) {
    Optional<BigDecimal> from = chart.limits(earlier).map(ControlChart.Limits::centre);
    List<ControlChart.Limits> since =
        chart.limits().stream()
            .filter(each -> each.first().isAfter(earlier) && !each.first().isAfter(later))
            .toList();
    int way = 0;
    for (ControlChart.Limits each : since) {
      boolean isShift = each.start() == ControlChart.Start.SHIFT && from.isPresent();
      // What was counted before a new definition is no base for what is counted after it.
      if (isShift) {
        way = each.centre().compareTo(from.orElseThrow());
      } else {
        from = Optional.of(each.centre());
        way = 0;
      }
    }
    return way;
  }
}
