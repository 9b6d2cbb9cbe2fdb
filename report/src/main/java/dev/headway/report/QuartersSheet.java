package dev.headway.report;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.GoalChange;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import dev.headway.report.view.QuartersView;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The next four quarters: plan, actual, forecast, goal by goal. */
record QuartersSheet(WorkbookCells cells) {

  private static final int CHART_ROWS = 9;
  private static final Figure NONE = Figure.missing(Absence.NOT_EXPORTED);

  /** The sheet; empty where no goal has a plan or a forecast. */
  Optional<WorkbookSection> section() {
    Optional<QuartersView> page = new QuartersPage(cells.language(), cells.card()).view(0);
    return page.map(
        view -> {
          List<Block> blocks = new ArrayList<>();
          cells.card().goals().stream()
              .filter(goal -> !goal.analysis().quarters().isEmpty())
              .forEach(goal -> blocks.add(block(goal, view)));
          if (!cells.card().sections().goalChanges().isEmpty()) {
            blocks.add(changes());
          }
          return cells.section("quarters", view.headline(), blocks);
        });
  }

  private Block block(GoalScore goal, QuartersView page) {
    String id = goal.goal().id();
    String format = WorkbookFormats.of(goal.goal().kpi());
    Ranges ranges =
        new Ranges(
            cells.range("quarter_" + id),
            cells.range("quarter_plan_" + id),
            cells.range("quarter_actual_" + id),
            cells.range("quarter_forecast_" + id),
            cells.range("quarter_before_" + id));
    List<Row> rows = new ArrayList<>();
    List<Outlook> quarters = goal.analysis().quarters();
    for (int i = 0; i < quarters.size(); i++) {
      rows.add(row(goal, page.quarters().get(i), quarters.get(i), ranges, format));
    }
    goal.analysis()
        .wholeYear()
        .ifPresent(
            year ->
                rows.add(
                    new Row(
                        row(goal, cells.say("quarters.year"), year, Ranges.NONE, format).cells(),
                        true)));
    return Block.of(
        goal.goal().name(),
        cells.notes(
            Stream.concat(quarters.stream(), goal.analysis().wholeYear().stream())
                .flatMap(q -> Stream.of(q.actual(), q.lastYear()))),
        Stream.concat(
                Stream.of(PlainCells.textHead(cells.say("quarters.quarter"))),
                Stream.concat(
                    Stream.of(
                            cells.label("label.quartersPlan"),
                            cells.label("label.quartersActual"),
                            cells.say("quarters.forecast"),
                            cells.say("quarters.low"),
                            cells.say("quarters.high"),
                            cells.label("label.quartersLastYear"))
                        .map(PlainCells::numberHead),
                    Stream.of(PlainCells.textHead(cells.say("quarters.how")))))
            .toList(),
        rows,
        List.of(
            new Chart(
                goal.goal().name(),
                cells.say("quarters.chart-description", "goal", goal.goal().name()),
                format,
                "columns",
                false,
                CHART_ROWS,
                List.of(
                    series(
                        cells.label("label.quartersLastYear"), ranges, ranges.before(), "earlier"),
                    series(cells.label("label.quartersActual"), ranges, ranges.actual(), "bar"),
                    series(cells.say("quarters.forecast"), ranges, ranges.forecast(), "forecast"),
                    series(cells.label("label.quartersPlan"), ranges, ranges.plan(), "plan")))));
  }

  /** The names of a goal's cells. */
  private record Ranges(
      String quarter, String plan, String actual, String forecast, String before) {
    static final Ranges NONE = new Ranges("", "", "", "", "");
  }

  private Series series(String name, Ranges ranges, String values, String look) {
    return new Series(name, ranges.quarter(), values, look);
  }

  private Row row(GoalScore goal, String name, Outlook quarter, Ranges ranges, String format) {
    Optional<Forecast.Expected> expected =
        quarter.forecast() instanceof Forecast.Expected found
            ? Optional.of(found)
            : Optional.empty();
    return PlainCells.row(
        PlainCells.text(ranges.quarter(), name),
        value(ranges.plan(), quarter.target(), format),
        value(ranges.actual(), quarter.actual(), format),
        value(ranges.forecast(), figure(expected.map(Forecast.Expected::value)), format),
        value("", figure(expected.map(Forecast.Expected::low)), format),
        value("", figure(expected.map(Forecast.Expected::high)), format),
        value(ranges.before(), quarter.lastYear(), format),
        PlainCells.text(how(goal, quarter)));
  }

  /** In a chart a missing value is a gap, so its cell is empty; the last column says why. */
  private Cell value(String range, Figure figure, String format) {
    return cells.point(range, figure, format);
  }

  private static Figure figure(Optional<BigDecimal> number) {
    return number.map(Figure::of).orElse(NONE);
  }

  private String how(GoalScore goal, Outlook quarter) {
    String forecast =
        quarter.forecast() instanceof Forecast.Expected expected
            ? cells.say(
                "forecast." + expected.method().name(),
                "months",
                expected.months(),
                "tries",
                expected.tries())
            : cells.say("no-forecast." + ((Forecast.Withheld) quarter.forecast()).why().name());
    String chance =
        new Chances(cells.language(), goal)
            .of(quarter)
            .map(found -> cells.say("chance." + found.name()))
            .orElse("");
    return cells
        .language()
        .clauses(
            Stream.of(
                    forecast,
                    chance,
                    why("label.quartersPlan", quarter.target()),
                    why("label.quartersActual", quarter.actual()),
                    why("label.quartersLastYear", quarter.lastYear()))
                .filter(text -> !text.isEmpty())
                .toList());
  }

  private String why(String column, Figure figure) {
    boolean isToCome =
        figure instanceof Figure.Missing missing && missing.why() == Absence.STILL_TO_COME;
    return figure.isKnown() || isToCome
        ? ""
        : cells.say("quarters.missing", "column", cells.label(column), "why", absence(figure));
  }

  private String absence(Figure figure) {
    return new WorkbookFigures(cells.words()).absence(figure);
  }

  private Block changes() {
    return Block.of(
        cells.language().say("label.goalChanges"),
        List.of(),
        Stream.of("label.goal", "label.from", "", "", "", "", "", "label.change")
            .map(key -> PlainCells.textHead(key.isEmpty() ? "" : cells.label(key)))
            .toList(),
        cells.card().sections().goalChanges().stream().map(this::change).toList(),
        List.of());
  }

  /** Words stand in the wide column, below how forecasts come about. */
  private Row change(GoalChange change) {
    String what =
        change.what().isEmpty()
            ? cells.language().say("quarters.change." + change.kind())
            : change.what();
    Stream<Cell> between = Stream.generate(PlainCells::empty).limit(5);
    return PlainCells.row(
        Stream.of(
                Stream.of(
                    PlainCells.text(change.goal()),
                    PlainCells.cell(WorkbookCell.date(change.day(), "date"))),
                between,
                Stream.of(
                    PlainCells.text(
                        cells.language().say("alt.value", "name", what, "value", change.reason()))))
            .flatMap(each -> each));
  }
}
