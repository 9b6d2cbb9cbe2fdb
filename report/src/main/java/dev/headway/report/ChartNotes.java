package dev.headway.report;

import dev.headway.model.ControlChart;
import dev.headway.model.GoalScore;
import dev.headway.model.MonthFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * What the limits and rings of a goal's line mean, and when and why limits begin anew.
 *
 * @param language the reader's
 * @param score the goal's
 * @param shown the months that the line shows
 */
record ChartNotes(Language language, GoalScore score, List<MonthFigure> shown) {

  /** Shorter, and without what the first goal's page says of every line. */
  List<String> brief() {
    List<String> notes = of(".brief");
    return score.analysis().chart().limits().isEmpty() ? notes : notes.subList(1, notes.size());
  }

  /** The sentences; none where there are no limits yet. */
  List<String> of() {
    return of("");
  }

  /**
   * The sentences.
   *
   * @param length the end of the key of what has a shorter way
   */
  private List<String> of(String length) {
    ControlChart chart = score.analysis().chart();
    if (shown.isEmpty() || chart.limits().isEmpty()) {
      return shown.isEmpty() ? List.of() : List.of(language.say("chart.limits.none"));
    }
    List<String> notes = new ArrayList<>();
    boolean signals = shown.stream().anyMatch(month -> chart.reading(month.month()).isSignal());
    notes.add(language.say(signals ? "chart.limits.rings" : "chart.limits"));
    chart.limits().stream()
        .filter(limits -> limits.start() != ControlChart.Start.FIRST_MONTH)
        .filter(limits -> limits.first().isAfter(shown.get(0).month()))
        .reduce((earlier, later) -> later)
        .ifPresent(
            limits ->
                notes.add(
                    language.say(
                        "chart.limits."
                            + limits.start()
                            + (limits.start() == ControlChart.Start.SHIFT ? length : ""),
                        "month",
                        language.dates().monthYear(limits.first()))));
    notes.addAll(new SignalNotes(language, chart).since(shown.get(0).month()));
    return notes;
  }
}
