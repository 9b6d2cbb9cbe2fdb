package dev.headway.model;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of a formula how its values over several months come about. */
final class KpiKind {

  private KpiKind() {}

  /**
   * The kind.
   *
   * @param expression the formula
   * @param inputs what its names stand for; empty for the fees, which are paid anew each month
   */
  static Kpi.Kind of(Expression expression, Function<String, Optional<Input>> inputs) {
    Set<Input.Take> takes =
        expression.names().stream()
            .map(name -> inputs.apply(name).map(Input::take).orElse(Input.Take.SUM))
            .collect(Collectors.toSet());
    boolean isLengths = !takes.isEmpty() && takes.stream().allMatch(Input.Take::isPercentile);
    if (!expression.adds()) {
      return Kpi.Kind.RATE;
    }
    if (isLengths) {
      return Kpi.Kind.DURATION;
    }
    if (takes.equals(Set.of(Input.Take.LAST))) {
      return Kpi.Kind.STOCK;
    }
    return takes.equals(Set.of(Input.Take.SUM)) ? Kpi.Kind.FLOW : Kpi.Kind.RATE;
  }
}
