package dev.headway.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What falls of a sum's targets to months. What the file says of a shorter period is taken out of
 * the longer one that holds it, and so is what months before a change were to reach; the rest is
 * spread over the months that are left. So the months of a period add up to its target.
 *
 * <p>Nobody books a sixth of a test ride: what is due by the end of a month is rounded to the last
 * digit that the file writes of the target, and a month's part is what is due by its end less what
 * was due by the end of the month before. So the parts still add up.
 *
 * @param targets those of the file
 * @param spread over months
 * @param earlier what a month before a change was to reach; empty for every other month
 */
record TargetShares(
    TargetsInForce targets,
    TargetSpread spread,
    Function<YearMonth, Optional<BigDecimal>> earlier) {

  /** What falls to months for which the period's target is the nearest. */
  TargetPlan.MonthTarget of(TargetPeriod period, List<YearMonth> part) {
    List<YearMonth> free = free(period);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < free.size(); i++) {
      if (part.contains(free.get(i))) {
        sum = sum.add(due(period, free, i + 1)).subtract(due(period, free, i));
      }
    }
    return new TargetPlan.MonthTarget(
        Figure.of(sum), spread.over(period, free, part, BigDecimal.ONE).basis());
  }

  /** What is due by the end of the first so many months over which the period is spread. */
  private BigDecimal due(TargetPeriod period, List<YearMonth> free, int months) {
    BigDecimal rest = rest(period);
    if (months == free.size()) {
      return rest;
    }
    int digits = Math.max(digits(targets.target(period)), digits(rest));
    return spread
        .over(period, free, free.subList(0, months), rest)
        .value()
        .setScale(digits, RoundingMode.HALF_UP);
  }

  private static int digits(BigDecimal written) {
    return Math.max(0, written.stripTrailingZeros().scale());
  }

  /**
   * What falls to several months together; empty where one has no target. Each period's months are
   * put together before its target is divided, so that a whole period has its target to the last
   * digit.
   */
  Optional<BigDecimal> over(List<YearMonth> months) {
    Map<TargetPeriod, List<YearMonth>> byPeriod = new LinkedHashMap<>();
    for (YearMonth month : months) {
      Optional<TargetPeriod> period = targets.shortest(month);
      if (period.isEmpty()) {
        return Optional.empty();
      }
      byPeriod.computeIfAbsent(period.get(), p -> new ArrayList<>()).add(month);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<TargetPeriod, List<YearMonth>> entry : byPeriod.entrySet()) {
      sum = sum.add(of(entry.getKey(), entry.getValue()).figure().number().orElseThrow());
    }
    return Optional.of(sum);
  }

  /** The months of the period that no shorter one holds, and that no earlier plan was for. */
  private List<YearMonth> free(TargetPeriod period) {
    List<TargetPeriod> within = targets.within(period);
    return Months.between(period.first(), period.last()).stream()
        .filter(month -> within.stream().noneMatch(each -> each.contains(month)))
        .filter(month -> earlier.apply(month).isEmpty())
        .toList();
  }

  /** Never below zero: where more was due before a change than the target is now, nothing is. */
  private BigDecimal rest(TargetPeriod period) {
    List<TargetPeriod> within = targets.within(period);
    BigDecimal target = targets.target(period);
    BigDecimal shorter =
        within.stream().map(targets::target).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal before =
        Months.between(period.first(), period.last()).stream()
            .filter(month -> within.stream().noneMatch(each -> each.contains(month)))
            .flatMap(month -> earlier.apply(month).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rest = target.subtract(shorter).subtract(before);
    return target.signum() >= 0 ? rest.max(BigDecimal.ZERO) : rest;
  }
}
