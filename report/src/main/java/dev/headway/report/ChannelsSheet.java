package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.NetworkScore.Measure;
import dev.headway.report.view.ChannelsView;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each network in its own words, and apart from that what is not counted as success. */
record ChannelsSheet(WorkbookCells cells) {

  /** The sheet; empty where no network has told anything. */
  Optional<WorkbookSection> section() {
    Optional<ChannelsView> page = new ChannelsPage(cells.language(), cells.card()).view(0);
    return page.map(
        view -> {
          List<NetworkScore> networks = cells.card().sections().social().networks();
          List<Block> blocks = new ArrayList<>();
          networks.stream()
              .filter(n -> n.measures().stream().anyMatch(m -> !m.isVanity()))
              .forEach(n -> blocks.add(network(n)));
          uncounted(networks).ifPresent(blocks::add);
          return cells.section("channels", view.headline(), blocks);
        });
  }

  private Block network(NetworkScore network) {
    List<Measure> measures = network.measures().stream().filter(m -> !m.isVanity()).toList();
    return Block.of(
        cells.language().network(network.network()),
        cells.notes(measures.stream().flatMap(ChannelsSheet::figures)),
        Stream.of(
                Stream.of(WorkbookCells.textHead(cells.say("channels.measure"))),
                cells.threeMonths().stream(),
                changes())
            .flatMap(heads -> heads)
            .toList(),
        measures.stream().map(m -> row(network.network(), m)).toList(),
        List.of());
  }

  private static Stream<Figure> figures(Measure m) {
    return Stream.of(m.month(), m.previous(), m.lastYear());
  }

  private Stream<Head> changes() {
    return Stream.of(cells.card().month().minusMonths(1), cells.card().month().minusYears(1))
        .map(month -> cells.say("channels.change", "month", cells.month(month)))
        .map(WorkbookCells::numberHead);
  }

  private Row row(String network, Measure m) {
    return WorkbookCells.row(
        WorkbookCells.text(name(network, m)),
        cells.figure(m.month(), m.unit()),
        cells.figure(m.previous(), m.unit()),
        cells.figure(m.lastYear(), m.unit()),
        cells.change(m.month(), m.previous(), "RC[-3]-RC[-2]", m.unit()),
        cells.change(m.month(), m.lastYear(), "RC[-4]-RC[-2]", m.unit()));
  }

  private String name(String network, Measure m) {
    return cells
        .language()
        .words()
        .find("own." + network + "." + m.metric())
        .or(() -> cells.language().words().find("own." + m.metric()))
        .orElseGet(() -> cells.metric(m.metric()));
  }

  private Optional<Block> uncounted(List<NetworkScore> networks) {
    List<Row> rows =
        networks.stream()
            .flatMap(n -> n.measures().stream().filter(Measure::isVanity).map(m -> vanity(n, m)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Block.of(
                cells.language().say("uncounted.title"),
                List.of(cells.language().say("uncounted.why")),
                List.of(
                    WorkbookCells.textHead(cells.say("channels.measure")),
                    WorkbookCells.numberHead(cells.month(cells.card().month())),
                    WorkbookCells.textHead(cells.say("column.network"))),
                rows,
                List.of()));
  }

  private Row vanity(NetworkScore network, Measure m) {
    return WorkbookCells.row(
        WorkbookCells.text(name(network.network(), m)),
        cells.figure(m.month(), m.unit()),
        WorkbookCells.text(cells.language().network(network.network())));
  }
}
