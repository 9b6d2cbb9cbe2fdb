package dev.headway.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that holds or does not: what IF asks. As in a spreadsheet every part is looked at, so
 * that a missing input leaves it open whatever the others say.
 */
sealed interface Condition extends FormulaPart {

  private static Figure answer(boolean holds, Coverage coverage) {
    return new Figure.Known(holds ? BigDecimal.ONE : BigDecimal.ZERO, coverage);
  }

  /** How two numbers are compared. */
  enum Sign {
    /** At most; signs of two characters come first, as they are looked for. */
    AT_MOST("<="),
    /** At least. */
    AT_LEAST(">="),
    /** Not equal. */
    OTHER("<>"),
    /** Less. */
    LESS("<"),
    /** More. */
    MORE(">"),
    /** Equal. */
    EQUAL("=");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    /** The signs as they are written, the longest first. */
    static List<String> texts() {
      return Arrays.stream(values()).map(sign -> sign.text).toList();
    }

    /** The sign that is written so. */
    static Optional<Sign> of(String text) {
      return Arrays.stream(values()).filter(sign -> sign.text.equals(text)).findFirst();
    }

    boolean holds(int compared) {
      return switch (this) {
        case AT_MOST -> compared <= 0;
        case AT_LEAST -> compared >= 0;
        case OTHER -> compared != 0;
        case LESS -> compared < 0;
        case MORE -> compared > 0;
        case EQUAL -> compared == 0;
      };
    }
  }

  /** Two numbers, compared. */
  record Compared(Sign sign, Expression left, Expression right) implements Condition {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      Figure first = left.value(inputs);
      Figure second = right.value(inputs);
      if (!(first instanceof Figure.Known a)) {
        return first;
      }
      return second instanceof Figure.Known b
          ? answer(
              sign.holds(SheetArithmetic.compare(a.value(), b.value())),
              a.coverage().and(b.coverage()))
          : second;
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }

    @Override
    public String excel() {
      return left.excel(Binding.SUM) + sign.text + right.excel(Binding.SUM);
    }

    @Override
    public Binding binding() {
      return Binding.COMPARISON;
    }
  }

  /** AND, OR: several conditions. */
  record Joined(FormulaFunction function, List<Condition> parts) implements Condition {

    /** Copies the list. */
    public Joined {
      parts = List.copyOf(parts);
    }

    @Override
    public Figure value(Function<String, Figure> inputs) {
      boolean isAnd = function == FormulaFunction.AND;
      boolean holds = isAnd;
      Coverage coverage = Coverage.WHOLE;
      for (Condition part : parts) {
        if (!(part.value(inputs) instanceof Figure.Known known)) {
          return part.value(inputs);
        }
        boolean each = known.value().signum() != 0;
        holds = isAnd ? holds && each : holds || each;
        coverage = coverage.and(known.coverage());
      }
      return answer(holds, coverage);
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

  /** NOT: the contrary of a condition. */
  record Not(Condition of) implements Condition {
    @Override
    public Figure value(Function<String, Figure> inputs) {
      return SheetArithmetic.each(of.value(inputs), BigDecimal.ONE::subtract);
    }

    @Override
    public List<Condition> parts() {
      return List.of(of);
    }

    @Override
    public String excel() {
      return FormulaFunction.NOT.excel(parts());
    }

    @Override
    public Binding binding() {
      return Binding.WHOLE;
    }
  }
}
