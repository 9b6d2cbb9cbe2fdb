package dev.headway.ingest;

import dev.headway.input.Nearest;
import java.util.List;
import java.util.Optional;

/** A metric of an account's day that a cell names. */
final class NamedMetric {

  private static final String KIND = "account_";

  private static final List<String> KNOWN = known(MetricCatalogue.standard());

  private NamedMetric() {}

  private static List<String> known(MetricCatalogue catalogue) {
    return catalogue.ids().stream()
        .flatMap(id -> catalogue.find(id).stream())
        .filter(metric -> metric.of() == FactKind.ACCOUNT_DAY)
        .map(Metric::id)
        .toList();
  }

  /**
   * Its id.
   *
   * @throws RowRefused when there is none of that name
   */
  static String of(String word, Cells cells, Row row) throws RowRefused {
    String id = HeaderIndex.fold(word);
    if (KNOWN.contains(id)) {
      return id;
    }
    Optional<String> near =
        Optional.of(KIND + id)
            .filter(KNOWN::contains)
            .or(() -> Nearest.to(id, KNOWN))
            .or(() -> Nearest.to(KIND + id, KNOWN));
    throw cells.refuse(
        "metric",
        row,
        "'" + Excerpt.of(word) + "', which is no metric of an account's days",
        near.map(name -> "Did you mean '" + name + "'?")
            .orElse("Write one of: " + String.join(", ", KNOWN) + "."));
  }
}
