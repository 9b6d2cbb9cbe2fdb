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
 */
public record Input(String name, Metric metric, Map<Facet, String> where) {

  /** Copies the map. */
  public Input {
    where = Map.copyOf(where);
  }
}
