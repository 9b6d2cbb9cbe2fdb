package dev.headway.report;

import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.MonthFigure;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every KPI by month: all side by side, then each with its limits. */
record HistorySheet(WorkbookCells cells) {

  /** The report's month and the twelve before it. */
  private static final int SIDE_BY_SIDE = 13;

  private static final int CHART_ROWS = 15;

  /** The sheet; empty where no goal has a month with a value. */
  Optional<WorkbookSection> section() {
    List<GoalScore> goals =
        cells.card().goals().stream()
            .filter(g -> g.history().stream().anyMatch(m -> m.actual().isKnown()))
            .toList();
    if (goals.isEmpty()) {
      return Optional.empty();
    }
    List<Each> each = goals.stream().map(goal -> new Each(cells, goal)).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(sideBySide(each));
    each.forEach(goal -> blocks.add(goal.block()));
    return Optional.of(cells.section("history", "", blocks));
  }

  private Block sideBySide(List<Each> goals) {
    List<MonthFigure> months = last(goals.get(0).goal().history());
    return Block.of(
        cells.say("history.all"),
        Stream.of(
                cells.say("history.all-about"),
                goals.stream().anyMatch(Each::isLimited) ? cells.say("history.limits") : "")
            .filter(note -> !note.isEmpty())
            .toList(),
        Stream.concat(
                Stream.of(
                    PlainCells.textHead(cells.say("goal")),
                    PlainCells.textHead(cells.say("history.course"))),
                months.stream().map(m -> cells.monthHead(m.month())))
            .toList(),
        goals.stream().map(Each::row).toList(),
        List.of());
  }

  private static List<MonthFigure> last(List<MonthFigure> months) {
    return months.subList(Math.max(0, months.size() - SIDE_BY_SIDE), months.size());
  }

  /** A goal with the names of its cells. */
  private record Each(
      WorkbookCells cells, GoalScore goal, String months, String values, String format) {

    Each(WorkbookCells cells, GoalScore goal) {
      this(
          cells,
          goal,
          cells.range("history_month_" + goal.goal().id()),
          cells.range("history_" + goal.goal().id()),
          WorkbookFormats.of(goal.goal().kpi()));
    }

    Row row() {
      return PlainCells.row(
          Stream.concat(
              Stream.of(
                  PlainCells.text(goal.goal().name()),
                  new Cell(WorkbookCell.empty(), "", "", values)),
              last(goal.history()).stream()
                  .map(
                      m ->
                          m.actual().isKnown()
                              ? cells.figure(m.actual(), format)
                              : PlainCells.text(cells.say("not-available")))));
    }

    private boolean isLimited() {
      return known().stream().anyMatch(m -> limits(m).isPresent());
    }

    Block block() {
      String id = goal.goal().id();
      String target = cells.range("history_target_" + id);
      String lower = cells.range("history_lower_" + id);
      String centre = cells.range("history_centre_" + id);
      String upper = cells.range("history_upper_" + id);
      List<Row> rows =
          known().stream().map(m -> month(m, List.of(target, lower, centre, upper))).toList();
      List<Series> series = new ArrayList<>();
      series.add(series("actual", values, "actual"));
      series.add(series("target", target, "target"));
      if (isLimited()) {
        series.add(series("history.lower", lower, "limit"));
        series.add(series("history.upper", upper, "limit"));
      }
      return Block.of(
          goal.goal().name(),
          cells.chartNotes(
              known().stream().map(MonthFigure::actual).toList(),
              isLimited() ? "" : cells.language().say("chart.limits.none")),
          Stream.concat(
                  Stream.of("month", "history.reading").map(cells::say).map(PlainCells::textHead),
                  Stream.of("actual", "target", "history.lower", "history.centre", "history.upper")
                      .map(key -> cells.say(key))
                      .map(PlainCells::numberHead))
              .toList(),
          rows,
          List.of(
              new Chart(
                  cells.say("history.chart", "goal", goal.goal().name()),
                  cells.say("history.chart-description", "goal", goal.goal().name()),
                  format,
                  "columns",
                  false,
                  Math.max(CHART_ROWS, rows.size()),
                  series)));
    }

    private Series series(String key, String range, String look) {
      return new Series(cells.say(key), months, range, look);
    }

    /** From the first month that has a value, thirteen at the least. */
    private List<MonthFigure> known() {
      List<MonthFigure> all = goal.history();
      int first =
          IntStream.range(0, all.size())
              .filter(i -> all.get(i).actual().isKnown())
              .findFirst()
              .orElse(0);
      return all.subList(Math.min(first, Math.max(0, all.size() - SIDE_BY_SIDE)), all.size());
    }

    private Row month(MonthFigure month, List<String> ranges) {
      Optional<ControlChart.Limits> limits = limits(month);
      return PlainCells.row(
          PlainCells.month(months, month.month()),
          PlainCells.text(reading(month)),
          cells.point(values, month.actual(), format),
          cells.point(ranges.get(0), month.target(), format),
          limit(ranges.get(1), limits, ControlChart.Limits::lower),
          limit(ranges.get(2), limits, ControlChart.Limits::centre),
          limit(ranges.get(3), limits, ControlChart.Limits::upper));
    }

    private Cell limit(
        String range,
        Optional<ControlChart.Limits> limits,
        Function<ControlChart.Limits, BigDecimal> of) {
      return PlainCells.in(
          range,
          limits.map(l -> WorkbookCell.number(of.apply(l), format)).orElseGet(WorkbookCell::empty));
    }

    /** Those of the stretch that the month lies in; months after the last known one have none. */
    private Optional<ControlChart.Limits> limits(MonthFigure month) {
      return goal.analysis()
          .chart()
          .limits(month.month())
          .filter(l -> !month.month().isAfter(l.last()));
    }

    private String reading(MonthFigure month) {
      Figure actual = month.actual();
      if (!actual.isWhole()) {
        return new WorkbookFigures(cells.words()).days(actual);
      }
      ControlChart.Reading reading = goal.analysis().chart().reading(month.month());
      return reading == ControlChart.Reading.TOO_EARLY
          ? ""
          : cells.say("reading." + reading.name());
    }
  }
}
