package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final String SOCIAL =
      """
      inputs:
        i: {metric: leads, where: {channel: social}}
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: i, direction: more, targets: {2026-Q4: 210}}
      """;

  @TempDir private Path folder;

  private Forecasting forecasting(World world, Client client) {
    InputFigures inputs =
        new InputFigures(client, world.gathered(client, OCTOBER), world.days(client, OCTOBER));
    return new Forecasting(new KpiFigures(inputs), inputs, (kpi, month) -> false);
  }

  private Forecast quarter(World world) {
    Client client = world.client(SOCIAL);
    return forecasting(world, client).of(client.goals().get(0).kpi(), OCTOBER, OCTOBER, DECEMBER);
  }

  /** So many leads a month, the oldest first, up to October. */
  private World leads(int... counts) {
    World world = new World(folder);
    for (int i = 0; i < counts.length; i++) {
      world.leads(OCTOBER.minusMonths(counts.length - 1L - i), counts[i], World.SOCIAL);
    }
    return world;
  }

  private static String rounded(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void without_a_year_of_history_the_last_three_months_run_on_by_the_day() {
    // August to October brought 31 + 30 + 31 in 92 days: one a day. October's 31, and 30 and 31
    // days to come.
    Forecast forecast = quarter(leads(62, 28, 31, 30, 31, 30, 31, 31, 30, 31));

    Forecast.Expected expected = (Forecast.Expected) forecast;
    assertThat(expected.method()).isEqualTo(Forecast.Method.RUN_RATE);
    assertThat(expected.value()).isEqualByComparingTo("92");
    assertThat(expected.tries()).isGreaterThanOrEqualTo(Forecasting.FEWEST_TRIES);
  }

  @Test
  void with_a_year_of_history_the_same_months_of_last_year_grow_as_the_last_six_did() {
    // 2025 has 40 a month but 60 in November and 30 in December; 2026 has half as many again.
    int[] counts = new int[36];
    for (int i = 0; i < 36; i++) {
      YearMonth month = OCTOBER.minusMonths(35L - i);
      int base = month.getMonthValue() == 11 ? 60 : month.getMonthValue() == 12 ? 30 : 40;
      counts[i] = month.getYear() == 2026 ? base * 3 / 2 : base;
    }

    Forecast.Expected expected = (Forecast.Expected) quarter(leads(counts));

    // 60 known, 60 x 1.5 and 30 x 1.5 expected.
    assertThat(expected.method()).isEqualTo(Forecast.Method.SEASONAL);
    assertThat(expected.value()).isEqualByComparingTo("195");
    assertThat(expected.low()).isLessThanOrEqualTo(expected.value());
  }

  /**
   * So many months up to October, of 40 a month, but 60 in November, and half as many again in
   * 2026.
   */
  private World halfAsManyAgain(int months) {
    int[] counts = new int[months];
    for (int i = 0; i < months; i++) {
      YearMonth month = OCTOBER.minusMonths(months - 1L - i);
      int base = month.getMonthValue() == 11 ? 60 : 40;
      counts[i] = month.getYear() == 2026 ? base * 3 / 2 : base;
    }
    return leads(counts);
  }

  @Test
  void twenty_months_are_enough_for_the_growth_of_three_and_four_earlier_tries() {
    // From March 2025: the try of May 2026 holds March to May against March to May 2025.
    Forecast.Expected expected = (Forecast.Expected) quarter(halfAsManyAgain(20));

    // 60 known, 60 x 1.5 and 40 x 1.5 expected; each of the tries, from May to August, was right.
    assertThat(expected.method()).isEqualTo(Forecast.Method.SEASONAL);
    assertThat(expected.months()).isEqualTo(3);
    assertThat(expected.tries()).isEqualTo(4);
    assertThat(expected.value()).isEqualByComparingTo("210");
    assertThat(expected.low()).isEqualByComparingTo("210");
    assertThat(expected.high()).isEqualByComparingTo("210");
  }

  @Test
  void with_nineteen_months_only_the_rate_has_been_tried_four_times() {
    Forecast.Expected expected = (Forecast.Expected) quarter(halfAsManyAgain(19));

    assertThat(expected.method()).isEqualTo(Forecast.Method.RUN_RATE);
    // 60 in October, and 180 in the 92 days from August on: 61 days bring 119.35.
    assertThat(rounded(expected.value())).isEqualTo("179.35");
  }

  @Test
  void the_growth_of_six_months_goes_before_that_of_fewer() {
    assertThat(((Forecast.Expected) quarter(halfAsManyAgain(23))).months()).isEqualTo(6);
    assertThat(((Forecast.Expected) quarter(halfAsManyAgain(22))).months()).isEqualTo(5);
  }

  @Test
  void the_range_goes_from_the_tenth_to_the_ninetieth_percentile_of_what_earlier_ones_erred_by() {
    // One a day until September, two in October. Of the months from April on each was forecast: six
    // came as expected, and October's 62 were its 31 and as many again.
    World world = leads(31, 28, 31, 30, 31, 30, 31, 31, 30, 62);
    Client client = world.client(SOCIAL);
    YearMonth november = OCTOBER.plusMonths(1);

    Forecast.Expected expected =
        (Forecast.Expected)
            forecasting(world, client).of(client.goals().get(0).kpi(), OCTOBER, november, november);

    // 31 + 30 + 62 in 92 days: 40.11 in November's 30. The rank of the 90th percentile of seven is
    // 0.9 x 6 = 5.4, between 0 and 1: 0.4, so up to 40.11 x 1.4. The 10th is 0.
    assertThat(expected.tries()).isEqualTo(7);
    assertThat(rounded(expected.value())).isEqualTo("40.11");
    assertThat(rounded(expected.low())).isEqualTo("40.11");
    assertThat(rounded(expected.high())).isEqualTo("56.15");
  }

  @Test
  void the_range_is_what_earlier_forecasts_erred_by() {
    // 10 tries at least: every month alternates between 20 and 40, so that forecasts err.
    Forecast.Expected expected =
        (Forecast.Expected)
            quarter(leads(20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20));

    assertThat(expected.low()).isLessThan(expected.value());
    assertThat(expected.high()).isGreaterThan(expected.value());
    assertThat(expected.low()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
  }

  @Test
  void a_client_three_months_old_has_no_forecast() {
    assertThat(quarter(leads(31, 30, 31)))
        .isEqualTo(Forecast.withheld(Forecast.Reason.TOO_LITTLE_HISTORY));
  }

  @Test
  void a_month_that_is_missing_withholds_the_forecast() {
    World world = new World(folder);
    for (int back = 12; back >= 1; back--) {
      world.leads(OCTOBER.minusMonths(back), 30, World.SOCIAL);
    }

    assertThat(quarter(world)).isEqualTo(Forecast.withheld(Forecast.Reason.MONTH_MISSING));
  }

  @Test
  void a_break_of_definition_within_the_months_looked_at_withholds_it() {
    World world = leads(31, 28, 31, 30, 31, 30, 31, 31, 30, 31);
    Client client = world.client(SOCIAL);
    InputFigures inputs =
        new InputFigures(client, world.gathered(client, OCTOBER), world.days(client, OCTOBER));
    Forecasting forecasting =
        new Forecasting(
            new KpiFigures(inputs), inputs, (kpi, month) -> month.equals(YearMonth.of(2026, 9)));

    assertThat(forecasting.of(client.goals().get(0).kpi(), OCTOBER, OCTOBER, DECEMBER))
        .isEqualTo(Forecast.withheld(Forecast.Reason.NEW_DEFINITION));
  }

  @Test
  void a_period_that_is_over_is_known() {
    World world = leads(31, 28, 31, 30, 31, 30, 31, 31, 30, 31);
    Client client = world.client(SOCIAL);

    Forecast forecast =
        forecasting(world, client)
            .of(client.goals().get(0).kpi(), OCTOBER, OCTOBER.minusMonths(2), OCTOBER);

    assertThat(((Forecast.Expected) forecast).method()).isEqualTo(Forecast.Method.KNOWN);
    assertThat(((Forecast.Expected) forecast).value()).isEqualByComparingTo("92");
  }

  @Test
  void a_ratio_is_expected_as_the_ratio_of_expected_sums_and_fees_are_known_ahead() {
    // One lead a day, 310 a month but 930 in December: 31 + 30 + 31 leads for 310 + 310 + 930.
    World world = leads(31, 28, 31, 30, 31, 30, 31, 31, 30, 31);
    Client client =
        world.client(
            """
            inputs:
              i: {metric: leads, where: {channel: social}}
            kpis:
              cost: {name: Cost per lead, formula: fees / i, unit: money}
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: cost, direction: less,
                 targets: {2026-Q4: 10}}
            costs:
              - {from: 2025-01, monthly: 310, for: fee}
              - {month: 2026-12, amount: 620, for: film}
            """);

    Forecast.Expected expected =
        (Forecast.Expected)
            forecasting(world, client).of(client.goals().get(0).kpi(), OCTOBER, OCTOBER, DECEMBER);

    assertThat(rounded(expected.value())).isEqualTo("16.85"); // 1550 / 92
  }

  @Test
  void a_finished_year_of_two_definitions_says_that_it_does_not_add_up() {
    // Views of YouTube's Shorts count every start since 31 March 2025.
    World world = new World(folder);
    for (int i = 1; i <= 12; i++) {
      YearMonth month = YearMonth.of(2025, i);
      world
          .file(
              "youtube.csv",
              month,
              FactKind.POST,
              "youtube",
              Optional.of(Period.of(month)),
              Set.of("youtube"),
              "post_views")
          .post(month, "youtube", month.atDay(3), Map.of("post_views", BigDecimal.TEN));
    }
    Client client =
        world.client(
            """
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: post_views, direction: more,
                 targets: {2025: 500}, whyNoNearerMetric: None}
            """);
    YearMonth december = YearMonth.of(2025, 12);
    GoalScore score =
        Scorecard.of(client, december, world.exports(), Commentary.NONE).goals().get(0);

    // March is itself of two definitions and has no value; October to December are of one.
    assertThat(score.analysis().wholeYear().orElseThrow().forecast())
        .isEqualTo(Forecast.withheld(Forecast.Reason.TWO_DEFINITIONS));
    assertThat(score.analysis().quarters().get(0).forecast()).isInstanceOf(Forecast.Expected.class);
  }

  @Test
  void a_finished_period_whose_months_do_not_add_up_says_so() {
    // Meta's views began on some day from November 2024 to 2025: each month stands, no two add up.
    World world = new World(folder);
    for (int i = 1; i <= 3; i++) {
      YearMonth month = YearMonth.of(2025, i);
      world
          .file(
              "instagram.csv",
              month,
              FactKind.POST,
              "instagram",
              Optional.of(Period.of(month)),
              Set.of("instagram"),
              "post_views")
          .post(month, "instagram", month.atDay(3), Map.of("post_views", BigDecimal.TEN));
    }
    Client client =
        world.client(
            """
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: post_views, direction: more,
                 targets: {2025: 500}, whyNoNearerMetric: None}
            """);
    GoalScore score =
        Scorecard.of(client, YearMonth.of(2025, 3), world.exports(), Commentary.NONE)
            .goals()
            .get(0);

    assertThat(score.analysis().quarters().get(0).forecast())
        .isEqualTo(Forecast.withheld(Forecast.Reason.TWO_DEFINITIONS));
  }

  @Test
  void a_finished_period_in_which_there_is_nothing_to_divide_by_has_no_number() {
    World world = new World(folder);
    for (int back = 12; back >= 0; back--) {
      world.leads(OCTOBER.minusMonths(back), 31, World.EMAIL);
    }
    Client client =
        world.client(
            """
            downloads: {afterMonthEnd: yes}
            inputs:
              i: {metric: leads, where: {channel: social}}
            kpis:
              k: {name: K, formula: leads / i, unit: ratio}
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: k, direction: less, targets: {2026-Q4: 10}}
            """);
    Kpi kpi = client.goals().get(0).kpi();

    assertThat(forecasting(world, client).of(kpi, OCTOBER, OCTOBER, OCTOBER))
        .isEqualTo(Forecast.withheld(Forecast.Reason.NO_VALUE));
  }

  @Test
  void a_level_in_a_ratio_goes_on_as_it_did_and_a_median_as_it_was() {
    // 31, 30 and 31 leads in August to October, one a day; followers rise by 10 a month to 1,190.
    World world = leads(31, 28, 31, 30, 31, 30, 31, 31, 30, 31);
    for (int i = 0; i < 10; i++) {
      YearMonth month = YearMonth.of(2026, 1).plusMonths(i);
      world.file(
          "x.csv",
          month,
          FactKind.ACCOUNT_DAY,
          "x",
          Optional.of(Period.of(month)),
          Set.of("x"),
          "account_followers");
      world.level(month, "x", "account_followers", 1100 + 10 * i);
    }
    Client client =
        world.client(
            """
            inputs:
              i: {metric: leads, where: {channel: social}}
            kpis:
              k: {name: K, formula: i / account_followers, unit: ratio}
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: k, direction: more, targets: {2026-Q4: 1}}
            """);
    Kpi kpi = client.goals().get(0).kpi();

    Forecast.Expected expected =
        (Forecast.Expected) forecasting(world, client).of(kpi, OCTOBER, OCTOBER, DECEMBER);

    // 31 + 30 + 31 leads over the 1,190 + 2 x 10 followers of December.
    assertThat(expected.value()).isEqualByComparingTo(divided("92", "1210"));
    assertThat(expected.method()).isEqualTo(Forecast.Method.RUN_RATE);
  }

  private static BigDecimal divided(String above, String below) {
    return new BigDecimal(above).divide(new BigDecimal(below), Expression.PRECISION);
  }

  @Test
  void the_forecast_for_a_month_is_scored_when_it_is_over() {
    World world = leads(31, 28, 31, 30, 31, 30, 31, 31, 30, 31);
    Client client = world.client(SOCIAL);
    Kpi kpi = client.goals().get(0).kpi();
    Forecast september =
        forecasting(world, client).of(kpi, OCTOBER.minusMonths(1), OCTOBER, OCTOBER);

    // July to September: 92 in 92 days, so 31 for October.
    Forecast.Scored scored =
        new Forecast.Scored(
            OCTOBER.minusMonths(1), OCTOBER, september, Figure.of(new BigDecimal("31")));
    assertThat(((Forecast.Expected) september).value()).isEqualByComparingTo("31");
    assertThat(scored.isScored()).isTrue();
    assertThat(scored.isInside()).isTrue();
    assertThat(
            new Forecast.Scored(
                    OCTOBER.minusMonths(1), OCTOBER, september, Figure.of(new BigDecimal("99")))
                .isInside())
        .isFalse();
  }
}
