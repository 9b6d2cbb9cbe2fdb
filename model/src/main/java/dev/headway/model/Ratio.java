package dev.headway.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A formula that is one sum over another, but for a number that it is multiplied with and one that
 * is added: {@code (a - b) / b * 100}, {@code 1 - a / b}. What is added moves nothing, so it is
 * left out.
 *
 * @param above above the fraction line
 * @param below below it
 * @param times what the fraction is multiplied with
 */
record Ratio(Expression above, Expression below, BigDecimal times) {

  /** Empty where the formula is of another form. */
  static Optional<Ratio> of(Kpi kpi) {
    return of(KpiFormula.of(kpi));
  }

  private static Optional<Ratio> of(Expression formula) {
    if (formula instanceof Expression.Negated negated) {
      return of(negated.of()).map(ratio -> ratio.times(BigDecimal.ONE.negate()));
    }
    if (formula instanceof Expression.Percent percent) {
      return of(percent.of()).map(ratio -> ratio.times(new BigDecimal("0.01")));
    }
    return formula instanceof Arithmetic two ? of(two) : Optional.empty();
  }

  private static Optional<Ratio> of(Arithmetic two) {
    Optional<BigDecimal> left = number(two.left());
    Optional<BigDecimal> right = number(two.right());
    return switch (two.operator()) {
      case ADD -> left.isPresent() ? of(two.right()) : right.flatMap(n -> of(two.left()));
      case SUBTRACT ->
          left.isPresent()
              ? of(two.right()).map(ratio -> ratio.times(BigDecimal.ONE.negate()))
              : right.flatMap(n -> of(two.left()));
      case MULTIPLY ->
          left.isPresent()
              ? of(two.right()).map(ratio -> ratio.times(left.get()))
              : right.flatMap(n -> of(two.left()).map(ratio -> ratio.times(n)));
      case DIVIDE ->
          right.isPresent()
              ? right
                  .filter(n -> n.signum() != 0)
                  .flatMap(n -> of(two.left()).map(ratio -> ratio.times(inverse(n))))
              : fraction(two);
    };
  }

  private static Optional<Ratio> fraction(Arithmetic two) {
    return two.left().adds() && two.right().adds()
        ? Optional.of(new Ratio(two.left(), two.right(), BigDecimal.ONE))
        : Optional.empty();
  }

  private static BigDecimal inverse(BigDecimal number) {
    return BigDecimal.ONE.divide(number, Expression.PRECISION);
  }

  private static Optional<BigDecimal> number(Expression part) {
    return part.isConstant()
        ? part.value(name -> Figure.of(BigDecimal.ZERO)).number()
        : Optional.empty();
  }

  private Ratio times(BigDecimal number) {
    return new Ratio(above, below, times.multiply(number));
  }
}
