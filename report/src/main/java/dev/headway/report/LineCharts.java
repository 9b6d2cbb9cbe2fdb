package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.MonthFigure;
import dev.headway.report.view.LineChartView;
import dev.headway.report.view.LineChartView.Dot;
import dev.headway.report.view.LineChartView.EndLabel;
import dev.headway.report.view.LineChartView.Grid;
import dev.headway.report.view.LineChartView.MonthMark;
import dev.headway.report.view.LineChartView.Piece;
import dev.headway.report.view.LineChartView.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Thirteen months of a goal as a line, with its targets and the year before. */
final class LineCharts {

  private static final int MONTHS = 13;
  private static final int SHORTEST_LINE = 3;
  private static final double FROM_ZERO_BELOW = 0.6;

  /** The width of the text on a page, of which the plot has what labels leave. */
  static final double ROOM = 498.9;

  private static final double WIDEST = 382;
  private static final double LEFT = 34;
  private static final double BESIDE = 11;

  /** White between the names of two months. */
  private static final double BETWEEN = 3;

  private static final double SMALL = 8;

  /** Months that are closer than this have no room for labels. */
  private static final double NARROW = 20;

  private final Language language;
  private final Fonts fonts;
  private final Unit unit;
  private final String title;
  private final List<MonthFigure> shown;
  private final List<MonthFigure> before;
  private final CountedAnew breaks;
  private final UsualRange usual;
  private final double room;
  private final double height;
  private final Scale scale;

  private LineCharts(Language language, Fonts fonts, GoalScore score, double room, double height) {
    this.language = language;
    this.fonts = fonts;
    this.unit = score.goal().kpi().unit();
    this.title = language.say("chart.title", "name", score.goal().name());
    this.room = room;
    this.height = height;
    List<MonthFigure> all = score.history();
    int first = Math.max(0, all.size() - MONTHS);
    this.shown = all.subList(first, all.size());
    this.before =
        shown.stream()
            .flatMap(
                m -> all.stream().filter(b -> b.month().equals(m.month().minusYears(1))).limit(1))
            // A part of a month would look as if it could be compared.
            .filter(b -> b.actual().isWhole())
            .filter(b -> !breaks(score).between(b.month(), b.month().plusYears(1)))
            .toList();
    this.breaks = breaks(score);
    this.usual = new UsualRange(score.analysis().chart(), shown);
    this.scale = scale();
  }

  /** The chart as wide as a page; empty while no month has a value. */
  static Optional<LineChartView> of(
      Language language, Fonts fonts, GoalScore score, double height) {
    return of(language, fonts, score, ROOM, height);
  }

  /**
   * The chart; empty while no month has a value.
   *
   * @param room how wide it is with its labels, in points
   */
  static Optional<LineChartView> of(
      Language language, Fonts fonts, GoalScore score, double room, double height) {
    LineCharts chart = new LineCharts(language, fonts, score, room, height);
    return chart.shown.stream().anyMatch(m -> m.actual().isKnown())
        ? Optional.of(chart.view())
        : Optional.empty();
  }

  /** The value at the foot of the axis where it is not zero. */
  static Optional<String> axisFrom(Language language, Fonts fonts, GoalScore score) {
    LineCharts chart = new LineCharts(language, fonts, score, ROOM, 1);
    return chart.scale.from() > 0
        ? Optional.of(language.numbers().value(Scale.round(chart.scale.from()), chart.unit))
        : Optional.empty();
  }

  private LineChartView view() {
    ChartLabels labels =
        new ChartLabels(language, unit, shown, scale, height, usual.ends().toList());
    LastYear lastYear = lastYear();
    List<Grid> grid =
        scale.ticks().stream().map(t -> new Grid(y(t.doubleValue()), axis(t))).toList();
    List<EndLabel> ends = labels.ends(before);
    double left = Math.max(LEFT, widest(grid.stream().map(Grid::label), SMALL) + 6);
    double right = BESIDE + widest(ends.stream().map(EndLabel::text), 9.5);
    double width = Math.min(WIDEST, room - left - right);
    double step = width / shown.size();
    return new LineChartView(
        left,
        width,
        height,
        grid,
        y(0),
        months(step),
        pieces(shown),
        dots(),
        lastYear.pieces(),
        lastYear.dots(),
        breaks.marks(shown, language),
        targets(),
        usual.bands(scale, step, height, language, unit),
        usual.signals().stream().flatMap(i -> point(i, shown.get(i).actual()).stream()).toList(),
        labels.points(step < NARROW),
        ends,
        new ChartWords(language, unit).line(title, shown, before, usual, breaks));
  }

  private double widest(Stream<String> texts, double size) {
    return texts.mapToDouble(text -> fonts.width(text, size, true)).max().orElse(0);
  }

  private static CountedAnew breaks(GoalScore score) {
    return CountedAnew.in(score.analysis().chart());
  }

  private String axis(java.math.BigDecimal tick) {
    return language.numbers().beside(scale.ticks()).end(tick, unit);
  }

  private Scale scale() {
    List<Double> values =
        Stream.concat(
                Stream.concat(
                        shown.stream().flatMap(m -> Stream.of(m.actual(), m.target())),
                        before.stream().map(MonthFigure::actual))
                    .flatMap(f -> Scale.value(f).stream()),
                usual.ends())
            .toList();
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double most = values.stream().mapToDouble(v -> v).max().orElse(0);
    boolean high = unit == Unit.SHARE && least > FROM_ZERO_BELOW * most && least > 0.3;
    Scale round = Scale.forLine(values, !high);
    return unit == Unit.SHARE && most <= 1 && round.to() > 1 ? new Scale(round.from(), 1) : round;
  }

  /**
   * All months; those that have no room for it have no name.
   *
   * @param step from one to the next, in points
   */
  private List<MonthMark> months(double step) {
    List<String> names = shown.stream().map(m -> language.dates().shortMonth(m.month())).toList();
    int each = Math.max(1, (int) Math.ceil((widest(names.stream(), SMALL) + BETWEEN) / step));
    List<MonthMark> marks = new ArrayList<>();
    int year = 0;
    for (int i = 0; i < shown.size(); i++) {
      boolean isNamed = (shown.size() - 1 - i) % each == 0;
      int its = shown.get(i).month().getYear();
      marks.add(
          new MonthMark(
              x(i),
              isNamed ? names.get(i) : "",
              isNamed && its > year ? String.valueOf(its) : "",
              i == shown.size() - 1));
      year = isNamed ? its : year;
    }
    return marks;
  }

  /** A month without a value breaks the line; a part of a month is reached by a dashed one. */
  private List<Piece> pieces(List<MonthFigure> months) {
    List<Piece> pieces = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Optional<Point> point = point(i, months.get(i).actual());
      if (breaks.startsAnew(months.get(i).month())) {
        flush(run, pieces); // what was counted before is no part of this line
      }
      boolean part = i > 0 && !(months.get(i).actual().isWhole() && isWholeOrGap(months, i - 1));
      if (part && point.isPresent() && !run.isEmpty()) {
        Point from = run.get(run.size() - 1);
        flush(run, pieces);
        pieces.add(new Piece(List.of(from, point.get()), true));
      }
      if (point.isEmpty()) {
        flush(run, pieces);
      }
      point.ifPresent(run::add);
    }
    flush(run, pieces);
    return pieces;
  }

  private static boolean isWholeOrGap(List<MonthFigure> months, int i) {
    return months.get(i).actual().isWhole() || !months.get(i).actual().isKnown();
  }

  private static void flush(List<Point> run, List<Piece> into) {
    if (run.size() > 1) {
      into.add(new Piece(run, false));
    }
    run.clear();
  }

  private List<Dot> dots() {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      boolean hollow = !shown.get(i).actual().isWhole();
      point(i, shown.get(i).actual()).ifPresent(p -> dots.add(new Dot(p.x(), p.y(), hollow)));
    }
    return dots;
  }

  /** The year before: a line, or dots where so few months are known that it would be a stub. */
  private record LastYear(List<Piece> pieces, List<Dot> dots) {}

  private LastYear lastYear() {
    List<MonthFigure> aligned = new ArrayList<>();
    for (MonthFigure month : shown) {
      aligned.add(
          before.stream()
              .filter(b -> b.month().equals(month.month().minusYears(1)))
              .findFirst()
              .orElse(
                  new MonthFigure(
                      month.month(),
                      Figure.missing(dev.headway.model.Absence.NOT_EXPORTED),
                      month.target())));
    }
    List<Piece> lines =
        pieces(aligned).stream().filter(p -> p.points().size() >= SHORTEST_LINE).toList();
    Set<Point> drawn = new HashSet<>();
    lines.forEach(line -> drawn.addAll(line.points()));
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < aligned.size(); i++) {
      point(i, aligned.get(i).actual())
          .filter(p -> !drawn.contains(p))
          .ifPresent(p -> dots.add(new Dot(p.x(), p.y(), false)));
    }
    return new LastYear(lines, dots);
  }

  private List<Point> targets() {
    List<Point> targets = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      point(i, shown.get(i).target()).ifPresent(targets::add);
    }
    return targets;
  }

  private Optional<Point> point(int i, Figure figure) {
    return Scale.value(figure).map(v -> new Point(x(i), y(v)));
  }

  private double x(int i) {
    return (i + 0.5) / shown.size();
  }

  private double y(double value) {
    return 1 - scale.at(value);
  }
}
