package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.GoalScore;
import dev.headway.report.Typesetter.Extent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is tried next, after what came of the attempts before. */
class PagePlanTest {

  private static final JoinedSections TWO_THREE = new JoinedSections("goal-2", "goal-3");
  private static final JoinedSections FOUR_FIVE = new JoinedSections("goal-4", "goal-5");
  private static final JoinedSections LAST_TWO = new JoinedSections("channels", "closing");

  /** Ahead, behind, at risk, on track, and one without data. */
  private static final List<GoalScore> FIVE = Autumn.goals();

  private static final double ROOM = 735;

  private int page;

  private static PagePlan plan(int goals, int sections) {
    return new PagePlan(
        new GoalPairs(FIVE.subList(0, goals)), sections, extent -> extent.pages() > 1);
  }

  /** Begins a page. */
  private Extent fits(String id) {
    return new Extent(id, page++, 1, 0.9, 640, ROOM);
  }

  private Extent isShort(String id) {
    return new Extent(id, page++, 1, 0.4, 290, ROOM);
  }

  private Extent isLong(String id) {
    return isLong(id, 760);
  }

  private Extent isLong(String id, double height) {
    page += 2;
    return new Extent(id, page - 2, 2, 0.2, height, ROOM);
  }

  /** A little more than that. */
  private Extent half(String id) {
    return new Extent(id, page++, 1, 0.5, 380, ROOM);
  }

  /** On the page of the one before it. */
  private Extent below(String id) {
    return new Extent(id, page - 1, 1, 0.9, 320, ROOM);
  }

  private List<Extent> all(List<Extent> goals, String... others) {
    List<Extent> all = new ArrayList<>(List.of(fits("summary")));
    all.addAll(goals);
    for (String other : others) {
      all.add(fits(other));
    }
    return all;
  }

  @Test
  void what_runs_over_is_set_closer_and_nothing_else() {
    PagePlan plan = plan(2, 4);
    assertThat(plan.layout()).isEqualTo(PageLayout.ROOMY);
    plan.learn(all(List.of(isLong("goal-1"), fits("goal-2")), "closing"));
    assertThat(plan.layout().densities().of("goal-1")).isEqualTo(1);
    assertThat(plan.layout().differs("goal-2", PageLayout.ROOMY)).isFalse();
    plan.learn(List.of(fits("goal-1")));
    assertThat(plan.layout().densities().of("goal-1")).isEqualTo(1);
  }

  @Test
  void steps_that_cannot_save_enough_are_left_out() {
    PagePlan plan = plan(2, 4);
    // 185 points too long: three steps save 142 at most, four 257.
    plan.learn(all(List.of(isLong("goal-1", 920), isLong("goal-2", 1500)), "closing"));
    assertThat(plan.layout().densities().of("goal-1")).isEqualTo(4);
    assertThat(plan.layout().densities().of("goal-2")).isEqualTo(5);
  }

  @Test
  void each_of_two_goals_on_a_page_saves_half_of_what_is_too_much() {
    PagePlan plan = plan(5, 11);
    Extent four = new Extent("goal-4", 4, 1, 0.6, 440, ROOM);
    Extent five = new Extent("goal-5", 5, 1, 0.6, 453, ROOM);
    plan.learn(
        all(
            List.of(fits("goal-1"), fits("goal-2"), fits("goal-3"), four, five),
            "quarters",
            "return",
            "customers",
            "channels",
            "closing"));
    // 158 points too long; a step saves 62 of each at most, two save 112.
    assertThat(plan.layout().densities().of("goal-4")).isEqualTo(8);
  }

  @Test
  void a_section_that_runs_over_at_its_closest_stays_so() {
    PagePlan plan = plan(1, 3);
    plan.learn(all(List.of(isLong("goal-1")), "closing"));
    for (int i = 0; i < 9; i++) {
      plan.learn(List.of(isLong("goal-1")));
    }
    assertThat(plan.layout().densities().of("goal-1")).isEqualTo(5);
  }

  @Test
  void goals_of_a_report_that_would_have_twelve_pages_share_two_from_the_first_attempt() {
    PagePlan plan = plan(5, 12);
    assertThat(plan.layout().pairs()).containsExactlyInAnyOrder(TWO_THREE, FOUR_FIVE);
    assertThat(plan.layout().densities().of("goal-2")).isEqualTo(6);
    assertThat(plan.layout().densities().of("goal-1")).isZero();
  }

  @Test
  void two_goals_that_do_not_fit_on_a_page_are_set_closer_and_then_apart() {
    PagePlan plan = plan(5, 12);
    List<Extent> goals =
        List.of(fits("goal-1"), half("goal-2"), half("goal-3"), fits("goal-4"), below("goal-5"));
    plan.learn(all(goals, "quarters", "return", "customers", "content", "channels", "closing"));
    for (int density = 7; density <= 10; density++) {
      assertThat(plan.layout().densities().of("goal-2")).isEqualTo(density);
      plan.learn(List.of(half("goal-2"), half("goal-3")));
    }
    // Of the four others, the first two are the only ones left that stand beside each other.
    assertThat(plan.layout().pairs())
        .containsExactlyInAnyOrder(new JoinedSections("goal-1", "goal-2"), FOUR_FIVE);
    assertThat(plan.layout().densities().of("goal-3")).isZero();
  }

  @Test
  void short_sections_that_share_a_page_save_goals_from_it() {
    PagePlan plan = plan(5, 11);
    assertThat(plan.layout().pairs()).containsExactly(FOUR_FIVE);
    List<Extent> set =
        all(
            List.of(
                fits("goal-1"), fits("goal-2"), fits("goal-3"), fits("goal-4"), below("goal-5")),
            "quarters",
            "return",
            "customers");
    set.add(isShort("channels"));
    set.add(isShort("closing"));
    plan.learn(set);
    assertThat(plan.layout().pairs()).containsExactlyInAnyOrder(FOUR_FIVE, LAST_TWO);
    plan.learn(List.of(fits("channels"), below("closing")));
    assertThat(plan.layout().pairs()).containsExactly(LAST_TWO);
  }

  @Test
  void short_sections_are_not_set_so_close_that_they_leave_something_out() {
    PagePlan plan = plan(1, 4);
    plan.learn(List.of(fits("summary"), fits("goal-1"), isShort("channels"), isShort("closing")));
    assertThat(plan.layout().pairs()).containsExactly(LAST_TWO);
    plan.learn(List.of(fits("channels"), fits("closing")));
    assertThat(plan.layout().densities().of("closing")).isEqualTo(1);
    plan.learn(List.of(fits("channels"), fits("closing")));
    assertThat(plan.layout()).isEqualTo(PageLayout.ROOMY);
  }

  @Test
  void a_goal_that_needs_two_pages_makes_others_share_one() {
    PagePlan plan = plan(5, 10);
    List<Extent> goals =
        List.of(isLong("goal-1"), fits("goal-2"), fits("goal-3"), fits("goal-4"), fits("goal-5"));
    plan.learn(all(goals, "quarters", "return", "customers", "closing"));
    assertThat(plan.layout().pairs()).isEmpty();
    for (int density = 1; density <= 5; density++) {
      assertThat(plan.layout().pairs()).isEmpty();
      plan.learn(List.of(isLong("goal-1")));
    }
    assertThat(plan.layout().pairs()).containsExactly(FOUR_FIVE);
  }
}
