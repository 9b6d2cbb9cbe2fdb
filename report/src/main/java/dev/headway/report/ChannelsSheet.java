package dev.headway.report;

import dev.headway.model.Absence;
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
import java.util.Set;
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
                Stream.of(PlainCells.textHead(cells.say("channels.measure"))),
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
        .map(PlainCells::numberHead);
  }

  private Row row(String network, Measure m) {
    return PlainCells.row(
        PlainCells.text(name(network, m)),
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
            .flatMap(
                n ->
                    n.measures().stream()
                        .filter(m -> m.isVanity() && isTold(m.month()))
                        .map(m -> vanity(n, m)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Block.of(
                cells.language().say("uncounted.title"),
                List.of(cells.language().say("uncounted.why"), cells.say("channels.not-listed")),
                List.of(
                    PlainCells.textHead(cells.say("channels.measure")),
                    cells.monthHead(cells.card().month()),
                    PlainCells.textHead(cells.say("column.network"))),
                rows,
                List.of()));
  }

  /** Not one that its network has not, or did not export. */
  private static boolean isTold(Figure figure) {
    return !(figure instanceof Figure.Missing missing)
        || !Set.of(Absence.NOT_EXPORTED, Absence.NOT_OFFERED).contains(missing.why());
  }

  private Row vanity(NetworkScore network, Measure m) {
    return PlainCells.row(
        PlainCells.text(name(network.network(), m)),
        cells.figure(m.month(), m.unit()),
        PlainCells.text(cells.language().network(network.network())));
  }
}
