package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a goal's targets mean for each month. Sums are spread over the months of their period as
 * last year's months fell, where twelve months are known, else by days. Shares, scores and other
 * ratios are never spread: they lie on the straight line from the baseline, or the target before,
 * to the target's last month. A goal that is kept has the same target in every month.
 */
final class TargetPlan {

  /**
   * A month's target.
   *
   * @param figure missing where there is none
   * @param basis how it was come by
   */
  record MonthTarget(Figure figure, GoalScore.TargetBasis basis) {
    static final MonthTarget NONE =
        new MonthTarget(Figure.missing(Absence.NO_TARGET), GoalScore.TargetBasis.NONE);
  }

  private final Goal goal;
  private final TargetSpread spread;

  /**
   * A plan.
   *
   * @param goal the goal
   * @param actual its KPI's value in each month
   * @param breaks when its KPI began to count something else
   */
  TargetPlan(Goal goal, Function<YearMonth, Figure> actual, DefinitionBreaks breaks) {
    this.goal = goal;
    this.spread = new TargetSpread(goal.kpi(), actual, breaks);
  }

  /** The shortest period that has a target and holds the month. */
  Optional<TargetPeriod> period(YearMonth month) {
    return goal.targets().keySet().stream()
        .filter(period -> period.contains(month))
        .min(Comparator.comparingInt(TargetPeriod::months));
  }

  /** The target of a month. */
  MonthTarget month(YearMonth month) {
    Optional<TargetPeriod> period = period(month);
    if (isKept()) {
      return period
          .map(p -> new MonthTarget(Figure.of(target(p)), GoalScore.TargetBasis.KEPT))
          .orElse(MonthTarget.NONE);
    }
    if (period.isPresent() && period.get().months() == 1) {
      return new MonthTarget(Figure.of(target(period.get())), GoalScore.TargetBasis.STATED);
    }
    if (goal.kpi().adds()) {
      return period.map(p -> spread(p, month)).orElse(MonthTarget.NONE);
    }
    return interpolated(month);
  }

  /** Whether the goal is to be kept in every month. */
  boolean isKept() {
    return goal.direction() == Goal.Direction.KEEP_ABOVE
        || goal.direction() == Goal.Direction.KEEP_BELOW;
  }

  private BigDecimal target(TargetPeriod period) {
    return Optional.ofNullable(goal.targets().get(period)).orElseThrow();
  }

  /**
   * The target of several months together. For a sum it is the sum; for a share, score or other
   * ratio the mean of the months' targets, since its value over the months is a mean too, weighted
   * by what it is a ratio of: held against the last point of a rising line, a goal that was on the
   * line in every month would seem to be behind. A goal that is kept has the last month's.
   */
  Figure over(List<YearMonth> months) {
    if (isKept()) {
      return month(months.get(months.size() - 1)).figure();
    }
    return goal.kpi().adds() ? sum(months) : mean(months);
  }

  private Figure mean(List<YearMonth> months) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : months) {
      if (!(month(month).figure() instanceof Figure.Known target)) {
        return Figure.missing(Absence.NO_TARGET);
      }
      sum = sum.add(target.value());
    }
    return Figure.of(sum.divide(BigDecimal.valueOf(months.size()), Expression.PRECISION));
  }

  /**
   * Each period's months are put together before the target is divided, so that a whole period has
   * its target to the last digit.
   */
  private Figure sum(List<YearMonth> months) {
    Map<TargetPeriod, List<YearMonth>> byPeriod = new LinkedHashMap<>();
    for (YearMonth month : months) {
      Optional<TargetPeriod> period = period(month);
      if (period.isEmpty()) {
        return Figure.missing(Absence.NO_TARGET);
      }
      byPeriod.computeIfAbsent(period.get(), p -> new ArrayList<>()).add(month);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<TargetPeriod, List<YearMonth>> entry : byPeriod.entrySet()) {
      TargetPeriod period = entry.getKey();
      sum = sum.add(spread.over(period, entry.getValue(), target(period)).value());
    }
    return Figure.of(sum);
  }

  private MonthTarget spread(TargetPeriod period, YearMonth month) {
    TargetSpread.Share share = spread.over(period, List.of(month), target(period));
    return new MonthTarget(Figure.of(share.value()), share.basis());
  }

  private MonthTarget interpolated(YearMonth month) {
    NavigableMap<YearMonth, BigDecimal> points = points();
    Map.Entry<YearMonth, BigDecimal> before = points.floorEntry(month);
    Map.Entry<YearMonth, BigDecimal> after = points.ceilingEntry(month);
    if (after == null) {
      return MonthTarget.NONE;
    }
    if (before == null) {
      // Before the first point there is a target only where its period has begun.
      return period(month)
          .map(
              p -> new MonthTarget(Figure.of(after.getValue()), GoalScore.TargetBasis.INTERPOLATED))
          .orElse(MonthTarget.NONE);
    }
    long all = ChronoUnit.MONTHS.between(before.getKey(), after.getKey());
    BigDecimal value = before.getValue();
    if (all > 0) {
      BigDecimal way = BigDecimal.valueOf(ChronoUnit.MONTHS.between(before.getKey(), month));
      value =
          value.add(
              after
                  .getValue()
                  .subtract(before.getValue())
                  .multiply(way)
                  .divide(BigDecimal.valueOf(all), Expression.PRECISION));
    }
    return new MonthTarget(Figure.of(value), GoalScore.TargetBasis.INTERPOLATED);
  }

  private NavigableMap<YearMonth, BigDecimal> points() {
    NavigableMap<YearMonth, BigDecimal> points = new TreeMap<>();
    goal.baseline().ifPresent(baseline -> points.put(baseline.month(), baseline.value()));
    goal.targets().keySet().stream()
        .sorted(Comparator.comparingInt(TargetPeriod::months).reversed())
        .forEach(period -> points.put(period.last(), target(period)));
    return points;
  }
}
