package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.report.Trends.TrendMonth;
import java.util.ArrayList;
import java.util.List;

/** What a trend shows, in words: its months with how many they rest on, and what is usual. */
final class TrendWords {

  private final Language language;
  private final Unit unit;
  private final List<TrendMonth> months;
  private final ControlChart chart;
  private final ChartWords words;

  TrendWords(Language language, Unit unit, List<TrendMonth> months, ControlChart chart) {
    this.language = language;
    this.unit = unit;
    this.months = months;
    this.chart = chart;
    this.words = new ChartWords(language, unit);
  }

  /**
   * The words.
   *
   * @param title what the line shows
   * @param counted what each month's number counts
   * @param stretches the limits that are drawn
   */
  String say(String title, String counted, List<ControlChart.Limits> stretches) {
    List<String> said = new ArrayList<>();
    said.add(words.of(title, months.stream().map(month -> month(month, counted))));
    List<TrendMonth> planned = months.stream().filter(m -> m.target().isKnown()).toList();
    if (!planned.isEmpty()) {
      said.add(
          words.of(
              language.say("label.target"),
              planned.stream().map(m -> words.value(m.month(), m.target()))));
    }
    stretches.forEach(limits -> said.add(ChartWords.sentence(usual(limits))));
    said.addAll(
        words.months(
            "reading.OUTSIDE",
            months.stream()
                .filter(m -> m.value().isKnown())
                .map(TrendMonth::month)
                .filter(month -> chart.reading(month).isSignal())));
    return String.join(" ", said);
  }

  private String month(TrendMonth month, String counted) {
    String value = words.value(month.month(), month.value());
    return month.count() instanceof Figure.Known known
        ? language.say(
            "alt.counted",
            "value",
            value,
            "count",
            language.numbers().count(known.value().longValue()),
            "counted",
            counted)
        : value;
  }

  private String usual(ControlChart.Limits limits) {
    Numbers numbers = language.numbers().beside(List.of(limits.lower(), limits.upper()));
    return language.say(
        "chart.usual",
        "from",
        numbers.value(limits.lower(), unit),
        "to",
        numbers.value(limits.upper(), unit));
  }
}
