package dev.headway.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** SUM, AVERAGE, MIN or MAX of several numbers. Where one of them is missing, so is the result. */
record Aggregate(FormulaFunction function, List<Expression> parts) implements Expression {

  /** Copies the list. */
  Aggregate {
    parts = List.copyOf(parts);
  }

  @Override
  public Figure value(Function<String, Figure> inputs) {
    List<BigDecimal> values = new ArrayList<>();
    Coverage coverage = Coverage.WHOLE;
    for (Expression part : parts) {
      if (!(part.value(inputs) instanceof Figure.Known known)) {
        return part.value(inputs);
      }
      values.add(known.value());
      coverage = coverage.and(known.coverage());
    }
    return SheetArithmetic.figure(result(values), coverage);
  }

  private BigDecimal result(List<BigDecimal> values) {
    return switch (function) {
      case MIN -> values.stream().reduce(BigDecimal::min).orElseThrow();
      case MAX -> values.stream().reduce(BigDecimal::max).orElseThrow();
      case AVERAGE -> sum(values).divide(BigDecimal.valueOf(values.size()), PRECISION);
      case SUM -> sum(values);
      default -> throw new IllegalStateException(function.name());
    };
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, SheetArithmetic::add);
  }

  @Override
  public void sides(Sides sides) {
    parts.forEach(part -> part.sides(sides));
  }

  @Override
  public boolean adds() {
    boolean linear = function == FormulaFunction.SUM || function == FormulaFunction.AVERAGE;
    return linear && parts.stream().allMatch(Expression::adds);
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
