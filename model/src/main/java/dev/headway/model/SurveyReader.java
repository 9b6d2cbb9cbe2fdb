package dev.headway.model;

import dev.headway.ingest.Answer;
import dev.headway.ingest.CustomerSurvey;
import dev.headway.input.Nearest;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which surveys a client has among its customers, and what their columns ask. */
final class SurveyReader {

  private static final Map<String, Answer.Question> QUESTIONS = questions();

  private final Problems problems;

  SurveyReader(Problems problems) {
    this.problems = problems;
  }

  private static Map<String, Answer.Question> questions() {
    Map<String, Answer.Question> questions = new LinkedHashMap<>();
    for (Answer.Question question : Answer.Question.values()) {
      questions.put(question.name().toLowerCase(Locale.ROOT).replace('_', '-'), question);
    }
    return questions;
  }

  List<CustomerSurvey> read(YamlMap root) {
    List<CustomerSurvey> surveys = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap map : root.maps("surveys")) {
      CustomerSurvey survey = survey(map);
      if (!names.add(survey.name().toLowerCase(Locale.ROOT))) {
        problems.error(
            map.place("name"),
            "two surveys are called '" + survey.name() + "'",
            "Give each a name of its own.");
      }
      surveys.add(survey);
    }
    return problems.hasErrors() ? List.of() : List.copyOf(surveys);
  }

  private CustomerSurvey survey(YamlMap map) {
    CustomerSurvey survey =
        new CustomerSurvey(
            map.text("name", "Autumn survey"),
            map.text("day", "Timestamp"),
            dates(map),
            map.optional("zone").flatMap(Regional::zone),
            map.optionalText("id"),
            questions(map),
            asked(map));
    map.done();
    return survey;
  }

  private List<String> dates(YamlMap map) {
    Optional<YamlValue> value = map.required("dates", "\"M/d/uuuu H:mm:ss\"");
    List<String> patterns = value.map(v -> Scalar.texts(v.items())).orElse(List.of());
    patterns.forEach(pattern -> checkPattern(pattern, map));
    return patterns;
  }

  private void checkPattern(String pattern, YamlMap map) {
    Optional<String> wrong = fault(pattern);
    wrong.ifPresent(
        fault ->
            problems.error(
                map.place("dates"),
                "'" + pattern + "' is no pattern for days: " + fault,
                "Write it as 'uuuu-MM-dd HH:mm:ss' for 2026-10-31 14:05:00."));
  }

  private static Optional<String> fault(String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).toString().isEmpty()
          ? Optional.of("it is empty")
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** How many were asked, month by month. */
  private Map<YearMonth, Integer> asked(YamlMap map) {
    Map<YearMonth, Integer> asked = new HashMap<>();
    map.optionalMap("asked")
        .ifPresent(
            months ->
                months
                    .entries()
                    .forEach(
                        (text, value) -> {
                          Optional<YearMonth> month =
                              Scalar.month(text, months.place(text), problems);
                          Optional<Integer> people = Scalar.people(value);
                          month.ifPresent(m -> people.ifPresent(n -> asked.put(m, n)));
                        }));
    return asked;
  }

  private Map<Answer.Question, List<String>> questions(YamlMap map) {
    Map<Answer.Question, List<String>> asked = new EnumMap<>(Answer.Question.class);
    Optional<YamlMap> questions =
        map.required("questions", "{satisfaction: How satisfied are you with our service?}")
            .flatMap(YamlValue::map);
    questions.ifPresent(
        all ->
            all.entries()
                .forEach(
                    (word, value) -> {
                      Optional<Answer.Question> question = Optional.ofNullable(QUESTIONS.get(word));
                      question.ifPresent(q -> asked.put(q, Scalar.texts(value.items())));
                      if (question.isEmpty()) {
                        problems.error(
                            all.place(word), "'" + word + "' is no kind of question", advice(word));
                      }
                    }));
    return asked;
  }

  private static String advice(String word) {
    return Nearest.to(word, QUESTIONS.keySet())
        .map(near -> "Did you mean '" + near + "'?")
        .orElse("Write one of: " + String.join(", ", QUESTIONS.keySet()) + ".");
  }
}
