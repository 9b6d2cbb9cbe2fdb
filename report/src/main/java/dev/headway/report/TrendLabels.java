package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.report.Trends.TrendMonth;
import dev.headway.report.view.LineChartView.PointLabel;
import dev.headway.report.view.TrendView.Dot;
import dev.headway.report.view.TrendView.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels of a line over months with its usual range: few, and none on another. */
final class TrendLabels {

  private static final double LABEL_HEIGHT = 10;

  /** How far a label's near and far edges are from its point, in points. */
  private static final double NEAR = 4.5;

  private static final double FAR = 14;

  /** How much of the way to the next month a label covers. */
  private static final double REACH = 0.65;

  private final Language language;
  private final Unit unit;
  private final List<TrendMonth> months;
  private final Scale scale;
  private final double height;

  TrendLabels(Language language, Unit unit, List<TrendMonth> months, Scale scale, double height) {
    this.language = language;
    this.unit = unit;
    this.months = months;
    this.scale = scale;
    this.height = height;
  }

  /** The first month, and the last signal before the report's month, where the line leaves room. */
  List<PointLabel> points(List<Dot> dots) {
    List<PointLabel> labels = new ArrayList<>();
    int last = months.size() - 1;
    int first = 0;
    while (first < last && !months.get(first).value().isKnown()) {
      first++;
    }
    if (first < last - 1) {
      label(first).ifPresent(labels::add);
    }
    for (int i = last - 2; i > first + 2; i--) {
      double x = x(i);
      if (dots.stream().anyMatch(d -> d.signal() && Math.abs(d.x() - x) < 1e-9)) {
        label(i).ifPresent(labels::add);
        break;
      }
    }
    return labels;
  }

  private Optional<PointLabel> label(int i) {
    double y = y(known(months.get(i).value()).orElseThrow()) * height;
    boolean below = isFree(i, y + NEAR, y + FAR) && !(isFree(i, y - FAR, y - NEAR) && isHigh(i));
    return below || isFree(i, y - FAR, y - NEAR)
        ? Optional.of(
            new PointLabel(x(i), y / height, language.figure(months.get(i).value(), unit), below))
        : Optional.empty();
  }

  /** Whether the line goes down from a month. */
  private boolean isHigh(int i) {
    Optional<Double> next = known(months.get(i + 1).value());
    return next.isEmpty() || next.get() <= known(months.get(i).value()).orElseThrow();
  }

  /** Whether neither the line nor a target's mark runs through a stretch beside a month. */
  private boolean isFree(int i, double top, double bottom) {
    if (top < -FAR / 2 || bottom > height - 1) {
      return false;
    }
    Optional<Double> here = known(months.get(i).value()).map(v -> y(v) * height);
    for (int to : new int[] {i - 1, i + 1}) {
      if (to < 0 || to >= months.size()) {
        continue;
      }
      Optional<Double> there = known(months.get(to).value()).map(v -> y(v) * height);
      if (here.isPresent() && there.isPresent()) {
        double reached = here.get() + (there.get() - here.get()) * REACH;
        if (Math.max(here.get(), reached) > top && Math.min(here.get(), reached) < bottom) {
          return false;
        }
      }
    }
    return known(months.get(i).target())
        .map(v -> y(v) * height)
        .filter(mark -> mark > top - 2 && mark < bottom + 2)
        .isEmpty();
  }

  /** Names of what ends at the right, moved apart. */
  List<End> ends(String detail, Optional<ControlChart.Limits> limits) {
    record Wanted(double y, String text, String role) {}
    TrendMonth current = months.get(months.size() - 1);
    List<Wanted> wanted = new ArrayList<>();
    known(current.value())
        .ifPresent(
            value -> {
              wanted.add(new Wanted(y(value), language.figure(current.value(), unit), "actual"));
              if (!detail.isEmpty()) {
                wanted.add(new Wanted(y(value), detail, "detail"));
              }
            });
    known(current.target())
        .ifPresent(
            value ->
                wanted.add(
                    new Wanted(
                        y(value),
                        language.say(
                            "trend.target", "value", language.figure(current.target(), unit)),
                        "target")));
    limits.ifPresent(
        range -> {
          // At the limit that is further from the value, so that the two do not look like one.
          double upper = y(range.upper().doubleValue());
          double lower = y(range.lower().doubleValue());
          double value = known(current.value()).map(this::y).orElse(upper);
          double y = Math.abs(value - upper) > Math.abs(value - lower) ? upper : lower;
          wanted.add(new Wanted(y, language.say("trend.range"), "range"));
          wanted.add(new Wanted(y, between(range), "range"));
        });
    List<Double> placed =
        within(LabelSpacing.apart(wanted.stream().map(w -> w.y() * height).toList(), LABEL_HEIGHT));
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Wanted end = wanted.get(i);
      ends.add(new End(end.y(), placed.get(i) / height, end.text(), end.role()));
    }
    return ends;
  }

  private String between(ControlChart.Limits range) {
    Numbers numbers = language.numbers();
    return language.say(
        "trend.between",
        "from",
        numbers.value(range.lower(), unit),
        "to",
        numbers.value(range.upper(), unit));
  }

  /** Moved up or down as a whole, so that none leaves the chart. */
  private List<Double> within(List<Double> placed) {
    double top = placed.stream().mapToDouble(p -> p).min().orElse(0);
    double bottom = placed.stream().mapToDouble(p -> p).max().orElse(0);
    double by = top < 0 ? -top : bottom > height ? height - bottom : 0;
    return placed.stream().map(p -> p + by).toList();
  }

  private double x(int i) {
    return (i + 0.5) / months.size();
  }

  private double y(double value) {
    return 1 - scale.at(value);
  }

  static Optional<Double> known(Figure figure) {
    return figure instanceof Figure.Known k
        ? Optional.of(k.value().doubleValue())
        : Optional.empty();
  }
}
