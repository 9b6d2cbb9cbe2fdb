package dev.headway.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * Decimal arithmetic with those habits of spreadsheets that show in results. Only a division and a
 * power are ever rounded, to 34 digits; what such a rounding leaves behind must not decide
 * anything.
 */
final class SheetArithmetic {

  /** Spreadsheets compare by 15 digits. */
  static final MathContext COMPARED = new MathContext(15, RoundingMode.HALF_UP);

  /** Digits that several divisions leave right. */
  private static final int RIGHT = 30;

  /** Powers of ten beyond which a spreadsheet has no numbers. */
  private static final int FURTHEST = 308;

  private SheetArithmetic() {}

  /** A number, or none where a spreadsheet has none so large; one too small is 0. */
  static Figure figure(BigDecimal value, Coverage coverage) {
    if (value.signum() != 0 && Math.abs(magnitude(value)) > FURTHEST) {
      return magnitude(value) > 0
          ? Figure.missing(Absence.OUT_OF_RANGE)
          : new Figure.Known(BigDecimal.ZERO, coverage);
    }
    return new Figure.Known(value, coverage);
  }

  /** The figure with its number changed; a missing one stays missing. */
  static Figure each(Figure figure, UnaryOperator<BigDecimal> change) {
    return figure instanceof Figure.Known known
        ? new Figure.Known(change.apply(known.value()), known.coverage())
        : figure;
  }

  /** The sum. What a rounded division leaves of 1/3 + 1/3 + 1/3 - 1 is 0, as in a spreadsheet. */
  static BigDecimal add(BigDecimal a, BigDecimal b) {
    BigDecimal sum = a.add(b);
    boolean rest =
        sum.signum() != 0
            && a.signum() * b.signum() < 0
            && magnitude(sum) < Math.max(magnitude(a), magnitude(b)) - RIGHT;
    return rest ? BigDecimal.ZERO : sum;
  }

  /** Which is larger, by 15 digits: 1/3 * 3 is no less than 1. */
  static int compare(BigDecimal a, BigDecimal b) {
    return a.round(COMPARED).compareTo(b.round(COMPARED));
  }

  /** Rounded to so many decimals, halves away from zero. */
  static BigDecimal round(BigDecimal value, int decimals) {
    return value
        .round(new MathContext(RIGHT, RoundingMode.HALF_UP))
        .setScale(decimals, RoundingMode.HALF_UP);
  }

  /** How many digits stand before the point; below zero, how many zeros follow it. */
  private static long magnitude(BigDecimal value) {
    return (long) value.precision() - value.scale();
  }
}
