package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.MonthFigure;
import dev.headway.report.view.LineChartView.EndLabel;
import dev.headway.report.view.LineChartView.PointLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels of a line over months: few, and none on another. */
final class ChartLabels {

  private static final double LABEL_HEIGHT = 10.5;

  private final Language language;
  private final Unit unit;
  private final List<MonthFigure> shown;
  private final Scale scale;
  private final double height;

  ChartLabels(Language language, Unit unit, List<MonthFigure> shown, Scale scale, double height) {
    this.language = language;
    this.unit = unit;
    this.shown = shown;
    this.scale = scale;
    this.height = height;
  }

  /**
   * The first month, and the last but one where the line leaves room; the last stands at the end.
   */
  List<PointLabel> points() {
    List<PointLabel> labels = new ArrayList<>();
    int last = shown.size() - 1;
    for (int i = 0; i <= last; i++) {
      MonthFigure month = shown.get(i);
      boolean below = isBelow(i);
      // At a turn the other side is the line's own.
      if ((i == 0 && last > 1) || (i == last - 1 && isTurn(i) && below == isLow(i))) {
        double x = (i + 0.5) / shown.size();
        known(month.actual())
            .map(v -> new PointLabel(x, y(v), figure(month), below))
            .ifPresent(labels::add);
      }
    }
    return labels;
  }

  private String figure(MonthFigure month) {
    return language.figure(month.actual(), unit);
  }

  /** On the side that the line does not take, unless the target's mark stands there. */
  private boolean isBelow(int i) {
    double value = value(i, 0);
    boolean below = isLow(i);
    double room = 18 / height * (scale.to() - scale.from());
    double target = known(shown.get(i).target()).orElse(Double.NaN);
    boolean markBelow = target <= value && value - target < room;
    boolean markAbove = target >= value && target - value < room;
    boolean floor = value - scale.from() < room;
    return !floor && (below ? !markBelow : markAbove);
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
    return i < 0 || i >= shown.size() ? otherwise : known(shown.get(i).actual()).orElse(otherwise);
  }

  /** Names of what ends at the right, moved apart. */
  List<EndLabel> ends(List<MonthFigure> before) {
    record End(Figure figure, String key, String role) {
      double value() {
        return known(figure).orElseThrow();
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

  private static Optional<Double> known(Figure figure) {
    return figure instanceof Figure.Known k
        ? Optional.of(k.value().doubleValue())
        : Optional.empty();
  }
}
