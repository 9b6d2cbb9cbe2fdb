package dev.headway.report;

import dev.headway.model.ControlChart;
import dev.headway.model.ControlChart.Point;
import dev.headway.model.ControlChart.Reading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why months are ringed that lie inside what is usual: which rule they meet, and from when. Of
 * those outside it is seen.
 *
 * @param language the reader's
 * @param chart what is usual
 */
record SignalNotes(Language language, ControlChart chart) {

  /**
   * What some ringed months have in common.
   *
   * @param rule of the message
   * @param first the month that the rule counts from; of months near a limit the first of all
   * @param isAbove on which side of the centre
   */
  private record Cause(String rule, YearMonth first, boolean isAbove) {}

  /** A sentence for each cause, of the months from this one on. */
  List<String> since(YearMonth first) {
    Map<Cause, List<YearMonth>> causes = new LinkedHashMap<>();
    for (int i = 0; i < chart.points().size(); i++) {
      Point point = chart.points().get(i);
      if (!point.month().isBefore(first)) {
        cause(i)
            .ifPresent(
                found ->
                    causes.computeIfAbsent(found, key -> new ArrayList<>()).add(point.month()));
      }
    }
    return causes.entrySet().stream().map(each -> say(each.getKey(), each.getValue())).toList();
  }

  private Optional<Cause> cause(int index) {
    Point point = chart.points().get(index);
    if (point.reading() == Reading.RUN) {
      return Optional.of(completed(point).orElseGet(() -> run(index)));
    }
    return point.reading() == Reading.NEAR_LIMIT
        ? Optional.of(new Cause("NEAR_LIMIT", chart.points().get(0).month(), point.isAbove()))
        : Optional.empty();
  }

  /** The eighth month that shows a new level, and lies around its centre already. */
  private Optional<Cause> completed(Point point) {
    return chart
        .limits(point.month())
        .filter(limits -> limits.start() == ControlChart.Start.SHIFT)
        .filter(limits -> isEighth(limits, point.month()))
        .map(limits -> new Cause("SHIFT", limits.first(), isHigher(limits)));
  }

  /**
   * Whether the level is higher than that of before; where no limits tell that, than the month
   * before it, which lay on the other side.
   */
  private boolean isHigher(ControlChart.Limits limits) {
    return chart.limits().stream()
        .filter(before -> before.first().isBefore(limits.first()))
        .map(ControlChart.Limits::centre)
        .reduce((earlier, later) -> later)
        .or(
            () ->
                chart.points().stream()
                    .filter(point -> point.month().isBefore(limits.first()))
                    .map(Point::value)
                    .reduce((earlier, later) -> later))
        .filter(before -> limits.centre().compareTo(before) > 0)
        .isPresent();
  }

  private boolean isEighth(ControlChart.Limits limits, YearMonth month) {
    long months =
        chart.points().stream()
            .map(Point::month)
            .filter(each -> !each.isBefore(limits.first()) && !each.isAfter(month))
            .count();
    return months == ControlChart.RUN;
  }

  private Cause run(int index) {
    Point point = chart.points().get(index);
    int first = index;
    while (first > 0 && isBeside(chart.points().get(first - 1), point)) {
      first--;
    }
    return new Cause("RUN", chart.points().get(first).month(), point.isAbove());
  }

  /** Whether both lie on one side of one centre; a month on the centre itself lies on none. */
  private boolean isBeside(Point earlier, Point point) {
    Optional<ControlChart.Limits> limits = chart.limits(point.month());
    return chart.limits(earlier.month()).equals(limits)
        && limits
            .map(ControlChart.Limits::centre)
            .filter(centre -> side(earlier, centre) == side(point, centre))
            .isPresent();
  }

  private static int side(Point point, BigDecimal centre) {
    return point.value().compareTo(centre);
  }

  private String say(Cause cause, List<YearMonth> months) {
    return language.say(
        "chart.signal." + cause.rule(),
        "months",
        language.list(months.stream().map(language.dates()::monthYear).toList()),
        "count",
        months.size(),
        "first",
        language.dates().monthYear(cause.first()),
        "side",
        cause.isAbove() ? "above" : "below");
  }
}
