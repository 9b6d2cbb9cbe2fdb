package dev.headway.model;

import dev.headway.ingest.Metric;
import java.math.BigDecimal;

/** Compares two figures, and withholds what cannot be said. */
final class Comparison {

  private Comparison() {}

  /**
   * A figure against another.
   *
   * @param actual the figure
   * @param base what it is compared with
   * @param unit of both
   */
  static Delta of(Figure actual, Figure base, Metric.Unit unit) {
    if (!(actual instanceof Figure.Known a)) {
      return new Delta(base, actual, actual);
    }
    if (!(base instanceof Figure.Known b)) {
      Figure why = Figure.missing(withoutBase(((Figure.Missing) base).why()));
      return new Delta(base, why, why);
    }
    if (!actual.isWhole() || !base.isWhole()) {
      Figure part = Figure.missing(Absence.PART_OF_PERIOD);
      return new Delta(base, part, part);
    }
    BigDecimal change = a.value().subtract(b.value());
    return new Delta(base, Figure.of(change), percent(change, b.value(), unit));
  }

  private static Absence withoutBase(Absence why) {
    return switch (why) {
      case NO_TARGET, OTHER_DEFINITION, MIXED_DEFINITIONS -> why;
      default -> Absence.BASE_MISSING;
    };
  }

  private static Figure percent(BigDecimal change, BigDecimal base, Metric.Unit unit) {
    if (unit == Metric.Unit.SHARE || unit == Metric.Unit.SCORE) {
      return Figure.missing(Absence.TOLD_IN_POINTS);
    }
    return switch (base.signum()) {
      case 0 -> Figure.missing(Absence.BASE_ZERO);
      case -1 -> Figure.missing(Absence.BASE_NEGATIVE);
      default -> Figure.of(change.divide(base, Expression.PRECISION));
    };
  }
}
