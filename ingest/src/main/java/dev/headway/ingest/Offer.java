package dev.headway.ingest;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which metrics a file has, and which its kind can have. A metric that counts facts is there when
 * the column is there that says which facts to count: without a column of first answers nobody
 * knows how many questions were answered, which is not none.
 */
record Offer(MetricCatalogue catalogue) {

  /** The metrics that the table has a column for. */
  Set<String> exported(Format format, Format.Read use, HeaderIndex header) {
    return metrics(format, use, name -> format.has(header, name));
  }

  /** The metrics that the format has a column for. */
  Set<String> offered(Format format, Format.Read use) {
    return metrics(
        format,
        use,
        name -> format.fields().containsKey(name) || format.metrics().containsKey(name));
  }

  private Set<String> metrics(Format format, Format.Read use, Predicate<String> has) {
    Set<String> metrics = new TreeSet<>();
    format.metrics().keySet().stream().filter(has).forEach(metrics::add);
    catalogue.ids().stream()
        .flatMap(id -> catalogue.find(id).stream())
        .filter(m -> m.of() == use.kind() && !m.hasColumn())
        .filter(m -> decidedBy(m).isEmpty() || decidedBy(m).stream().anyMatch(has))
        .filter(m -> m.where().isEmpty() || narrowedBy(m).map(has::test).orElse(false))
        .forEach(m -> metrics.add(m.id()));
    return metrics;
  }

  /**
   * What the table says of its facts. A column that is there says it of all of them, even where it
   * is empty.
   *
   * @param byFacts what any of them says
   */
  Set<Facet> facets(Format format, Format.Read use, HeaderIndex header, Set<Facet> byFacts) {
    Set<Facet> said = EnumSet.noneOf(Facet.class);
    for (Facet facet : use.kind().facets()) {
      boolean column = columns(facet, use).stream().anyMatch(name -> format.has(header, name));
      if (column || always(facet, format, use) || byFacts.contains(facet)) {
        said.add(facet);
      }
    }
    return said;
  }

  /** The fields that say it. */
  private static List<String> columns(Facet facet, Format.Read use) {
    FactKind kind = use.kind();
    return switch (facet) {
      case ACCOUNT -> List.of("account", "account-id", "account-name");
      case CAMPAIGN -> List.of("campaign");
      case FORM -> List.of("form");
      case STAGE -> List.of("stage");
      case TYPE -> List.of(kind == FactKind.MENTION ? "sentiment" : "type");
      case CHANNEL -> List.of(kind == FactKind.AD_SPEND ? "channel" : "source");
      case NETWORK -> List.of(kind == FactKind.CONVERSATION ? "source" : "detail", "network");
    };
  }

  /** Whether every row of such a file says it, without a column. */
  private static boolean always(Facet facet, Format format, Format.Read use) {
    boolean isOneChannel =
        use.kind() == FactKind.AD_SPEND && !format.fields().containsKey("channel");
    return (facet == Facet.NETWORK && use.network().isPresent())
        || (facet == Facet.CHANNEL && isOneChannel);
  }

  /** Whether a fact says it, although its table may have no column for it. */
  static boolean says(Fact fact, Facet facet) {
    boolean own =
        facet != Facet.CHANNEL && fact.facet(facet).filter(text -> !text.isEmpty()).isPresent();
    // A source with its medium would name a network, if it were one.
    return own || (facet == Facet.NETWORK && fact instanceof WebVisits w && w.namesSource());
  }

  /** The fields of which any says which facts to count; none where all facts count. */
  private static List<String> decidedBy(Metric metric) {
    return switch (metric.condition()) {
      case ALWAYS -> List.of();
      case WON -> List.of("stage");
      case ANSWERED, ANSWERED_IN_TIME -> List.of("first-answer", "answered");
      case SOLVED -> List.of("solved");
      case RATED, SATISFIED -> List.of("satisfied");
    };
  }

  private static Optional<String> narrowedBy(Metric metric) {
    if (!metric.where().containsKey(Facet.TYPE)) {
      return Optional.empty();
    }
    return Optional.of(metric.of() == FactKind.MENTION ? "sentiment" : "type");
  }
}
