package dev.headway.model;

import java.util.Optional;

/**
 * A formula that is one sum over another.
 *
 * @param above above the fraction line
 * @param below below it
 */
record Ratio(Expression above, Expression below) {

  /** Empty where the formula is of another form. */
  static Optional<Ratio> of(Kpi kpi) {
    return KpiFormula.of(kpi) instanceof Arithmetic fraction
            && fraction.operator() == Arithmetic.Operator.DIVIDE
            && fraction.left().adds()
            && fraction.right().adds()
        ? Optional.of(new Ratio(fraction.left(), fraction.right()))
        : Optional.empty();
  }
}
