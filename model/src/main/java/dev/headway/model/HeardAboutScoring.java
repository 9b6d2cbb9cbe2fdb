package dev.headway.model;

import dev.headway.ingest.Answer;
import dev.headway.ingest.CustomerSurvey;
import dev.headway.ingest.Facet;
import dev.headway.ingest.MetricCatalogue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Codes where customers say that they heard about the client, survey by survey. */
final class HeardAboutScoring {

  private final Client client;
  private final YearMonth month;
  private final InputFigures inputs;
  private final SurveyAnswers answers;
  private final HeardAboutWords words;

  HeardAboutScoring(Client client, YearMonth month, InputFigures inputs, SurveyAnswers answers) {
    this.client = client;
    this.month = month;
    this.inputs = inputs;
    this.answers = answers;
    this.words = new HeardAboutWords(client.heardAbout());
  }

  /** One for each survey that asks it. */
  List<HeardAboutScore> scores() {
    return client.surveys().stream()
        .filter(survey -> survey.questions().containsKey(Answer.Question.HEARD_ABOUT))
        .map(CustomerSurvey::name)
        .map(this::score)
        .toList();
  }

  /**
   * The answers of a month.
   *
   * @param all of them
   * @param bySource how many name each source
   * @param uncoded how often each text was said that names none
   */
  private record Coded(
      YearMonth month, List<Answer> all, Map<String, Long> bySource, Map<String, Integer> uncoded) {

    long times(String source) {
      return bySource.getOrDefault(source, 0L);
    }
  }

  private Coded coded(String survey, YearMonth each) {
    List<Answer> all = answers.of(survey, Answer.Question.HEARD_ABOUT, each);
    Map<String, Long> bySource = new HashMap<>();
    Map<String, Integer> uncoded = new TreeMap<>();
    for (Answer answer : all) {
      Set<String> named = words.named(answer.text());
      named.forEach(source -> bySource.merge(source, 1L, Long::sum));
      if (named.isEmpty()) {
        uncoded.merge(answer.text().strip(), 1, Integer::sum);
      }
    }
    return new Coded(each, all, bySource, uncoded);
  }

  private HeardAboutScore score(String survey) {
    Coded now = coded(survey, month);
    Coded before = coded(survey, month.minusMonths(1));
    Coded lastYear = coded(survey, month.minusYears(1));
    List<HeardAboutScore.Source> sources = new ArrayList<>();
    words
        .tracked()
        .forEach(
            (id, where) -> {
              Figure tracked = tracked(where);
              boolean isNamed = now.times(id) + before.times(id) + lastYear.times(id) > 0;
              if (isNamed || size(tracked).signum() > 0) {
                Figure count = count(survey, now, now.times(id));
                sources.add(
                    new HeardAboutScore.Source(
                        id,
                        count,
                        FigureArithmetic.divide(count, count(survey, now, now.all().size())),
                        count(survey, before, before.times(id)),
                        count(survey, lastYear, lastYear.times(id)),
                        tracked));
              }
            });
    sources.sort(
        Comparator.comparing((HeardAboutScore.Source source) -> size(source.answers()))
            .reversed()
            .thenComparing(HeardAboutScore.Source::id));
    return new HeardAboutScore(
        survey,
        count(survey, now, now.all().size()),
        count(survey, before, before.all().size()),
        count(survey, lastYear, lastYear.all().size()),
        sources,
        count(survey, now, now.uncoded().values().stream().mapToInt(Integer::intValue).sum()),
        now.uncoded().entrySet().stream()
            .map(said -> new HeardAboutScore.Said(said.getKey(), said.getValue()))
            .sorted(Comparator.comparing(HeardAboutScore.Said::times).reversed())
            .toList());
  }

  private Figure count(String survey, Coded coded, long count) {
    return answers.count(survey, coded.month(), count, coded.all());
  }

  private Figure tracked(Optional<Map<Facet, String>> where) {
    return where
        .map(
            asked ->
                inputs.figure(
                    Input.of(
                        "leads", MetricCatalogue.standard().find("leads").orElseThrow(), asked),
                    month))
        .orElse(Figure.missing(Absence.NOT_OFFERED));
  }

  private static BigDecimal size(Figure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }
}
