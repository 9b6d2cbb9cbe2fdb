package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headway.input.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalChangeTest {

  private static final String STEADY = goal("steady", "");
  private static final String CHANGING =
      goal(
          "rides",
          "since: 2026-04, until: 2026-09, whyEnded: The store closed, changes: [{on: 2026-07-01,"
              + " what: Target raised from 180 to 210, reason: A second store opened}]");
  private static final String DROPPED =
      "ended:\n  - {name: Catalogues, on: 2026-08-15, reason: No longer printed}\n";
  private static final String ALL = "goals:\n" + STEADY + CHANGING + DROPPED;

  @TempDir private Path folder;

  private static String goal(String id, String more) {
    return """
          - {id: %s, name: %s, aim: A, owner: O, kpi: leads, direction: more,
             targets: {2026: 10, 2027: 10}%s}
        """
        .formatted(id, id, more.isEmpty() ? "" : ", " + more);
  }

  private Scorecard scorecard(String month, String yaml) {
    World world = new World(folder).leads(YearMonth.of(2026, 3), 31, World.SOCIAL);
    return Scorecard.of(
        world.client(yaml), YearMonth.parse(month), world.exports(), Commentary.NONE);
  }

  private List<String> scored(String month) {
    return scorecard(month, ALL).goals().stream().map(score -> score.goal().id()).toList();
  }

  private List<String> listed(String month, String yaml) {
    return scorecard(month, yaml).sections().goalChanges().stream()
        .map(change -> change.kind() + " " + change.goal() + " " + change.day())
        .toList();
  }

  @Test
  void a_goal_is_scored_from_its_first_month_to_its_last() {
    assertThat(scored("2026-03")).containsExactly("steady");
    assertThat(scored("2026-04")).containsExactly("steady", "rides");
    assertThat(scored("2026-09")).containsExactly("steady", "rides");
    assertThat(scored("2026-10")).containsExactly("steady");
  }

  @Test
  void starts_and_changes_are_listed_in_their_month_and_ends_after_it() {
    assertThat(listed("2026-03", ALL)).isEmpty();
    assertThat(listed("2026-04", ALL)).containsExactly("STARTED rides 2026-04-01");
    assertThat(listed("2026-06", ALL)).isEmpty();
    assertThat(listed("2026-07", ALL)).containsExactly("CHANGED rides 2026-07-01");
    assertThat(listed("2026-08", ALL)).containsExactly("ENDED Catalogues 2026-08-15");
    assertThat(listed("2026-10", ALL))
        .containsExactly("ENDED Catalogues 2026-08-15", "ENDED rides 2026-09-30");
  }

  @Test
  void before_a_goal_started_nothing_was_to_be_reached_and_its_year_begins_with_it() {
    GoalScore rides = scorecard("2026-05", ALL).goals().get(1);
    assertThat(rides.history())
        .filteredOn(month -> month.target().isKnown())
        .extracting(MonthFigure::month)
        .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5));
    assertThat(rides.year().first()).isEqualTo(YearMonth.of(2026, 4));
    GoalScore steady = scorecard("2026-05", ALL).goals().get(0);
    assertThat(steady.year().first()).isEqualTo(YearMonth.of(2026, 1));
  }

  @Test
  void a_change_is_told_with_its_reason() {
    assertThat(scorecard("2026-07", ALL).sections().goalChanges())
        .containsExactly(
            new GoalChange(
                "rides",
                LocalDate.of(2026, 7, 1),
                "Target raised from 180 to 210",
                "A second store opened",
                GoalChange.Kind.CHANGED));
    assertThat(scorecard("2026-10", ALL).sections().goalChanges().get(1).reason())
        .isEqualTo("The store closed");
  }

  @Test
  void a_month_made_again_after_a_change_lists_the_same() {
    String before = "goals:\n" + STEADY + goal("rides", "since: 2026-04");

    for (String month : List.of("2026-03", "2026-04", "2026-06")) {
      assertThat(listed(month, ALL)).isEqualTo(listed(month, before));
      assertThat(scorecard(month, ALL).goals())
          .extracting(GoalScore::actual, GoalScore::target, GoalScore::verdict)
          .isEqualTo(
              scorecard(month, before).goals().stream()
                  .map(score -> tuple(score.actual(), score.target(), score.verdict()))
                  .toList());
    }
  }

  @Test
  void what_cannot_be_is_told_where_it_stands() {
    Problems problems = new Problems();
    String yaml =
        "goals:\n"
            + goal("a", "since: 2026-10, until: 2026-09, whyEnded: Because")
            + goal("b", "until: 2026-09")
            + goal("c", "whyEnded: Because")
            + goal("d", "since: 2026-10, changes: [{on: 2026-09-30, what: W, reason: R}]")
            + goal("e", "changes: [{on: 2026-09-30, wat: W, reason: R}]")
            + "ended:\n  - {name: N, on: 2026-09}\n";
    World.read(folder, World.HEAD + yaml, problems);

    assertThat(World.told(problems))
        .anyMatch(told -> told.contains("this goal ends in 2026-09, before it starts in 2026-10"))
        .anyMatch(told -> told.startsWith("client.yaml:9:") && told.contains("but not why"))
        .anyMatch(told -> told.startsWith("client.yaml:11:") && told.contains("but not when"))
        .anyMatch(
            told -> told.startsWith("client.yaml:13:") && told.contains("on which it is none"))
        .anyMatch(told -> told.contains("the key 'what' is missing"))
        .anyMatch(told -> told.contains("Did you mean 'what'?"))
        .anyMatch(told -> told.startsWith("client.yaml:17:") && told.contains("is not a day"))
        .anyMatch(told -> told.contains("the key 'reason' is missing"))
        .hasSize(8);
  }
}
