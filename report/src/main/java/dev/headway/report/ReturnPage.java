package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.MonthFigure;
import dev.headway.model.ReturnScore;
import dev.headway.model.Scorecard;
import dev.headway.report.view.ReturnView;
import dev.headway.report.view.ReturnView.LeadCostView;
import dev.headway.report.view.ReturnView.MoneyView;
import java.util.List;
import java.util.Optional;

/**
 * Prepares the page: what was spent, and what came back, with social as one part of the whole
 * marketing.
 */
final class ReturnPage {

  private static final double[] CHART = {84, 60, 48, 40};
  private static final int[] NETWORKS = {8, 7, 6, 6};
  private static final int[] CHANNELS = {8, 7, 6, 5};

  private final Language language;
  private final Scorecard card;

  ReturnPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where nothing is known of either. */
  Optional<ReturnView> view(int density) {
    ReturnFigures figures = new ReturnFigures(card);
    if (isNothingKnown(figures)) {
      return Optional.empty();
    }
    LeadCosts leads = new LeadCosts(card, figures);
    ReturnSentences sentences = new ReturnSentences(language, card, figures);
    ReturnStrip strip = new ReturnStrip(language, card, figures, leads, sentences);
    ReturnNotes notes = new ReturnNotes(language, card, figures, leads);
    SocialWays ways = new SocialWays(language, card);
    ReturnScore returns = card.sections().returns();
    return Optional.of(
        new ReturnView(
            language.say("return.head"),
            sentences.headline(),
            "",
            density,
            strip.numbers(),
            money(figures, NETWORKS[density]),
            leadCost(leads, leads.label(language), CHART[density]),
            new CostBars(language, returns.costs(), CHART[density]).view(),
            notes.reach(),
            new MarketingMix(language, returns).view(CHANNELS[density]),
            ways.view(),
            ways.reported(),
            notes.notes()));
  }

  /** What the client agreed to pay is no news where nothing else of the cost is known. */
  private boolean isNothingKnown(ReturnFigures figures) {
    ReturnScore returns = card.sections().returns();
    boolean isCostKnown =
        returns.costs().stream()
            .map(ReturnScore.CostMonth::total)
            .anyMatch(total -> ReturnFigures.value(total).signum() != 0);
    return !isCostKnown
        && returns.channels().isEmpty()
        && returns.reported().isEmpty()
        && !figures.back().isKnown();
  }

  private Optional<MoneyView> money(ReturnFigures figures, int most) {
    MoneyLines.Told told = new MoneyLines(language, card, figures).of(most);
    String more =
        told.others().isEmpty()
            ? ""
            : language.say("return.othersAre", "names", language.list(told.others()));
    return new MoneyBars(language, card.month(), told.lines()).view(more);
  }

  /** Months before all that is known are no gap. */
  private static boolean hasGap(List<MonthFigure> months) {
    return months.stream()
        .dropWhile(m -> !m.actual().isKnown())
        .anyMatch(m -> !m.actual().isKnown());
  }

  private Optional<LeadCostView> leadCost(LeadCosts leads, String title, double height) {
    return SmallLines.of(language, title, Unit.MONEY, leads.months(), height)
        .map(
            chart ->
                new LeadCostView(
                    title,
                    hasGap(leads.months())
                        ? language.say("return.leadCost.gap")
                        : language.say("return.leadCost.note"),
                    chart));
  }
}
