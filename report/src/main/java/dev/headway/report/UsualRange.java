package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.model.MonthFigure;
import dev.headway.report.view.LineChartView.Usual;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The limits of routine variation, and the months that say more, among the months that a chart
 * shows.
 *
 * @param chart the goal's
 * @param shown the months, from the oldest
 */
record UsualRange(ControlChart chart, List<MonthFigure> shown) {

  /** A label needs the room of so many months, and of so many points. */
  private static final int LABEL_MONTHS = 4;

  private static final double LABEL_WIDTH = 104;

  /**
   * The stretches that a chart shows, with the limits as they are drawn.
   *
   * @param step from one month to the next, in points
   * @param height of the plot in points
   */
  List<Usual> bands(Scale scale, double step, double height, Language language, Unit unit) {
    int months = Math.max(LABEL_MONTHS, (int) Math.ceil(LABEL_WIDTH / step));
    return inSight().map(limits -> band(limits, scale, months, height, language, unit)).toList();
  }

  private Usual band(
      ControlChart.Limits limits,
      Scale scale,
      int months,
      double height,
      Language language,
      Unit unit) {
    int first = Math.max(0, index(limits.first()));
    int last = Math.min(shown.size() - 1, index(limits.last()));
    double upper = 1 - scale.at(limits.upper().doubleValue());
    double lower = 1 - scale.at(limits.lower().doubleValue());
    boolean hasRoom = last - first + 1 >= months;
    Optional<Double> baseline =
        Stream.of(upper * height - 3, lower * height + 9, upper * height + 9, lower * height - 3)
            .filter(y -> hasRoom && y > 6 && isFree(first, months, y, scale, height))
            .findFirst();
    return new Usual(
        (double) first / shown.size(),
        (last + 1.0) / shown.size(),
        upper,
        lower,
        baseline.map(y -> label(limits, language, unit)).orElse(""),
        baseline.orElse(0.0) / height);
  }

  /** Whether no month, no target and no line lies where a label would stand. */
  private boolean isFree(int first, int months, double baseline, Scale scale, double height) {
    return shown.subList(first, first + months - 1).stream()
            .flatMap(month -> Stream.of(month.actual(), month.target()))
            .filter(Figure.Known.class::isInstance)
            .map(figure -> (1 - scale.at(((Figure.Known) figure).value().doubleValue())) * height)
            .noneMatch(y -> y > baseline - 11 && y < baseline + 5)
        && Stream.concat(scale.ticks().stream().map(BigDecimal::doubleValue), ends())
            .map(line -> (1 - scale.at(line)) * height)
            .noneMatch(y -> y > baseline - 7 && y < baseline + 1);
  }

  private static String label(ControlChart.Limits limits, Language language, Unit unit) {
    Numbers numbers = language.numbers().beside(List.of(limits.lower(), limits.upper()));
    return language.say(
        "chart.usual",
        "from",
        numbers.value(limits.lower(), unit),
        "to",
        numbers.value(limits.upper(), unit));
  }

  /** The limits in words, stretch by stretch. */
  List<String> words(Language language, Unit unit) {
    return inSight().map(limits -> label(limits, language, unit)).toList();
  }

  /** The limits as numbers, so that a scale holds them. */
  Stream<Double> ends() {
    return inSight()
        .flatMap(limits -> Stream.of(limits.lower(), limits.upper()))
        .map(BigDecimal::doubleValue);
  }

  /** Which of the months say more than routine variation. */
  List<Integer> signals() {
    return IntStream.range(0, shown.size())
        .filter(i -> chart.reading(shown.get(i).month()).isSignal())
        .boxed()
        .toList();
  }

  private Stream<ControlChart.Limits> inSight() {
    return chart.limits().stream()
        .filter(limits -> !shown.isEmpty() && index(limits.last()) >= 0)
        .filter(limits -> index(limits.first()) < shown.size());
  }

  /** Where the month lies among those shown; below 0 for an earlier one. */
  private int index(YearMonth month) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(shown.get(0).month(), month));
  }
}
