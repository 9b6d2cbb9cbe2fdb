package dev.headway.report;

import dev.headway.ingest.Answer;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.AskedScore.Answers;
import dev.headway.model.AskedScore.Question;
import dev.headway.model.AskedScore.Survey;
import dev.headway.model.Figure;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.HeardAboutScore.Source;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What customers answered when they were asked, in a sentence. */
final class AskedHeadlines {

  private final Language language;
  private final String client;
  private final YearMonth month;

  AskedHeadlines(Language language, String client, YearMonth month) {
    this.language = language;
    this.client = client;
    this.month = month;
  }

  /** The two means that surveys are made for, beside those of the month before. */
  String line(List<Survey> surveys) {
    List<String> clauses = new ArrayList<>();
    first(surveys, Answer.Question.RECOMMENDATION)
        .map(q -> compared("asked.line.net", q.month().net(), q.previous().net(), Unit.SCORE))
        .ifPresent(clauses::add);
    first(surveys, Answer.Question.SATISFACTION)
        .map(q -> compared("asked.line.mean", q.month().mean(), q.previous().mean(), Unit.RATIO))
        .ifPresent(clauses::add);
    return clauses.isEmpty()
        ? ""
        : language.say("asked.line", "clauses", Language.capital(language.clauses(clauses)));
  }

  private String compared(String key, Figure now, Figure before, Unit unit) {
    return language.say(
        key,
        "value",
        language.figure(now, unit),
        "month",
        language.dates().month(month.minusMonths(1)),
        "previous",
        language.figure(before, unit));
  }

  /** What was answered, with what was said unasked where there is room for it. */
  String headline(List<Survey> surveys, List<HeardAboutScore> heard, Optional<String> said) {
    Optional<String> asked =
        first(surveys, Answer.Question.RECOMMENDATION)
            .map(this::recommended)
            .or(() -> first(surveys, Answer.Question.SATISFACTION).map(this::satisfied))
            .or(() -> heard.stream().flatMap(score -> named(score).stream()).findFirst());
    if (asked.isEmpty()) {
      return said.map(Language::capital)
          .orElseGet(() -> language.say("asked.none", "month", language.dates().monthYear(month)));
    }
    List<String> ways = new ArrayList<>();
    said.ifPresent(
        voices -> ways.add(language.say("asked.both", "asked", asked.get(), "voices", voices)));
    ways.add(asked.get());
    ways.add(
        language.say(
            "asked.in", "clause", asked.get(), "month", language.dates().monthYear(month)));
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
    Answers answers = question.month();
    return language.say(
        "asked.recommended",
        "count",
        Numbers.whole(answers.scored()),
        "countText",
        number(answers.scored()),
        "would",
        number(answers.promoters()),
        "not",
        Numbers.whole(answers.detractors()),
        "notText",
        number(answers.detractors()),
        "client",
        client);
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
        Numbers.whole(question.month().scored()),
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
        .filter(source -> Numbers.whole(source.answers()) > 0)
        .max(
            Comparator.comparingLong((Source source) -> Numbers.whole(source.answers()))
                .thenComparing(Source::id, Comparator.reverseOrder()))
        .map(
            source ->
                language.say(
                    "asked.named",
                    "count",
                    Numbers.whole(score.answers()),
                    "countText",
                    number(score.answers()),
                    "named",
                    number(source.answers()),
                    "source",
                    HeardAboutTables.name(language, source.id()),
                    "client",
                    client));
  }

  private String number(Figure figure) {
    return language.numbers().count(Numbers.whole(figure));
  }
}
