package dev.headway.agency;

import static dev.headway.agency.SampleGoals.assertFigure;
import static dev.headway.agency.SampleGoals.goal;
import static dev.headway.agency.SampleGoals.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Conversions;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sample's client whose year begins in April, and that pays in dollars and reports in euros.
 */
class LoughArdenTest {

  private static final String CLIENT = "lough-arden";
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
  void its_third_quarter_is_october_to_december_and_its_year_began_in_april() {
    GoalScore enquiries = goal(scorecard, "enquiries");

    assertThat(enquiries.quarter().first()).isEqualTo(OCTOBER);
    assertThat(enquiries.quarter().last()).isEqualTo(YearMonth.of(2026, 12));
    assertThat(enquiries.year().first()).isEqualTo(YearMonth.of(2026, 4));
    assertThat(enquiries.year().last()).isEqualTo(YearMonth.of(2027, 3));
  }

  @Test
  void of_the_quarters_target_october_is_due_as_much_as_last_years_october_brought() {
    GoalScore enquiries = goal(scorecard, "enquiries");

    // October to December 2025 brought 27 + 30 + 24 = 81: of 108, October's part is 108 x 27 / 81.
    assertFigure(enquiries.target(), "36.00");
    assertFigure(enquiries.actual(), "38");
    assertFigure(enquiries.toLastYear().change(), "11");
    // 26 + 27 + 29 + 25 + 22 + 31 + 38
    assertFigure(enquiries.year().actual(), "198");
    assertThat(enquiries.judged()).isEqualTo(GoalScore.Judged.QUARTER_TO_DATE);
    assertThat(enquiries.verdict()).isEqualTo(Verdict.AHEAD);
  }

  @Test
  void each_day_of_advertising_is_converted_at_the_rate_of_that_day() {
    GoalScore cost = goal(scorecard, "cost-per-enquiry");

    // $2,000 up to the 14th at 0.88, and $2,400 from the 15th on at 0.875: 1,760 + 2,100.
    assertFigure(input(cost, "media"), "3860.00");
    // (3,860 + 3,000) / 38; the limit is 175, and 10 % of it is 17.50.
    assertFigure(cost.actual(), "180.53");
    assertThat(cost.verdict()).isEqualTo(Verdict.ON_TRACK);
    // October 2025: $3,200 at 0.855 are 2,736; (2,736 + 3,000) / 27 = 212.44.
    assertFigure(cost.toLastYear().base(), "212.44");
  }

  @Test
  void an_order_is_converted_at_the_rate_of_the_day_on_which_it_was_won() {
    GoalScore revenue = goal(scorecard, "revenue");

    // EUR 31,400, $12,000 before the 15th at 0.88, and $8,000 after it at 0.875.
    assertFigure(revenue.actual(), "48960.00");
    assertThat(scorecard.sections().conversions().withoutRate()).isEmpty();
    assertThat(scorecard.sections().conversions().made())
        .extracting(LoughArdenTest::said)
        .containsExactly(
            "revenue: 1 amount, 12000.00 x 0.88 = 10560.00",
            "revenue: 1 amount, 8000.00 x 0.875 = 7000.00",
            "spend: 14 amounts, 2000.00 x 0.88 = 1760.00",
            "spend: 17 amounts, 2400.00 x 0.875 = 2100.00");
  }

  private static String said(Conversions.Made made) {
    return "%s: %d %s, %s x %s = %s"
        .formatted(
            made.metric(),
            made.amounts(),
            made.amounts() == 1 ? "amount" : "amounts",
            made.amount().setScale(2),
            made.rate().rate(),
            made.converted().setScale(2));
  }

  @Test
  void the_year_so_far_is_the_sum_of_two_currencies_at_six_rates() {
    GoalScore revenue = goal(scorecard, "revenue");

    // April to October 2026: EUR 24,500 + 26,800 + 22,750.25 + 19,400 + 14,200 + 28,900 + 31,400
    // = 167,950.25; $10,000 x 0.86 + $9,500 x 0.87 + $12,000 x 0.88 + $8,000 x 0.875 = 34,425.
    assertFigure(revenue.year().actual(), "202375.25");
    // The year before: EUR 245,900.50 and $ converted to 35,207.50 are 281,108.00; up to October
    // EUR 125,650.50 and 17,740.00 are 143,390.50.
    assertFigure(revenue.year().lastYear(), "143390.50");
    BigDecimal due =
        new BigDecimal("460000")
            .multiply(new BigDecimal("143390.50"))
            .divide(new BigDecimal("281108.00"), 2, RoundingMode.HALF_UP);
    assertThat(due).isEqualTo("234641.60");
    assertFigure(revenue.year().target(), "234642.00"); // in whole euros, as the target is written
    // Short by 13.8 %: more than 10, not more than 20.
    assertThat(revenue.judged()).isEqualTo(GoalScore.Judged.YEAR_TO_DATE);
    assertThat(revenue.verdict()).isEqualTo(Verdict.AT_RISK);
  }
}
