package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a goal goes through its quarter, how far it has come, and what its target asks for. */
class AnalysisTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir private Path folder;

  /** So many leads a month, the oldest first, up to October. */
  private World leads(int... counts) {
    World world = new World(folder);
    for (int i = 0; i < counts.length; i++) {
      world.leads(OCTOBER.minusMonths(counts.length - 1L - i), counts[i], World.SOCIAL);
    }
    return world;
  }

  private static Analysis analysis(World world, String goal) {
    Client client =
        world.client("goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: leads, " + goal + "}\n");
    return Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE)
        .goals()
        .get(0)
        .analysis();
  }

  private static String rounded(Figure figure) {
    return rounded(figure.number().orElseThrow());
  }

  private static String rounded(BigDecimal number) {
    return number.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  @Test
  void the_pace_of_a_sum_is_what_is_reached_and_due_of_its_target_and_what_is_left_by_month() {
    Pace pace = analysis(leads(41), "direction: more, targets: {2026-Q4: 92}").quarter();

    // By days 31 of 92 are due; 41 are reached, and 51 are left for November and December.
    assertThat(rounded(pace.done())).isEqualTo("0.446");
    assertThat(rounded(pace.due())).isEqualTo("0.337");
    assertThat(rounded(pace.needed())).isEqualTo("25.5");
    assertThat(pace.monthsLeft()).isEqualTo(2);
  }

  @Test
  void each_month_to_come_has_to_move_a_level_by_its_part_of_the_way_that_is_left() {
    World world = new World(folder);
    world.file(
        "x.csv",
        OCTOBER,
        FactKind.ACCOUNT_DAY,
        "x",
        Optional.of(Period.of(OCTOBER)),
        Set.of("x"),
        "account_followers");
    world.level(OCTOBER, "x", "account_followers", 1040);
    Client client =
        world.client(
            """
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: account_followers, direction: more,
                 targets: {2026-Q4: 1300}, whyNoNearerMetric: None}
            """);
    Pace pace =
        Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE)
            .goals()
            .get(0)
            .analysis()
            .quarter();

    // From 1,040 to December's 1,300 in two months.
    assertThat(rounded(pace.needed())).isEqualTo("130");
    assertThat(World.number(pace.done())).isEqualTo("DOES_NOT_ADD_UP");
  }

  @Test
  void progress_is_the_part_of_the_way_from_the_baseline_and_is_not_cut_off() {
    String goal = "direction: more, baseline: {month: 2026-08, value: 11}, targets: {2026-10: 31}";

    // 20 are to be gained: from 11 to 41 are 30, to 16 are 5, and to 9 are -2.
    assertThat(rounded(analysis(leads(41), goal).progress())).isEqualTo("1.5");
    assertThat(rounded(analysis(leads(16), goal).progress())).isEqualTo("0.25");
    assertThat(rounded(analysis(leads(9), goal).progress())).isEqualTo("-0.1");
  }

  @Test
  void a_target_beyond_what_is_usual_is_not_reached_by_working_as_now() {
    // The mean is 21 and every moving range 2: 21 +- 2.66 x 2 is 15.68 to 26.32.
    World world = leads(20, 22, 20, 22, 20, 22);
    assertThat(analysis(world, "direction: more, targets: {2026-10: 27}").reach())
        .isEqualTo(Analysis.Reach.BEYOND);
    assertThat(analysis(world, "direction: more, targets: {2026-10: 26}").reach())
        .isEqualTo(Analysis.Reach.WITHIN);
    assertThat(analysis(world, "direction: more, targets: {2026-10: 15}").reach())
        .isEqualTo(Analysis.Reach.ASSURED);
    assertThat(analysis(world, "direction: less, targets: {2026-10: 15}").reach())
        .isEqualTo(Analysis.Reach.BEYOND);
  }

  @Test
  void what_last_month_expected_of_this_one_is_scored_against_it() {
    // One a day until September, two in October; all months from April on came as expected.
    Forecast.Scored scored =
        analysis(
                leads(31, 28, 31, 30, 31, 30, 31, 31, 30, 62),
                "direction: more, targets: {2026-10: 1}")
            .lastForecast()
            .orElseThrow();

    assertThat(scored.made()).isEqualTo(OCTOBER.minusMonths(1));
    assertThat(rounded(((Forecast.Expected) scored.forecast()).value())).isEqualTo("31");
    assertThat(World.number(scored.actual())).isEqualTo("62");
    assertThat(scored.isScored()).isTrue();
    assertThat(scored.isInside()).isFalse();
  }
}
