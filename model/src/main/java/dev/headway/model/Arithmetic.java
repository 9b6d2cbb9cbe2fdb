package dev.headway.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Two sides that are added, subtracted, multiplied or divided. */
record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {

  /** What is done with two sides. */
  enum Operator {
    /** Plus. */
    ADD("+", Binding.SUM),
    /** Minus. */
    SUBTRACT("-", Binding.SUM),
    /** Times. */
    MULTIPLY("*", Binding.PRODUCT),
    /** Divided by. */
    DIVIDE("/", Binding.PRODUCT);

    private final String sign;
    private final Binding binding;

    Operator(String sign, Binding binding) {
      this.sign = sign;
      this.binding = binding;
    }
  }

  @Override
  public Figure value(Function<String, Figure> inputs) {
    Figure first = left.value(inputs);
    Figure second = right.value(inputs);
    if (!(first instanceof Figure.Known a)) {
      return first;
    }
    if (!(second instanceof Figure.Known b)) {
      return second;
    }
    return operator == Operator.DIVIDE && b.value().signum() == 0
        ? Figure.missing(Absence.NOTHING_TO_DIVIDE_BY)
        : SheetArithmetic.figure(result(a.value(), b.value()), a.coverage().and(b.coverage()));
  }

  private BigDecimal result(BigDecimal a, BigDecimal b) {
    return switch (operator) {
      case ADD -> SheetArithmetic.add(a, b);
      case SUBTRACT -> SheetArithmetic.add(a, b.negate());
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> a.divide(b, PRECISION);
    };
  }

  @Override
  public List<Expression> parts() {
    return List.of(left, right);
  }

  @Override
  public void sides(Sides sides) {
    left.sides(sides);
    right.sides(operator == Operator.DIVIDE ? sides.turned() : sides);
  }

  @Override
  public boolean adds() {
    return switch (operator) {
      case ADD, SUBTRACT -> left.adds() && right.adds();
      case MULTIPLY -> (left.adds() && right.isConstant()) || (left.isConstant() && right.adds());
      case DIVIDE -> left.adds() && right.isConstant();
    };
  }

  @Override
  public boolean takesAway() {
    return operator == Operator.SUBTRACT || left.takesAway() || right.takesAway();
  }

  @Override
  public String excel() {
    // Signs of one kind are worked out from the left: a right side of the same kind needs brackets.
    Binding right = operator.binding == Binding.SUM ? Binding.PRODUCT : Binding.POWER;
    return left.excel(operator.binding) + operator.sign + this.right.excel(right);
  }

  @Override
  public Binding binding() {
    return operator.binding;
  }
}
