package dev.headway.report;

import dev.headway.model.Absence;
import dev.headway.model.ChannelScore;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.MonthValue;
import dev.headway.model.ReturnScore;
import dev.headway.model.ReturnScore.CostMonth;
import dev.headway.model.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What social cost and brought, and what its goals want of it. */
final class ReturnFigures {

  static final String SOCIAL = "social";

  private static final Figure UNKNOWN = Figure.missing(Absence.NOT_EXPORTED);
  private static final Set<String> COSTS = Set.of("spend", "fees");

  private final Scorecard card;
  private final ReturnScore returns;

  ReturnFigures(Scorecard card) {
    this.card = card;
    this.returns = card.sections().returns();
  }

  /** Social among the channels; empty where nothing is known of it. */
  Optional<ChannelScore> social() {
    return returns.channels().stream().filter(c -> c.id().equals(SOCIAL)).findFirst();
  }

  /** Everything that social cost in the month. */
  Figure spent() {
    return spent(card.month());
  }

  Figure spentLastYear() {
    return spent(card.month().minusYears(1));
  }

  /** Everything that social cost in a month. */
  Figure spent(YearMonth month) {
    return costs(month).map(CostMonth::total).orElse(UNKNOWN);
  }

  /** What a month cost, by kind. */
  Optional<CostMonth> costs(YearMonth month) {
    return returns.costs().stream().filter(c -> c.month().equals(month)).findFirst();
  }

  /** What social brought in the month. */
  Figure back() {
    return social().map(s -> s.month().revenue()).orElseGet(() -> back(card.month()));
  }

  Figure backLastYear() {
    return social()
        .map(s -> s.lastYear().revenue())
        .orElseGet(() -> back(card.month().minusYears(1)));
  }

  private Figure back(YearMonth month) {
    return of(card.sections().social().revenue(), month);
  }

  /** The value of a month, among months. */
  static Figure of(List<MonthValue> months, YearMonth month) {
    return months.stream()
        .filter(m -> m.month().equals(month))
        .findFirst()
        .map(MonthValue::value)
        .orElse(UNKNOWN);
  }

  /** What came back for one unit of money. */
  Figure perOne() {
    return back().per(spent());
  }

  Figure perOneLastYear() {
    return backLastYear().per(spentLastYear());
  }

  /** The return on investment: what came back beyond the cost, for one unit of it. */
  static Figure onInvestment(Figure perOne) {
    return perOne instanceof Figure.Known known
        ? new Figure.Known(known.value().subtract(BigDecimal.ONE), known.coverage())
        : perOne;
  }

  /**
   * The goal that is about the return: its value is the return on investment, or what came back for
   * one unit of money.
   */
  Optional<GoalScore> goal() {
    return card.goals().stream()
        .filter(g -> asks(g, "revenue") && g.goal().kpi().inputs().stream().anyMatch(this::isCost))
        .filter(g -> is(g, perOne()) || isOnInvestment(g))
        .findFirst();
  }

  private boolean isOnInvestment(GoalScore goal) {
    return is(goal, onInvestment(perOne()));
  }

  /** What the goal wants to come back for one unit of money. */
  Optional<BigDecimal> wantedPerOne() {
    return goal()
        .filter(g -> g.target().isKnown())
        .map(g -> isOnInvestment(g) ? value(g.target()).add(BigDecimal.ONE) : value(g.target()));
  }

  /** What the goal wants of the return on investment. */
  Optional<BigDecimal> wantedOnInvestment() {
    return wantedPerOne().map(wanted -> wanted.subtract(BigDecimal.ONE));
  }

  private static boolean is(GoalScore goal, Figure figure) {
    return goal.actual() instanceof Figure.Known actual
        && figure instanceof Figure.Known other
        && rounded(actual.value()).compareTo(rounded(other.value())) == 0;
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(4, RoundingMode.HALF_UP);
  }

  static BigDecimal value(Figure figure) {
    return figure instanceof Figure.Known known ? known.value() : BigDecimal.ZERO;
  }

  /** Whether a goal's formula has an input of the metric. */
  boolean asks(GoalScore goal, String metric) {
    return goal.goal().kpi().inputs().stream().anyMatch(name -> metric(name).equals(metric));
  }

  /** The metric behind a name in formulas; the name itself where it is none of the client's. */
  String metric(String name) {
    return Optional.ofNullable(card.client().inputs().get(name))
        .map(Input::metric)
        .map(metric -> metric.id())
        .orElse(name);
  }

  private boolean isCost(String name) {
    return COSTS.contains(metric(name));
  }

  /** Whether a goal's formula has a cost in it. */
  boolean asksCost(GoalScore goal) {
    return goal.goal().kpi().inputs().stream().anyMatch(this::isCost);
  }
}
