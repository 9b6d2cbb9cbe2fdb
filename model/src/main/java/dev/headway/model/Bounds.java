package dev.headway.model;

import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.util.Optional;

/** What a KPI can be at least and at most. */
final class Bounds {

  private Bounds() {}

  /**
   * The least; empty where there is none. What only adds, multiplies and divides is never below 0.
   */
  static Optional<BigDecimal> floor(Kpi kpi) {
    if (kpi.unit() == Metric.Unit.SCORE) {
      return Optional.of(BigDecimal.ONE.negate());
    }
    return kpi.excel().contains("-") ? Optional.empty() : Optional.of(BigDecimal.ZERO);
  }

  /** The most; empty where there is none. */
  static Optional<BigDecimal> ceiling(Kpi kpi) {
    boolean isPart = kpi.unit() == Metric.Unit.SHARE || kpi.unit() == Metric.Unit.SCORE;
    return isPart ? Optional.of(BigDecimal.ONE) : Optional.empty();
  }
}
