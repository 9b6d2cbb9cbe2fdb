package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.MonthFigure;
import dev.headway.report.view.LineChartView.EndLabel;
import dev.headway.report.view.LineChartView.PointLabel;
import java.util.ArrayList;
import java.util.List;

/** The labels of a line over months: few, and none on another. */
final class ChartLabels {

  private static final double LABEL_HEIGHT = 10.5;

  /** Where a point's label has its baseline, from the point, and how high its letters are. */
  private static final double BELOW = 13;

  private static final double ABOVE = -6.5;
  private static final double LETTERS = 7;

  private final Language language;
  private final Unit unit;
  private final List<MonthFigure> shown;
  private final Scale scale;
  private final double height;
  private final List<Double> limits;

  /**
   * The labels of a line.
   *
   * @param limits the values at which lines lie across the plot, on which no label should stand
   */
  ChartLabels(
      Language language,
      Unit unit,
      List<MonthFigure> shown,
      Scale scale,
      double height,
      List<Double> limits) {
    this.limits = List.copyOf(limits);
    this.language = language;
    this.unit = unit;
    this.shown = shown;
    this.scale = scale;
    this.height = height;
  }

  /**
   * The first month, and the last but one where the line leaves room; the last stands at the end.
   *
   * @param isNarrow whether months stand so close that none has room
   */
  List<PointLabel> points(boolean isNarrow) {
    List<PointLabel> labels = new ArrayList<>();
    int last = isNarrow ? -1 : shown.size() - 1;
    for (int i = 0; i <= last; i++) {
      MonthFigure month = shown.get(i);
      boolean below = isBelow(i);
      // At a turn the other side is the line's own.
      if ((i == 0 && last > 1) || (i == last - 1 && isTurn(i) && below == isLow(i))) {
        double x = (i + 0.5) / shown.size();
        Scale.value(month.actual())
            .map(v -> new PointLabel(x, y(v), figure(month), below))
            .ifPresent(labels::add);
      }
    }
    return labels;
  }

  private String figure(MonthFigure month) {
    return language.figure(month.actual(), unit);
  }

  /**
   * On the side that the line does not take, unless the target's mark stands there, or a limit runs
   * through it and not through the other.
   */
  private boolean isBelow(int i) {
    double value = value(i, 0);
    boolean below = isLow(i);
    double room = 18 / height * (scale.to() - scale.from());
    double target = Scale.value(shown.get(i).target()).orElse(Double.NaN);
    boolean markBelow = target <= value && value - target < room;
    boolean markAbove = target >= value && target - value < room;
    boolean floor = value - scale.from() < room;
    boolean isBelow = !floor && (below ? !markBelow : markAbove);
    boolean isOtherFree = !floor && !(isBelow ? markAbove : markBelow);
    boolean turns = isOtherFree && isStruck(value, isBelow) && !isStruck(value, !isBelow);
    return turns ? !isBelow : isBelow;
  }

  /** Whether a limit would run through the label of a value. */
  private boolean isStruck(double value, boolean below) {
    double baseline = y(value) * height + (below ? BELOW : ABOVE);
    return limits.stream()
        .mapToDouble(limit -> y(limit) * height)
        .anyMatch(line -> line > baseline - LETTERS && line < baseline + 1);
  }

  /** Whether the line comes from above, or, for the first month, goes up. */
  private boolean isLow(int i) {
    double value = value(i, 0);
    return value(i == 0 ? 1 : i - 1, value) > value;
  }

  /** Whether both neighbours lie on the same side, so that a label has room on the other. */
  private boolean isTurn(int i) {
    double value = value(i, 0);
    double before = value - value(i - 1, value);
    double after = value - value(i + 1, value);
    return before * after >= 0;
  }

  private double value(int i, double otherwise) {
    return i < 0 || i >= shown.size()
        ? otherwise
        : Scale.value(shown.get(i).actual()).orElse(otherwise);
  }

  /** Names of what ends at the right, moved apart. */
  List<EndLabel> ends(List<MonthFigure> before) {
    record End(Figure figure, String key, String role) {
      double value() {
        return Scale.value(figure).orElseThrow();
      }
    }
    MonthFigure current = shown.get(shown.size() - 1);
    List<End> ends = new ArrayList<>();
    ends.add(new End(current.actual(), "chart.actual", "actual"));
    ends.add(new End(current.target(), "chart.target", "target"));
    before.stream()
        .filter(b -> b.month().equals(current.month().minusYears(1)))
        .forEach(b -> ends.add(new End(b.actual(), "chart.lastYear", "previous")));
    ends.removeIf(end -> !end.figure().isKnown());
    List<Double> placed =
        LabelSpacing.apart(ends.stream().map(e -> y(e.value()) * height).toList(), LABEL_HEIGHT);
    List<EndLabel> labels = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      End end = ends.get(i);
      String value = language.figure(end.figure(), unit);
      labels.add(
          new EndLabel(
              y(end.value()),
              placed.get(i) / height,
              language.say(
                  end.key(), "value", value, "month", language.dates().month(current.month())),
              end.role()));
    }
    return labels;
  }

  private double y(double value) {
    return 1 - scale.at(value);
  }
}
