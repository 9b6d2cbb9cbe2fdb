package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.InputScore;
import dev.headway.report.view.BulletView.Bar;
import dev.headway.report.view.OriginView;
import dev.headway.report.view.OriginView.Row;
import dev.headway.report.view.PlanView.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a month's value came from: inputs, and networks below them, which add up. */
final class Origins {

  private final Language language;
  private final int mostParts;
  private final Marks marks;

  /**
   * @param mostParts how many networks are told apart for each input
   */
  Origins(Language language, int mostParts) {
    this.language = language;
    this.mostParts = mostParts;
    this.marks = new Marks(language);
  }

  /**
   * The table; empty where the KPI has no input with a value in either month, or one that has no
   * parts.
   */
  Optional<OriginView> of(GoalScore score, YearMonth month) {
    List<InputScore> inputs = score.inputs();
    if (inputs.stream().noneMatch(i -> i.actual().isKnown() || i.previous().isKnown())) {
      return Optional.empty();
    }
    boolean single = inputs.size() == 1;
    if (single && inputs.get(0).parts().size() < 2) {
      return Optional.empty(); // the value once more
    }
    // Three counts split three ways would tell less than they take; their sums tell the ratio.
    boolean split = inputs.stream().filter(input -> input.parts().size() > 1).count() <= 2;
    List<Row> rows = new ArrayList<>();
    inputs.forEach(input -> rows.addAll(rows(input, single, split)));
    return Optional.of(
        new OriginView(
            language.say(single ? "origin.title" : "origin.title.ratio"),
            List.of(
                "",
                Language.capital(language.dates().month(month)),
                Language.capital(language.dates().month(month.minusMonths(1))),
                language.say("origin.change")),
            rows,
            marks.notes()));
  }

  private List<Row> rows(InputScore input, boolean single, boolean split) {
    double most =
        input.parts().stream()
            .flatMap(p -> p.actual().number().stream())
            .mapToDouble(v -> Math.abs(v.doubleValue()))
            .max()
            .orElse(0);
    Language alike = language.beside(figures(input));
    List<Row> rows = new ArrayList<>();
    // One part alone is the whole once more.
    List<InputScore.Part> parts =
        split && input.parts().size() > 1 ? folded(input.parts()) : List.of();
    for (int i = 0; i < parts.size(); i++) {
      boolean others = i == mostParts - 1 && input.parts().size() > mostParts;
      String name =
          others
              ? others(input.parts().subList(i, input.parts().size()))
              : language.network(parts.get(i).network());
      rows.add(row(alike, name, false, parts.get(i), input.unit(), most));
    }
    Row total =
        row(
            alike,
            single ? language.say("origin.total") : language.input(input.name()),
            true,
            new InputScore.Part("", input.actual(), input.previous(), input.lastYear()),
            input.unit(),
            0);
    rows.add(single ? rows.size() : 0, total);
    return rows;
  }

  private static Stream<Figure> figures(InputScore input) {
    return Stream.concat(
        Stream.of(input.actual(), input.previous()),
        input.parts().stream().flatMap(part -> Stream.of(part.actual(), part.previous())));
  }

  /** What names no network is none. */
  private String others(List<InputScore.Part> folded) {
    long networks = folded.stream().filter(part -> !part.network().isEmpty()).count();
    String key = networks == folded.size() ? "origin.others" : "origin.others.none";
    return language.say(key, "count", networks);
  }

  /** The smallest as one, so that the rows still add up. */
  private List<InputScore.Part> folded(List<InputScore.Part> parts) {
    if (parts.size() <= mostParts) {
      return parts;
    }
    List<InputScore.Part> shown = new ArrayList<>(parts.subList(0, mostParts - 1));
    shown.add(
        parts.subList(mostParts - 1, parts.size()).stream()
            .reduce(
                (a, b) ->
                    new InputScore.Part(
                        "",
                        sum(a.actual(), b.actual()),
                        sum(a.previous(), b.previous()),
                        sum(a.lastYear(), b.lastYear())))
            .orElseThrow());
    return shown;
  }

  /** Missing is not zero: a sum with something missing is missing. */
  private static Figure sum(Figure a, Figure b) {
    if (a instanceof Figure.Known x && b instanceof Figure.Known y) {
      return new Figure.Known(x.value().add(y.value()), x.coverage().and(y.coverage()));
    }
    return a.isKnown() ? b : a;
  }

  private Row row(
      Language alike, String name, boolean total, InputScore.Part part, Unit unit, double most) {
    Optional<Bar> bar =
        most == 0
            ? Optional.empty()
            : part.actual().number().map(v -> new Bar(0, Math.max(0, v.doubleValue()) / most));
    boolean compares = part.actual().isWhole() && part.previous().isWhole();
    return new Row(
        name,
        total,
        bar,
        marks.cell(alike, part.actual(), unit, false),
        marks.cell(alike, part.previous(), unit, false),
        new Cell(alike.delta(part.actual(), part.previous(), unit), false, !compares));
  }
}
