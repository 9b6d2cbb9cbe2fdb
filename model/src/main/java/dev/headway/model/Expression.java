package dev.headway.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A formula, understood: what a {@link FormulaParser} makes of its text. */
sealed interface Expression {

  /** 34 digits: more than any amount of money needs, and what IEEE 754 calls decimal128. */
  MathContext PRECISION = MathContext.DECIMAL128;

  /**
   * Its value.
   *
   * @param inputs the value of each name
   * @return missing when a name in it is, for the reason of the first that is; missing too where it
   *     divides by zero
   */
  Figure value(Function<String, Figure> inputs);

  /** Adds the names in it, in the order in which they stand. */
  void collect(Set<String> names);

  /**
   * Adds the names in it by the side of the fraction line on which they come to stand: what divides
   * a divisor stands above.
   */
  void sides(Set<String> above, Set<String> below);

  /**
   * Whether its value over several months is the sum of its monthly values, given that its inputs'
   * are: sums and differences of inputs, and inputs times or divided by a constant.
   */
  boolean adds();

  /** The same formula in the language of spreadsheets, with no bracket that is not needed. */
  String excel();

  /** The names in it, each once, in the order in which they stand. */
  default List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return List.copyOf(names);
  }

  /** Whether no name is in it. */
  default boolean isConstant() {
    return names().isEmpty();
  }

  /** A number as written. */
  record Constant(BigDecimal value, String text) implements Expression {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      return Figure.of(value);
    }

    @Override
    public void collect(Set<String> names) {}

    @Override
    public void sides(Set<String> above, Set<String> below) {}

    @Override
    public boolean adds() {
      return false;
    }

    @Override
    public String excel() {
      return text;
    }
  }

  /** The name of an input. */
  record Name(String name) implements Expression {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      return inputs.apply(name);
    }

    @Override
    public void collect(Set<String> names) {
      names.add(name);
    }

    @Override
    public void sides(Set<String> above, Set<String> below) {
      above.add(name);
    }

    @Override
    public boolean adds() {
      return true;
    }

    @Override
    public String excel() {
      return name;
    }
  }

  /** A minus before something. */
  record Negated(Expression of) implements Expression {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      Figure figure = of.value(inputs);
      return figure instanceof Figure.Known known
          ? new Figure.Known(known.value().negate(), known.coverage())
          : figure;
    }

    @Override
    public void collect(Set<String> names) {
      of.collect(names);
    }

    @Override
    public void sides(Set<String> above, Set<String> below) {
      of.sides(above, below);
    }

    @Override
    public boolean adds() {
      return of.adds();
    }

    @Override
    public String excel() {
      // A spreadsheet's minus binds tighter than its other signs.
      return of instanceof Binary ? "-(" + of.excel() + ")" : "-" + of.excel();
    }
  }

  /** What is done with two sides. */
  enum Operator {
    /** Plus. */
    ADD("+"),
    /** Minus. */
    SUBTRACT("-"),
    /** Times. */
    MULTIPLY("*"),
    /** Divided by. */
    DIVIDE("/");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    boolean bindsTighter() {
      return this == MULTIPLY || this == DIVIDE;
    }
  }

  /** Two sides and what is done with them. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {
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
      if (operator == Operator.DIVIDE && b.value().signum() == 0) {
        return Figure.missing(Absence.NOTHING_TO_DIVIDE_BY);
      }
      BigDecimal value =
          switch (operator) {
            case ADD -> a.value().add(b.value());
            case SUBTRACT -> a.value().subtract(b.value());
            case MULTIPLY -> a.value().multiply(b.value());
            case DIVIDE -> a.value().divide(b.value(), PRECISION);
          };
      return new Figure.Known(value, a.coverage().and(b.coverage()));
    }

    @Override
    public void collect(Set<String> names) {
      left.collect(names);
      right.collect(names);
    }

    @Override
    public void sides(Set<String> above, Set<String> below) {
      left.sides(above, below);
      if (operator == Operator.DIVIDE) {
        right.sides(below, above);
      } else {
        right.sides(above, below);
      }
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
    public String excel() {
      return side(left, false) + operator.sign + side(right, true);
    }

    private String side(Expression side, boolean isRight) {
      boolean brackets =
          side instanceof Binary inner
              && ((operator.bindsTighter() && !inner.operator.bindsTighter())
                  || (isRight && operator.bindsTighter() == inner.operator.bindsTighter()));
      return brackets ? "(" + side.excel() + ")" : side.excel();
    }
  }
}
