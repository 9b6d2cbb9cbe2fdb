package dev.headway.report;

import dev.headway.ingest.Answer;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.AskedScore.Answers;
import dev.headway.model.AskedScore.Question;
import dev.headway.model.AskedScore.Survey;
import dev.headway.model.Figure;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.HeardAboutScore.Source;
import dev.headway.model.Scorecard;
import dev.headway.report.view.CustomersView.AskedView;
import dev.headway.report.view.VoicesView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Prepares the page: what customers say by themselves, and when they are asked. */
final class AskedPage {

  private static final int[] SOURCES = {9, 8, 6};
  private static final int[] SURVEYS = {2, 2, 1};

  private final Language language;
  private final Scorecard card;

  AskedPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  private List<Survey> surveys() {
    return card.sections().asked().surveys().stream().filter(Surveys::isKnown).toList();
  }

  private List<HeardAboutScore> heardAbout() {
    return card.sections().customers().heardAbout().stream()
        .filter(HeardAboutTables::isKnown)
        .toList();
  }

  /** Surveys that brought no answer, as notes. */
  List<String> silent() {
    return card.sections().asked().surveys().stream()
        .filter(survey -> !Surveys.isKnown(survey))
        .map(survey -> language.say("lacking.survey", "survey", Surveys.name(survey.name())))
        .toList();
  }

  /**
   * The page; empty where nobody answered anything.
   *
   * @param voices what stands first on it
   * @param said what the voices come to, for its headline; empty for nothing
   * @param unknown what else is not known, where no page before this one says it
   */
  Optional<AskedView> view(
      int density, Optional<VoicesView> voices, Optional<String> said, List<String> unknown) {
    List<Survey> surveys =
        surveys().stream().filter(survey -> !survey.questions().isEmpty()).toList();
    List<HeardAboutScore> heard = heardAbout();
    if (surveys.isEmpty() && heard.isEmpty()) {
      return Optional.empty();
    }
    Surveys views = new Surveys(language, card.client());
    HeardAboutTables tables = new HeardAboutTables(language, card.month(), SOURCES[density]);
    List<String> lacking = new ArrayList<>(unknown);
    int most = SURVEYS[density];
    if (surveys.size() > most) {
      lacking.add(language.say("asked.more", "count", surveys.size() - most));
    }
    lacking.addAll(silent());
    return Optional.of(
        new AskedView(
            language.say("asked.head"),
            headline(surveys, heard, said),
            line(surveys),
            density,
            voices,
            surveys.stream().limit(most).map(views::view).toList(),
            heard.stream().limit(most).map(tables::view).toList(),
            lacking));
  }

  /** The two means that surveys are made for, beside those of the month before. */
  private String line(List<Survey> surveys) {
    List<String> clauses = new ArrayList<>();
    first(surveys, Answer.Question.RECOMMENDATION)
        .map(q -> compared("asked.line.net", q.month().net(), q.previous().net(), Unit.SCORE))
        .ifPresent(clauses::add);
    first(surveys, Answer.Question.SATISFACTION)
        .map(q -> compared("asked.line.mean", q.month().mean(), q.previous().mean(), Unit.RATIO))
        .ifPresent(clauses::add);
    return clauses.isEmpty()
        ? ""
        : language.say("asked.line", "clauses", Language.capital(String.join("; ", clauses)));
  }

  private String compared(String key, Figure now, Figure before, Unit unit) {
    return language.say(
        key,
        "value",
        language.figure(now, unit),
        "month",
        language.dates().month(card.month().minusMonths(1)),
        "previous",
        language.figure(before, unit));
  }

  /** What was answered, with what was said unasked where there is room for it. */
  private String headline(
      List<Survey> surveys, List<HeardAboutScore> heard, Optional<String> said) {
    Optional<String> asked =
        first(surveys, Answer.Question.RECOMMENDATION)
            .map(this::recommended)
            .or(() -> first(surveys, Answer.Question.SATISFACTION).map(this::satisfied))
            .or(() -> heard.stream().flatMap(score -> named(score).stream()).findFirst());
    if (asked.isEmpty()) {
      return said.map(Language::capital)
          .orElseGet(
              () -> language.say("asked.none", "month", language.dates().monthYear(card.month())));
    }
    List<String> ways = new ArrayList<>();
    said.ifPresent(
        voices -> ways.add(language.say("asked.both", "asked", asked.get(), "voices", voices)));
    ways.add(asked.get());
    ways.add(
        language.say(
            "asked.in", "clause", asked.get(), "month", language.dates().monthYear(card.month())));
    return Headlines.fitting(ways.stream().map(Language::capital).toList());
  }

  private static Optional<Question> first(List<Survey> surveys, Answer.Question question) {
    return surveys.stream()
        .flatMap(survey -> survey.questions().stream())
        .filter(asked -> asked.question() == question)
        .filter(asked -> asked.month().mean().isKnown())
        .findFirst();
  }

  private String recommended(Question question) {
    Answers month = question.month();
    return language.say(
        "asked.recommended",
        "count",
        count(month.scored()),
        "countText",
        number(month.scored()),
        "would",
        number(month.promoters()),
        "not",
        count(month.detractors()),
        "notText",
        number(month.detractors()),
        "client",
        card.client().name());
  }

  private String satisfied(Question question) {
    Figure now = question.month().mean();
    Figure before = question.previous().mean();
    String value = language.figure(now, Unit.RATIO);
    boolean compares = now.isWhole() && before.isWhole();
    String previous = language.figure(before, Unit.RATIO);
    int way =
        compares ? ((Figure.Known) now).value().compareTo(((Figure.Known) before).value()) : 0;
    return language.say(
        "asked.satisfied",
        "count",
        count(question.month().scored()),
        "countText",
        number(question.month().scored()),
        "value",
        value,
        "way",
        !compares ? "none" : previous.equals(value) ? "same" : way > 0 ? "up" : "down",
        "previous",
        previous,
        "month",
        language.dates().month(question.previous().month()));
  }

  private Optional<String> named(HeardAboutScore score) {
    return score.sources().stream()
        .filter(source -> count(source.answers()) > 0)
        .max(
            Comparator.comparingLong((Source source) -> count(source.answers()))
                .thenComparing(Source::id, Comparator.reverseOrder()))
        .map(
            source ->
                language.say(
                    "asked.named",
                    "count",
                    count(score.answers()),
                    "countText",
                    number(score.answers()),
                    "named",
                    number(source.answers()),
                    "source",
                    language.inside(HeardAboutTables.name(language, source.id())),
                    "client",
                    card.client().name()));
  }

  private String number(Figure figure) {
    return language.numbers().count(count(figure));
  }

  private static long count(Figure figure) {
    return figure instanceof Figure.Known known
        ? known.value().max(BigDecimal.ZERO).longValue()
        : 0;
  }
}
