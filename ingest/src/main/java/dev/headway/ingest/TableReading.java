package dev.headway.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what is to be known of a table that was read.
 *
 * @param offer what formats can tell
 * @param sink where facts went that were not kept
 */
record TableReading(Offer offer, FactSink sink) {

  FileReading.Table of(TableReader.Table table, Preamble preamble, TableReader reader) {
    Set<String> exported = offer.exported(table.format(), table.use(), table.header());
    if (table.format().has(table.header(), "metric")) {
      reader.facts().forEach(fact -> exported.addAll(fact.measures().metrics()));
    }
    boolean isTaken = sink.takes(table.use());
    Set<String> zeros = reader.onlyZeros();
    exported.removeAll(zeros);
    if (isTaken && !zeros.isEmpty()) {
      sink.hadZeros();
    }
    List<Fact> facts =
        zeros.isEmpty()
            ? reader.facts()
            : reader.facts().stream().flatMap(fact -> Facts.without(fact, zeros).stream()).toList();
    return new FileReading.Table(
        table.file(),
        table.format(),
        table.use(),
        facts,
        isTaken ? reader.tally().count() : facts.size(),
        reader.tally().first(),
        reader.tally().last(),
        reader.counts(),
        preamble.stated(),
        reader.lost(),
        exported,
        facets(table, reader),
        level(table),
        isTaken
            ? Optional.of(new FileReading.Taken(reader.tally().networks(), reader.tally().months()))
            : Optional.empty());
  }

  private Set<Facet> facets(TableReader.Table table, TableReader reader) {
    Set<Facet> facets =
        offer.facets(table.format(), table.use(), table.header(), reader.tally().facets());
    if (reader.sources().sayNothing()) {
      facets.removeAll(Set.of(Facet.CHANNEL, Facet.NETWORK));
    }
    return facets;
  }

  /** By which columns rows are told apart: what two exports must share to be of one level. */
  private static String level(TableReader.Table table) {
    List<String> by = new ArrayList<>();
    for (String name : List.of("campaign", "ad-set", "ad", "source")) {
      Optional<Field> field = Optional.ofNullable(table.format().fields().get(name));
      field
          .flatMap(f -> table.header().of(f.folded()).stream().findFirst())
          .map(table.header()::written)
          .ifPresent(by::add);
    }
    return String.join(", ", by);
  }
}
