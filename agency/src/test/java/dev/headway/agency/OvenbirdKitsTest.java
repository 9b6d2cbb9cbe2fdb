package dev.headway.agency;

import static dev.headway.agency.SampleGoals.assertFigure;
import static dev.headway.agency.SampleGoals.assertMissing;
import static dev.headway.agency.SampleGoals.goal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Absence;
import dev.headway.model.ControlChart;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Link;
import dev.headway.model.Outlook;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample's client of three months: what needs a history is refused, with the reason. */
class OvenbirdKitsTest {

  private static final String CLIENT = "ovenbird-kits";
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

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
  void an_order_that_was_cancelled_refunded_or_voided_is_none() {
    GoalScore orders = goal(scorecard, "orders");

    // 57 orders of October came from TikTok: one was cancelled, and one refunded in full.
    assertFigure(orders.actual(), "55");
    assertFigure(orders.toPrevious().change(), "11");
  }

  @Test
  void without_a_year_before_the_quarters_target_is_spread_by_days() {
    GoalScore orders = goal(scorecard, "orders");

    // 184 x 31 / 92 = 62; 55 is short by 7, which is 11.3 %.
    assertFigure(orders.target(), "62.00");
    assertThat(orders.targetBasis()).isEqualTo(GoalScore.TargetBasis.DAYS);
    assertThat(orders.verdict()).isEqualTo(Verdict.AT_RISK);
  }

  @Test
  void the_other_goals_are_judged_all_the_same() {
    // (430 + 600) / 55, under a limit of 20
    assertFigure(goal(scorecard, "cost-per-order").actual(), "18.73");
    assertThat(goal(scorecard, "cost-per-order").verdict()).isEqualTo(Verdict.AHEAD);
    // 868 shares of 62,000 views
    assertFigure(goal(scorecard, "passed-on").actual(), "1.40");
    assertThat(goal(scorecard, "passed-on").verdict()).isEqualTo(Verdict.AHEAD);
  }

  @Test
  void there_is_no_october_before_and_the_change_is_withheld_for_that_reason() {
    assertThat(scorecard.goals())
        .hasSize(3)
        .allSatisfy(
            score -> {
              assertMissing(score.toLastYear().base(), Absence.NOT_EXPORTED);
              assertMissing(score.toLastYear().change(), Absence.BASE_MISSING);
            });
  }

  @Test
  void three_months_are_too_few_to_tell_a_signal_from_chance() {
    assertThat(scorecard.goals())
        .allSatisfy(
            score -> {
              assertThat(score.analysis().chart().limits()).isEmpty();
              assertThat(score.analysis().chart().points())
                  .hasSize(3)
                  .extracting(ControlChart.Point::reading)
                  .containsOnly(ControlChart.Reading.TOO_EARLY);
              assertThat(score.analysis().toPrevious()).isEqualTo(ControlChart.Reading.TOO_EARLY);
            });
  }

  @Test
  void three_months_are_too_few_for_a_forecast_and_each_says_so() {
    assertThat(scorecard.goals())
        .allSatisfy(
            score -> {
              assertThat(score.analysis().quarters())
                  .hasSize(4)
                  .extracting(Outlook::forecast)
                  .containsOnly(Forecast.withheld(Forecast.Reason.TOO_LITTLE_HISTORY));
              // January to July 2026 are not known, and will not be.
              assertThat(score.analysis().wholeYear().map(Outlook::forecast))
                  .contains(Forecast.withheld(Forecast.Reason.MONTH_MISSING));
            });
  }

  @Test
  void whether_a_chain_holds_is_not_said_either() {
    assertThat(goal(scorecard, "orders").behaviours())
        .singleElement()
        .satisfies(
            chain -> {
              assertFigure(chain.actual(), "1264");
              assertThat(chain.link().verdict()).isEqualTo(Link.Verdict.TOO_EARLY);
            });
  }

  @Test
  void the_year_so_far_has_only_92_of_its_304_days() {
    GoalScore orders = goal(scorecard, "orders");

    // 31 + 44 + 55
    assertFigure(orders.year().actual(), "130");
    assertThat(orders.year().actual().isWhole()).isFalse();
  }

  /** Threads has no export: somebody read the number off the screen, on the 31st. */
  @Test
  void a_figure_that_was_read_off_a_screen_stands_with_its_network() {
    assertThat(scorecard.sections().social().networks())
        .filteredOn(network -> network.network().equals("threads"))
        .singleElement()
        .satisfies(
            threads ->
                assertThat(threads.find("account_followers").orElseThrow().month().number())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("412")));
  }

  /** Nothing is missing of a level that was read on the month's last day. */
  @Test
  void a_level_asks_for_the_last_day_only() {
    assertThat(scorecard.sources())
        .filteredOn(source -> source.source().name().equals("Figures by hand"))
        .singleElement()
        .satisfies(source -> assertThat(source.missingDays()).isEmpty());
  }
}
