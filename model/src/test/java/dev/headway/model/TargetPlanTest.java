package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetPlanTest {

  @TempDir private Path folder;
  private final Map<YearMonth, Figure> known = new HashMap<>();
  private final Set<YearMonth> broken = new HashSet<>();

  @BeforeEach
  void fourteenMonthsAreKnown() {
    String[] values = "44 46 50 42 38 41 52 58 63 57 60 55 61 74".split(" ");
    for (int i = 0; i < values.length; i++) {
      known.put(YearMonth.of(2025, 9).plusMonths(i), Figure.of(new BigDecimal(values[i])));
    }
  }

  private TargetPlan plan(String kpi, String rest) {
    Goal goal =
        new World(folder)
            .client(
                """
                fiscalYearStarts: April
                goals:
                  - {id: g, name: G, aim: A, owner: O, kpi: %s, %s}
                """
                    .formatted(kpi, rest))
            .goals()
            .get(0);
    return new TargetPlan(
        goal,
        month -> known.getOrDefault(month, Figure.missing(Absence.NOT_EXPORTED)),
        (any, each) -> broken.contains(each));
  }

  private static String target(TargetPlan plan, String month) {
    TargetPlan.MonthTarget target = plan.month(YearMonth.parse(month));
    String number =
        target.figure() instanceof Figure.Known figure
            ? figure
                .value()
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
            : World.number(target.figure());
    return number + " " + target.basis();
  }

  @Test
  void a_quarters_sum_is_spread_as_last_years_months_fell() {
    // October 2025 brought 46 of the quarter's 46 + 50 + 42 = 138: 210 x 46 / 138 = 70.
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 210}");

    assertThat(target(plan, "2026-10")).isEqualTo("70 LAST_YEARS_SHAPE");
    // 210 x 50 / 138 and 210 x 42 / 138
    assertThat(target(plan, "2026-11")).isEqualTo("76.087 LAST_YEARS_SHAPE");
    assertThat(target(plan, "2026-12")).isEqualTo("63.913 LAST_YEARS_SHAPE");
  }

  @Test
  void where_something_else_is_counted_since_last_year_it_is_spread_by_days() {
    broken.add(YearMonth.of(2026, 3));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 210}");

    assertThat(target(plan, "2026-10")).isEqualTo("70.7609 DAYS");
  }

  @Test
  void without_twelve_known_months_it_is_spread_by_days() {
    known.remove(YearMonth.of(2026, 3));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 210}");

    // October has 31 of the quarter's 92 days: 210 x 31 / 92 = 70.7609.
    assertThat(target(plan, "2026-10")).isEqualTo("70.7609 DAYS");
  }

  @Test
  void a_month_that_was_known_in_part_only_gives_no_shape() {
    known.put(YearMonth.of(2025, 10), new Figure.Known(new BigDecimal("46"), new Coverage(30, 31)));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 210}");

    assertThat(target(plan, "2026-10")).isEqualTo("70.7609 DAYS");
  }

  @Test
  void the_months_of_a_whole_period_add_up_to_its_target_to_the_last_digit() {
    known.remove(YearMonth.of(2026, 3));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 100, 2026-Q3: 7}");

    assertThat(
            World.number(plan.over(Months.between(YearMonth.of(2026, 7), YearMonth.of(2026, 12)))))
        .isEqualTo("107");
  }

  @Test
  void the_shortest_period_wins() {
    TargetPlan plan =
        plan("leads", "direction: more, targets: {FY2026: 900, 2026-Q4: 210, 2026-10: 66}");

    assertThat(target(plan, "2026-10")).isEqualTo("66 STATED");
    assertThat(target(plan, "2026-11")).isEqualTo("76.087 LAST_YEARS_SHAPE");
  }

  @Test
  void a_rate_is_never_spread_but_approached_from_the_baseline() {
    // From 0.12 in October 2025 to 0.29 in March 2027 are 17 months; a year on:
    // 0.12 + 0.17 x 12 / 17 = 0.24.
    TargetPlan plan =
        plan(
            "net_sentiment",
            "direction: more, baseline: {month: 2025-10, value: 0.12}, targets: {2027-Q1: 0.29}");

    assertThat(target(plan, "2026-10")).isEqualTo("0.24 INTERPOLATED");
    assertThat(target(plan, "2027-03")).isEqualTo("0.29 INTERPOLATED");
    assertThat(target(plan, "2027-04")).isEqualTo("NO_TARGET NONE");
    assertThat(target(plan, "2025-09")).isEqualTo("NO_TARGET NONE");
  }

  @Test
  void between_two_targets_the_line_bends_at_the_first() {
    // 80% at the end of September, 86% at the end of December: a third of the way is 82%.
    TargetPlan plan =
        plan(
            "answered",
            "direction: more, baseline: {month: 2026-06, value: 77%},"
                + " targets: {2026-Q3: 80%, 2026-Q4: 86%}");

    assertThat(target(plan, "2026-08")).isEqualTo("0.79 INTERPOLATED");
    assertThat(target(plan, "2026-10")).isEqualTo("0.82 INTERPOLATED");
  }

  @Test
  void a_goal_that_is_kept_has_the_same_target_in_every_month() {
    TargetPlan plan = plan("answered", "direction: keep above, targets: {FY2026: 90%}");

    assertThat(target(plan, "2026-10")).isEqualTo("0.9 KEPT");
    assertThat(target(plan, "2027-04")).isEqualTo("NO_TARGET NONE");
  }
}
