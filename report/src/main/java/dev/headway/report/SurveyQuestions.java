package dev.headway.report;

import dev.headway.ingest.Answer;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.AskedScore.Answers;
import dev.headway.model.AskedScore.Given;
import dev.headway.model.AskedScore.Question;
import dev.headway.model.Figure;
import dev.headway.report.view.BulletView.Bar;
import dev.headway.report.view.SurveyView.AnswerRow;
import dev.headway.report.view.SurveyView.ColumnsView;
import dev.headway.report.view.SurveyView.QuestionView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What customers answered to each question of a survey. */
final class SurveyQuestions {

  private static final int MOST_WORDS = 5;
  private static final int LONGEST_ANSWER = 34;

  private final Language language;

  SurveyQuestions(Language language) {
    this.language = language;
  }

  /**
   * A question.
   *
   * @param words in which it was asked; empty where they are not known
   */
  QuestionView view(Question question, String words) {
    boolean rated = question.question() == Answer.Question.RECOMMENDATION;
    Answers month = question.month();
    List<Given> given = month.distribution();
    Optional<ColumnsView> columns = new AnswerColumns(language).of(given, rated);
    Figure value = value(month, rated);
    Optional<Given> top = month.scored().isKnown() ? Optional.empty() : top(given);
    return new QuestionView(
        language.say("asked.question." + question.question()),
        words,
        top.map(answer -> share(answer, given)).orElseGet(() -> value(month, value, rated)),
        month.answers().isKnown(),
        top.map(answer -> frequent(answer, given)).orElse(basis(month, rated)),
        List.of(past(question.previous(), rated, false), past(question.lastYear(), rated, true)),
        columns,
        columns.isPresent() ? List.of() : answers(given));
  }

  /** Of free text there is no more to tell than how much of it there was. */
  private String value(Answers month, Figure value, boolean rated) {
    return month.scored().isKnown()
        ? language.figure(value, unit(rated))
        : language.figure(month.answers(), Unit.COUNT);
  }

  /** The most frequent answer in words. */
  private static Optional<Given> top(List<Given> given) {
    return given.stream().max(Comparator.comparingInt(Given::times));
  }

  private static int times(List<Given> given) {
    return given.stream().mapToInt(Given::times).sum();
  }

  private String share(Given answer, List<Given> given) {
    BigDecimal share =
        BigDecimal.valueOf(answer.times())
            .divide(BigDecimal.valueOf(times(given)), MathContext.DECIMAL64);
    return language.numbers().value(share, Unit.SHARE);
  }

  private String frequent(Given answer, List<Given> given) {
    return language.say(
        "asked.basis.frequent",
        "answer",
        Captions.plain(answer.answer(), LONGEST_ANSWER),
        "count",
        times(given),
        "countText",
        language.numbers().count(times(given)));
  }

  private static Figure value(Answers answers, boolean rated) {
    return rated ? answers.net() : answers.mean();
  }

  private static Unit unit(boolean rated) {
    return rated ? Unit.SCORE : Unit.RATIO;
  }

  private String basis(Answers month, boolean rated) {
    if (!(month.scored() instanceof Figure.Known scored)) {
      return month.answers() instanceof Figure.Known all
          ? counted("asked.basis.words", all)
          : language.say(
              "asked.basis.unknown",
              "why",
              month.answers() instanceof Figure.Missing none ? language.why(none.why()) : "");
    }
    return rated
            && month.promoters() instanceof Figure.Known would
            && month.detractors() instanceof Figure.Known not
        ? language.say(
            "asked.basis.net",
            "would",
            language.numbers().count(would.value().longValue()),
            "not",
            language.numbers().count(not.value().longValue()),
            "all",
            language.numbers().count(scored.value().longValue()))
        : counted("asked.basis.mean", scored);
  }

  private String counted(String key, Figure.Known count) {
    long exact = count.value().longValue();
    return language.say(key, "count", exact, "countText", language.numbers().count(exact));
  }

  private String past(Answers answers, boolean rated, boolean year) {
    Figure value = value(answers, rated);
    String month =
        year
            ? language.dates().monthYear(answers.month())
            : language.dates().month(answers.month());
    if (!value.isKnown() && answers.answers() instanceof Figure.Known all) {
      return language.say(
          "asked.past.words",
          "month",
          month,
          "count",
          language.numbers().count(all.value().longValue()));
    }
    return answers.scored() instanceof Figure.Known scored && value.isKnown()
        ? language.say(
            "asked.past",
            "month",
            month,
            "value",
            language.figure(value, unit(rated)),
            "count",
            language.numbers().count(scored.value().longValue()))
        : language.say("asked.past.unknown", "month", month, "why", language.shortly(value));
  }

  private List<AnswerRow> answers(List<Given> given) {
    List<Given> byTimes =
        given.stream().sorted(Comparator.comparingInt(Given::times).reversed()).toList();
    double most = byTimes.isEmpty() ? 1 : byTimes.get(0).times();
    List<AnswerRow> rows = new ArrayList<>();
    int shown = byTimes.size() > MOST_WORDS ? MOST_WORDS - 1 : byTimes.size();
    for (Given answer : byTimes.subList(0, shown)) {
      rows.add(row(Captions.plain(answer.answer(), LONGEST_ANSWER), answer.times(), most));
    }
    if (shown < byTimes.size()) {
      int times = byTimes.subList(shown, byTimes.size()).stream().mapToInt(Given::times).sum();
      int others = byTimes.size() - shown;
      rows.add(row(language.say("asked.others", "count", others), times, most));
    }
    return rows;
  }

  private AnswerRow row(String text, int times, double most) {
    return new AnswerRow(
        text, new Bar(0, Math.min(1, times / most)), language.numbers().count(times));
  }
}
