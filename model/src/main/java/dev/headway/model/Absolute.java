package dev.headway.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** ABS: the number without its minus. */
record Absolute(Expression of) implements Expression {

  @Override
  public Figure value(Function<String, Figure> inputs) {
    return SheetArithmetic.each(of.value(inputs), BigDecimal::abs);
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
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
    return FormulaFunction.ABS.excel(parts());
  }

  @Override
  public Binding binding() {
    return Binding.WHOLE;
  }
}
