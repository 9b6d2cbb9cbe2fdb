package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each input of a formula adds to its change: the mean, over all orders in which the inputs
 * could have changed one after the other, of what changes when this one does (Lloyd Shapley, "A
 * Value for n-Person Games", 1953). No order is favoured, and the parts add up to the change.
 */
final class InputShares {

  /** There are n! orders, and a formula of more inputs is not understood by its parts anyway. */
  private static final int MOST = 6;

  private final Kpi kpi;
  private final KpiFigures kpis;
  private final Expression formula;

  InputShares(Kpi kpi, KpiFigures kpis) {
    this.kpi = kpi;
    this.kpis = kpis;
    this.formula = KpiFormula.of(kpi);
  }

  /** One part for each input; none for a single input, or where a value is missing in between. */
  List<Movement.Part> of(YearMonth from, YearMonth to) {
    int count = kpi.inputs().size();
    if (count < 2 || count > MOST) {
      return List.of();
    }
    List<BigDecimal> values = new ArrayList<>();
    for (int changed = 0; changed < 1 << count; changed++) {
      Optional<BigDecimal> value = value(changed, from, to);
      if (value.isEmpty()) {
        return List.of();
      }
      values.add(value.get());
    }
    List<Movement.Part> parts = new ArrayList<>();
    for (int input = 0; input < count; input++) {
      parts.add(Movements.part(kpi.inputs().get(input), share(input, count, values)));
    }
    return parts;
  }

  /** The formula with the inputs whose bit is set as they are now, and the others as they were. */
  private Optional<BigDecimal> value(int changed, YearMonth from, YearMonth to) {
    return formula
        .value(
            name -> {
              boolean isNow = (changed & 1 << kpi.inputs().indexOf(name)) != 0;
              return kpis.figure(kpi, name, isNow ? to : from);
            })
        .number();
  }

  private static BigDecimal share(int input, int count, List<BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int others = 0; others < 1 << count; others++) {
      if ((others & 1 << input) == 0) {
        BigDecimal step = values.get(others | 1 << input).subtract(values.get(others));
        long orders =
            factorial(Integer.bitCount(others)) * factorial(count - 1 - Integer.bitCount(others));
        sum = sum.add(step.multiply(BigDecimal.valueOf(orders)));
      }
    }
    return sum.divide(BigDecimal.valueOf(factorial(count)), Expression.PRECISION);
  }

  private static long factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }
}
