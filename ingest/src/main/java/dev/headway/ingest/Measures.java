package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was measured, by metric. A metric that is not here was not exported, or its cell was empty:
 * that is not zero, and there is no way to ask for it as if it were.
 *
 * @param values by the metric's id in the {@link MetricCatalogue}
 */
public record Measures(Map<String, BigDecimal> values) {

  private static final Measures NONE = new Measures(Map.of());

  /** Copies the map. */
  public Measures {
    values = values instanceof MeasureMap ? values : Map.copyOf(values);
  }

  /** Nothing measured. */
  public static Measures none() {
    return NONE;
  }

  /** The value, exactly as exported, or empty when it was not. */
  public Optional<BigDecimal> of(String metric) {
    return Optional.ofNullable(values.get(metric));
  }

  /** The metrics that were measured. */
  public Set<String> metrics() {
    return values.keySet();
  }
}
