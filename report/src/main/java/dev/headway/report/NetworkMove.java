package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore.Measure;
import java.util.Optional;

/**
 * How far a count of a network moved since the month before.
 *
 * @param network its id
 * @param measure what it counts
 * @param change this month less the one before
 * @param score that, in standard deviations of the difference of two counts of this size: a count
 *     of n things that happen by themselves has the deviation √n
 */
record NetworkMove(String network, Measure measure, double change, double score) {

  private static final double LEAST_SCORE = 3;
  private static final double LEAST_PART = 0.1;

  /** Empty where one of the months is not whole, or both are zero. */
  static Optional<NetworkMove> of(String network, Measure measure) {
    if (!measure.month().isWhole() || !measure.previous().isWhole()) {
      return Optional.empty();
    }
    double now = ReturnFigures.value(measure.month()).doubleValue();
    double before = ReturnFigures.value(measure.previous()).doubleValue();
    return now + before <= 0
        ? Optional.empty()
        : Optional.of(
            new NetworkMove(
                network, measure, now - before, (now - before) / Math.sqrt(now + before)));
  }

  /** Whether it moved by a tenth or more, and by more than chance in counts of this size. */
  boolean isNotable() {
    double before = ReturnFigures.value(measure.previous()).doubleValue();
    return measure.unit() == Unit.COUNT
        && Math.abs(score) >= LEAST_SCORE
        && Math.abs(change) >= LEAST_PART * before;
  }

  /** How much it moved, without a sign. */
  Figure size() {
    return Figure.of(Scale.round(Math.abs(change)));
  }
}
