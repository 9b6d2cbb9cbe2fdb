package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The targets that a goal had in a month: those of the file, and in their place what later changes
 * say that held before them. The month in which a change falls has the new ones.
 *
 * @param targets by period
 * @param since the first month in which they held; empty for always
 */
record TargetsInForce(Map<TargetPeriod, BigDecimal> targets, Optional<YearMonth> since) {

  /** Copies the map. */
  TargetsInForce {
    targets = Map.copyOf(targets);
  }

  static TargetsInForce of(Goal goal, YearMonth month) {
    List<Goal.Change> changes =
        goal.course().changes().stream()
            .filter(change -> !change.targetsBefore().isEmpty())
            .sorted(Comparator.comparing(Goal.Change::on).reversed())
            .toList();
    Map<TargetPeriod, BigDecimal> targets = new LinkedHashMap<>(goal.targets());
    for (Goal.Change change : changes) {
      YearMonth from = YearMonth.from(change.on());
      if (!from.isAfter(month)) {
        return new TargetsInForce(targets, Optional.of(from));
      }
      change.targetsBefore().forEach((period, target) -> replace(targets, period, target));
    }
    return new TargetsInForce(targets, Optional.empty());
  }

  /** A quarter may be written as {@code 2026-Q4} here and as {@code FY2026-Q3} there. */
  private static void replace(
      Map<TargetPeriod, BigDecimal> targets, TargetPeriod period, BigDecimal target) {
    targets.keySet().removeIf(period::isSameAs);
    targets.put(period, target);
  }

  /** The shortest period that has a target and holds the month. */
  Optional<TargetPeriod> shortest(YearMonth month) {
    return targets.keySet().stream()
        .filter(period -> period.contains(month))
        .min(Comparator.comparingInt(TargetPeriod::months));
  }

  /** What the file says of exactly these months. */
  Optional<BigDecimal> stated(YearMonth first, YearMonth last) {
    return targets.entrySet().stream()
        .filter(entry -> entry.getKey().isFrom(first, last))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  BigDecimal target(TargetPeriod period) {
    return Optional.ofNullable(targets.get(period)).orElseThrow();
  }

  /** The longest shorter periods inside one that have targets of their own. */
  List<TargetPeriod> within(TargetPeriod period) {
    List<TargetPeriod> shorter =
        targets.keySet().stream()
            .filter(each -> each.months() < period.months())
            .filter(each -> period.contains(each.first()) && period.contains(each.last()))
            .toList();
    return shorter.stream()
        .filter(
            each ->
                shorter.stream()
                    .noneMatch(
                        other -> other.months() > each.months() && other.contains(each.first())))
        .sorted(Comparator.comparing(TargetPeriod::first))
        .toList();
  }
}
