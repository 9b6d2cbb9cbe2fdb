package dev.headway.report;

import dev.headway.ingest.Metric;
import dev.headway.ingest.Metric.Unit;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Absence;
import dev.headway.model.Client;
import dev.headway.model.Figure;
import dev.headway.model.InputScore;
import dev.headway.model.Kpi;
import dev.headway.model.SentimentScore;
import dev.headway.model.Tendency;
import dev.headway.report.Trends.TrendMonth;
import dev.headway.report.view.CustomersView.MoodView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What people said, as the listening tool rated it. */
final class Moods {

  private static final String KPI = "net_sentiment";

  private final Language language;
  private final Client client;
  private final SentimentScore sentiment;
  private final Unit unit;

  Moods(Language language, Client client, SentimentScore sentiment) {
    this.language = language.beside(sentiment.months().stream().map(SentimentScore.Month::net));
    this.client = client;
    this.sentiment = sentiment;
    this.unit = Optional.ofNullable(client.kpis().get(KPI)).map(Kpi::unit).orElse(Unit.SCORE);
  }

  /** Whether any of the months has a value. */
  boolean isKnown() {
    return sentiment.months().stream().anyMatch(m -> m.net().isKnown());
  }

  /**
   * The chart with its formula; empty while no month has a value.
   *
   * @param told whether the page's headline says already which way it went
   */
  Optional<MoodView> view(double height, boolean told) {
    if (!isKnown()) {
      return Optional.empty();
    }
    Trends trends =
        new Trends(
            language,
            unit,
            sentiment.months().stream()
                .map(
                    m ->
                        new TrendMonth(
                            m.month(), m.net(), m.rated(), Figure.missing(Absence.NO_TARGET)))
                .toList(),
            sentiment.chart(),
            height);
    return trends
        .view(language.say("mood.title"), language.say("mood.counted"), detail())
        .map(
            chart ->
                new MoodView(
                    told ? language.say("mood.title") : Language.capital(title()),
                    formula(),
                    numbers(),
                    trends.notes(),
                    chart));
  }

  private String detail() {
    return month().rated() instanceof Figure.Known rated
        ? language.say(
            "mood.of",
            "count",
            rated.value().longValue(),
            "countText",
            language.numbers().count(rated.value().longValue()))
        : "";
  }

  /** The month in a clause. */
  String title() {
    Figure now = month().net();
    if (now instanceof Figure.Missing missing) {
      return language.say(
          "mood.unknown", "month", monthName(month()), "why", language.why(missing.why()));
    }
    Figure before = previous().net();
    String value = language.figure(now, unit);
    if (!now.isWhole() || !before.isWhole()) {
      return language.say("mood.stood", "value", value, "month", monthName(month()));
    }
    BigDecimal change = ((Figure.Known) now).value().subtract(((Figure.Known) before).value());
    String by = language.by(change, unit);
    boolean same = language.figure(before, unit).equals(value);
    return language.say(
        same ? "mood.same" : change.signum() > 0 ? "mood.rose" : "mood.fell",
        "by",
        by,
        "value",
        value,
        "month",
        monthName(previous()),
        "tendency",
        tendency());
  }

  private String tendency() {
    Tendency tendency = sentiment.sincePrevious();
    return CareSentences.tendency(language, tendency);
  }

  private String monthName(SentimentScore.Month month) {
    return language.dates().month(month.month());
  }

  private SentimentScore.Month month() {
    return sentiment.months().get(sentiment.months().size() - 1);
  }

  private SentimentScore.Month previous() {
    return sentiment.months().get(Math.max(0, sentiment.months().size() - 2));
  }

  /** Whether the report's month has a value. */
  boolean hasMonth() {
    return !sentiment.months().isEmpty() && month().net().isKnown();
  }

  private String formula() {
    return new Methods(language, client.inputs()).words(sentiment.formula(), parts());
  }

  private String numbers() {
    return parts().stream().allMatch(part -> part.actual().isKnown()) && month().net().isKnown()
        ? language.say(
            "mood.numbers",
            "month",
            monthName(month()),
            "formula",
            new Methods(language, client.inputs()).amounts(sentiment.formula(), parts()),
            "value",
            language.figure(month().net(), unit))
        : "";
  }

  private List<InputScore> parts() {
    return month().parts().stream()
        .map(
            part ->
                new InputScore(
                    part.name(),
                    unit(part.name()),
                    part.value(),
                    part.value(),
                    part.value(),
                    List.of(),
                    List.of()))
        .toList();
  }

  private Unit unit(String input) {
    return Optional.ofNullable(client.inputs().get(input))
        .map(known -> known.metric())
        .or(() -> MetricCatalogue.standard().find(input))
        .map(Metric::unit)
        .orElse(Unit.COUNT);
  }
}
