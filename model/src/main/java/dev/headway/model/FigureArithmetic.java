package dev.headway.model;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/**
 * Arithmetic with figures: what is missing stays missing, and what covers a half of the days is not
 * put beside what covers all of them, or another half.
 */
final class FigureArithmetic {

  private FigureArithmetic() {}

  static Figure add(Figure a, Figure b) {
    return combine(a, b, BigDecimal::add);
  }

  static Figure subtract(Figure a, Figure b) {
    return combine(a, b, BigDecimal::subtract);
  }

  static Figure divide(Figure a, Figure b) {
    return b instanceof Figure.Known known && known.value().signum() == 0 && a.isKnown()
        ? Figure.missing(Absence.NOTHING_TO_DIVIDE_BY)
        : combine(a, b, (x, y) -> x.divide(y, Expression.PRECISION));
  }

  private static Figure combine(Figure a, Figure b, BinaryOperator<BigDecimal> operation) {
    if (!(a instanceof Figure.Known first)) {
      return a;
    }
    if (!(b instanceof Figure.Known second)) {
      return b;
    }
    boolean isOfOtherDays = !a.isWhole() && !first.coverage().equals(second.coverage());
    if (a.isWhole() != b.isWhole() || isOfOtherDays) {
      return Figure.missing(Absence.PART_OF_PERIOD);
    }
    return new Figure.Known(
        operation.apply(first.value(), second.value()), first.coverage().and(second.coverage()));
  }
}
