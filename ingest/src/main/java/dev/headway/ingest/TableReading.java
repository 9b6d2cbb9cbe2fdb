package dev.headway.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together what is to be known of a table that was read.
 *
 * @param offer what formats can tell
 * @param sink where facts went that were not kept
 */
record TableReading(Offer offer, FactSink sink) {

  /** Of an ad set, an ad or both. */
  private static final Pattern NUMBERS = Pattern.compile("\\d+( / \\d+)*");

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
        level(table, facts),
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
  private static String level(TableReader.Table table, List<Fact> facts) {
    return table.use().kind() == FactKind.AD_SPEND
        ? adLevel(table, facts)
        : Stream.of("campaign", "source")
            .flatMap(name -> written(table, name).stream())
            .collect(Collectors.joining(", "));
  }

  /** The column that a field stands in, in the words of the file. */
  private static Optional<String> written(TableReader.Table table, String field) {
    return Optional.ofNullable(table.format().fields().get(field))
        .flatMap(f -> table.header().of(f.folded()).stream().findFirst())
        .map(table.header()::written);
  }

  /**
   * Of ads in any language: campaigns, ad sets or ads, and whether by their names or their numbers.
   */
  private static String adLevel(TableReader.Table table, List<Fact> facts) {
    List<String> by = new ArrayList<>();
    Stream.of("campaign", "ad-set", "ad")
        .filter(name -> table.format().has(table.header(), name))
        .forEach(by::add);
    List<AdSpend> ads = facts.stream().map(AdSpend.class::cast).toList();
    by.add(areNumbers(ads.stream().map(AdSpend::campaign)) ? "campaigns' numbers" : "");
    by.add(areNumbers(ads.stream().map(AdSpend::part)) ? "parts' numbers" : "");
    return String.join(", ", by);
  }

  private static boolean areNumbers(Stream<String> names) {
    List<String> filled = names.filter(name -> !name.isEmpty()).toList();
    return !filled.isEmpty() && filled.stream().allMatch(NUMBERS.asMatchPredicate());
  }
}
