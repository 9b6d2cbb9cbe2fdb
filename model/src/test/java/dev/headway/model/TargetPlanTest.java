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
  private YearMonth asOf = YearMonth.of(2026, 10);

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
    return TargetPlan.of(
        goal,
        asOf,
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
    // By the end of November 210 x 96 / 138 = 146.09 are due: 146, of which 70 by October's end.
    assertThat(target(plan, "2026-11")).isEqualTo("76 LAST_YEARS_SHAPE");
    assertThat(target(plan, "2026-12")).isEqualTo("64 LAST_YEARS_SHAPE");
  }

  @Test
  void the_parts_of_a_sum_have_the_digits_of_its_target_and_still_add_up() {
    known.remove(YearMonth.of(2026, 3));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 48, 2027-Q1: 48.5}");
    // 48 x 31 / 92 = 16.17: 16, so that 16 are no sixth short. 48 x 61 / 92 = 31.83: 32.
    assertThat(target(plan, "2026-10")).isEqualTo("16 DAYS");
    assertThat(target(plan, "2026-11")).isEqualTo("16 DAYS");
    assertThat(target(plan, "2026-12")).isEqualTo("16 DAYS");
    assertThat(over(plan, "2026-10", "2026-12", "2026-11")).isEqualTo("32");
    // 48.5 x 31 / 90 = 16.71, 48.5 x 59 / 90 = 31.79
    assertThat(target(plan, "2027-01")).isEqualTo("16.7 DAYS");
    assertThat(target(plan, "2027-02")).isEqualTo("15.1 DAYS");
    assertThat(target(plan, "2027-03")).isEqualTo("16.7 DAYS");
  }

  @Test
  void where_something_else_is_counted_since_last_year_it_is_spread_by_days() {
    broken.add(YearMonth.of(2026, 3));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 210}");

    assertThat(target(plan, "2026-10")).isEqualTo("71 DAYS");
  }

  @Test
  void without_twelve_known_months_it_is_spread_by_days() {
    known.remove(YearMonth.of(2026, 3));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 210}");

    // October has 31 of the quarter's 92 days: 210 x 31 / 92 = 70.76.
    assertThat(target(plan, "2026-10")).isEqualTo("71 DAYS");
  }

  @Test
  void a_month_that_was_known_in_part_only_gives_no_shape() {
    known.put(YearMonth.of(2025, 10), new Figure.Known(new BigDecimal("46"), new Coverage(30, 31)));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 210}");

    assertThat(target(plan, "2026-10")).isEqualTo("71 DAYS");
  }

  @Test
  void the_months_of_a_whole_period_add_up_to_its_target_to_the_last_digit() {
    known.remove(YearMonth.of(2026, 3));
    TargetPlan plan = plan("leads", "direction: more, targets: {2026-Q4: 100, 2026-Q3: 7}");

    assertThat(
            World.number(
                plan.over(
                    YearMonth.of(2026, 7),
                    YearMonth.of(2026, 12),
                    Months.between(YearMonth.of(2026, 7), YearMonth.of(2026, 12)))))
        .isEqualTo("107");
  }

  @Test
  void the_shortest_period_wins_and_the_longer_ones_rest_is_spread_over_what_is_left() {
    TargetPlan plan =
        plan("leads", "direction: more, targets: {FY2026: 900, 2026-Q4: 210, 2026-10: 66}");

    assertThat(target(plan, "2026-10")).isEqualTo("66 STATED");
    // 210 - 66 = 144 for November and December, which had 50 and 42 a year before:
    // 144 x 50 / 92 = 78.26, and the rest.
    assertThat(target(plan, "2026-11")).isEqualTo("78 LAST_YEARS_SHAPE");
    assertThat(target(plan, "2026-12")).isEqualTo("66 LAST_YEARS_SHAPE");
    // 900 - 210 = 690 for the other nine months of April 2026 to March 2027, by days: a year before
    // April 2026 not all is known. May has 31 of their 365 - 92 = 273 days: 690 x 30 / 273 =
    // 75.82 are due by the end of April, 690 x 61 / 273 = 154.18 by that of May: 154 - 76.
    assertThat(target(plan, "2026-05")).isEqualTo("78 DAYS");
    assertThat(over(plan, "2026-10", "2026-12", "2026-12")).isEqualTo("210");
    assertThat(over(plan, "2026-04", "2027-03", "2027-03")).isEqualTo("900");
    assertThat(over(plan, "2026-10", "2026-12", "2026-11")).isEqualTo("144"); // 66 + 78
  }

  private static String over(TargetPlan plan, String first, String last, String to) {
    YearMonth start = YearMonth.parse(first);
    Figure figure =
        plan.over(start, YearMonth.parse(last), Months.between(start, YearMonth.parse(to)));
    return figure instanceof Figure.Known known
        ? known.value().setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString()
        : World.number(figure);
  }

  @Test
  void a_level_is_held_against_the_last_months_target() {
    // From 1,000 at the end of September to 1,300 at the end of December: 100 a month.
    TargetPlan plan =
        plan(
            "account_followers",
            "direction: more, whyNoNearerMetric: None, baseline: {month: 2026-09, value: 1000},"
                + " targets: {2026-Q4: 1300, 2027-Q1: 1450}");

    assertThat(over(plan, "2026-10", "2026-12", "2026-11")).isEqualTo("1200");
    assertThat(over(plan, "2026-10", "2026-12", "2026-12")).isEqualTo("1300");
    assertThat(over(plan, "2026-04", "2027-03", "2027-03")).isEqualTo("1450");
  }

  @Test
  void the_line_of_what_is_counted_has_whole_points() {
    // From 1,000 to 1,100 in three months: 1,033.33 and 1,066.67.
    TargetPlan plan =
        plan(
            "account_followers",
            "direction: more, whyNoNearerMetric: None, baseline: {month: 2026-09, value: 1000},"
                + " targets: {2026-Q4: 1100}");
    assertThat(target(plan, "2026-10")).isEqualTo("1033 INTERPOLATED");
    assertThat(target(plan, "2026-11")).isEqualTo("1067 INTERPOLATED");
  }

  @Test
  void a_ratios_quarter_is_held_against_what_the_file_says_of_the_quarter() {
    // 82, 84 and 86 per cent in October, November and December.
    TargetPlan plan =
        plan(
            "answered",
            "direction: more, baseline: {month: 2026-06, value: 77%},"
                + " targets: {2026-Q3: 80%, 2026-Q4: 86%}");

    assertThat(over(plan, "2026-10", "2026-12", "2026-12")).isEqualTo("0.86");
    assertThat(over(plan, "2026-10", "2026-12", "2026-11")).isEqualTo("0.84");
  }

  @Test
  void where_the_file_says_nothing_of_a_ratios_period_the_months_mean_is_its_target() {
    TargetPlan plan =
        plan("answered", "direction: more, targets: {2026-10: 82%, 2026-11: 84%, 2026-12: 89%}");

    // (82 + 84 + 89) / 3 and (82 + 84) / 2
    assertThat(over(plan, "2026-10", "2026-12", "2026-12")).isEqualTo("0.85");
    assertThat(over(plan, "2026-10", "2026-12", "2026-11")).isEqualTo("0.83");
    assertThat(over(plan, "2027-01", "2027-03", "2027-03")).isEqualTo("NO_TARGET");
  }

  @Test
  void a_sum_that_is_kept_in_every_month_is_kept_in_all_of_them_together() {
    TargetPlan plan = plan("leads", "direction: keep above, targets: {FY2026: 60, 2026-Q4: 70}");

    assertThat(target(plan, "2026-09")).isEqualTo("60 KEPT");
    assertThat(over(plan, "2026-10", "2026-12", "2026-11")).isEqualTo("140");
    assertThat(over(plan, "2026-04", "2027-03", "2026-10")).isEqualTo("430"); // 6 x 60 + 70
  }

  @Test
  void a_ratio_that_is_kept_has_the_years_own_target_for_the_year() {
    TargetPlan plan =
        plan("answered", "direction: keep above, targets: {FY2026: 85%, 2027-Q1: 90%}");

    assertThat(over(plan, "2026-04", "2027-03", "2027-03")).isEqualTo("0.85");
    assertThat(over(plan, "2027-01", "2027-03", "2027-02")).isEqualTo("0.9");
  }

  @Test
  void no_line_begins_at_a_baseline_that_counted_something_else() {
    broken.add(YearMonth.of(2026, 3));
    TargetPlan plan =
        plan(
            "net_sentiment",
            "direction: more, baseline: {month: 2025-10, value: 0.12},"
                + " targets: {2026-Q4: 0.29, 2027-Q1: 0.32}");

    assertThat(target(plan, "2026-10")).isEqualTo("OTHER_DEFINITION INTERPOLATED");
    assertThat(over(plan, "2026-10", "2026-12", "2026-11")).isEqualTo("OTHER_DEFINITION");
    // What the file says is held against what is counted now, and so is the line from there on.
    assertThat(target(plan, "2026-12")).isEqualTo("0.29 INTERPOLATED");
    assertThat(target(plan, "2027-01")).isEqualTo("0.3 INTERPOLATED");
  }

  private static final String RAISED =
      "direction: more, targets: {FY2026: 1000}, changes: [{on: 2026-07-15, what: Raised from 730,"
          + " reason: A second store, targetsBefore: {FY2026: 730}}]";

  @Test
  void a_month_before_a_change_keeps_the_target_that_it_had() {
    TargetPlan plan = plan("leads", RAISED);

    // By days, 730 / 365 is 2 a day: June was to bring 60, and April to June 182.
    assertThat(target(plan, "2026-06")).isEqualTo("60 DAYS");
    // The other 818 fall to the 274 days from July on: 818 x 31 / 274 = 92.55.
    assertThat(target(plan, "2026-07")).isEqualTo("93 DAYS");
    assertThat(over(plan, "2026-04", "2027-03", "2026-07")).isEqualTo("275");
    assertThat(over(plan, "2026-04", "2027-03", "2027-03")).isEqualTo("1000");
  }

  @Test
  void before_the_change_nothing_is_known_of_it() {
    asOf = YearMonth.of(2026, 6);
    TargetPlan plan = plan("leads", RAISED);

    assertThat(target(plan, "2026-07")).isEqualTo("62 DAYS");
    assertThat(over(plan, "2026-04", "2027-03", "2027-03")).isEqualTo("730");
  }

  @Test
  void a_target_lowered_below_what_was_due_leaves_nothing_to_reach() {
    TargetPlan plan = plan("leads", RAISED.replace("FY2026: 1000", "FY2026: 100"));

    assertThat(target(plan, "2026-06")).isEqualTo("60 DAYS");
    assertThat(target(plan, "2026-08")).isEqualTo("0 DAYS");
  }

  @Test
  void after_a_change_the_line_goes_on_from_where_it_was() {
    // Up 2 points a month from 70 % in March to 80 % in August; since July to 90 % in August
    // instead: from 76 % in June up 7 a month.
    TargetPlan plan =
        plan(
            "answered",
            "direction: more, baseline: {month: 2026-03, value: 70%}, targets: {2026-08: 90%},"
                + " changes: [{on: 2026-07-01, what: Raised, reason: R,"
                + " targetsBefore: {2026-08: 80%}}]");

    assertThat(target(plan, "2026-06")).isEqualTo("0.76 INTERPOLATED");
    assertThat(target(plan, "2026-07")).isEqualTo("0.83 INTERPOLATED");
    assertThat(target(plan, "2026-08")).isEqualTo("0.9 STATED");
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
