package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.GoalScore;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Goals that share a page where a report would be too long. */
class GoalPairsTest {

  private static final JoinedSections ONE_TWO = new JoinedSections("goal-1", "goal-2");
  private static final JoinedSections TWO_THREE = new JoinedSections("goal-2", "goal-3");
  private static final JoinedSections FOUR_FIVE = new JoinedSections("goal-4", "goal-5");

  /** Ahead, behind, at risk, on track, and one without data. */
  private final GoalPairs goals = new GoalPairs(Autumn.goals());

  @Test
  void a_report_that_is_short_enough_needs_none() {
    assertThat(goals.quietest(0, Set.of())).isEmpty();
    assertThat(goals.quietest(-3, Set.of())).isEmpty();
  }

  @Test
  void goals_that_missed_nothing_share_first() {
    assertThat(goals.quietest(1, Set.of())).containsExactly(FOUR_FIVE);
  }

  @Test
  void the_first_goal_keeps_its_page_as_long_as_others_are_enough() {
    assertThat(goals.quietest(2, Set.of())).containsExactly(TWO_THREE, FOUR_FIVE);
    assertThat(goals.quietest(2, Set.of(TWO_THREE))).containsExactly(ONE_TWO, FOUR_FIVE);
    assertThat(goals.quietest(9, Set.of())).hasSize(2);
  }

  @Test
  void a_hundred_goals_are_paired_at_once() {
    List<GoalScore> many = Collections.nCopies(100, Autumn.sentiment());
    assertThat(new GoalPairs(many).quietest(90, Set.of())).hasSize(50);
  }

  @Test
  void one_goal_has_no_other() {
    assertThat(new GoalPairs(List.of(Autumn.sentiment())).quietest(1, Set.of())).isEmpty();
  }
}
