package dev.headway.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the terms of a formula together, where that makes sense: numbers and conditions each in
 * their place, and nothing added or compared that is not counted in the same. The terms that it
 * makes have no place in the text yet.
 */
final class FormulaSense {

  /** Two sides that are added, subtracted, multiplied or divided. */
  FormulaTerm joined(Arithmetic.Operator operator, FormulaTerm left, FormulaTerm right)
      throws FormulaException {
    Expression made = new Arithmetic(operator, left.number(), right.number());
    return switch (operator) {
      case ADD -> made(made, alike(left, right, "cannot be added"));
      case SUBTRACT -> made(made, alike(left, right, "cannot be subtracted from each other"));
      case MULTIPLY -> made(made, left.dimension().times(right.dimension()));
      case DIVIDE -> made(made, left.dimension().over(right.dimension()));
    };
  }

  /** Two sides that are compared. */
  FormulaTerm compared(Condition.Sign sign, FormulaTerm left, FormulaTerm right)
      throws FormulaException {
    Condition made = new Condition.Compared(sign, left.number(), right.number());
    alike(left, right, "cannot be compared");
    return made(made, Dimension.PLAIN);
  }

  /** A power: its exponent is a number that can be worked out now. */
  FormulaTerm power(FormulaTerm base, FormulaTerm exponent) throws FormulaException {
    BigDecimal n = constant(exponent, "the exponent");
    BigDecimal limit = BigDecimal.valueOf(Power.LARGEST);
    if (n.signum() == 0 || n.abs().compareTo(limit) > 0) {
      throw FormulaException.senseless(
          exponent.column(),
          "the exponent is " + n.toPlainString(),
          "Take one from -" + limit + " to " + limit + ", but not 0.");
    }
    Optional<Dimension> dimension = base.dimension().power(n);
    if (dimension.isEmpty()) {
      throw FormulaException.senseless(
          base.column(),
          base.shown() + " is " + base.dimension().words() + ", of which there is no root",
          "Take the root of a ratio, such as (revenue / spend) ^ (1/12).");
    }
    return made(new Power(base.number(), exponent.number()), dimension.get());
  }

  /** A function with as many arguments as it takes. */
  FormulaTerm call(FormulaFunction function, List<FormulaTerm> given) throws FormulaException {
    return switch (function) {
      case IF -> {
        Condition condition = given.get(0).condition();
        Expression then = given.get(1).number();
        Expression otherwise = given.get(2).number();
        yield made(new Choice(condition, then, otherwise), alike(function, given.subList(1, 3)));
      }
      case IFERROR ->
          made(new Fallback(given.get(0).number(), given.get(1).number()), alike(function, given));
      case SUM, AVERAGE, MIN, MAX ->
          made(new Aggregate(function, numbers(given)), alike(function, given));
      case ROUND -> rounded(given.get(0), given.get(1));
      case ABS -> made(Adjusted.absolute(given.get(0).number()), given.get(0).dimension());
      case AND, OR -> made(new Condition.Joined(function, conditions(given)), Dimension.PLAIN);
      case NOT -> made(new Condition.Not(given.get(0).condition()), Dimension.PLAIN);
    };
  }

  private static FormulaTerm rounded(FormulaTerm of, FormulaTerm decimals) throws FormulaException {
    BigDecimal places = constant(decimals, "the number of decimals");
    if (places.stripTrailingZeros().scale() > 0
        || places.abs().compareTo(BigDecimal.valueOf(Adjusted.MOST_DECIMALS)) > 0) {
      throw FormulaException.senseless(
          decimals.column(),
          "the number of decimals is " + places.toPlainString(),
          "Take a whole number from -"
              + Adjusted.MOST_DECIMALS
              + " to "
              + Adjusted.MOST_DECIMALS
              + ".");
    }
    return made(Adjusted.rounded(of.number(), decimals.number()), of.dimension());
  }

  private static BigDecimal constant(FormulaTerm term, String what) throws FormulaException {
    Expression number = term.number();
    if (number.isConstant()
        && number.value(name -> Figure.missing(Absence.NOT_EXPORTED))
            instanceof Figure.Known known) {
      return known.value();
    }
    throw FormulaException.senseless(
        term.column(),
        what + " " + term.shown() + " is not known beforehand",
        "Write a number, such as 2.");
  }

  private static List<Expression> numbers(List<FormulaTerm> terms) throws FormulaException {
    List<Expression> numbers = new ArrayList<>();
    for (FormulaTerm term : terms) {
      numbers.add(term.number());
    }
    return numbers;
  }

  private static List<Condition> conditions(List<FormulaTerm> terms) throws FormulaException {
    List<Condition> conditions = new ArrayList<>();
    for (FormulaTerm term : terms) {
      conditions.add(term.condition());
    }
    return conditions;
  }

  private static Dimension alike(FormulaFunction function, List<FormulaTerm> terms)
      throws FormulaException {
    FormulaTerm all = terms.get(0);
    for (FormulaTerm term : terms.subList(1, terms.size())) {
      Dimension both = alike(all, term, "cannot stand beside each other in " + function);
      all = all.dimension().equals(both) ? all : term;
    }
    return all.dimension();
  }

  private static Dimension alike(FormulaTerm one, FormulaTerm other, String fault)
      throws FormulaException {
    Optional<Dimension> both = one.dimension().with(other.dimension());
    if (both.isPresent()) {
      return both.get();
    }
    throw FormulaException.senseless(
        other.column(),
        "%s (%s) and %s (%s) %s"
            .formatted(
                one.shown(),
                one.dimension().words(),
                other.shown(),
                other.dimension().words(),
                fault),
        "Bring both to the same unit. A count becomes money by what one is worth, as in"
            + " leads * 40; both become plain numbers when divided by their like.");
  }

  private static FormulaTerm made(FormulaPart part, Dimension dimension) {
    return new FormulaTerm(part, dimension, 1, "");
  }
}
