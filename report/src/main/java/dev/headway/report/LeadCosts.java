package dev.headway.report;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.MonthFigure;
import dev.headway.model.Scorecard;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each lead cost: as a goal says it, else for the leads that a goal counts, else for all of
 * social's.
 */
final class LeadCosts {

  private static final int LONGEST_NAME = 26;
  private static final Figure NO_TARGET = Figure.missing(Absence.NO_TARGET);

  private final Scorecard card;
  private final ReturnFigures figures;
  private final Optional<GoalScore> cost;
  private final Optional<GoalScore> leads;

  LeadCosts(Scorecard card, ReturnFigures figures) {
    this.card = card;
    this.figures = figures;
    this.cost =
        card.goals().stream()
            .filter(g -> g.goal().kpi().unit() == Unit.MONEY && figures.asksCost(g))
            .filter(g -> g.goal().kpi().inputs().stream().anyMatch(this::countsLeads))
            .findFirst();
    this.leads =
        card.goals().stream()
            .filter(g -> g.goal().kpi().inputs().size() == 1)
            .filter(g -> countsLeads(g.goal().kpi().inputs().get(0)))
            .findFirst();
  }

  private boolean countsLeads(String name) {
    return Optional.ofNullable(card.client().inputs().get(name))
        .map(Input::metric)
        .filter(metric -> metric.of() == FactKind.LEAD)
        .isPresent();
  }

  /** The goal about it, where there is one. */
  Optional<GoalScore> goal() {
    return cost;
  }

  /** The goal whose leads are meant; empty where all are. */
  Optional<GoalScore> counted() {
    return cost.isPresent() ? Optional.empty() : leads;
  }

  /**
   * What it is called: by the goal, by the leads that a goal counts, or as the cost of any lead.
   */
  String label(Language language) {
    if (cost.isPresent()) {
      return Headlines.cut(cost.get().goal().name(), LONGEST_NAME);
    }
    return leads
        .map(goal -> language.say("return.strip.costPer", "name", name(goal, language)))
        .orElseGet(() -> language.say("return.strip.costPerLead"));
  }

  /** What a goal that counts leads calls them. */
  String name(GoalScore goal, Language language) {
    return Headlines.cut(
        language.inside(language.input(goal.goal().kpi().inputs().get(0))), LONGEST_NAME);
  }

  /** What each lead cost in the month. */
  Figure now() {
    return of(card.month()).actual();
  }

  /** How many leads the month had. */
  Figure count() {
    return count(card.month());
  }

  /** The report's month and the twelve before it. */
  List<MonthFigure> months() {
    return IntStream.rangeClosed(0, 12)
        .mapToObj(i -> of(card.month().minusMonths(12L - i)))
        .toList();
  }

  /** What each lead cost in a month. */
  MonthFigure of(YearMonth month) {
    return cost.map(goal -> history(goal, month))
        .orElseGet(() -> new MonthFigure(month, figures.spent(month).per(count(month)), NO_TARGET));
  }

  /** How many leads a month had, of those that are meant. */
  Figure count(YearMonth month) {
    if (leads.isPresent() && cost.isEmpty()) {
      return history(leads.get(), month).actual();
    }
    boolean isNow = month.equals(card.month());
    return isNow && figures.social().isPresent()
        ? figures.social().get().month().leads()
        : ReturnFigures.of(card.sections().social().leads(), month);
  }

  private static MonthFigure history(GoalScore goal, YearMonth month) {
    return goal.history().stream()
        .filter(m -> m.month().equals(month))
        .findFirst()
        .orElse(new MonthFigure(month, Figure.missing(Absence.NOT_EXPORTED), NO_TARGET));
  }
}
