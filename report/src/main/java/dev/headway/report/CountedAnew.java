package dev.headway.report;

import dev.headway.model.ControlChart;
import dev.headway.model.MonthFigure;
import dev.headway.report.view.LineChartView.Break;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months from which the network counts otherwise: values before and after are not compared.
 *
 * @param months the first months of each new way
 */
record CountedAnew(List<YearMonth> months) {

  /** Those of a goal. */
  static CountedAnew in(ControlChart chart) {
    return new CountedAnew(
        chart.limits().stream()
            .filter(limits -> limits.start() == ControlChart.Start.NEW_DEFINITION)
            .map(ControlChart.Limits::first)
            .toList());
  }

  /** Whether the month is the first of a new way. */
  boolean startsAnew(YearMonth month) {
    return months.contains(month);
  }

  /** Whether the two months are counted in different ways. */
  boolean between(YearMonth earlier, YearMonth later) {
    return months.stream().anyMatch(first -> first.isAfter(earlier) && !first.isAfter(later));
  }

  /** Where the months shown are parted. */
  List<Break> marks(List<MonthFigure> shown, Language language) {
    return IntStream.range(1, shown.size())
        .filter(i -> startsAnew(shown.get(i).month()))
        .mapToObj(i -> new Break((double) i / shown.size(), language.say("chart.break")))
        .toList();
  }
}
