package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.ControlChart;
import dev.headway.model.ControlChart.Limits;
import dev.headway.model.ControlChart.Point;
import dev.headway.model.ControlChart.Reading;
import dev.headway.model.ControlChart.Start;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Months from January on around 10, between 5 and 15. */
class SignalNotesTest {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  private static Limits limits(int first, int last, Start start, String centre) {
    return new Limits(
        JANUARY.plusMonths(first),
        JANUARY.plusMonths(last),
        start,
        new BigDecimal(centre),
        new BigDecimal("5"),
        new BigDecimal("15"),
        6);
  }

  private static List<Point> points(Map<Integer, Reading> signals, int... values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(
          new Point(
              JANUARY.plusMonths(i),
              BigDecimal.valueOf(values[i]),
              signals.getOrDefault(i, Reading.ROUTINE),
              values[i] > 10));
    }
    return points;
  }

  private static List<String> notes(ControlChart chart) {
    return new SignalNotes(HeadlinesTest.language(List.of()), chart).since(JANUARY);
  }

  private static ControlChart oneLevel(List<Point> points) {
    return new ControlChart(List.of(limits(0, points.size() - 1, Start.FIRST_MONTH, "10")), points);
  }

  @Test
  void months_near_a_limit_are_told_together() {
    List<Point> points =
        points(Map.of(4, Reading.NEAR_LIMIT, 5, Reading.NEAR_LIMIT), 9, 11, 13, 13, 14, 13, 9);

    assertThat(notes(oneLevel(points)))
        .containsExactly(
            "Ringed inside the usual range: May 2025 and June 2025, each with two of the three"
                + " months before it nearer to the upper limit than to the centre.");
  }

  @Test
  void a_run_is_told_with_the_month_that_it_begins_in() {
    List<Point> points =
        points(Map.of(8, Reading.RUN, 9, Reading.RUN), 11, 9, 9, 9, 9, 9, 9, 9, 9, 9);

    assertThat(notes(oneLevel(points)))
        .containsExactly(
            "Ringed inside the usual range: September 2025 and October 2025, since from February"
                + " 2025 on eight or more months in a row lie below the centre.");
  }

  @Test
  void a_month_on_the_centre_is_no_part_of_a_run() {
    List<Point> points = points(Map.of(9, Reading.RUN), 12, 10, 9, 9, 9, 9, 9, 9, 9, 9);

    assertThat(notes(oneLevel(points)))
        .containsExactly(
            "Ringed inside the usual range: October 2025, since from March 2025 on eight or more"
                + " months in a row lie below the centre.");
  }

  @Test
  void the_eighth_month_of_a_new_level_is_told_by_the_centre_of_before() {
    List<Point> points =
        points(Map.of(13, Reading.RUN), 8, 11, 9, 10, 8, 14, 13, 12, 13, 12, 13, 12, 13, 12);
    ControlChart chart =
        new ControlChart(
            List.of(limits(0, 5, Start.FIRST_MONTH, "10"), limits(6, 13, Start.SHIFT, "12.5")),
            points);

    assertThat(notes(chart))
        .containsExactly(
            "Ringed inside the usual range: February 2026, the eighth month in a row from July 2025"
                + " on above the centre of before.");
  }

  @Test
  void of_months_outside_and_of_those_that_are_not_shown_nothing_is_said() {
    List<Point> points =
        points(Map.of(0, Reading.NEAR_LIMIT, 1, Reading.OUTSIDE), 14, 16, 9, 11, 9, 11);

    assertThat(
            new SignalNotes(HeadlinesTest.language(List.of()), oneLevel(points))
                .since(JANUARY.plusMonths(1)))
        .isEmpty();
  }
}
