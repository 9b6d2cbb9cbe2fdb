package dev.headway.report;

import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.report.Trends.TrendMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the signs in a line over months mean. */
final class TrendNotes {

  private final Language language;
  private final List<TrendMonth> months;

  private final ControlChart chart;

  TrendNotes(Language language, List<TrendMonth> months, ControlChart chart) {
    this.language = language;
    this.months = months;
    this.chart = chart;
  }

  /**
   * The notes.
   *
   * @param axisFrom where the axis begins; empty where that is zero
   * @param ranges what is usual, in stretches
   * @param signals whether any month is more than routine variation
   */
  List<String> notes(Optional<String> axisFrom, List<ControlChart.Limits> ranges, boolean signals) {
    List<String> notes = new ArrayList<>();
    axisFrom.ifPresent(from -> notes.add(language.say("chart.axis", "from", from)));
    if (months.stream().anyMatch(m -> m.target().isKnown())) {
      notes.add(language.say("trend.targets"));
    }
    notes.addAll(rangeNotes(ranges, signals));
    months.stream()
        .filter(m -> m.value() instanceof Figure.Known known && !known.coverage().isWhole())
        .reduce((earlier, later) -> later)
        .ifPresent(m -> notes.add(language.hollow(m.value(), m.month())));
    if (months.stream().anyMatch(m -> !m.value().isKnown())) {
      notes.add(language.say("chart.gap"));
    }
    return notes;
  }

  private List<String> rangeNotes(List<ControlChart.Limits> ranges, boolean signals) {
    List<String> notes = new ArrayList<>();
    if (ranges.isEmpty()) {
      return List.of(language.say("trend.noRange"));
    }
    if (signals) {
      notes.add(language.say("trend.signal"));
    }
    ranges.stream()
        .filter(limits -> limits.start() != ControlChart.Start.FIRST_MONTH)
        .filter(limits -> limits.first().isAfter(months.get(0).month()))
        .reduce((earlier, later) -> later)
        .ifPresent(
            limits ->
                notes.add(
                    language.say(
                        "trend.since." + limits.start(),
                        "month",
                        language.dates().month(limits.first()))));
    notes.addAll(new SignalNotes(language, chart).since(months.get(0).month()));
    return notes;
  }
}
