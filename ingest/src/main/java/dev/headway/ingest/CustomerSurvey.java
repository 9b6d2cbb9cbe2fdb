package dev.headway.ingest;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A survey among customers, as the client's file says what its columns ask. The tools that export
 * answers have no columns of their own but these: their headers are the questions.
 *
 * @param name in the client's file
 * @param day the column that says when somebody answered
 * @param dates how it is written, in the language of {@link java.time.format.DateTimeFormatter};
 *     tried in this order
 * @param zone where the clock hangs whose time is written; empty when it is the client's
 * @param id the column that tells one response from another; empty where there is none
 * @param questions the columns of each question; the first that is filled counts
 * @param asked how many customers were asked in a month, where the client says it
 */
public record CustomerSurvey(
    String name,
    String day,
    List<String> dates,
    Optional<ZoneId> zone,
    Optional<String> id,
    Map<Answer.Question, List<String>> questions,
    Map<YearMonth, Integer> asked) {

  /** A survey of which nobody says how many were asked. */
  public CustomerSurvey(
      String name,
      String day,
      List<String> dates,
      Optional<ZoneId> zone,
      Optional<String> id,
      Map<Answer.Question, List<String>> questions) {
    this(name, day, dates, zone, id, questions, Map.of());
  }

  /** Copies the collections. */
  public CustomerSurvey {
    dates = List.copyOf(dates);
    questions = Map.copyOf(questions);
    asked = Map.copyOf(asked);
  }

  /** What its exports look like: known by the column of days and any of the questions. */
  Format format() {
    String id = "survey-" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-");
    Map<String, Field> fields = fields();
    List<String> asked = questions.keySet().stream().map(AnswerMaker::field).sorted().toList();
    return new Format(
        id,
        new Source(id, name),
        Format.Evidence.VERIFIED,
        new Format.Recognise(
            List.of(List.of("day"), asked),
            List.of(),
            List.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of()),
        fields,
        metrics(),
        new Format.Read(
            FactKind.ANSWER,
            Optional.empty(),
            false,
            false,
            Map.of(),
            Format.Layout.plain(List.of(secondHeader()))));
  }

  private Map<String, Field> fields() {
    Map<String, Field> fields = new HashMap<>();
    DateStyle style = DateStyle.of(dates, List.of(Locale.ENGLISH), zone);
    fields.put("day", Field.plain(List.of(day)).written(style));
    id.ifPresent(column -> fields.put("id", Field.plain(List.of(column))));
    questions.forEach(
        (question, columns) ->
            fields.put(AnswerMaker.field(question), Field.spread(columns, choose(question))));
    return fields;
  }

  /** One score of a rating, whose comment stands beside it; all that was picked of a list. */
  private static Field.Choose choose(Answer.Question question) {
    boolean rated =
        question == Answer.Question.SATISFACTION || question == Answer.Question.RECOMMENDATION;
    return rated ? Field.Choose.SPREAD : Field.Choose.SPREAD_ALL;
  }

  /** Scores are read with the answers; here it counts only which columns have them. */
  private Map<String, MetricColumn> metrics() {
    Map<String, MetricColumn> metrics = new HashMap<>();
    List<String> scored = new ArrayList<>();
    questions.forEach(
        (question, columns) -> {
          if (question != Answer.Question.HEARD_ABOUT) {
            scored.addAll(columns);
          }
          if (question == Answer.Question.RECOMMENDATION) {
            put(List.of("recommendations_rated", "promoters", "detractors"), columns, metrics);
          }
        });
    if (!scored.isEmpty()) {
      put(List.of("answer_score", "answers_scored"), scored, metrics);
    }
    return metrics;
  }

  private static void put(
      List<String> ids, List<String> columns, Map<String, MetricColumn> metrics) {
    ids.forEach(id -> metrics.put(id, MetricColumn.of(columns, NumberStyle.PLAIN)));
  }

  /** Some tools write a second line below the questions, with the kind of each answer. */
  private Format.Sign secondHeader() {
    Format.Mark noDay = new Format.Mark(YamlWords.folded(List.of(day)), Pattern.compile(""));
    return new Format.Sign(
        List.of(noDay), "lines without a time, such as a second line of the header", "");
  }
}
