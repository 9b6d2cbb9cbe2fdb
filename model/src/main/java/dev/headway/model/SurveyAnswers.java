package dev.headway.model;

import dev.headway.ingest.Answer;
import dev.headway.ingest.FactKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What customers answered, survey by survey. Surveys are asked of different people, so that one is
 * never missed where another has answers.
 */
final class SurveyAnswers {

  private final List<Answer> answers;
  private final List<SourceDays> sources;

  SurveyAnswers(List<Answer> answers, List<SourceDays> sources) {
    this.answers = List.copyOf(answers);
    this.sources = sources.stream().filter(s -> s.kind() == FactKind.ANSWER).toList();
  }

  /** All answers of a month to a survey. */
  List<Answer> of(String survey, YearMonth month) {
    return answers.stream()
        .filter(answer -> YearMonth.from(answer.day()).equals(month))
        .filter(answer -> answer.survey().equals(survey))
        .toList();
  }

  /** The answers to one of its questions. */
  List<Answer> of(String survey, Answer.Question question, YearMonth month) {
    return of(survey, month).stream().filter(answer -> answer.question() == question).toList();
  }

  /**
   * A number of answers to a question, over the days that the survey's exports tell of. Where there
   * is no answer to it at all, nobody can tell whether it was asked: that is not zero.
   *
   * @param count how many
   * @param among the answers to the question
   */
  Figure count(String survey, YearMonth month, long count, List<Answer> among) {
    return value(survey, month, BigDecimal.valueOf(count), among);
  }

  /** The same of any value that rests on the answers to a question. */
  Figure value(String survey, YearMonth month, BigDecimal value, List<Answer> among) {
    Optional<Coverage> told = coverage(survey, month);
    if (told.isEmpty()) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    return among.isEmpty()
        ? Figure.missing(Absence.NOTHING_MEASURED)
        : new Figure.Known(value, told.get());
  }

  private Optional<Coverage> coverage(String survey, YearMonth month) {
    return sources.stream()
        .filter(source -> source.source().name().equals(survey))
        .map(source -> source.coverage(month))
        .filter(coverage -> coverage.days() > 0)
        .findFirst();
  }
}
