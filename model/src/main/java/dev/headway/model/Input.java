package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A metric, narrowed: a name that formulas can use.
 *
 * @param name as it stands in formulas
 * @param metric what is measured
 * @param where facets, and the values of which each must have one; {@code *} stands for any text,
 *     and {@code channel: social} takes every channel of that group
 * @param take what is made of the values of its facts
 * @param title what people call it; empty where the client's file does not say
 */
public record Input(
    String name, Metric metric, Map<Facet, List<String>> where, Take take, Optional<String> title) {

  /** Copies the map and its lists. */
  public Input {
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    where.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    where = Map.copyOf(copy);
  }

  /** An input that people call by its name in formulas. */
  public Input(String name, Metric metric, Map<Facet, List<String>> where, Take take) {
    this(name, metric, where, take, Optional.empty());
  }

  /** An input that takes what is usual for its metric: the sum, the last value or the median. */
  public Input(String name, Metric metric, Map<Facet, List<String>> where) {
    this(name, metric, where, Take.usual(metric));
  }

  /** An input that is narrowed by one value of each facet. */
  public static Input of(String name, Metric metric, Map<Facet, String> where) {
    return of(name, metric, where, Take.usual(metric));
  }

  static Input of(String name, Metric metric, Map<Facet, String> where, Take take) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    where.forEach((facet, value) -> values.put(facet, List.of(value)));
    return new Input(name, metric, values, take);
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
