package dev.headway.report;

import dev.headway.ingest.Answer;
import dev.headway.ingest.CustomerSurvey;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.AskedScore.Responses;
import dev.headway.model.AskedScore.Survey;
import dev.headway.model.Client;
import dev.headway.model.Figure;
import dev.headway.report.view.SurveyView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers answered, survey by survey. */
final class Surveys {

  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_QUESTION = 80;

  private final Language language;
  private final Client client;

  Surveys(Language language, Client client) {
    this.language = language;
    this.client = client;
  }

  /** Whether anybody is known to have answered, in the month or one that it is compared with. */
  static boolean isKnown(Survey survey) {
    return Stream.of(survey.month(), survey.previous(), survey.lastYear())
        .anyMatch(month -> month.responded().isKnown());
  }

  /** Of a survey, on one line. */
  static String name(String survey) {
    return Captions.plain(survey, LONGEST_NAME);
  }

  SurveyView view(Survey survey) {
    SurveyQuestions questions = new SurveyQuestions(language);
    return new SurveyView(
        name(survey.name()),
        note(survey),
        survey.questions().stream()
            .map(question -> questions.view(question, words(survey, question.question())))
            .toList());
  }

  private String note(Survey survey) {
    boolean part =
        Stream.of(survey.month(), survey.previous(), survey.lastYear())
            .map(Responses::responded)
            .anyMatch(figure -> figure.isKnown() && !figure.isWhole());
    return language
        .say(
            "asked.note",
            "responses",
            before(survey),
            "part",
            part ? language.say("asked.partial") : "")
        .strip();
  }

  private String before(Survey survey) {
    return language.say(
        "asked.responses",
        "now",
        responses(survey.month()),
        "previousMonth",
        language.dates().month(survey.previous().month()),
        "previous",
        language.figure(survey.previous().responded(), Unit.COUNT),
        "lastYearMonth",
        language.dates().monthYear(survey.lastYear().month()),
        "lastYear",
        language.figure(survey.lastYear().responded(), Unit.COUNT));
  }

  /** How many of how many; or why that is not known. */
  String responses(Responses month) {
    if (!(month.responded() instanceof Figure.Known responded)) {
      return language.say(
          "asked.responses.unknown",
          "month",
          language.dates().month(month.month()),
          "why",
          language.why(((Figure.Missing) month.responded()).why()));
    }
    long count = responded.value().longValue();
    String text = language.figure(month.responded(), Unit.COUNT);
    return month.rate().isKnown()
        ? language.say(
            "asked.responses.rate",
            "count",
            count,
            "countText",
            text,
            "asked",
            language.figure(month.asked(), Unit.COUNT),
            "rate",
            language.figure(month.rate(), Unit.SHARE))
        : language.say(
            month.asked().isKnown() ? "asked.responses.more" : "asked.responses.noRate",
            "count",
            count,
            "countText",
            text);
  }

  private String words(Survey survey, Answer.Question question) {
    return client.surveys().stream()
        .filter(known -> known.name().equals(survey.name()))
        .map(CustomerSurvey::questions)
        .flatMap(known -> Optional.ofNullable(known.get(question)).stream())
        .flatMap(List::stream)
        .findFirst()
        .map(asked -> Captions.plain(asked, LONGEST_QUESTION))
        .map(asked -> language.say("voices.quote", "words", asked))
        .orElse("");
  }
}
