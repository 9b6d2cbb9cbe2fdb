package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ChannelScore;
import dev.headway.model.Figure;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.ReturnScore.Reported;
import dev.headway.model.Scorecard;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.PlanView.Row;
import dev.headway.report.view.ReturnView.ReportedView;
import dev.headway.report.view.ReturnView.WaysView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Different ways to see what came through social, none of which is added to another. */
final class SocialWays {

  private static final int MOST_SURVEYS = 2;
  private static final int MOST_NAMED = 4;
  private static final int MOST_NETWORKS = 5;
  private static final int LONGEST_NAME = 30;

  private final Language language;
  private final Scorecard card;

  SocialWays(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** Paid and organic as tracked, and what customers say; empty where neither is known. */
  Optional<WaysView> view() {
    List<ChannelScore> social = card.sections().returns().social();
    List<String> said = said();
    if (social.isEmpty() && said.isEmpty()) {
      return Optional.empty();
    }
    Language money = language.beside(social.stream().map(c -> c.month().revenue()));
    return Optional.of(
        new WaysView(
            language.say(said.isEmpty() ? "return.ways.title" : "return.ways.titleSaid"),
            List.of(
                language.say("return.ways.tracked"),
                language.say("return.ways.visits"),
                language.say("return.ways.leads"),
                language.say("return.ways.sales"),
                language.say("return.ways.revenue")),
            social.stream()
                .map(
                    c ->
                        new Row(
                            name(c),
                            List.of(
                                cell(c.month().visits(), Unit.COUNT),
                                cell(c.month().leads(), Unit.COUNT),
                                cell(c.month().sales(), Unit.COUNT),
                                money(money, c.month().revenue()))))
                .toList(),
            said,
            language.say(said.isEmpty() ? "return.ways.note" : "return.ways.noteSaid")));
  }

  /** Beside paid and organic social, what has social's own id is not told to be either. */
  private String name(ChannelScore channel) {
    String id = channel.id().equals(ReturnFigures.SOCIAL) ? "social-untold" : channel.id();
    return new ChannelNames(language).of(id);
  }

  private Cell cell(Figure figure, Unit unit) {
    return money(language, figure, unit);
  }

  private static Cell money(Language language, Figure figure) {
    return money(language, figure, Unit.MONEY);
  }

  private static Cell money(Language language, Figure figure, Unit unit) {
    return new Cell(language.figure(figure, unit), false, !figure.isKnown());
  }

  private List<String> said() {
    return card.sections().customers().heardAbout().stream()
        .filter(survey -> ReturnFigures.value(survey.answers()).signum() > 0)
        .limit(MOST_SURVEYS)
        .map(this::said)
        .toList();
  }

  private String said(HeardAboutScore survey) {
    List<String> named =
        survey.sources().stream()
            .filter(source -> isSocial(source.id()))
            .filter(source -> ReturnFigures.value(source.answers()).signum() > 0)
            .limit(MOST_NAMED)
            .map(this::named)
            .toList();
    return language.say(
        named.isEmpty() ? "return.ways.saidNone" : "return.ways.said",
        "survey",
        Headlines.cut(survey.survey(), LONGEST_NAME),
        "count",
        ReturnFigures.value(survey.answers()),
        "answers",
        language.figure(survey.answers(), Unit.COUNT),
        "named",
        language.list(named));
  }

  private String named(HeardAboutScore.Source source) {
    return language.say(
        "return.ways.named",
        "answers",
        language.figure(source.answers(), Unit.COUNT),
        "name",
        source.id().equals("social-media")
            ? language.say("return.ways.socialMedia")
            : language.network(source.id()));
  }

  private boolean isSocial(String source) {
    return source.equals("social-media")
        || language.words().find("network." + source).isPresent()
        || card.sections().social().networks().stream().anyMatch(n -> n.network().equals(source));
  }

  private String name(Reported reported) {
    return Headlines.cut(language.network(reported.network()), LONGEST_NAME);
  }

  /** What networks count for themselves; empty where none does. */
  Optional<ReportedView> reported() {
    List<Reported> all = card.sections().returns().reported();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = all.stream().map(this::name).toList();
    Language money = language.beside(all.stream().map(Reported::value));
    return Optional.of(
        new ReportedView(
            names.size() == 1
                ? language.say("return.reported.by", "name", names.get(0))
                : language.say("return.reported.title"),
            List.of(
                language.say("return.reported.network"),
                language.say("return.reported.conversions"),
                language.say("return.reported.value")),
            all.stream()
                .limit(MOST_NETWORKS)
                .map(
                    r ->
                        new Row(
                            language.say("return.reported.as", "name", name(r)),
                            Stream.of(cell(r.conversions(), Unit.COUNT), money(money, r.value()))
                                .toList()))
                .toList(),
            language.say("return.reported.note")));
  }
}
