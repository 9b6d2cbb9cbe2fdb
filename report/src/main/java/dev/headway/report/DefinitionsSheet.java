package dev.headway.report;

import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricBreak;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.NativeColumns;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Source;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.Kpi;
import dev.headway.model.NetworkScore;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the numbers mean: formulas, inputs, metrics, their native columns and their breaks. */
record DefinitionsSheet(WorkbookCells cells) {

  /** The sheet; empty where there is neither a goal nor a metric. */
  Optional<WorkbookSection> section() {
    List<Metric> metrics = metrics();
    List<Block> blocks =
        Stream.of(formulas(), inputs(), metrics(metrics), columns(metrics), breaks(metrics))
            .filter(block -> !block.rows().isEmpty())
            .toList();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(cells.section("definitions", cells.say("definitions.about"), blocks));
  }

  private static List<Head> heads(WorkbookCells cells, String... keys) {
    return Stream.of(keys).map(key -> WorkbookCells.textHead(cells.say(key))).toList();
  }

  private Block formulas() {
    return Block.of(
        cells.say("definitions.formulas"),
        List.of(cells.say("definitions.formulas-about")),
        heads(cells, "goal", "formula", "definitions.excel", "definitions.unit", "note"),
        cells.card().goals().stream()
            .map(GoalScore::goal)
            .map(g -> formula(g.name(), g.kpi()))
            .toList(),
        List.of());
  }

  private Row formula(String goal, Kpi kpi) {
    return WorkbookCells.row(
        WorkbookCells.text(goal),
        WorkbookCells.text(kpi.formula()),
        WorkbookCells.text(kpi.excel()),
        WorkbookCells.text(cells.say("unit." + kpi.unit().name())),
        WorkbookCells.text(cells.language().source(kpi)));
  }

  private Block inputs() {
    return Block.of(
        cells.say("definitions.inputs"),
        List.of(),
        heads(cells, "name", "definitions.metric", "definitions.where", "definitions.take"),
        cells.card().client().inputs().values().stream()
            .filter(input -> !input.name().equals(input.metric().id()))
            .sorted(java.util.Comparator.comparing(Input::name))
            .map(this::input)
            .toList(),
        List.of());
  }

  private Row input(Input input) {
    String where =
        input.where().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                w ->
                    cells.language().say("facet." + w.getKey().yamlName())
                        + " "
                        + String.join(" / ", w.getValue()))
            .collect(Collectors.joining(", "));
    return WorkbookCells.row(
        WorkbookCells.text(input.name()),
        WorkbookCells.text(name(input.metric())),
        WorkbookCells.text(where),
        WorkbookCells.text(cells.say("take." + input.take().name())));
  }

  private String name(Metric metric) {
    return cells.metric(metric.id());
  }

  /** Those of the client's inputs and those that networks tell, in the catalogue's order. */
  private List<Metric> metrics() {
    TreeSet<String> used = new TreeSet<>();
    cells.card().client().inputs().values().forEach(input -> used.add(input.metric().id()));
    cells.card().sections().social().networks().stream()
        .flatMap(network -> network.measures().stream())
        .map(NetworkScore.Measure::metric)
        .forEach(used::add);
    MetricCatalogue catalogue = MetricCatalogue.standard();
    return catalogue.ids().stream()
        .filter(used::contains)
        .flatMap(id -> catalogue.find(id).stream())
        .toList();
  }

  private Block metrics(List<Metric> metrics) {
    return Block.of(
        cells.say("definitions.metrics"),
        List.of(),
        heads(
            cells,
            "definitions.metric",
            "definitions.id",
            "definitions.means",
            "definitions.kind",
            "definitions.unit"),
        metrics.stream()
            .map(
                m ->
                    WorkbookCells.row(
                        WorkbookCells.text(name(m)),
                        WorkbookCells.text(m.id()),
                        WorkbookCells.text(cells.words().ofCatalogue(m.about())),
                        WorkbookCells.text(cells.say("kind." + m.kind().name())),
                        WorkbookCells.text(cells.say("unit." + m.unit().name()))))
            .toList(),
        List.of());
  }

  private Block columns(List<Metric> metrics) {
    Map<String, Source> formats = new LinkedHashMap<>();
    for (ReadFile file : cells.card().exports().files()) {
      if (file.outcome() instanceof ReadFile.Read read) {
        formats.putIfAbsent(read.format(), read.source());
      }
    }
    List<Row> rows = new ArrayList<>();
    formats.forEach(
        (format, source) ->
            NativeColumns.of(format).stream()
                .flatMap(
                    column ->
                        metrics.stream()
                            .filter(m -> m.id().equals(column.metric()))
                            .map(m -> column(source, column, m)))
                .forEach(rows::add));
    return Block.of(
        cells.say("definitions.columns"),
        List.of(cells.say("definitions.columns-about")),
        heads(cells, "definitions.metric", "definitions.id", "definitions.column", "source"),
        rows,
        List.of());
  }

  private Row column(Source source, NativeColumns.Column column, Metric metric) {
    return WorkbookCells.row(
        WorkbookCells.text(name(metric)),
        WorkbookCells.text(metric.id()),
        WorkbookCells.text(String.join(" / ", column.names())),
        WorkbookCells.text(source.name()));
  }

  private Block breaks(List<Metric> metrics) {
    return Block.of(
        cells.say("definitions.breaks"),
        List.of(cells.say("definitions.breaks-about")),
        heads(
            cells,
            "definitions.metric",
            "column.network",
            "definitions.changed",
            "definitions.since",
            "definitions.change"),
        metrics.stream().flatMap(m -> m.breaks().stream().map(b -> broken(m, b))).toList(),
        List.of());
  }

  private Row broken(Metric metric, MetricBreak broken) {
    String networks =
        broken.networks().stream()
            .sorted()
            .map(cells.language()::network)
            .collect(Collectors.joining(", "));
    return WorkbookCells.row(
        WorkbookCells.text(name(metric)),
        WorkbookCells.text(networks.isEmpty() ? cells.say("definitions.everybody") : networks),
        WorkbookCells.text(broken.about()),
        WorkbookCells.text(broken.since().text()),
        WorkbookCells.text(cells.say("break." + broken.change().name())));
  }
}
