package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Tells how a goal goes through a period.
 *
 * @param goal the goal
 * @param month up to which values are known
 * @param kpis the values
 * @param plan the targets
 */
record Pacing(Goal goal, YearMonth month, KpiFigures kpis, TargetPlan plan) {

  /** The pace in a period, from the goal's start on. */
  Pace of(YearMonth first, YearMonth last) {
    Kpi kpi = goal.kpi();
    int left = Months.between(month.plusMonths(1), last).size();
    List<YearMonth> all = Months.between(goal.startIn(first), last);
    List<YearMonth> soFar = Months.between(goal.startIn(first), month);
    Figure whole = kpi.adds() ? plan.over(first, last, all) : plan.month(last).figure();
    Figure actual = kpi.adds() ? kpis.over(kpi, soFar) : kpis.month(kpi, month);
    Figure needed = perMonth(whole, actual, left);
    if (!kpi.adds()) {
      Figure none = Figure.missing(Absence.DOES_NOT_ADD_UP);
      return new Pace(none, none, needed, left);
    }
    return new Pace(part(actual, whole), part(plan.over(first, last, soFar), whole), needed, left);
  }

  private static Figure perMonth(Figure whole, Figure actual, int months) {
    Optional<BigDecimal> target = whole.number();
    Optional<BigDecimal> reached = actual.wholeNumber();
    if (target.isEmpty()) {
      return whole;
    }
    if (reached.isEmpty()) {
      return actual.isKnown() ? Figure.missing(Absence.PART_OF_PERIOD) : actual;
    }
    return months == 0
        ? Figure.missing(Absence.NOTHING_TO_DIVIDE_BY)
        : Figure.of(
            target
                .get()
                .subtract(reached.get())
                .divide(BigDecimal.valueOf(months), Expression.PRECISION));
  }

  private static Figure part(Figure of, Figure whole) {
    if (!(of instanceof Figure.Known part)) {
      return of;
    }
    if (!(whole instanceof Figure.Known all)) {
      return whole;
    }
    return all.value().signum() == 0
        ? Figure.missing(Absence.NOTHING_TO_DIVIDE_BY)
        : new Figure.Known(part.value().divide(all.value(), Expression.PRECISION), part.coverage());
  }
}
