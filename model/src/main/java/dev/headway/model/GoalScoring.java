package dev.headway.model;

import dev.headway.ingest.Metric;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores the goals of one client for one month. */
final class GoalScoring {

  private static final int MONTHS_BEFORE = 24;

  private final YearMonth month;
  private final InputFigures inputs;
  private final KpiFigures kpis;
  private final TargetPeriods periods;
  private final History history;
  private final Forecasting forecasting;
  private final Movements movements;
  private final DefinitionBreaks breaks;
  private final SameDefinition same;

  /**
   * A scorer.
   *
   * @param first the first month of which anything is known
   */
  GoalScoring(Client client, YearMonth first, YearMonth month, InputFigures inputs) {
    this.month = month;
    this.inputs = inputs;
    this.kpis = new KpiFigures(inputs);
    this.periods = new TargetPeriods(client.fiscalYearStarts());
    this.breaks = inputs.breaks();
    this.same = new SameDefinition(kpis, breaks, month);
    this.history = new History(first, month, kpis, breaks);
    this.forecasting = new Forecasting(kpis, inputs, breaks);
    this.movements = new Movements(inputs, kpis);
  }

  GoalScore score(Goal goal) {
    Kpi kpi = goal.kpi();
    TargetPlan plan = TargetPlan.of(goal, month, each -> kpis.month(kpi, each), breaks);
    Figure actual = kpis.month(kpi, month);
    TargetPlan.MonthTarget target = plan.month(month);
    YearMonth quarterStart = periods.quarterOf(month);
    YearMonth yearStart = periods.yearOf(month);
    ToDate quarter = toDate(goal, plan, quarterStart, quarterStart.plusMonths(2));
    ToDate year = toDate(goal, plan, yearStart, yearStart.plusMonths(11));
    GoalScore.Judged judged = judged(plan);
    Verdict verdict =
        switch (judged) {
          case MONTH -> Judgement.of(goal, actual, actual, target.figure());
          case QUARTER_TO_DATE -> Judgement.of(goal, actual, quarter.actual(), quarter.target());
          case YEAR_TO_DATE -> Judgement.of(goal, actual, year.actual(), year.target());
        };
    List<MonthFigure> months =
        Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
            .map(m -> new MonthFigure(m, kpis.month(kpi, m), target(goal, plan, m)))
            .toList();
    return new GoalScore(
        goal,
        actual,
        target.figure(),
        target.basis(),
        Comparison.of(actual, target.figure(), kpi.unit()),
        Comparison.of(actual, same.month(kpi, month.minusMonths(1)), kpi.unit()),
        Comparison.of(actual, same.month(kpi, month.minusYears(1)), kpi.unit()),
        quarter,
        year,
        judged,
        verdict,
        months,
        kpi.inputs().stream().map(name -> input(kpi, name)).toList(),
        goal.behaviours().stream().map(each -> behaviour(goal, each)).toList(),
        lastKnown(months),
        missing(kpi),
        new GoalAnalysis(goal, month, kpis, same, plan, periods, history, forecasting, movements)
            .analysis());
  }

  /** Before a goal started nothing was to be reached. */
  private static Figure target(Goal goal, TargetPlan plan, YearMonth month) {
    boolean isBefore = goal.course().since().filter(month::isBefore).isPresent();
    return isBefore ? Figure.missing(Absence.NO_TARGET) : plan.month(month).figure();
  }

  /** A month's target, and a goal that is kept, are judged by the month; others by the period. */
  private GoalScore.Judged judged(TargetPlan plan) {
    Optional<TargetPeriod> period = plan.period(month);
    if (plan.isKept() || period.isEmpty()) {
      return GoalScore.Judged.MONTH;
    }
    return switch (period.get().months()) {
      case 1 -> GoalScore.Judged.MONTH;
      case 3 -> GoalScore.Judged.QUARTER_TO_DATE;
      default -> GoalScore.Judged.YEAR_TO_DATE;
    };
  }

  private ToDate toDate(Goal goal, TargetPlan plan, YearMonth first, YearMonth last) {
    List<YearMonth> months = Months.between(goal.startIn(first), month);
    List<YearMonth> yearEarlier = months.stream().map(m -> m.minusYears(1)).toList();
    Figure actual = kpis.over(goal.kpi(), months);
    Figure target = plan.over(first, last, months);
    return new ToDate(
        months.get(0),
        last,
        month,
        actual,
        target,
        same.over(goal.kpi(), yearEarlier),
        Comparison.of(actual, target, goal.kpi().unit()));
  }

  private InputScore input(Kpi kpi, String name) {
    return new InputScore(
        name,
        inputs.unit(name),
        kpis.figure(kpi, name, month),
        kpis.beside(kpi, name, month.minusMonths(1), month),
        kpis.beside(kpi, name, month.minusYears(1), month),
        inputs
            .find(name)
            .map(input -> new InputParts(inputs).byNetwork(input, month))
            .orElse(List.of()),
        inputs
            .find(name)
            .map(input -> SourceUses.of(inputs.facts().taken(input, month)))
            .orElse(List.of()));
  }

  private GoalScore.ChainScore behaviour(Goal goal, Goal.Behaviour behaviour) {
    return new GoalScore.ChainScore(
        behaviour.name(),
        behaviour.belief(),
        behaviour.metric().unit(),
        kpis.month(behaviour.metric(), month),
        same.month(behaviour.metric(), month.minusMonths(1)),
        history.link(
            goal.kpi(),
            behaviour.metric(),
            goal.direction().isUp() != isLessBetter(behaviour.metric())),
        behaviour.activities().stream().map(each -> activity(behaviour, each)).toList());
  }

  private GoalScore.ChainScore activity(Goal.Behaviour behaviour, Goal.Activity activity) {
    return new GoalScore.ChainScore(
        activity.name(),
        "",
        activity.metric().unit(),
        kpis.month(activity.metric(), month),
        same.month(activity.metric(), month.minusMonths(1)),
        history.link(
            behaviour.metric(),
            activity.metric(),
            isLessBetter(behaviour.metric()) == isLessBetter(activity.metric())),
        List.of());
  }

  /** Of a plain metric, such as a waiting time, of which less is better. */
  private boolean isLessBetter(Kpi kpi) {
    return kpi.inputs().size() == 1
        && kpi.inputs().contains(kpi.formula().strip())
        && inputs
            .find(kpi.formula().strip())
            .filter(input -> input.metric().direction() == Metric.Direction.LESS)
            .isPresent();
  }

  private Optional<MonthFigure> lastKnown(List<MonthFigure> months) {
    return months.stream()
        .filter(figure -> figure.month().isBefore(month) && figure.actual().isKnown())
        .reduce((earlier, later) -> later);
  }

  private List<String> missing(Kpi kpi) {
    List<String> missing = new ArrayList<>();
    for (String name : kpi.inputs()) {
      inputs
          .find(name)
          .filter(input -> !kpis.addsNothing(kpi, name, month))
          .map(input -> inputs.coverage().missing(input, month))
          .orElse(List.of())
          .stream()
          .filter(source -> !missing.contains(source))
          .forEach(missing::add);
    }
    return missing;
  }
}
