package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.MonthValue;
import dev.headway.model.ReturnScore;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What social cost and brought, month by month. */
record CostMonths(WorkbookCells cells) {

  private static final int CHART_ROWS = 13;

  /** The months, with what they cost and what one lead did. */
  Block block() {
    Ranges r =
        new Ranges(
            cells.range("cost_month"),
            cells.range("cost_media"),
            cells.range("cost_fees"),
            cells.range("cost_production"),
            cells.range("cost_other"),
            cells.range("cost_per_lead"));
    List<ReturnScore.CostMonth> months = cells.card().sections().returns().costs();
    return Block.of(
        cells.say("return.months"),
        cells.chartNotes(
            months.stream()
                .flatMap(m -> Stream.of(m.media(), m.fees(), m.production(), m.other()))
                .toList(),
            cells.say("return.months-about")),
        Stream.of(
                Stream.of(PlainCells.textHead(cells.say("month"))),
                heads()
                    .heads(
                        "return.media",
                        "return.fees",
                        "return.production",
                        "return.other",
                        "return.total",
                        "return.leads",
                        "return.revenue",
                        "return.strip.costPerLead",
                        "return.per-one"),
                counted().stream().flatMap(this::countedHeads))
            .flatMap(heads -> heads)
            .toList(),
        months.stream().map(m -> month(m, r)).toList(),
        months.isEmpty() ? List.of() : List.of(costs(r), perLead(r)));
  }

  /** The names of the months' cells. */
  private record Ranges(
      String month, String media, String fees, String production, String other, String perLead) {}

  private Chart costs(Ranges r) {
    return new Chart(
        cells.say("return.costs-chart"),
        cells.say("return.costs-description"),
        "money",
        "columns",
        true,
        CHART_ROWS,
        List.of(
            new Series(heads().label("return.media"), r.month(), r.media(), "part-1"),
            new Series(heads().label("return.fees"), r.month(), r.fees(), "part-2"),
            new Series(heads().label("return.production"), r.month(), r.production(), "part-3"),
            new Series(heads().label("return.other"), r.month(), r.other(), "part-4")));
  }

  private Chart perLead(Ranges r) {
    return new Chart(
        heads().label("return.strip.costPerLead"),
        cells.say("return.lead-description"),
        "money",
        "columns",
        false,
        CHART_ROWS,
        List.of(
            new Series(
                heads().label("return.strip.costPerLead"), r.month(), r.perLead(), "actual")));
  }

  private Row month(ReturnScore.CostMonth m, Ranges r) {
    Figure leads = in(cells.card().sections().social().leads(), m.month());
    Figure revenue = in(cells.card().sections().social().revenue(), m.month());
    Figure perLead = m.total().per(leads);
    Stream<Cell> row =
        Stream.of(
            PlainCells.month(r.month(), m.month()),
            cells.point(r.media(), m.media(), "money"),
            cells.point(r.fees(), m.fees(), "money"),
            cells.point(r.production(), m.production(), "money"),
            cells.point(r.other(), m.other(), "money"),
            cells.live(m.total(), "SUM(RC[-4]:RC[-1])", "money"),
            cells.figure(leads, Unit.COUNT),
            cells.figure(revenue, Unit.MONEY),
            perLead.isKnown()
                ? cells.live(r.perLead(), perLead, "RC[-3]/RC[-2]", "money-exact")
                : cells.point(r.perLead(), perLead, "money-exact"),
            cells.live(revenue.per(m.total()), "RC[-2]/RC[-4]", "ratio"));
    return PlainCells.row(Stream.concat(row, counted().stream().flatMap(goal -> counted(m))));
  }

  /**
   * The leads that a goal counts, where these are not all: what each of them cost has its column.
   */
  private Optional<GoalScore> counted() {
    return leads().counted();
  }

  private Stream<Head> countedHeads(GoalScore goal) {
    return Stream.of(
            Language.capital(leads().name(goal, cells.language())), leads().label(cells.language()))
        .map(PlainCells::numberHead);
  }

  private Stream<Cell> counted(ReturnScore.CostMonth m) {
    Figure count = leads().count(m.month());
    return Stream.of(
        cells.figure(count, Unit.COUNT),
        cells.live(m.total().per(count), "RC[-6]/RC[-1]", "money-exact"));
  }

  private LeadCosts leads() {
    return new LeadCosts(cells.card(), new ReturnFigures(cells.card()));
  }

  private static Figure in(List<MonthValue> months, YearMonth month) {
    return ReturnFigures.of(months, month);
  }

  private ReturnHeads heads() {
    return new ReturnHeads(cells);
  }
}
