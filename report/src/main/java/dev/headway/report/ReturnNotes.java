package dev.headway.report;

import com.ibm.icu.text.NumberFormat;
import dev.headway.ingest.Metric.Unit;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Analysis;
import dev.headway.model.ChannelScore;
import dev.headway.model.ControlChart.Limits;
import dev.headway.model.Conversions;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.report.view.ReturnView.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be known beside the return: targets out of reach, open deals, other currencies. */
final class ReturnNotes {

  private static final int MOST_CONVERSIONS = 3;
  private static final int RATE_DIGITS = 10;

  private final Language language;
  private final Scorecard card;
  private final ReturnFigures figures;
  private final LeadCosts leads;
  private final MetricCatalogue metrics = MetricCatalogue.standard();

  ReturnNotes(Language language, Scorecard card, ReturnFigures figures, LeadCosts leads) {
    this.language = language;
    this.card = card;
    this.figures = figures;
    this.leads = leads;
  }

  /** The targets of the return and of a lead's cost that lie outside what is usual. */
  List<Clause> reach() {
    return Stream.of(figures.goal(), leads.goal())
        .flatMap(Optional::stream)
        .flatMap(goal -> reach(goal).stream())
        .toList();
  }

  private Optional<Clause> reach(GoalScore goal) {
    Analysis analysis = goal.analysis();
    List<Limits> limits = analysis.chart().limits();
    boolean outside =
        analysis.reach() == Analysis.Reach.BEYOND || analysis.reach() == Analysis.Reach.ASSURED;
    if (!outside || limits.isEmpty() || !(goal.target() instanceof Figure.Known target)) {
      return Optional.empty();
    }
    Limits usual = limits.get(limits.size() - 1);
    Unit unit = goal.goal().kpi().unit();
    Language alike = language.of(goal);
    boolean isBeyond = analysis.reach() == Analysis.Reach.BEYOND;
    boolean above = target.value().compareTo(usual.upper()) > 0;
    return Optional.of(
        new Clause(
            alike.say(
                above ? "return.reach.above" : "return.reach.below",
                "name",
                language.inside(Headlines.shortened(goal.goal().name())),
                "target",
                alike.figure(goal.target(), unit),
                "low",
                alike.numbers().value(usual.lower(), unit),
                "high",
                alike.numbers().value(usual.upper(), unit)),
            alike.say(
                "return.reach."
                    + analysis.reach()
                    + (isBeyond && GoalForecast.isInReach(language, goal) ? ".forecast" : ""))));
  }

  /** Open deals, currencies, and what a mark means. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    pipeline().ifPresent(notes::add);
    Conversions conversions = card.sections().conversions();
    conversions.made().stream().limit(MOST_CONVERSIONS).map(this::made).forEach(notes::add);
    int more = conversions.made().size() - MOST_CONVERSIONS;
    if (more > 0) {
      notes.add(language.say("return.converted.more", "count", more));
    }
    conversions.withoutRate().stream()
        .limit(MOST_CONVERSIONS)
        .map(this::withoutRate)
        .forEach(notes::add);
    boolean partial =
        Stream.of(figures.spent(), figures.back(), leads.now())
            .anyMatch(f -> f.isKnown() && !f.isWhole());
    if (partial) {
      notes.add(language.say("note.partial"));
    }
    return notes;
  }

  private Optional<String> pipeline() {
    return figures
        .social()
        .map(ChannelScore::pipeline)
        .filter(open -> ReturnFigures.value(open).signum() > 0)
        .map(open -> language.say("return.pipeline", "value", language.figure(open, Unit.MONEY)));
  }

  private String made(Conversions.Made made) {
    return language.say(
        "return.converted",
        "metric",
        Language.capital(metric(made.metric())),
        "amount",
        amount(made.amount(), made.rate().currency()),
        "converted",
        language.numbers().value(made.converted(), Unit.MONEY),
        "rate",
        rate(made.rate().rate()),
        "one",
        made.rate().currency().getCurrencyCode(),
        "other",
        made.rate().to().getCurrencyCode(),
        "day",
        language.dates().day(made.rate().from()),
        "source",
        made.rate().source());
  }

  private String withoutRate(Conversions.WithoutRate without) {
    return language.say(
        "return.withoutRate",
        "count",
        without.amounts(),
        "countText",
        language.numbers().count(without.amounts()),
        "metric",
        language.inside(metric(without.metric())),
        "currency",
        without.currency().getCurrencyCode(),
        "first",
        language.dates().day(without.first()),
        "last",
        language.dates().day(without.last()),
        "days",
        without.first().equals(without.last()) ? 1 : 2);
  }

  private String amount(BigDecimal amount, Currency currency) {
    return new Numbers(language.words().locale(), currency, minutes -> minutes)
        .value(amount, Unit.MONEY);
  }

  /** With all of its decimals, so that a reader can follow the sum. */
  private String rate(BigDecimal rate) {
    NumberFormat format = NumberFormat.getNumberInstance(language.words().locale());
    format.setMaximumFractionDigits(RATE_DIGITS);
    return format.format(rate);
  }

  private String metric(String id) {
    return metrics.find(id).map(language::metric).orElse(id);
  }
}
