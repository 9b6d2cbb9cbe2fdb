package dev.headway.agency;

import static dev.headway.agency.SampleGoals.assertFigure;
import static dev.headway.agency.SampleGoals.assertMissing;
import static dev.headway.agency.SampleGoals.goal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Absence;
import dev.headway.model.ControlChart;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sample's client in whose year Meta changed what a view is: until the end of 2025 nobody knows
 * on which day, and the client's year began in November.
 */
class MarlpitNurseryTest {

  private static final String CLIENT = "marlpit-nursery";
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  private static Scorecard scorecard;

  @BeforeAll
  static void october() {
    scorecard = SampleAgency.scorecard(CLIENT, OCTOBER);
  }

  @Test
  void nothing_is_wrong_with_its_files() {
    assertThat(SampleAgency.problems(CLIENT, OCTOBER)).isEmpty();
  }

  @Test
  void the_month_is_judged_and_held_against_the_month_before() {
    GoalScore passedOn = goal(scorecard, "passed-on");

    // 100 + 56 shares of 15,200 + 8,800 views; September: 138 of 23,000
    assertFigure(passedOn.actual(), "6.50");
    assertFigure(passedOn.toPrevious().change(), "0.50");
    assertThat(passedOn.verdict()).isEqualTo(Verdict.AHEAD);
  }

  @Test
  void the_change_since_a_year_before_is_withheld_since_views_were_counted_otherwise() {
    for (String id : new String[] {"passed-on", "kept"}) {
      GoalScore score = goal(scorecard, id);
      assertMissing(score.toLastYear().base(), Absence.OTHER_DEFINITION);
      assertMissing(score.toLastYear().change(), Absence.OTHER_DEFINITION);
      assertThat(score.analysis().sinceLastYear()).isEmpty();
    }
  }

  @Test
  void the_year_so_far_would_add_up_both_and_is_withheld_but_the_quarter_is_not() {
    GoalScore passedOn = goal(scorecard, "passed-on");

    assertThat(passedOn.year().first()).isEqualTo(YearMonth.of(2025, 11));
    assertMissing(passedOn.year().actual(), Absence.OTHER_DEFINITION);
    // 114 + 138 + 156 shares of 20,000 + 23,000 + 24,000 views
    assertFigure(passedOn.quarter().actual(), "6.09");
    assertMissing(passedOn.quarter().lastYear(), Absence.OTHER_DEFINITION);
  }

  @Test
  void a_goal_on_the_year_cannot_be_judged_nor_its_progress_be_told() {
    GoalScore kept = goal(scorecard, "kept");

    // 174 saves of 15,200 views
    assertFigure(kept.actual(), "11.45");
    assertThat(kept.judged()).isEqualTo(GoalScore.Judged.YEAR_TO_DATE);
    assertThat(kept.verdict()).isEqualTo(Verdict.TOO_EARLY);
    assertMissing(kept.analysis().progress(), Absence.OTHER_DEFINITION);
  }

  @Test
  void the_chart_of_what_is_routine_begins_anew_in_january() {
    ControlChart chart = goal(scorecard, "passed-on").analysis().chart();

    // Every month in which Meta may have changed stands alone, and is too short for limits.
    assertThat(chart.points())
        .filteredOn(point -> point.month().isBefore(JANUARY))
        .hasSize(4)
        .extracting(ControlChart.Point::reading)
        .containsOnly(ControlChart.Reading.TOO_EARLY);
    assertThat(chart.limits())
        .singleElement()
        .satisfies(
            limits -> {
              assertThat(limits.first()).isEqualTo(JANUARY);
              assertThat(limits.start()).isEqualTo(ControlChart.Start.NEW_DEFINITION);
              assertThat(limits.months()).isEqualTo(9);
              // 5, 5.4, 5.174, 5.8, 5.48, 5.591, 5.3, 5.7 and 6: mean 5.494, mean moving range
              // 0.334; 5.494 - 2.66 x 0.334 and 5.494 + 2.66 x 0.334. October's 6.5 is above that.
              assertThat(limits.centre().setScale(3, RoundingMode.HALF_UP)).isEqualTo("5.494");
              assertThat(limits.lower().setScale(3, RoundingMode.HALF_UP)).isEqualTo("4.605");
              assertThat(limits.upper().setScale(3, RoundingMode.HALF_UP)).isEqualTo("6.383");
            });
    assertThat(chart.reading(OCTOBER)).isEqualTo(ControlChart.Reading.OUTSIDE);
  }

  @Test
  void what_has_been_counted_anew_for_ten_months_is_forecast_for_a_quarter_and_no_more() {
    assertThat(goal(scorecard, "passed-on").analysis().quarters())
        .extracting(Outlook::forecast)
        .satisfiesExactly(
            over ->
                assertThat(over)
                    .isInstanceOfSatisfying(
                        Forecast.Expected.class,
                        known -> assertThat(known.method()).isEqualTo(Forecast.Method.KNOWN)),
            next -> assertThat(next).isInstanceOf(Forecast.Expected.class),
            third -> assertThat(third).isEqualTo(Forecast.withheld(Forecast.Reason.NEW_DEFINITION)),
            fourth ->
                assertThat(fourth).isEqualTo(Forecast.withheld(Forecast.Reason.NEW_DEFINITION)));
  }

  @Test
  void what_does_not_rest_on_views_is_compared_as_ever() {
    GoalScore recommendation = goal(scorecard, "recommendation");
    // (17 - 3) / 27; October 2025: (12 - 4) / 23
    assertFigure(recommendation.actual(), "0.519");
    assertFigure(recommendation.toLastYear().base(), "0.348");
    assertFigure(recommendation.toLastYear().change(), "0.171");

    GoalScore answered = goal(scorecard, "answered");
    // 30 of 34; October 2025: 20 of 24
    assertFigure(answered.actual(), "0.8824");
    assertFigure(answered.toLastYear().change(), "0.0490");
    assertThat(answered.verdict()).isEqualTo(Verdict.AHEAD);
  }
}
