package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.AskedScore.Given;
import dev.headway.report.view.SurveyView.Column;
import dev.headway.report.view.SurveyView.ColumnsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often each number was given, as columns, if all answers are whole numbers close together. */
final class AnswerColumns {

  private static final int MOST = 11;
  private static final int PROMOTERS = 9;
  private static final int DETRACTORS = 6;
  private static final int HIGHEST_RATING = 10;
  private static final double BETWEEN = 0.1;

  private final Language language;

  AnswerColumns(Language language) {
    this.language = language;
  }

  /**
   * The columns; empty where answers are words, or spread too far.
   *
   * @param rated whether it is asked how likely somebody is to recommend, from 0 to 10
   */
  Optional<ColumnsView> of(List<Given> given, boolean rated) {
    TreeMap<Integer, Integer> times = new TreeMap<>();
    for (Given answer : given) {
      if (!answer.answer().matches("\\d{1,4}")) {
        return Optional.empty();
      }
      times.merge(Integer.parseInt(answer.answer()), answer.times(), Integer::sum);
    }
    if (times.isEmpty()) {
      return Optional.empty();
    }
    int from = rated ? 0 : Math.min(1, times.firstKey());
    int to = Math.max(rated ? HIGHEST_RATING : 5, times.lastKey());
    return to - from < MOST ? Optional.of(columns(times, from, to, rated)) : Optional.empty();
  }

  private ColumnsView columns(Map<Integer, Integer> times, int from, int to, boolean rated) {
    double most = times.values().stream().mapToInt(t -> t).max().orElse(1);
    double step = 1.0 / (to - from + 1);
    List<Column> columns = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      int count = times.getOrDefault(number, 0);
      columns.add(
          new Column(
              (number - from + BETWEEN) * step,
              (1 - 2 * BETWEEN) * step,
              count / most,
              language.numbers().count(count),
              language.numbers().count(number),
              tone(number, rated)));
    }
    ChartWords words = new ChartWords(language, Unit.COUNT);
    String alt =
        words.of(
            language.say("alt.columns"),
            columns.stream().map(column -> words.value(column.label(), column.count())));
    return new ColumnsView(columns, alt);
  }

  private static String tone(int number, boolean rated) {
    if (!rated || number >= PROMOTERS) {
      return "good";
    }
    return number <= DETRACTORS ? "attention" : "neutral";
  }
}
