package dev.headway.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * ABS, the number without its minus, or ROUND, to so many decimals, halves away from zero; below
 * zero, to tens or hundreds.
 *
 * @param function which of them
 * @param parts the number, and for ROUND the decimals
 */
record Adjusted(FormulaFunction function, List<Expression> parts) implements Expression {

  /** The most decimals, and the fewest with a minus. */
  static final int MOST_DECIMALS = 15;

  /** Copies the list. */
  Adjusted {
    parts = List.copyOf(parts);
  }

  static Adjusted absolute(Expression of) {
    return new Adjusted(FormulaFunction.ABS, List.of(of));
  }

  static Adjusted rounded(Expression of, Expression decimals) {
    return new Adjusted(FormulaFunction.ROUND, List.of(of, decimals));
  }

  @Override
  public Figure value(Function<String, Figure> inputs) {
    Figure of = parts.get(0).value(inputs);
    if (function == FormulaFunction.ABS) {
      return SheetArithmetic.each(of, BigDecimal::abs);
    }
    Figure decimals = parts.get(1).value(inputs);
    return decimals instanceof Figure.Known places
        ? SheetArithmetic.each(of, value -> round(value, places.value()))
        : decimals;
  }

  private static BigDecimal round(BigDecimal value, BigDecimal places) {
    BigDecimal rounded = SheetArithmetic.round(value, places.intValueExact());
    // To hundreds, but still a number of ones: 1200, not 12E2.
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  @Override
  public void sides(Sides sides) {
    parts.get(0).sides(sides);
  }

  @Override
  public boolean adds() {
    return false;
  }

  @Override
  public String excel() {
    return function.excel(parts);
  }

  @Override
  public Binding binding() {
    return Binding.WHOLE;
  }
}
