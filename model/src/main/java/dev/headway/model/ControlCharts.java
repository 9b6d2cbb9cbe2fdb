package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Draws the XmR chart of a series of months. Limits are worked out from the first months of a
 * stretch and then stay, so that a later month is held against what was usual before it; they are
 * worked out again only when eight months in a row show that the level has shifted. Months that may
 * be of a new level do not count into the limits that they are held against.
 */
final class ControlCharts {

  /** Six points are the fewest for limits that mean anything. */
  static final int FEWEST = 6;

  /** Later months do not move the limits any more. */
  private static final int BASE = 12;

  /** 3 / d2 for ranges of two: Wheeler, "Understanding Variation", appendix. */
  private static final BigDecimal SCALE = new BigDecimal("2.66");

  private final Optional<BigDecimal> floor;
  private final Optional<BigDecimal> ceiling;
  private final Predicate<YearMonth> isBreak;
  private final List<ControlChart.Limits> limits = new ArrayList<>();
  private final List<ControlChart.Point> points = new ArrayList<>();

  /**
   * A chart to draw.
   *
   * @param floor what the KPI never falls below; empty for none
   * @param ceiling what it never rises above; empty for none
   * @param isBreak whether something else is counted from this month on
   */
  private ControlCharts(
      Optional<BigDecimal> floor, Optional<BigDecimal> ceiling, Predicate<YearMonth> isBreak) {
    this.floor = floor;
    this.ceiling = ceiling;
    this.isBreak = isBreak;
  }

  /** A whole month. */
  record Value(YearMonth month, BigDecimal value) {}

  /**
   * The chart of the months.
   *
   * @param values whole months, from the oldest; months may be missing in between
   */
  static ControlChart of(
      List<Value> values,
      Optional<BigDecimal> floor,
      Optional<BigDecimal> ceiling,
      Predicate<YearMonth> isBreak) {
    ControlCharts charts = new ControlCharts(floor, ceiling, isBreak);
    int from = 0;
    ControlChart.Start start = ControlChart.Start.FIRST_MONTH;
    while (from < values.size()) {
      int to = charts.definitionEnds(values, from);
      charts.definition(values.subList(from, to), start);
      from = to;
      start = ControlChart.Start.NEW_DEFINITION;
    }
    return new ControlChart(charts.limits, charts.points);
  }

  private int definitionEnds(List<Value> values, int from) {
    int to = from + 1;
    while (to < values.size() && !breaksBetween(values.get(to - 1), values.get(to))) {
      to++;
    }
    return to;
  }

  private boolean breaksBetween(Value earlier, Value later) {
    return Months.between(earlier.month().plusMonths(1), later.month()).stream().anyMatch(isBreak);
  }

  /** Months of one definition: stretch after stretch, a new one wherever the level shifts. */
  private void definition(List<Value> values, ControlChart.Start first) {
    int from = 0;
    ControlChart.Start start = first;
    while (from < values.size()) {
      from = stretch(values, from, start);
      start = ControlChart.Start.SHIFT;
    }
  }

  /** One stretch; where it ends because of a shift, the index of the first month of the next. */
  private int stretch(List<Value> values, int from, ControlChart.Start start) {
    List<Value> rest = values.subList(from, values.size());
    if (rest.size() < FEWEST) {
      rest.forEach(this::tooEarly);
      return values.size();
    }
    int departure = departure(rest);
    int shift = shift(rest, departure, start);
    List<Value> own = shift < 0 ? rest : rest.subList(0, shift);
    if (own.size() < FEWEST) {
      own.forEach(this::tooEarly);
      return from + own.size();
    }
    Usual usual = usual(own, shift < 0 ? departure : -1, start);
    limits.add(usual.limits());
    for (int i = 0; i < own.size(); i++) {
      ControlChart.Reading reading = usual.reading(own, i);
      // The month in which a run became eight long has said so, where the new limits say nothing.
      boolean completesRun =
          start == ControlChart.Start.SHIFT && i == ControlChart.RUN - 1 && !reading.isSignal();
      add(own.get(i), completesRun ? ControlChart.Reading.RUN : reading, usual);
    }
    return from + own.size();
  }

  private void tooEarly(Value value) {
    points.add(
        new ControlChart.Point(
            value.month(), value.value(), ControlChart.Reading.TOO_EARLY, false));
  }

  private void add(Value value, ControlChart.Reading reading, Usual usual) {
    boolean isAbove = value.value().compareTo(usual.limits().centre()) > 0;
    points.add(new ControlChart.Point(value.month(), value.value(), reading, isAbove));
  }

  /**
   * What is usual in a stretch.
   *
   * @param departure the first month that may be of a new level; -1 for none
   */
  private Usual usual(List<Value> values, int departure, ControlChart.Start start) {
    int months = Math.min(BASE, values.size());
    List<Value> base = values.subList(0, departure < 0 ? months : Math.min(departure, months));
    BigDecimal centre = mean(base.stream().map(Value::value).toList());
    BigDecimal width = mean(ranges(base)).multiply(SCALE);
    BigDecimal lower = centre.subtract(width);
    BigDecimal upper = centre.add(width);
    return new Usual(
        new ControlChart.Limits(
            values.get(0).month(),
            values.get(values.size() - 1).month(),
            start,
            centre,
            floor.map(lower::max).orElse(lower),
            ceiling.map(upper::min).orElse(upper),
            base.size()),
        width);
  }

  private static List<BigDecimal> ranges(List<Value> values) {
    List<BigDecimal> ranges = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      ranges.add(values.get(i).value().subtract(values.get(i - 1).value()).abs());
    }
    return ranges;
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), Expression.PRECISION);
  }

  /**
   * The first month, among those that would count into the limits, that lies outside the limits of
   * the months before it, and from which all months, eight at the most, lie on its side of their
   * centre; -1 without any.
   */
  private int departure(List<Value> values) {
    for (int i = FEWEST; i < Math.min(BASE, values.size()); i++) {
      ControlChart.Limits before =
          usual(values.subList(0, i), -1, ControlChart.Start.FIRST_MONTH).limits();
      int side = values.get(i).value().compareTo(before.centre());
      boolean stays =
          values.subList(i, Math.min(i + ControlChart.RUN, values.size())).stream()
              .allMatch(value -> value.value().compareTo(before.centre()) == side);
      if (stays && !before.contain(values.get(i).value())) {
        return i;
      }
    }
    return -1;
  }

  /** The first month of a new level, which eight months in a row show; -1 without any. */
  private int shift(List<Value> values, int departure, ControlChart.Start start) {
    int run = run(values, usual(values, departure, start).limits().centre());
    if (departure < 0 || run >= FEWEST) {
      return run;
    }
    return departure + ControlChart.RUN <= values.size() ? departure : -1;
  }

  /** The first month, but for the first of all, of eight in a row on one side; -1 without any. */
  private static int run(List<Value> values, BigDecimal centre) {
    int run = 0;
    int side = 0;
    for (int i = 0; i < values.size(); i++) {
      int now = values.get(i).value().compareTo(centre);
      run = now != 0 && now == side ? run + 1 : 1;
      side = now;
      int first = i - run + 1;
      if (run >= ControlChart.RUN && first > 0) {
        return first;
      }
    }
    return -1;
  }
}
