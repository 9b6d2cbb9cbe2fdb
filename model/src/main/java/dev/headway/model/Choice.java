package dev.headway.model;

import java.util.List;
import java.util.function.Function;

/**
 * IF: one of two numbers, as a condition says. The branch that is not taken may be missing; the
 * value rests on the days of the condition and of the branch that is.
 */
record Choice(Condition condition, Expression then, Expression otherwise) implements Expression {

  @Override
  public Figure value(Function<String, Figure> inputs) {
    Figure answer = condition.value(inputs);
    if (!(answer instanceof Figure.Known holds)) {
      return answer;
    }
    Figure taken = (holds.value().signum() == 0 ? otherwise : then).value(inputs);
    return taken instanceof Figure.Known known
        ? new Figure.Known(known.value(), holds.coverage().and(known.coverage()))
        : taken;
  }

  @Override
  public List<FormulaPart> parts() {
    return List.of(condition, then, otherwise);
  }

  @Override
  public void sides(Sides sides) {
    condition.collect(sides.asked());
    then.sides(sides);
    otherwise.sides(sides);
  }

  @Override
  public boolean adds() {
    return false;
  }

  @Override
  public String excel() {
    return FormulaFunction.IF.excel(parts());
  }

  @Override
  public Binding binding() {
    return Binding.WHOLE;
  }
}
