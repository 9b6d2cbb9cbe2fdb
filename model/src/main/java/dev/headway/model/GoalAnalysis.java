package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at one goal beyond its value and verdict. */
final class GoalAnalysis {

  private static final int QUARTERS = 4;

  private final Goal goal;
  private final Kpi kpi;
  private final YearMonth month;
  private final KpiFigures kpis;
  private final SameDefinition same;
  private final TargetPlan plan;
  private final TargetPeriods periods;
  private final History history;
  private final Forecasting forecasting;
  private final Movements movements;

  GoalAnalysis(
      Goal goal,
      YearMonth month,
      KpiFigures kpis,
      SameDefinition same,
      TargetPlan plan,
      TargetPeriods periods,
      History history,
      Forecasting forecasting,
      Movements movements) {
    this.goal = goal;
    this.kpi = goal.kpi();
    this.month = month;
    this.kpis = kpis;
    this.same = same;
    this.plan = plan;
    this.periods = periods;
    this.history = history;
    this.forecasting = forecasting;
    this.movements = movements;
  }

  Analysis analysis() {
    ControlChart chart = history.chart(kpi);
    Pacing pacing = new Pacing(goal, month, kpis, plan);
    YearMonth quarter = periods.quarterOf(month);
    YearMonth year = periods.yearOf(month);
    return new Analysis(
        chart,
        chart.reading(month),
        since(month.minusMonths(1), chart),
        since(month.minusYears(1), chart),
        reach(chart),
        progress(),
        pacing.of(quarter, quarter.plusMonths(2)),
        pacing.of(year, year.plusMonths(11)),
        lastForecast(),
        quarters(quarter),
        Optional.of(outlook(year, year.plusMonths(11))),
        sums(
            Months.between(goal.startIn(quarter), month),
            Months.between(goal.startIn(year), month)),
        movedSince(month.minusMonths(1)),
        movedSince(month.minusYears(1)));
  }

  private ControlChart.Reading since(YearMonth earlier, ControlChart chart) {
    return same.since(earlier, kpi)
        ? chart.between(earlier, month)
        : ControlChart.Reading.TOO_EARLY;
  }

  private List<Movement> movedSince(YearMonth earlier) {
    return same.since(earlier, kpi) ? movements.of(kpi, earlier, month) : List.of();
  }

  private Analysis.Reach reach(ControlChart chart) {
    Optional<BigDecimal> target = plan.month(month).figure().number();
    // Limits of what was counted before say nothing of what is counted now.
    Optional<ControlChart.Limits> limits =
        chart.limits(month).filter(found -> same.since(found.last(), kpi));
    if (target.isEmpty() || limits.isEmpty()) {
      return Analysis.Reach.UNKNOWN;
    }
    if (limits.get().contain(target.get())) {
      return Analysis.Reach.WITHIN;
    }
    boolean isAbove = target.get().compareTo(limits.get().upper()) > 0;
    return isAbove == goal.direction().isUp() ? Analysis.Reach.BEYOND : Analysis.Reach.ASSURED;
  }

  private Figure progress() {
    Figure actual = kpis.month(kpi, month);
    Figure target = plan.month(month).figure();
    if (!(actual instanceof Figure.Known a)) {
      return actual;
    }
    if (!(target instanceof Figure.Known t)) {
      return target;
    }
    if (goal.baseline().isEmpty()) {
      return Figure.missing(Absence.BASE_MISSING);
    }
    if (!same.since(goal.baseline().get().month(), kpi)) {
      return Figure.missing(Absence.OTHER_DEFINITION);
    }
    BigDecimal from = goal.baseline().get().value();
    BigDecimal way = t.value().subtract(from);
    return way.signum() == 0
        ? Figure.missing(Absence.NOTHING_TO_DIVIDE_BY)
        : new Figure.Known(
            a.value().subtract(from).divide(way, Expression.PRECISION), a.coverage());
  }

  private Optional<Forecast.Scored> lastForecast() {
    YearMonth before = month.minusMonths(1);
    if (before.isBefore(history.first())) {
      return Optional.empty();
    }
    return Optional.of(
        new Forecast.Scored(
            before,
            month,
            same.since(before, kpi)
                ? forecasting.of(kpi, before, month, month)
                : Forecast.withheld(Forecast.Reason.NEW_DEFINITION),
            kpis.month(kpi, month)));
  }

  private List<Outlook> quarters(YearMonth first) {
    List<Outlook> quarters = new ArrayList<>();
    for (int i = 0; i < QUARTERS; i++) {
      YearMonth start = first.plusMonths(3L * i);
      quarters.add(outlook(start, start.plusMonths(2)));
    }
    return quarters;
  }

  /** Of a period in which the goal starts, its months count on both sides, and none before. */
  private Outlook outlook(YearMonth first, YearMonth last) {
    boolean isLast = kpi.kind() == Kpi.Kind.STOCK || kpi.kind() == Kpi.Kind.DURATION;
    YearMonth from = goal.startIn(first);
    List<YearMonth> all = Months.between(from, last);
    List<YearMonth> yearEarlier = all.stream().map(each -> each.minusYears(1)).toList();
    return new Outlook(
        first,
        last,
        isLast ? plan.month(last).figure() : plan.over(first, last, all),
        first.isAfter(month)
            ? Figure.missing(Absence.STILL_TO_COME)
            : kpis.over(kpi, Months.between(from, month)),
        same.over(kpi, yearEarlier),
        forecasting.of(kpi, month, from, last));
  }

  private List<InputSum> sums(List<YearMonth> ofQuarter, List<YearMonth> ofYear) {
    return kpi.inputs().stream()
        .map(
            name ->
                new InputSum(
                    name,
                    kpis.input(kpi, name, ofQuarter),
                    kpis.input(kpi, name, ofYear),
                    SourceUses.files(kpis.facts(kpi, name, ofQuarter)),
                    SourceUses.files(kpis.facts(kpi, name, ofYear))))
        .toList();
  }
}
