package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a goal's targets mean for each month. Sums are spread over the months of their period as
 * last year's months fell, where twelve months are known, else by days. Shares, scores and other
 * ratios, levels and lengths of time are never spread: they lie on the straight line from the
 * baseline, or the target before, to the target's last month. A goal that is kept has the same
 * target in every month. A month before a change keeps the target that it had then.
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
  private final TargetsInForce targets;
  private final Optional<TargetPlan> before;
  private final TargetShares shares;
  private final TargetLine line;

  private TargetPlan(
      Goal goal,
      TargetsInForce targets,
      Optional<TargetPlan> before,
      TargetSpread spread,
      TargetLine line) {
    this.goal = goal;
    this.targets = targets;
    this.before = before;
    this.shares = new TargetShares(targets, spread, this::earlier);
    this.line = line;
  }

  /**
   * The plan as it stands in a month; later changes are not known yet.
   *
   * @param goal the goal
   * @param asOf the month
   * @param actual its KPI's value in each month
   * @param breaks when its KPI began to count something else
   */
  static TargetPlan of(
      Goal goal, YearMonth asOf, Function<YearMonth, Figure> actual, DefinitionBreaks breaks) {
    TargetsInForce targets = TargetsInForce.of(goal, asOf);
    Optional<TargetPlan> before =
        targets.since().map(since -> of(goal, since.minusMonths(1), actual, breaks));
    TargetLine line =
        new TargetLine(
            goal,
            targets,
            month -> before.map(plan -> plan.month(month).figure().number()).orElseThrow(),
            breaks);
    return new TargetPlan(
        goal, targets, before, new TargetSpread(goal.kpi(), actual, breaks), line);
  }

  /** The shortest period that has a target and holds the month. */
  Optional<TargetPeriod> period(YearMonth month) {
    return targets.shortest(month);
  }

  /** The target of a month. */
  MonthTarget month(YearMonth month) {
    Optional<MonthTarget> earlier =
        before
            .filter(plan -> isBefore(month))
            .map(plan -> plan.month(month))
            .filter(target -> target.figure().isKnown());
    return earlier.orElseGet(() -> own(month));
  }

  /** What a month before the change was to reach then; empty for every other month. */
  private Optional<BigDecimal> earlier(YearMonth month) {
    return before
        .filter(plan -> isBefore(month))
        .flatMap(plan -> plan.month(month).figure().number());
  }

  private boolean isBefore(YearMonth month) {
    return targets.since().filter(month::isBefore).isPresent();
  }

  private MonthTarget own(YearMonth month) {
    Optional<TargetPeriod> period = period(month);
    if (isKept()) {
      return period
          .map(p -> new MonthTarget(Figure.of(targets.target(p)), GoalScore.TargetBasis.KEPT))
          .orElse(MonthTarget.NONE);
    }
    if (period.isPresent() && period.get().months() == 1) {
      return new MonthTarget(Figure.of(targets.target(period.get())), GoalScore.TargetBasis.STATED);
    }
    if (goal.kpi().adds()) {
      return period.map(p -> shares.of(p, List.of(month))).orElse(MonthTarget.NONE);
    }
    return line.at(month);
  }

  /** Whether the goal is to be kept in every month. */
  boolean isKept() {
    return goal.direction() == Goal.Direction.KEEP_ABOVE
        || goal.direction() == Goal.Direction.KEEP_BELOW;
  }

  /**
   * The target of a period so far, or of the whole of it. What the file says of the period is the
   * target of the whole. Of a part, a sum has the sum of the months' targets, as has one that is
   * kept in every month, and a level the last month's. A ratio or length of time is held against
   * the line's last point where the file says what the period is to come to; where it does not,
   * against the mean of the months' targets, since its value over the months is a mean too.
   *
   * @param first the period's first month
   * @param last the period's last month
   * @param months those of it that count
   */
  Figure over(YearMonth first, YearMonth last, List<YearMonth> months) {
    YearMonth to = months.get(months.size() - 1);
    Optional<BigDecimal> stated = targets.stated(first, last);
    boolean isWhole = months.get(0).equals(first) && to.equals(last);
    if (goal.kpi().adds() && isKept()) {
      return each(months);
    }
    if (stated.isPresent() && (isWhole || isKept())) {
      return Figure.of(stated.get());
    }
    boolean isLast = goal.kpi().kind() == Kpi.Kind.STOCK || isKept() || stated.isPresent();
    return goal.kpi().adds() ? sum(months) : isLast ? month(to).figure() : mean(months);
  }

  private Figure mean(List<YearMonth> months) {
    BigDecimal count = BigDecimal.valueOf(months.size());
    return each(months) instanceof Figure.Known sum
        ? Figure.of(sum.value().divide(count, Expression.PRECISION))
        : each(months);
  }

  /** The months' targets added up; missing where one is. */
  private Figure each(List<YearMonth> months) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : months) {
      if (!(month(month).figure() instanceof Figure.Known target)) {
        return month(month).figure();
      }
      sum = sum.add(target.value());
    }
    return Figure.of(sum);
  }

  private Figure sum(List<YearMonth> months) {
    List<YearMonth> own = months.stream().filter(month -> earlier(month).isEmpty()).toList();
    BigDecimal earlier =
        months.stream()
            .flatMap(month -> earlier(month).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return shares
        .over(own)
        .map(sum -> Figure.of(sum.add(earlier)))
        .orElse(Figure.missing(Absence.NO_TARGET));
  }
}
