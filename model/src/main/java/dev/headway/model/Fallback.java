package dev.headway.model;

import java.util.List;
import java.util.function.Function;

/**
 * IFERROR: a number, or another where there is none. The only place where a missing input becomes a
 * number, since the formula says so. The value rests on the days of the one that is used.
 */
record Fallback(Expression first, Expression otherwise) implements Expression {

  @Override
  public Figure value(Function<String, Figure> inputs) {
    Figure figure = first.value(inputs);
    return figure.isKnown() ? figure : otherwise.value(inputs);
  }

  @Override
  public List<Expression> parts() {
    return List.of(first, otherwise);
  }

  @Override
  public void sides(Sides sides) {
    first.sides(sides);
    otherwise.sides(sides);
  }

  @Override
  public boolean adds() {
    return false;
  }

  @Override
  public String excel() {
    return FormulaFunction.IFERROR.excel(parts());
  }

  @Override
  public Binding binding() {
    return Binding.WHOLE;
  }
}
