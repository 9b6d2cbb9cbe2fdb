package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputSumTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static final String COST_PER_LEAD =
      """
      kpis:
        cost_per_lead: {name: Cost per lead, formula: fees / leads, unit: money}
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: cost_per_lead, direction: less, targets: {2026-12: 1}}
      costs:
        - {from: 2026-01, monthly: 400, for: agency fee}
      """;

  @TempDir private Path folder;

  private GoalScore score(World world) {
    Client client = world.client(COST_PER_LEAD);
    return Scorecard.of(client, NOVEMBER, world.exports(), Commentary.NONE).goals().get(0);
  }

  @Test
  void the_formula_over_the_sums_of_its_inputs_is_the_period_so_far() {
    GoalScore score =
        score(new World(folder).leads(OCTOBER, 10, World.SOCIAL).leads(NOVEMBER, 30, World.SOCIAL));

    // October and November: 400 + 400 for 10 + 30 leads. The client's year began in January, but
    // leads are known from October on only.
    assertThat(score.analysis().sums())
        .extracting(InputSum::name, sum -> World.number(sum.quarter()))
        .containsExactly(tuple("fees", "800"), tuple("leads", "40"));
    assertThat(World.number(score.quarter().actual())).isEqualTo("20");
    assertThat(score.analysis().sums())
        .extracting(sum -> World.number(sum.year()))
        .containsExactly("800 (61 of 334)", "40 (61 of 334)");
  }

  @Test
  void of_a_period_in_which_the_goal_starts_its_own_months_count_wherever_it_is_told() {
    World world =
        new World(folder).leads(OCTOBER, 10, World.SOCIAL).leads(NOVEMBER, 30, World.SOCIAL);
    Client client =
        world.client(COST_PER_LEAD.replace("direction: less,", "direction: less, since: 2026-11,"));
    GoalScore score =
        Scorecard.of(client, NOVEMBER, world.exports(), Commentary.NONE).goals().get(0);

    // 400 of fees for November's 30 leads; with October it would be 800 for 40.
    assertThat(rounded(score.year().actual())).isEqualTo("13.33");
    assertThat(score.analysis().sums())
        .extracting(
            InputSum::name, sum -> World.number(sum.year()), sum -> World.number(sum.quarter()))
        .containsExactly(tuple("fees", "400", "400"), tuple("leads", "30", "30"));
    assertThat(rounded(score.analysis().wholeYear().orElseThrow().actual())).isEqualTo("13.33");
    assertThat(rounded(score.analysis().quarters().get(0).actual())).isEqualTo("13.33");
  }

  @Test
  void of_a_quarters_sum_a_goal_that_starts_in_it_is_to_bring_its_own_months_part() {
    World world =
        new World(folder).leads(OCTOBER, 10, World.SOCIAL).leads(NOVEMBER, 30, World.SOCIAL);
    Client client =
        world.client(
            """
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, since: 2026-11, targets: {2026-Q4: 92}}
            """);
    GoalScore score =
        Scorecard.of(client, NOVEMBER, world.exports(), Commentary.NONE).goals().get(0);

    // By days, November is to bring 30 and December 31; October's 31 were nobody's to bring.
    Outlook quarter = score.analysis().quarters().get(0);
    assertThat(World.number(score.quarter().target())).isEqualTo("30");
    assertThat(World.number(quarter.target())).isEqualTo("61");
    assertThat(World.number(quarter.actual())).isEqualTo("30");
    assertThat(World.number(score.analysis().quarter().needed())).isEqualTo("31");
  }

  private static String rounded(Figure figure) {
    return figure.number().orElseThrow().setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void each_names_the_files_that_it_was_taken_from() {
    GoalScore score =
        score(new World(folder).leads(OCTOBER, 10, World.SOCIAL).leads(NOVEMBER, 30, World.SOCIAL));

    assertThat(score.analysis().sums().get(0).quarterFiles()).isEmpty(); // fees
    assertThat(score.analysis().sums().get(1).quarterFiles())
        .extracting(InputSum.File::file, InputSum.File::rows)
        .containsExactly(
            tuple("exports/2026-10/leads.csv", 10), tuple("exports/2026-11/leads.csv", 30));
    assertThat(score.analysis().sums().get(1).yearFiles())
        .isEqualTo(score.analysis().sums().get(1).quarterFiles());
  }

  @Test
  void where_no_month_is_known_as_a_whole_the_sums_are_missing_and_not_zero() {
    GoalScore score = score(new World(folder));

    assertThat(score.analysis().sums().get(1).quarter())
        .isEqualTo(Figure.missing(Absence.NOT_EXPORTED));
  }
}
