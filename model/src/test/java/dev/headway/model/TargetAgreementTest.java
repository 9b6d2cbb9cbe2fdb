package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetAgreementTest {

  @TempDir private Path folder;

  private List<String> told(String kpi, String direction, String targets) {
    Problems problems = new Problems();
    World.read(
        folder,
        World.HEAD
            + """
            goals:
              - id: g
                name: G
                aim: A
                owner: O
                kpi: %s
                whyNoNearerMetric: None
                direction: %s
                targets: {%s}
            """
                .formatted(kpi, direction, targets),
        problems);
    return World.told(problems).stream()
        .filter(text -> text.contains("target"))
        .map(text -> text.replace("\n", " "))
        .toList();
  }

  @Test
  void quarters_of_a_sum_add_up_to_its_year() {
    // 200 + 200 + 200 + 250 = 850
    assertThat(
            told(
                "leads",
                "more",
                "2026: 900, 2026-Q1: 200, 2026-Q2: 200, 2026-Q3: 200, 2026-Q4: 250"))
        .singleElement()
        .asString()
        .contains(
            "client.yaml:13:15",
            "the target for 2026 is 900, and those for 2026-Q1, 2026-Q2, 2026-Q3 and 2026-Q4 add"
                + " up to 850");
    assertThat(
            told(
                "leads",
                "more",
                "2026: 900, 2026-Q1: 200, 2026-Q2: 200, 2026-Q3: 250, 2026-Q4: 250"))
        .isEmpty();
  }

  @Test
  void what_each_part_was_rounded_by_is_no_contradiction() {
    // 33333 x 3 = 99999, one less than the quarter: up to half of one each is rounding.
    assertThat(
            told(
                "leads", "more", "2026-Q1: 100000, 2026-01: 33333, 2026-02: 33333, 2026-03: 33333"))
        .isEmpty();
    // 9 of 10 is no rounding, since a tenth is more than a hundredth.
    assertThat(told("leads", "more", "2026-Q1: 10, 2026-01: 3, 2026-02: 3, 2026-03: 3")).hasSize(1);
  }

  @Test
  void where_some_months_are_left_the_others_may_not_come_to_more_than_the_whole() {
    assertThat(told("leads", "more", "2026-Q4: 210, 2026-10: 70")).isEmpty();
    assertThat(told("leads", "more", "2026-Q4: 210, 2026-10: 220"))
        .singleElement()
        .asString()
        .contains("the target for 2026-Q4 is 210, and that for 2026-10 is 220");
  }

  @Test
  void months_are_held_against_their_quarter_and_quarters_against_their_year() {
    // The quarters add up to the year, but January to March to 60 instead of 50.
    assertThat(
            told(
                "leads",
                "more",
                "2026: 200, 2026-Q1: 50, 2026-Q2: 50, 2026-Q3: 50, 2026-Q4: 50,"
                    + " 2026-01: 20, 2026-02: 20, 2026-03: 20"))
        .singleElement()
        .asString()
        .contains("the target for 2026-Q1 is 50", "add up to 60");
  }

  @Test
  void a_levels_year_ends_where_its_last_quarter_ends() {
    assertThat(told("account_followers", "more", "2026: 1300, 2026-Q4: 1250"))
        .singleElement()
        .asString()
        .contains("the target for 2026 is 1300, and that for 2026-Q4, which ends with it, is 1250");
    assertThat(told("account_followers", "more", "2026: 1300, 2026-Q3: 1250, 2026-Q4: 1300"))
        .isEmpty();
  }

  @Test
  void a_ratio_over_a_year_lies_between_those_of_its_quarters() {
    String quarters = ", 2026-Q1: 80%, 2026-Q2: 82%, 2026-Q3: 84%, 2026-Q4: 86%";

    assertThat(told("answered", "more", "2026: 84%" + quarters)).isEmpty();
    assertThat(told("answered", "more", "2026: 90%" + quarters))
        .singleElement()
        .asString()
        .contains("the target for 2026 is 90%", "are 80% to 86%");
  }

  @Test
  void a_goal_that_is_kept_is_no_sum() {
    String months = ", 2026-01: 20, 2026-02: 22, 2026-03: 25";

    assertThat(told("leads", "keep above", "2026-Q1: 22" + months)).isEmpty();
    assertThat(told("leads", "keep above", "2026-Q1: 67" + months)).hasSize(1);
  }

  @Test
  void one_period_written_in_two_ways_has_one_target() {
    assertThat(told("leads", "more", "2026-Q4: 210, FY2026-Q4: 200"))
        .singleElement()
        .asString()
        .contains(
            "the target for FY2026-Q4 is 200, and the target for 2026-Q4 is 210, which is the same"
                + " period");
  }
}
