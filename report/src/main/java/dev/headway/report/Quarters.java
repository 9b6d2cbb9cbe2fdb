package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import dev.headway.report.view.BulletView.Bar;
import dev.headway.report.view.QuartersView.Cell;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A goal's quarters, drawn on one scale. */
final class Quarters {

  private final Language language;
  private final GoalScore goal;
  private final YearMonth month;
  private final Unit unit;
  private final Scale scale;
  private final Numbers numbers;
  private final Chances chances;

  Quarters(Language language, GoalScore goal, YearMonth month) {
    this.goal = goal;
    this.month = month;
    this.unit = goal.goal().kpi().unit();
    this.chances = new Chances(language, goal);
    List<BigDecimal> values = chances.quarters();
    this.language = language.beside(values.stream().map(Figure::of));
    this.numbers = this.language.numbers();
    this.scale = Scale.forBars(values.stream().map(BigDecimal::doubleValue).toList());
  }

  /** One for each quarter. */
  List<Cell> cells() {
    return goal.analysis().quarters().stream().map(this::cell).toList();
  }

  private Cell cell(Outlook quarter) {
    Optional<Forecast.Expected> expected =
        quarter.forecast() instanceof Forecast.Expected e ? Optional.of(e) : Optional.empty();
    boolean adds = goal.goal().kpi().adds();
    Optional<BigDecimal> actual = quarter.actual().number();
    boolean isOver = !month.isBefore(quarter.last());
    double start = adds ? actual.map(BigDecimal::doubleValue).orElse(0.0) : 0;
    return new Cell(
        scale.at(0),
        quarter.target().number().map(value -> bar(0, value.doubleValue())),
        // What is so far of a ratio is no part of what it will come to.
        actual.filter(value -> adds || isOver).map(value -> bar(0, value.doubleValue())),
        expected.filter(e -> !isOver).map(e -> bar(start, e.value().doubleValue())),
        expected.filter(e -> !isOver).map(e -> bar(e.low().doubleValue(), e.high().doubleValue())),
        quarter
            .lastYear()
            .number()
            .filter(value -> quarter.lastYear().isWhole())
            .map(value -> bar(0, value.doubleValue())),
        value(quarter, expected, isOver),
        expected.isPresent() || (isOver && actual.isPresent()),
        detail(quarter, expected, isOver));
  }

  private Bar bar(double one, double other) {
    double from = scale.at(Math.min(one, other));
    return new Bar(from, scale.at(Math.max(one, other)) - from);
  }

  private String value(Outlook quarter, Optional<Forecast.Expected> expected, boolean isOver) {
    if (isOver) {
      return language.figure(quarter.actual(), unit);
    }
    return expected
        .map(e -> language.say("quarters.forecast", "value", numbers.value(e.value(), unit)))
        .orElseGet(() -> language.say("quarters.noForecast"));
  }

  private List<String> detail(
      Outlook quarter, Optional<Forecast.Expected> expected, boolean isOver) {
    List<String> lines = new ArrayList<>();
    expected
        .filter(e -> !isOver)
        .map(
            e ->
                language.say(
                    "quarters.range",
                    "low",
                    numbers.value(e.low(), unit),
                    "high",
                    numbers.value(e.high(), unit)))
        .ifPresent(lines::add);
    lines.add(plan(quarter));
    if (!isOver && quarter.actual().isKnown()) {
      lines.add(language.say("quarters.soFar", "value", language.figure(quarter.actual(), unit)));
    }
    if (quarter.lastYear().isWhole()) {
      lines.add(
          language.say("quarters.lastYear", "value", language.figure(quarter.lastYear(), unit)));
    }
    return lines;
  }

  /** The plan, with whether it will be reached. */
  private String plan(Outlook quarter) {
    if (!quarter.target().isKnown()) {
      return language.say("quarters.noPlan");
    }
    String chance = chances.of(quarter).map(found -> "." + found).orElse("");
    return language.say("quarters.plan" + chance, "value", language.figure(quarter.target(), unit));
  }
}
