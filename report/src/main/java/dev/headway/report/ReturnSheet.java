package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.ChannelScore;
import dev.headway.model.Figure;
import dev.headway.model.MonthValue;
import dev.headway.model.NetworkScore;
import dev.headway.model.ReturnScore;
import dev.headway.report.view.ReturnView;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was spent, and what came back, with social as one part of the whole marketing. */
record ReturnSheet(WorkbookCells cells) {

  private static final Figure NONE = Figure.missing(Absence.NOT_EXPORTED);
  private static final int CHART_ROWS = 13;
  private static final int BARS_ROWS = 10;

  /** The sheet; empty where nothing is known of either. */
  Optional<WorkbookSection> section() {
    Optional<ReturnView> page = new ReturnPage(cells.language(), cells.card()).view(0);
    return page.map(
        view -> {
          List<Block> blocks = new ArrayList<>();
          blocks.add(networks());
          channels(blocks);
          blocks.add(months());
          reported().ifPresent(blocks::add);
          blocks.addAll(new ConversionBlocks(cells).blocks());
          return cells.section("return", view.headline(), blocks);
        });
  }

  private ReturnScore returns() {
    return cells.card().sections().returns();
  }

  private Block networks() {
    String name = cells.range("return_network");
    String spent = cells.range("return_spent");
    String back = cells.range("return_back");
    List<Row> rows =
        cells.card().sections().social().networks().stream()
            .filter(n -> Stream.of("spend", "revenue", "leads").anyMatch(m -> isKnown(n, m)))
            .map(n -> network(n, name, spent, back))
            .toList();
    return Block.of(
        cells.say("return.networks"),
        cells.chartNotes(
            cells.card().sections().social().networks().stream()
                .flatMap(n -> Stream.of(of(n, "spend"), of(n, "revenue")))
                .toList(),
            cells.say("return.networks-about")),
        Stream.concat(
                Stream.of(WorkbookCells.textHead(cells.say("column.network"))),
                heads(
                    "return.media",
                    "return.visits",
                    "return.leads",
                    "return.sales",
                    "return.revenue"))
            .toList(),
        rows,
        rows.isEmpty()
            ? List.of()
            : List.of(
                new Chart(
                    cells.say("return.networks"),
                    cells.say("return.chart-description"),
                    "money",
                    "bars",
                    false,
                    BARS_ROWS,
                    List.of(
                        new Series(label("return.media"), name, spent, "earlier"),
                        new Series(label("return.revenue"), name, back, "bar")))));
  }

  private Stream<Head> heads(String... keys) {
    return Stream.of(keys).map(this::label).map(WorkbookCells::numberHead);
  }

  /** Metrics by their names, the PDF's words where it has them, else the workbook's own. */
  private String label(String key) {
    return switch (key) {
      case "return.media" -> cells.metric("spend");
      case "return.visits", "return.leads", "return.sales", "return.revenue" ->
          cells.metric(key.substring("return.".length()));
      case "return.fees",
          "return.production",
          "return.other",
          "return.reported.conversions",
          "return.reported.value",
          "return.strip.costPerLead" ->
          cells.label(key);
      case "return.per-one" ->
          cells.say(key, "one", cells.language().figure(Figure.of(BigDecimal.ONE), Unit.MONEY));
      default -> cells.say(key);
    };
  }

  private static boolean isKnown(NetworkScore network, String metric) {
    return of(network, metric).isKnown();
  }

  private static Figure of(NetworkScore network, String metric) {
    return network.find(metric).map(NetworkScore.Measure::month).orElse(NONE);
  }

  private Row network(NetworkScore n, String name, String spent, String back) {
    return WorkbookCells.row(
        WorkbookCells.text(name, cells.language().network(n.network())),
        cells.point(spent, of(n, "spend"), "money"),
        cells.figure(of(n, "visits"), Unit.COUNT),
        cells.figure(of(n, "leads"), Unit.COUNT),
        cells.figure(of(n, "sales"), Unit.COUNT),
        cells.point(back, of(n, "revenue"), "money"));
  }

  private void channels(List<Block> blocks) {
    YearMonth month = cells.card().month();
    blocks.add(channels(cells.month(month), ChannelScore::month, true));
    blocks.add(channels(cells.month(month.minusMonths(1)), ChannelScore::previous, false));
    blocks.add(channels(cells.month(month.minusYears(1)), ChannelScore::lastYear, false));
    blocks.add(channels(cells.say("return.year"), ChannelScore::yearToDate, false));
  }

  private Block channels(
      String title, Function<ChannelScore, ChannelScore.Figures> of, boolean isNow) {
    List<Row> rows = new ArrayList<>();
    returns().channels().forEach(c -> rows.add(channel(c, of.apply(c), isNow, false)));
    returns().all().forEach(c -> rows.add(channel(c, of.apply(c), isNow, true)));
    returns().social().forEach(c -> rows.add(part(c, of.apply(c), isNow)));
    return Block.of(
        cells.say("return.channels", "period", title),
        cells.notes(
            returns().channels().stream()
                .map(of)
                .flatMap(f -> Stream.of(f.cost(), f.leads(), f.revenue())),
            isNow ? cells.say("return.channels-about") : ""),
        Stream.of(
                Stream.of(WorkbookCells.textHead(cells.say("column.channel"))),
                heads(
                    "return.media",
                    "return.cost",
                    "return.visits",
                    "return.leads",
                    "return.sales",
                    "return.revenue",
                    "return.strip.costPerLead",
                    "return.cost-per-sale",
                    "return.return",
                    "return.share-of-leads",
                    "return.share-of-revenue"),
                isNow ? heads("return.pipeline") : Stream.<Head>of())
            .flatMap(head -> head)
            .toList(),
        rows,
        List.of());
  }

  private Row channel(
      ChannelScore channel, ChannelScore.Figures of, boolean isNow, boolean isTotal) {
    String name = channel.id().isEmpty() ? cells.say("return.all") : name(channel);
    return row(name, channel, of, isNow, isTotal);
  }

  private String name(ChannelScore channel) {
    return new ChannelNames(cells.language()).of(channel.id());
  }

  /** A part of social; what is not told to be paid or organic has social's own id. */
  private Row part(ChannelScore channel, ChannelScore.Figures of, boolean isNow) {
    String name =
        channel.id().equals(ReturnFigures.SOCIAL) ? cells.say("return.untold") : name(channel);
    return row(name, channel, of, isNow, false);
  }

  private Row row(
      String name, ChannelScore channel, ChannelScore.Figures of, boolean isNow, boolean isTotal) {
    List<WorkbookSection.Cell> row = new ArrayList<>();
    row.add(WorkbookCells.text(name));
    row.add(cells.figure(of.media(), Unit.MONEY));
    row.add(cells.figure(of.cost(), Unit.MONEY));
    row.add(cells.figure(of.visits(), Unit.COUNT));
    row.add(cells.figure(of.leads(), Unit.COUNT));
    row.add(cells.figure(of.sales(), Unit.COUNT));
    row.add(cells.figure(of.revenue(), Unit.MONEY));
    row.add(cells.live(of.costPerLead(), "RC[-5]/RC[-3]", "money-exact"));
    row.add(cells.live(of.costPerSale(), "RC[-6]/RC[-3]", "money-exact"));
    row.add(cells.live(of.returnOnInvestment(), "(RC[-3]-RC[-7])/RC[-7]", "ratio"));
    row.add(cells.figure(of.shareOfLeads(), Unit.SHARE));
    row.add(cells.figure(of.shareOfRevenue(), Unit.SHARE));
    if (isNow) {
      row.add(cells.figure(channel.pipeline(), Unit.MONEY));
    }
    return new Row(row, isTotal);
  }

  private Block months() {
    Ranges r =
        new Ranges(
            cells.range("cost_month"),
            cells.range("cost_media"),
            cells.range("cost_fees"),
            cells.range("cost_production"),
            cells.range("cost_other"),
            cells.range("cost_per_lead"));
    List<ReturnScore.CostMonth> months = returns().costs();
    return Block.of(
        cells.say("return.months"),
        cells.chartNotes(
            months.stream()
                .flatMap(m -> Stream.of(m.media(), m.fees(), m.production(), m.other()))
                .toList(),
            cells.say("return.months-about")),
        Stream.concat(
                Stream.of(WorkbookCells.textHead(cells.say("month"))),
                heads(
                    "return.media",
                    "return.fees",
                    "return.production",
                    "return.other",
                    "return.total",
                    "return.leads",
                    "return.revenue",
                    "return.strip.costPerLead",
                    "return.per-one"))
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
            new Series(label("return.media"), r.month(), r.media(), "part-1"),
            new Series(label("return.fees"), r.month(), r.fees(), "part-2"),
            new Series(label("return.production"), r.month(), r.production(), "part-3"),
            new Series(label("return.other"), r.month(), r.other(), "part-4")));
  }

  private Chart perLead(Ranges r) {
    return new Chart(
        label("return.strip.costPerLead"),
        cells.say("return.lead-description"),
        "money",
        "columns",
        false,
        CHART_ROWS,
        List.of(new Series(label("return.strip.costPerLead"), r.month(), r.perLead(), "actual")));
  }

  private Row month(ReturnScore.CostMonth m, Ranges r) {
    Figure leads = in(cells.card().sections().social().leads(), m.month());
    Figure revenue = in(cells.card().sections().social().revenue(), m.month());
    Figure perLead = m.total().per(leads);
    return WorkbookCells.row(
        WorkbookCells.month(r.month(), m.month()),
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
  }

  private static Figure in(List<MonthValue> months, YearMonth month) {
    return ReturnFigures.of(months, month);
  }

  private Optional<Block> reported() {
    return returns().reported().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Block.of(
                cells.language().say("return.reported.title"),
                List.of(cells.language().say("return.reported.note")),
                Stream.concat(
                        Stream.of(WorkbookCells.textHead(cells.say("column.network"))),
                        heads("return.reported.conversions", "return.reported.value"))
                    .toList(),
                returns().reported().stream()
                    .map(
                        n ->
                            WorkbookCells.row(
                                WorkbookCells.text(cells.language().network(n.network())),
                                cells.figure(n.conversions(), Unit.COUNT),
                                cells.figure(n.value(), Unit.MONEY)))
                    .toList(),
                List.of()));
  }
}
