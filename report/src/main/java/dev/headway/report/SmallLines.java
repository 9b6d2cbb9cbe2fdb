package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.MonthFigure;
import dev.headway.report.view.LineChartView;
import dev.headway.report.view.LineChartView.Dot;
import dev.headway.report.view.LineChartView.EndLabel;
import dev.headway.report.view.LineChartView.Grid;
import dev.headway.report.view.LineChartView.MonthMark;
import dev.headway.report.view.LineChartView.Piece;
import dev.headway.report.view.LineChartView.Point;
import dev.headway.report.view.LineChartView.PointLabel;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small line over months, from zero, of which only the first and last are named. */
final class SmallLines {

  private static final int FEWEST = 2;
  private static final double LABEL_HEIGHT = 10.5;

  private final Language language;
  private final String title;
  private final Unit unit;
  private final List<MonthFigure> months;
  private final double height;
  private final Scale scale;

  private SmallLines(
      Language language, String title, Unit unit, List<MonthFigure> months, double height) {
    this.language = language.beside(figures(months));
    this.title = title;
    this.unit = unit;
    this.months = months;
    this.height = height;
    this.scale =
        Scale.forLine(
            figures(months).flatMap(figure -> Scale.value(figure).stream()).toList(),
            /* fromZero= */ true);
  }

  /**
   * The chart; empty where fewer than two months are known.
   *
   * @param title what it shows
   */
  static Optional<LineChartView> of(
      Language language, String title, Unit unit, List<MonthFigure> months, double height) {
    long known = months.stream().filter(m -> m.actual().isKnown()).count();
    return known < FEWEST
        ? Optional.empty()
        : Optional.of(new SmallLines(language, title, unit, months, height).view());
  }

  /** The months below an axis: the first, each January and the last are named. */
  static List<MonthMark> marks(Language language, List<YearMonth> months) {
    int last = months.size() - 1;
    List<MonthMark> marks = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      YearMonth month = months.get(i);
      // Beside the first or the last there is no room for another name.
      boolean january = month.getMonth() == Month.JANUARY && i > 1 && i < last - 1;
      boolean named = i == 0 || i == last || january;
      marks.add(
          new MonthMark(
              (i + 0.5) / months.size(),
              named ? language.dates().shortMonth(month) : "",
              i == 0 || january ? String.valueOf(month.getYear()) : "",
              i == last));
    }
    return marks;
  }

  private static Stream<Figure> figures(List<MonthFigure> months) {
    return months.stream().flatMap(m -> Stream.of(m.actual(), m.target()));
  }

  private LineChartView view() {
    return new LineChartView(
        0,
        0,
        height,
        scale.ticks().stream()
            .map(
                t ->
                    new Grid(
                        y(t.doubleValue()), language.numbers().beside(scale.ticks()).end(t, unit)))
            .toList(),
        y(0),
        marks(language, months.stream().map(MonthFigure::month).toList()),
        pieces(),
        dots(),
        List.of(),
        List.of(),
        List.of(),
        points(MonthFigure::target).map(Optional::get).toList(),
        List.of(),
        List.of(),
        labels(),
        ends(),
        new ChartWords(language, unit).line(title, months));
  }

  private Stream<Optional<Point>> points(Function<MonthFigure, Figure> of) {
    return IntStream.range(0, months.size())
        .mapToObj(i -> Scale.value(of.apply(months.get(i))).map(v -> new Point(x(i), y(v))))
        .filter(Optional::isPresent);
  }

  /** A month without a value breaks the line. */
  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 1; i < months.size(); i++) {
      Figure from = months.get(i - 1).actual();
      Figure to = months.get(i).actual();
      if (from.isKnown() && to.isKnown()) {
        pieces.add(
            new Piece(
                List.of(
                    new Point(x(i - 1), y(Scale.value(from).orElseThrow())),
                    new Point(x(i), y(Scale.value(to).orElseThrow()))),
                !from.isWhole() || !to.isWhole()));
      }
    }
    return pieces;
  }

  private List<Dot> dots() {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      int at = i;
      boolean hollow = !months.get(i).actual().isWhole();
      Scale.value(months.get(i).actual()).ifPresent(v -> dots.add(new Dot(x(at), y(v), hollow)));
    }
    return dots;
  }

  /** The first that is known, on the side that the line does not take. */
  private List<PointLabel> labels() {
    int first = 0;
    while (!months.get(first).actual().isKnown()) {
      first++;
    }
    if (first >= months.size() - 2) {
      return List.of();
    }
    double value = Scale.value(months.get(first).actual()).orElseThrow();
    boolean up = Scale.value(months.get(first + 1).actual()).orElse(value) > value;
    boolean floor = value - scale.from() < 18 / height * (scale.to() - scale.from());
    return List.of(
        new PointLabel(
            x(first), y(value), language.figure(months.get(first).actual(), unit), up && !floor));
  }

  private List<EndLabel> ends() {
    MonthFigure last = months.get(months.size() - 1);
    List<EndLabel> wanted = new ArrayList<>();
    end(last.actual(), "return.chart.actual", "actual").ifPresent(wanted::add);
    end(last.target(), "chart.target", "target").ifPresent(wanted::add);
    List<Double> placed =
        LabelSpacing.apart(wanted.stream().map(e -> e.y() * height).toList(), LABEL_HEIGHT);
    return IntStream.range(0, wanted.size())
        .mapToObj(
            i ->
                new EndLabel(
                    wanted.get(i).y(),
                    placed.get(i) / height,
                    wanted.get(i).text(),
                    wanted.get(i).role()))
        .toList();
  }

  private Optional<EndLabel> end(Figure figure, String key, String role) {
    return Scale.value(figure)
        .map(
            v ->
                new EndLabel(
                    y(v), y(v), language.say(key, "value", language.figure(figure, unit)), role));
  }

  private double x(int i) {
    return (i + 0.5) / months.size();
  }

  private double y(double value) {
    return 1 - scale.at(value);
  }
}
