package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers as a reader adds them up: rounded, as they are printed beside each other.
 *
 * @param numbers with the decimals of what stands beside each other
 * @param unit of all of them
 */
record RoundedNumbers(Numbers numbers, Unit unit) {

  /**
   * Whether the difference of the two numbers as they are printed is another than the one that is
   * printed beside them.
   */
  boolean contradict(Delta delta) {
    return unit != Unit.COUNT
        && delta.base() instanceof Figure.Known base
        && delta.change() instanceof Figure.Known change
        && rounded(base.value().add(change.value()))
                .subtract(rounded(base.value()))
                .compareTo(rounded(change.value()))
            != 0;
  }

  /**
   * Parts of a change, each rounded, so that they lead from the earlier number as it is printed to
   * the later: where rounding leaves a last digit, those have it that lost most.
   */
  List<BigDecimal> adding(BigDecimal before, List<BigDecimal> parts, BigDecimal after) {
    BigDecimal step = numbers.step(before, unit);
    List<BigDecimal> printed = new ArrayList<>(parts.stream().map(this::rounded).toList());
    BigDecimal sum = printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int steps =
        rounded(after)
            .subtract(rounded(before))
            .subtract(sum)
            .divide(step, 0, RoundingMode.HALF_UP)
            .intValue();
    BigDecimal more = steps < 0 ? step.negate() : step;
    Comparator<Integer> lostMost =
        Comparator.comparing(
            (Integer i) -> parts.get(i).subtract(printed.get(i)).multiply(more).negate());
    List<Integer> order =
        IntStream.range(0, parts.size())
            .boxed()
            .filter(i -> printed.get(i).add(more).signum() == parts.get(i).signum())
            .sorted(lostMost)
            .toList();
    if (Math.abs(steps) > order.size()) {
      return parts;
    }
    order.subList(0, Math.abs(steps)).forEach(i -> printed.set(i, printed.get(i).add(more)));
    return IntStream.range(0, parts.size())
        .mapToObj(i -> printed.get(i).signum() == 0 ? parts.get(i) : printed.get(i))
        .toList();
  }

  /** As it is printed. */
  BigDecimal rounded(BigDecimal value) {
    BigDecimal step = numbers.step(value, unit);
    return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
