package dev.headway.model;

import dev.headway.ingest.Answer;
import dev.headway.ingest.CustomerSurvey;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells what customers say when they are asked. Net recommendation is after Frederick Reichheld,
 * "The One Number You Need to Grow", Harvard Business Review, December 2003. The response rate has
 * everybody who was asked below the line and everybody who answered anything above it: RR2 of the
 * American Association for Public Opinion Research, "Standard Definitions".
 */
final class AskedScoring {

  private final Client client;
  private final YearMonth month;
  private final SurveyAnswers answers;

  AskedScoring(Client client, YearMonth month, SurveyAnswers answers) {
    this.client = client;
    this.month = month;
    this.answers = answers;
  }

  AskedScore score() {
    return new AskedScore(client.surveys().stream().map(this::survey).toList());
  }

  private AskedScore.Survey survey(CustomerSurvey survey) {
    return new AskedScore.Survey(
        survey.name(),
        responses(survey, month),
        responses(survey, month.minusMonths(1)),
        responses(survey, month.minusYears(1)),
        survey.questions().keySet().stream()
            .filter(question -> question != Answer.Question.HEARD_ABOUT)
            .sorted()
            .map(question -> question(survey.name(), question))
            .toList());
  }

  private AskedScore.Responses responses(CustomerSurvey survey, YearMonth each) {
    List<Answer> all = answers.of(survey.name(), each);
    long people = all.stream().map(Answer::id).distinct().count();
    Figure responded = answers.count(survey.name(), each, people, all);
    Figure asked =
        Optional.ofNullable(survey.asked().get(each))
            .map(number -> Figure.of(BigDecimal.valueOf(number)))
            .orElse(Figure.missing(Absence.NOT_EXPORTED));
    return new AskedScore.Responses(each, responded, asked, rate(responded, asked));
  }

  /** More than were asked can answer only where some were asked before: that is no rate. */
  private static Figure rate(Figure responded, Figure asked) {
    if (!(responded instanceof Figure.Known known)) {
      return responded;
    }
    if (!(asked instanceof Figure.Known all)) {
      return asked;
    }
    return known.value().compareTo(all.value()) > 0
        ? Figure.missing(Absence.OUT_OF_RANGE)
        : new Figure.Known(
            known.value().divide(all.value(), Expression.PRECISION), known.coverage());
  }

  private AskedScore.Question question(String survey, Answer.Question question) {
    return new AskedScore.Question(
        question,
        month(survey, question, month),
        month(survey, question, month.minusMonths(1)),
        month(survey, question, month.minusYears(1)));
  }

  private AskedScore.Answers month(String survey, Answer.Question question, YearMonth each) {
    List<Answer> all = answers.of(survey, question, each);
    List<Answer> scored = all.stream().filter(answer -> answer.score().isPresent()).toList();
    Figure count = answers.count(survey, each, scored.size(), scored);
    Figure total = answers.value(survey, each, sum(scored, "answer_score"), scored);
    boolean isRated = question == Answer.Question.RECOMMENDATION;
    Figure none = Figure.missing(Absence.NOT_OFFERED);
    Figure promoters =
        isRated ? answers.value(survey, each, sum(scored, "promoters"), scored) : none;
    Figure detractors =
        isRated ? answers.value(survey, each, sum(scored, "detractors"), scored) : none;
    return new AskedScore.Answers(
        each,
        answers.count(survey, each, all.size(), all),
        count,
        FigureArithmetic.divide(total, count),
        promoters,
        detractors,
        FigureArithmetic.divide(FigureArithmetic.subtract(promoters, detractors), count),
        distribution(question == Answer.Question.OTHER ? scored : all));
  }

  private static BigDecimal sum(List<Answer> answers, String metric) {
    return answers.stream()
        .flatMap(answer -> answer.measures().of(metric).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<AskedScore.Given> distribution(List<Answer> answers) {
    Map<BigDecimal, Integer> numbers = new TreeMap<>();
    Map<String, Integer> words = new TreeMap<>();
    for (Answer answer : answers) {
      if (answer.score().isPresent()) {
        numbers.merge(answer.score().get(), 1, Integer::sum);
      } else {
        words.merge(answer.text().strip(), 1, Integer::sum);
      }
    }
    List<AskedScore.Given> given = new ArrayList<>();
    numbers.forEach(
        (number, times) ->
            given.add(new AskedScore.Given(number.stripTrailingZeros().toPlainString(), times)));
    words.entrySet().stream()
        .map(said -> new AskedScore.Given(said.getKey(), said.getValue()))
        .sorted(Comparator.comparing(AskedScore.Given::times).reversed())
        .forEach(given::add);
    return given;
  }
}
