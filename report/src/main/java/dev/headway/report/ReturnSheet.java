package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.ReturnScore;
import dev.headway.report.view.ReturnView;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was spent, and what came back, with social as one part of the whole marketing. */
record ReturnSheet(WorkbookCells cells) {

  private static final Figure NONE = Figure.missing(Absence.NOT_EXPORTED);

  /** What a chart's title, legend and axis take. */
  private static final int AROUND_ROWS = 5;

  /** What the two bars of a network take: in less a program leaves out names. */
  private static final int NETWORK_ROWS = 2;

  /** The sheet; empty where nothing is known of either. */
  Optional<WorkbookSection> section() {
    Optional<ReturnView> page = new ReturnPage(cells.language(), cells.card()).view(0);
    return page.map(
        view -> {
          List<Block> blocks = new ArrayList<>();
          blocks.add(networks());
          blocks.addAll(new MixBlocks(cells).blocks());
          reported().ifPresent(blocks::add);
          blocks.addAll(new ConversionBlocks(cells).blocks());
          blocks.add(new CostMonths(cells).block());
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
                Stream.of(PlainCells.textHead(cells.say("column.network"))),
                heads()
                    .heads(
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
                    AROUND_ROWS + NETWORK_ROWS * rows.size(),
                    List.of(
                        new Series(heads().label("return.media"), name, spent, "earlier"),
                        new Series(heads().label("return.revenue"), name, back, "bar")))));
  }

  private ReturnHeads heads() {
    return new ReturnHeads(cells);
  }

  private static boolean isKnown(NetworkScore network, String metric) {
    return of(network, metric).isKnown();
  }

  private static Figure of(NetworkScore network, String metric) {
    return network.find(metric).map(NetworkScore.Measure::month).orElse(NONE);
  }

  private Row network(NetworkScore n, String name, String spent, String back) {
    return PlainCells.row(
        PlainCells.text(name, cells.language().network(n.network())),
        cells.point(spent, of(n, "spend"), "money"),
        cells.figure(of(n, "visits"), Unit.COUNT),
        cells.figure(of(n, "leads"), Unit.COUNT),
        cells.figure(of(n, "sales"), Unit.COUNT),
        cells.point(back, of(n, "revenue"), "money"));
  }

  private Optional<Block> reported() {
    return returns().reported().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Block.of(
                cells.language().say("return.reported.title"),
                List.of(cells.language().say("return.reported.note")),
                Stream.concat(
                        Stream.of(PlainCells.textHead(cells.say("column.network"))),
                        heads().heads("return.reported.conversions", "return.reported.value"))
                    .toList(),
                returns().reported().stream()
                    .map(
                        n ->
                            PlainCells.row(
                                PlainCells.text(cells.language().network(n.network())),
                                cells.figure(n.conversions(), Unit.COUNT),
                                cells.figure(n.value(), Unit.MONEY)))
                    .toList(),
                List.of()));
  }
}
