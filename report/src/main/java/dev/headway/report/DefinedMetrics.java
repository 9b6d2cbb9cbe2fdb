package dev.headway.report;

import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricBreak;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.NativeColumns;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Source;
import dev.headway.model.NetworkScore;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What metrics mean, which native columns they come from, and how they break.
 *
 * @param cells what the sheets are made with
 * @param used in the catalogue's order
 */
record DefinedMetrics(WorkbookCells cells, List<Metric> used) {

  /** Those of the client's inputs and those that networks tell, in the catalogue's order. */
  static DefinedMetrics of(WorkbookCells cells) {
    TreeSet<String> ids = new TreeSet<>();
    cells.card().client().inputs().values().forEach(input -> ids.add(input.metric().id()));
    cells.card().sections().social().networks().stream()
        .flatMap(network -> network.measures().stream())
        .map(NetworkScore.Measure::metric)
        .forEach(ids::add);
    MetricCatalogue catalogue = MetricCatalogue.standard();
    return new DefinedMetrics(
        cells,
        catalogue.ids().stream()
            .filter(ids::contains)
            .flatMap(id -> catalogue.find(id).stream())
            .toList());
  }

  private String name(Metric metric) {
    return cells.metric(metric.id());
  }

  /** What they count. */
  Block meanings() {
    return Block.of(
        cells.say("definitions.metrics"),
        List.of(),
        cells.textHeads(
            "definitions.metric",
            "definitions.id",
            "definitions.means",
            "definitions.kind",
            "definitions.unit"),
        used.stream()
            .map(
                m ->
                    PlainCells.row(
                        PlainCells.text(name(m)),
                        PlainCells.text(m.id()),
                        PlainCells.text(cells.words().ofCatalogue(m.about())),
                        PlainCells.text(cells.say("kind." + m.kind().name())),
                        PlainCells.text(cells.say("unit." + m.unit().name()))))
            .toList(),
        List.of());
  }

  /** Where in the exports they come from. */
  Block columns() {
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
                        used.stream()
                            .filter(m -> m.id().equals(column.metric()))
                            .map(m -> column(source, column, m)))
                // Two layouts of one export may have the same column.
                .filter(row -> !rows.contains(row))
                .forEach(rows::add));
    return Block.of(
        cells.say("definitions.columns"),
        List.of(cells.say("definitions.columns-about")),
        cells.textHeads("definitions.metric", "definitions.id", "definitions.column", "source"),
        rows,
        List.of());
  }

  private Row column(Source source, NativeColumns.Column column, Metric metric) {
    return PlainCells.row(
        PlainCells.text(name(metric)),
        PlainCells.text(metric.id()),
        PlainCells.text(String.join(" / ", column.names())),
        PlainCells.text(source.name()));
  }

  /** From when on they are not what they were, for the client's networks. */
  Block breaks() {
    Set<String> networks =
        cells.card().sections().social().networks().stream()
            .map(NetworkScore::network)
            .collect(Collectors.toSet());
    return Block.of(
        cells.say("definitions.breaks"),
        List.of(cells.say("definitions.breaks-about")),
        cells.textHeads(
            "definitions.metric",
            "column.network",
            "definitions.changed",
            "definitions.since",
            "definitions.change"),
        used.stream()
            .flatMap(
                m -> m.breaks().stream().filter(b -> concerns(b, networks)).map(b -> broken(m, b)))
            .toList(),
        List.of());
  }

  private static boolean concerns(MetricBreak broken, Set<String> networks) {
    return broken.networks().isEmpty() || networks.stream().anyMatch(broken::concerns);
  }

  /** A break as a row. */
  Row broken(Metric metric, MetricBreak broken) {
    String networks =
        broken.networks().stream()
            .sorted()
            .map(cells.language()::network)
            .collect(Collectors.joining(", "));
    return PlainCells.row(
        PlainCells.text(name(metric)),
        PlainCells.text(networks.isEmpty() ? cells.say("definitions.everybody") : networks),
        PlainCells.text(cells.words().ofCatalogue(broken.about())),
        PlainCells.text(broken.since().digits()),
        PlainCells.text(cells.say("break." + broken.change().name())));
  }
}
