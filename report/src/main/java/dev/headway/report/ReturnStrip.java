package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.ReturnScore.CostMonth;
import dev.headway.model.Scorecard;
import dev.headway.report.view.ReturnView.Big;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of the return that are looked at first. */
final class ReturnStrip {

  private static final int MOST_DIGITS = 6;

  private final Language language;
  private final Scorecard card;
  private final ReturnFigures figures;
  private final LeadCosts leads;
  private final ReturnSentences sentences;

  ReturnStrip(
      Language language,
      Scorecard card,
      ReturnFigures figures,
      LeadCosts leads,
      ReturnSentences sentences) {
    this.language = language;
    this.card = card;
    this.figures = figures;
    this.leads = leads;
    this.sentences = sentences;
  }

  /** Spent, came back, return, cost for each lead. */
  List<Big> numbers() {
    return List.of(spent(), back(), onInvestment(), leadCost());
  }

  private Big spent() {
    Figure spent = figures.spent();
    List<String> notes = new ArrayList<>();
    if (!spent.isKnown()) {
      figures.costs(card.month()).map(this::known).filter(k -> !k.isEmpty()).ifPresent(notes::add);
    }
    lastYear(figures.spentLastYear(), Unit.MONEY).ifPresent(notes::add);
    return big(language.say("return.strip.spent"), spent, Unit.MONEY, notes);
  }

  /** The costs that are known where the media are not. */
  private String known(CostMonth month) {
    BigDecimal known =
        ReturnFigures.value(month.fees())
            .add(ReturnFigures.value(month.production()))
            .add(ReturnFigures.value(month.other()));
    return known.signum() == 0 || month.media().isKnown()
        ? ""
        : language.say(
            "return.strip.withoutMedia", "value", language.numbers().value(known, Unit.MONEY));
  }

  private Big back() {
    List<String> notes = new ArrayList<>();
    if (figures.wantedPerOne().isPresent() && figures.spent().isWhole()) {
      BigDecimal wanted =
          figures.wantedPerOne().get().multiply(ReturnFigures.value(figures.spent()));
      notes.add(
          language.say(
              "return.strip.wanted", "value", language.numbers().value(wanted, Unit.MONEY)));
    }
    lastYear(figures.backLastYear(), Unit.MONEY).ifPresent(notes::add);
    return big(language.say("return.strip.back"), figures.back(), Unit.MONEY, notes);
  }

  private Big onInvestment() {
    Figure perOne = figures.perOne();
    List<String> notes = new ArrayList<>();
    if (perOne instanceof Figure.Known known && known.value().signum() >= 0) {
      notes.add(sentences.perOne(known.value()));
    }
    List<String> beside = new ArrayList<>();
    figures
        .wantedOnInvestment()
        .ifPresent(
            wanted ->
                beside.add(
                    language.say(
                        "return.strip.target",
                        "value",
                        language.numbers().value(wanted, Unit.RATIO))));
    lastYear(ReturnFigures.onInvestment(figures.perOneLastYear()), Unit.RATIO)
        .ifPresent(beside::add);
    if (!beside.isEmpty()) {
      notes.add(language.clauses(beside));
    }
    return big(
        language.say("return.strip.return"), ReturnFigures.onInvestment(perOne), Unit.RATIO, notes);
  }

  private Big leadCost() {
    List<String> notes = new ArrayList<>();
    leads
        .goal()
        .filter(goal -> goal.target().isKnown())
        .ifPresent(
            goal ->
                notes.add(
                    language.say(
                        "return.strip.target",
                        "value",
                        language.of(goal).figure(goal.target(), Unit.MONEY))));
    if (leads.goal().isEmpty() && leads.count() instanceof Figure.Known count) {
      notes.add(counted(count));
    }
    lastYear(leads.of(card.month().minusYears(1)).actual(), Unit.MONEY).ifPresent(notes::add);
    return big(leads.label(language), leads.now(), Unit.MONEY, notes);
  }

  private String counted(Figure.Known count) {
    String number = language.figure(count, Unit.COUNT);
    return leads
        .counted()
        .map(
            goal ->
                language.say(
                    "return.strip.counted", "count", number, "name", leads.name(goal, language)))
        .orElseGet(
            () -> language.say("return.strip.leads", "count", count.value(), "text", number));
  }

  private Optional<String> lastYear(Figure figure, Unit unit) {
    return figure.isWhole()
        ? Optional.of(
            language.say(
                "return.strip.lastYear",
                "month",
                language.dates().shortMonthYear(card.month().minusYears(1)),
                "value",
                language.figure(figure, unit)))
        : Optional.empty();
  }

  private Big big(String label, Figure figure, Unit unit, List<String> notes) {
    String value = language.figure(figure, unit);
    long digits = value.chars().filter(Character::isDigit).count();
    String size = !figure.isKnown() ? "words" : digits > MOST_DIGITS ? "small" : "large";
    return new Big(label, value, size, notes);
  }
}
