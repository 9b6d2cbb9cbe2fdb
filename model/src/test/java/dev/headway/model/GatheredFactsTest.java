package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Mention;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheredFactsTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String GOAL =
      "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, targets: {2026: 10}}\n";

  @TempDir private Path folder;

  private World mentions(int count) {
    return new World(folder)
        .file("mentions.csv", OCTOBER, FactKind.MENTION, "listening")
        .mentions(OCTOBER, Mention.Sentiment.POSITIVE, count);
  }

  private static Map<String, BigDecimal> figures(int shares, int comments) {
    return Map.of(
        "post_shares", BigDecimal.valueOf(shares), "post_comments", BigDecimal.valueOf(comments));
  }

  @Test
  void a_thousand_mentions_of_a_day_take_the_room_of_one() {
    World world = mentions(1000);
    Client client = world.client(GOAL);

    List<FactGroup> groups = world.gathered(client, OCTOBER).groups();

    // Those of the first day, and the one without a rating on the last.
    assertThat(groups).extracting(FactGroup::count).containsExactly(1000, 1);
  }

  @Test
  void what_posts_led_to_is_added_up_and_what_was_not_measured_is_a_group_of_its_own() {
    World world =
        new World(folder)
            .file("x.csv", OCTOBER, FactKind.POST, "x", "post_shares", "post_comments")
            .post(OCTOBER, "x", OCTOBER.atDay(3), figures(4, 2))
            .post(OCTOBER, "x", OCTOBER.atDay(3), figures(5, 1))
            .post(OCTOBER, "x", OCTOBER.atDay(3), Map.of("post_shares", BigDecimal.TEN));

    List<FactGroup> groups = world.gathered(world.client(GOAL), OCTOBER).groups();

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).sum("post_shares")).contains(BigDecimal.valueOf(9));
    assertThat(groups.get(0).sum("post_comments")).contains(BigDecimal.valueOf(3));
    assertThat(groups.get(1).sum("post_shares")).contains(BigDecimal.TEN);
    assertThat(groups.get(1).has("post_comments")).isFalse();
  }

  @Test
  void lines_are_kept_of_the_months_facts_alone() {
    World world = mentions(3);
    Client client = world.client(GOAL);

    FactGroup now = world.gathered(client, OCTOBER).groups().get(0);
    FactGroup later = world.gathered(client, OCTOBER.plusMonths(1)).groups().get(0);

    BitSet lines = new BitSet();
    now.lines().addTo(lines);
    assertThat(Runs.text(lines)).isEqualTo("2-4");
    assertThat(later.lines().lines()).isEmpty();
  }

  @Test
  void lines_that_come_in_any_order_are_all_there() {
    LineRuns runs = new LineRuns();
    for (int line : new int[] {7, 8, 9, 2, 3, 12, 4}) {
      runs.add(line);
    }
    BitSet lines = new BitSet();
    runs.trimmed().addTo(lines);
    assertThat(Runs.text(lines)).isEqualTo("2-4, 7-9, 12");
    assertThat(runs.lines().sorted().toArray()).containsExactly(2, 3, 4, 7, 8, 9, 12);
  }

  @Test
  void the_posts_passed_on_most_are_kept_whichever_came_first() {
    World world =
        new World(folder)
            .file("x.csv", OCTOBER, FactKind.POST, "x", "post_shares", "post_comments");
    for (int shares = 1; shares <= 12; shares++) {
      world.post(OCTOBER, "x", OCTOBER.atDay(3), "", "shared " + shares, figures(shares, 0));
    }
    Client client = world.client(GOAL);
    List<Fact> facts = new ArrayList<>(world.exports().facts());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(FactGathering.of(facts, client, OCTOBER).posts().mostShared().get("x"))
          .extracting(post -> post.text())
          .containsExactly(
              "shared 12",
              "shared 11",
              "shared 10",
              "shared 9",
              "shared 8",
              "shared 7",
              "shared 6",
              "shared 5");
    }
  }

  @Test
  void of_a_list_of_networks_each_counts_and_no_other_does() {
    World world = new World(folder);
    for (String network : List.of("facebook", "instagram", "x")) {
      world
          .file(network + ".csv", OCTOBER, FactKind.POST, network, "post_shares", "post_comments")
          .post(OCTOBER, network, OCTOBER.atDay(1), figures(network.length(), 0))
          .post(OCTOBER, network, OCTOBER.atDay(31), figures(100, 0));
    }
    Client client =
        world.client(
            "inputs: {i: {metric: post_shares, where: {network: [facebook, instagram]}}}\n"
                + GOAL.replace("kpi: leads", "kpi: i"));

    GoalScore score =
        Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE).goals().get(0);

    // 8 and 9 for the letters of their names, and 100 each; X's 101 are left out.
    assertThat(World.number(score.actual())).isEqualTo("217");
    assertThat(score.inputs().get(0).parts())
        .extracting(InputScore.Part::network)
        .containsExactly("instagram", "facebook");
  }

  @Test
  void the_median_over_groups_is_that_of_all_answers_and_no_median_of_medians() {
    World world = new World(folder).file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "care");
    int[] minutes = {1, 2, 3, 100, 200};
    for (int i = 0; i < minutes.length; i++) {
      // One group for each day: 1 and 2 on the first, 3 and 100 on the second, 200 on the third.
      LocalDateTime asked = OCTOBER.atDay(1 + i / 2).atTime(9, i);
      Optional<Duration> answer = Optional.of(Duration.ofMinutes(minutes[i]));
      world.question(OCTOBER, asked, World.SOCIAL, answer, Optional.empty());
    }
    Client client = world.client(GOAL);

    List<FactGroup> groups = world.gathered(client, OCTOBER).groups();

    assertThat(groups.size()).isGreaterThan(2);
    assertThat(Percentile.ofMinutes(WaitingTimes.sorted(groups), new BigDecimal("0.5")))
        .hasValueSatisfying(median -> assertThat(median).isEqualByComparingTo("3"));
  }

  @Test
  void facts_in_any_order_give_the_same_scorecard() {
    World world =
        mentions(20)
            .file("x.csv", OCTOBER, FactKind.POST, "x", "post_shares", "post_comments")
            .file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "care")
            .leads(OCTOBER, 12, World.SOCIAL)
            .leads(SEPTEMBER, 10, World.EMAIL);
    for (int i = 1; i <= 20; i++) {
      world.post(OCTOBER, "x", OCTOBER.atDay(i), figures(i % 7, i % 3));
      world.question(OCTOBER, OCTOBER.atDay(i), i % 4 == 0 ? null : i);
    }
    Client client =
        world.client(
            "kpis:\n  k: {name: K, formula: post_shares / leads, unit: ratio}\n"
                + "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: k, direction: more, targets: {2026: 10}}\n"
                + "  - {id: w, name: W, aim: A, owner: O, kpi: first_response_minutes,"
                + " direction: less, targets: {2026: 10}}\n");
    Scorecard expected = Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);
    List<Fact> facts = new ArrayList<>(world.exports().facts());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(facts, new Random(seed));
      Scorecard shuffled =
          Scorecard.of(
              client, FactGathering.of(facts, client, OCTOBER), world.exports(), Commentary.NONE);
      assertThat(shuffled.goals()).isEqualTo(expected.goals());
      assertThat(shuffled.sections()).isEqualTo(expected.sections());
      assertThat(shuffled.sources()).isEqualTo(expected.sources());
      assertThat(shuffled.findings()).isEqualTo(expected.findings());
    }
  }
}
