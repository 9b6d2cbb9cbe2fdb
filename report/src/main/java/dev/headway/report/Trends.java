package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.report.view.LineChartView.Grid;
import dev.headway.report.view.LineChartView.Point;
import dev.headway.report.view.TrendView;
import dev.headway.report.view.TrendView.Dot;
import dev.headway.report.view.TrendView.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Months as a line, with what is usual, and with how many each of them rests on. */
final class Trends {

  private static final int LONGEST_COUNT = 3;
  private static final double FROM_ZERO_BELOW = 0.6;

  private final Language language;
  private final Unit unit;
  private final List<TrendMonth> months;
  private final ControlChart chart;
  private final double height;
  private final Scale scale;

  /**
   * A month.
   *
   * @param month which
   * @param value of the line
   * @param count how many it rests on
   * @param target missing where there is none
   */
  record TrendMonth(YearMonth month, Figure value, Figure count, Figure target) {}

  Trends(Language language, Unit unit, List<TrendMonth> months, ControlChart chart, double height) {
    this.language = language.beside(months.stream().map(TrendMonth::value));
    this.unit = unit;
    this.months = months;
    this.chart = chart;
    this.height = height;
    this.scale = scale();
  }

  /**
   * The chart; empty while no month has a value.
   *
   * @param title what it shows
   * @param counted what the numbers below the months count
   * @param detail below the last value, such as {@code 346 of 412}; empty for none
   */
  Optional<TrendView> view(String title, String counted, String detail) {
    if (months.stream().noneMatch(m -> m.value().isKnown())) {
      return Optional.empty();
    }
    TrendLabels labels = new TrendLabels(language, unit, months, scale, height);
    boolean staggered =
        months.stream().anyMatch(m -> count(m).replaceAll("\\D", "").length() > LONGEST_COUNT);
    return Optional.of(
        new TrendView(
            height,
            ticks().stream().map(t -> new Grid(y(t.doubleValue()), axis(t))).toList(),
            y(0),
            marks(staggered),
            counted,
            staggered,
            ranges(),
            TrendPieces.of(months, this::point),
            dots(),
            targets(),
            labels.points(dots()),
            labels.ends(detail, lastLimits()),
            new TrendWords(language, unit, months, chart).say(title, counted, stretches())));
  }

  /** What the chart's signs mean, and where its axis begins. */
  List<String> notes() {
    boolean signals = dots().stream().anyMatch(Dot::signal);
    return new TrendNotes(language, months, chart).notes(axisFrom(), stretches(), signals);
  }

  private Optional<String> axisFrom() {
    return scale.from() > 0
        ? Optional.of(language.numbers().value(Scale.round(scale.from()), unit))
        : Optional.empty();
  }

  private Scale scale() {
    Stream<Double> drawn =
        months.stream()
            .flatMap(m -> Stream.of(m.value(), m.target()))
            .flatMap(f -> TrendLabels.known(f).stream());
    Stream<Double> limits =
        stretches().stream()
            .flatMap(l -> Stream.of(l.lower().doubleValue(), l.upper().doubleValue()));
    List<Double> values = Stream.concat(drawn, limits).toList();
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double most = values.stream().mapToDouble(v -> v).max().orElse(0);
    boolean high = unit == Unit.SHARE && least > FROM_ZERO_BELOW * most && least > 0.3;
    Scale round = Scale.forLine(values, !high);
    return unit == Unit.SHARE && most <= 1 && round.to() > 1 ? new Scale(round.from(), 1) : round;
  }

  private String axis(BigDecimal tick) {
    return language.numbers().beside(ticks()).end(tick, unit);
  }

  /** Where values lie on both sides of zero, it is one of them. */
  private List<BigDecimal> ticks() {
    List<BigDecimal> ticks = scale.ticks();
    if (ticks.size() < 2 || scale.from() >= 0) {
      return ticks;
    }
    BigDecimal step = ticks.get(1).subtract(ticks.get(0));
    BigDecimal tick = ticks.get(0).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<BigDecimal> round = new ArrayList<>();
    while (tick.doubleValue() <= scale.to() + 1e-9) {
      round.add(tick);
      tick = tick.add(step);
    }
    return round;
  }

  private List<TrendView.Month> marks(boolean staggered) {
    List<TrendView.Month> marks = new ArrayList<>();
    int last = months.size() - 1;
    for (int i = 0; i <= last; i++) {
      YearMonth month = months.get(i).month();
      boolean year = i == 0 || month.getMonth() == Month.JANUARY;
      marks.add(
          new TrendView.Month(
              x(i),
              language.dates().shortMonth(month),
              year ? String.valueOf(month.getYear()) : "",
              i == last,
              count(months.get(i)),
              // The report's month stands in the upper row.
              staggered ? (last - i) % 2 : 0));
    }
    return marks;
  }

  private String count(TrendMonth month) {
    return month.count() instanceof Figure.Known known
        ? language.numbers().count(known.value().longValue())
        : "–";
  }

  /** Those limits that hold for any of the months. */
  private List<ControlChart.Limits> stretches() {
    return chart.limits().stream()
        .filter(limits -> !limits.last().isBefore(months.get(0).month()))
        .toList();
  }

  private Optional<ControlChart.Limits> lastLimits() {
    return stretches().stream().reduce((earlier, later) -> later);
  }

  private List<Range> ranges() {
    return stretches().stream().map(this::range).toList();
  }

  private Range range(ControlChart.Limits limits) {
    double from = Math.max(0, index(limits.first())) / (double) months.size();
    double to = Math.min(months.size(), index(limits.last()) + 1) / (double) months.size();
    return new Range(
        from,
        to - from,
        y(limits.upper().doubleValue()),
        y(limits.centre().doubleValue()),
        y(limits.lower().doubleValue()));
  }

  private long index(YearMonth month) {
    return months.get(0).month().until(month, ChronoUnit.MONTHS);
  }

  private List<Dot> dots() {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      TrendMonth month = months.get(i);
      boolean signal = chart.reading(month.month()).isSignal();
      point(i, month.value())
          .ifPresent(p -> dots.add(new Dot(p.x(), p.y(), !month.value().isWhole(), signal)));
    }
    return dots;
  }

  private List<Point> targets() {
    List<Point> targets = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      point(i, months.get(i).target()).ifPresent(targets::add);
    }
    return targets;
  }

  private Optional<Point> point(int i, Figure figure) {
    return TrendLabels.known(figure).map(v -> new Point(x(i), y(v)));
  }

  private double x(int i) {
    return (i + 0.5) / months.size();
  }

  private double y(double value) {
    return 1 - scale.at(value);
  }
}
