package dev.headway.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A formula, or a part of one, that is a number: what a {@link FormulaParser} makes of a text. */
sealed interface Expression extends FormulaPart
    permits Expression.Constant,
        Expression.Name,
        Expression.Negated,
        Expression.Percent,
        Arithmetic,
        Power,
        Choice,
        Fallback,
        Aggregate,
        Adjusted {

  /** 34 digits: more than any amount of money needs, and what IEEE 754 calls decimal128. */
  MathContext PRECISION = MathContext.DECIMAL128;

  /** Adds the names in it by the side of the fraction line on which they come to stand. */
  void sides(Sides sides);

  /**
   * Whether its value over several months is the sum of its monthly values, given that its inputs'
   * are: sums, differences and averages of inputs, and inputs times or divided by a constant.
   */
  boolean adds();

  /** The names in it by the side of the fraction line on which they come to stand. */
  default Sides sides() {
    Sides sides = new Sides();
    sides(sides);
    return sides;
  }

  /** A number as written. */
  record Constant(BigDecimal value, String text) implements Expression {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      return Figure.of(value);
    }

    @Override
    public List<FormulaPart> parts() {
      return List.of();
    }

    @Override
    public void sides(Sides sides) {}

    @Override
    public boolean adds() {
      return false;
    }

    @Override
    public String excel() {
      return text;
    }

    @Override
    public Binding binding() {
      return Binding.WHOLE;
    }
  }

  /** The name of an input. */
  record Name(String name) implements Expression {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      return inputs.apply(name);
    }

    @Override
    public List<FormulaPart> parts() {
      return List.of();
    }

    @Override
    public void collect(Set<String> names) {
      names.add(name);
    }

    @Override
    public void sides(Sides sides) {
      sides.above().add(name);
    }

    @Override
    public boolean adds() {
      return true;
    }

    @Override
    public String excel() {
      return name;
    }

    @Override
    public Binding binding() {
      return Binding.WHOLE;
    }
  }

  /** A minus before something: in a spreadsheet it binds tighter than every other sign. */
  record Negated(Expression of) implements Expression {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      return SheetArithmetic.each(of.value(inputs), BigDecimal::negate);
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
    public boolean takesAway() {
      return true;
    }

    @Override
    public boolean adds() {
      return of.adds();
    }

    @Override
    public String excel() {
      return "-" + of.excel(Binding.MINUS);
    }

    @Override
    public Binding binding() {
      return Binding.MINUS;
    }
  }

  /** A per cent sign behind something. */
  record Percent(Expression of) implements Expression {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      return SheetArithmetic.each(of.value(inputs), value -> value.movePointLeft(2));
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
      return of.adds();
    }

    @Override
    public String excel() {
      return of.excel(Binding.PERCENT) + "%";
    }

    @Override
    public Binding binding() {
      return Binding.PERCENT;
    }
  }
}
