package dev.headway.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** ROUND: to so many decimals, halves away from zero; below zero, to tens or hundreds. */
record Rounded(Expression of, Expression decimals) implements Expression {

  /** The most decimals, and the fewest with a minus. */
  static final int MOST = 15;

  @Override
  public Figure value(Function<String, Figure> inputs) {
    return decimals.value(inputs) instanceof Figure.Known places
        ? SheetArithmetic.each(of.value(inputs), value -> round(value, places.value()))
        : decimals.value(inputs);
  }

  private static BigDecimal round(BigDecimal value, BigDecimal places) {
    BigDecimal rounded = SheetArithmetic.round(value, places.intValueExact());
    // To hundreds, but still a number of ones: 1200, not 12E2.
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  @Override
  public List<Expression> parts() {
    return List.of(of, decimals);
  }

  @Override
  public void sides(Sides sides) {
    of.sides(sides);
  }

  @Override
  public boolean adds() {
    return false;
  }

  @Override
  public String excel() {
    return FormulaFunction.ROUND.excel(parts());
  }

  @Override
  public Binding binding() {
    return Binding.WHOLE;
  }
}
