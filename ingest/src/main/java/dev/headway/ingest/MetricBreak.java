package dev.headway.ingest;

import java.util.Optional;
import java.util.Set;

/**
 * A day from which a metric's figures are not what they were before: the series breaks, and old and
 * new are neither added up nor compared.
 *
 * @param networks whose figures; empty for everybody's
 * @param since the first day of the new figures, as far as it is known
 * @param change what became of the metric
 * @param instead the metric that has the figures of the other side; empty where none has
 * @param about what changed, in a sentence
 */
public record MetricBreak(
    Set<String> networks, RoughDay since, Change change, Optional<String> instead, String about) {

  /** Copies the set. */
  public MetricBreak {
    networks = Set.copyOf(networks);
  }

  /** What became of a metric. */
  public enum Change {
    /** It was not measured, or not exported, before. */
    BEGAN,
    /** It is not measured, or not exported, any more. */
    ENDED,
    /** It counts something else under the same name. */
    REDEFINED,
    /** It is called otherwise and counts the same: the series goes on. */
    RENAMED
  }

  /** Whether it is one of this network's figures. */
  public boolean concerns(String network) {
    return networks.isEmpty() || networks.contains(network);
  }

  /** Whether figures of these days may lie on both sides; never where it only has a new name. */
  public boolean splits(Period days) {
    return change != Change.RENAMED && since.mayDivide(days);
  }
}
