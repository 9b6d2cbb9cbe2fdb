package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric;
import java.util.Map;

/**
 * A metric, narrowed: a name that formulas can use.
 *
 * @param name as it stands in formulas
 * @param metric what is measured
 * @param where facets and the value each must have; {@code *} stands for any text, and {@code
 *     channel: social} takes every channel of that group
 * @param take what is made of the values of its facts
 */
public record Input(String name, Metric metric, Map<Facet, String> where, Take take) {

  /** Copies the map. */
  public Input {
    where = Map.copyOf(where);
  }

  /** An input that takes what is usual for its metric: the sum, the last value or the median. */
  public Input(String name, Metric metric, Map<Facet, String> where) {
    this(name, metric, where, Take.usual(metric));
  }

  /** What is made of the values of several facts. */
  public enum Take {
    /** All added up. */
    SUM,
    /** The last of each account, added up over accounts. */
    LAST,
    /** The middle one, or the mean of the two in the middle. */
    MEDIAN,
    /** The value that nine in ten do not exceed, as {@code PERCENTILE.INC} of spreadsheets. */
    NINETIETH_PERCENTILE;

    /** Whether it takes one of the values by its rank: values of several facts never add up. */
    boolean isPercentile() {
      return this == MEDIAN || this == NINETIETH_PERCENTILE;
    }

    /** What is usual for a metric. */
    static Take usual(Metric metric) {
      return switch (metric.kind()) {
        case STOCK -> LAST;
        case DURATION -> MEDIAN;
        case FLOW, UNIQUE, RATE -> SUM;
      };
    }
  }
}
