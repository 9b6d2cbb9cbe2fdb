package dev.headway.ingest;

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
        .filter(m -> m.of() == use.kind() && m.tally() == Metric.Tally.EACH)
        .filter(m -> decidedBy(m).map(has::test).orElse(true))
        .filter(m -> m.where().isEmpty() || narrowedBy(m).map(has::test).orElse(false))
        .forEach(m -> metrics.add(m.id()));
    return metrics;
  }

  private static Optional<String> decidedBy(Metric metric) {
    return switch (metric.condition()) {
      case ALWAYS -> Optional.empty();
      case WON -> Optional.of("stage");
      case ANSWERED, ANSWERED_IN_TIME -> Optional.of("first-answer");
      case SOLVED -> Optional.of("solved");
      case RATED, SATISFIED -> Optional.of("satisfied");
    };
  }

  private static Optional<String> narrowedBy(Metric metric) {
    if (!metric.where().containsKey(Facet.TYPE)) {
      return Optional.empty();
    }
    return Optional.of(metric.of() == FactKind.MENTION ? "sentiment" : "type");
  }
}
