package dev.headway.report;

import dev.headway.model.ControlChart;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Series;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A series over months with what is usual, and the names of its cells. */
record SeriesLimits(
    WorkbookCells cells, String month, String value, String lower, String centre, String upper) {

  static SeriesLimits of(WorkbookCells cells, String key) {
    return new SeriesLimits(
        cells,
        cells.range(key + "_month"),
        cells.range(key),
        cells.range(key + "_lower"),
        cells.range(key + "_centre"),
        cells.range(key + "_upper"));
  }

  Stream<Head> heads() {
    return Stream.of("history.lower", "history.centre", "history.upper")
        .map(key -> cells.say(key))
        .map(PlainCells::numberHead);
  }

  Stream<Cell> cells(ControlChart chart, YearMonth of, String format) {
    Optional<ControlChart.Limits> limits = chart.limits(of).filter(l -> !of.isAfter(l.last()));
    return Stream.of(
        limit(lower, limits.map(l -> WorkbookCell.number(l.lower(), format))),
        limit(centre, limits.map(l -> WorkbookCell.number(l.centre(), format))),
        limit(upper, limits.map(l -> WorkbookCell.number(l.upper(), format))));
  }

  private static Cell limit(String range, Optional<WorkbookCell> value) {
    return PlainCells.in(range, value.orElseGet(WorkbookCell::empty));
  }

  Chart chart(String title, String name, String format, int rows) {
    return new Chart(
        title,
        cells.say("limits-description", "name", title),
        format,
        "columns",
        false,
        rows,
        List.of(
            new Series(cells.say(name), month, value, "actual"),
            new Series(cells.say("history.lower"), month, lower, "limit"),
            new Series(cells.say("history.upper"), month, upper, "limit")));
  }
}
