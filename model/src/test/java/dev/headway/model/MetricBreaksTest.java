package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricBreaksTest {

  private static final String OTHER = "OTHER_DEFINITION";

  @TempDir private Path folder;
  private World world;

  @BeforeEach
  void anEmptyWorld() {
    world = new World(folder);
  }

  private void posts(String network, String metric, String first, String... values) {
    YearMonth month = YearMonth.parse(first);
    for (String value : values) {
      world
          .file(
              network + ".csv",
              month,
              FactKind.POST,
              network,
              Optional.of(Period.of(month)),
              Set.of(network),
              metric)
          .post(month, network, month.atDay(3), Map.of(metric, new BigDecimal(value)));
      month = month.plusMonths(1);
    }
  }

  private GoalScore score(String month, String yaml) {
    return Scorecard.of(
            world.client(yaml), YearMonth.parse(month), world.exports(), Commentary.NONE)
        .goals()
        .get(0);
  }

  private static String views(String kpi, String targets) {
    return """
        goals:
          - {id: g, name: G, aim: A, owner: O, kpi: %s, direction: more, targets: {%s},
             whyNoNearerMetric: There is none}
        """
        .formatted(kpi, targets);
  }

  private static String change(Delta delta) {
    return World.number(delta.base()) + " " + World.number(delta.change());
  }

  /** YouTube counts views of Shorts otherwise since 31 March 2025. */
  @Test
  void months_before_and_after_a_known_day_are_not_compared() {
    posts("youtube", "post_views", "2025-02", "10", "20", "30", "45");
    String goal = views("post_views", "2025: 500");

    assertThat(World.number(score("2025-03", goal).actual())).isEqualTo(OTHER);
    GoalScore april = score("2025-04", goal);
    assertThat(World.number(april.actual())).isEqualTo("30");
    assertThat(change(april.toPrevious())).isEqualTo(OTHER + " " + OTHER);
    assertThat(change(score("2025-05", goal).toPrevious())).isEqualTo("30 15");
  }

  @Test
  void sums_over_a_break_are_withheld_and_those_on_one_side_stand() {
    posts("youtube", "post_views", "2025-01", "5", "10", "20", "30", "45");
    GoalScore may = score("2025-05", views("post_views", "2025: 500"));

    assertThat(World.number(may.quarter().actual())).isEqualTo("75");
    assertThat(World.number(may.year().actual())).isEqualTo(OTHER);
    assertThat(may.verdict()).isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void a_break_of_one_network_leaves_what_is_narrowed_to_another() {
    posts("youtube", "post_views", "2025-03", "20", "30");
    posts("tiktok", "post_views", "2025-03", "7", "9");
    String goal = views("i", "2025: 500");
    String inputs = "inputs:\n  i: {metric: post_views, where: {network: tiktok}}\n";

    assertThat(change(score("2025-04", inputs + goal).toPrevious())).isEqualTo("7 2");
    assertThat(change(score("2025-04", views("post_views", "2025: 500")).toPrevious()))
        .isEqualTo(OTHER + " MIXED_DEFINITIONS"); // and TikTok's views are no YouTube's
  }

  /** Meta's views stand where impressions stood since some day from November 2024 to 2025. */
  @Test
  void a_rough_day_splits_all_months_in_which_it_may_lie() {
    posts("instagram", "post_views", "2025-10", "10", "20", "30", "45", "50");
    String goal = views("post_views", "2026-Q1: 500");

    assertThat(World.number(score("2025-11", goal).actual())).isEqualTo("20");
    assertThat(change(score("2025-12", goal).toPrevious())).isEqualTo(OTHER + " " + OTHER);
    // 1 December may be before the day, and January is surely after it.
    assertThat(change(score("2026-01", goal).toPrevious())).isEqualTo(OTHER + " " + OTHER);
    assertThat(change(score("2026-02", goal).toPrevious())).isEqualTo("45 5");
    assertThat(World.number(score("2026-02", goal).year().actual())).isEqualTo("95");
  }

  @Test
  void last_years_value_and_shape_are_not_used_where_they_were_counted_otherwise() {
    posts(
        "instagram",
        "post_views",
        "2025-01",
        "10 10 10 10 10 10 10 10 10 10 10 10 20 20".split(" "));
    GoalScore february = score("2026-02", views("post_views", "2026-Q1: 900"));

    assertThat(february.targetBasis()).isEqualTo(GoalScore.TargetBasis.DAYS);
    assertThat(change(february.toLastYear())).isEqualTo(OTHER + " " + OTHER);
    assertThat(World.number(february.quarter().lastYear())).isEqualTo(OTHER);
    assertThat(World.number(february.inputs().get(0).lastYear())).isEqualTo(OTHER);
    assertThat(february.analysis().sinceLastYear()).isEmpty();
    assertThat(february.history())
        .filteredOn(figure -> figure.month().equals(YearMonth.of(2025, 2)))
        .singleElement()
        .matches(figure -> World.number(figure.actual()).equals("10"));
  }

  /** LinkedIn's shares are called reposts since 2023. */
  @Test
  void a_new_name_splits_nothing() {
    posts("linkedin", "post_shares", "2023-05", "3", "5");
    GoalScore june = score("2023-06", views("post_shares", "2023: 50"));

    assertThat(change(june.toPrevious())).isEqualTo("3 2");
    assertThat(World.number(june.quarter().actual())).isEqualTo("8 (61 of 91)");
  }

  @Test
  void there_is_no_total_over_networks_that_do_not_mean_the_same() {
    posts("x", "post_shares", "2026-09", "4", "3");
    posts("instagram", "post_shares", "2026-09", "6", "5");
    posts("facebook", "post_shares", "2026-09", "1", "2");
    String inputs = "inputs:\n  of_both: {metric: post_shares, where: {network: %s}}\n";

    GoalScore all = score("2026-10", views("post_shares", "2026: 50"));
    assertThat(World.number(all.actual())).isEqualTo("MIXED_DEFINITIONS");
    assertThat(World.number(all.quarter().actual())).isEqualTo("MIXED_DEFINITIONS");
    assertThat(all.verdict()).isEqualTo(Verdict.NO_DATA);
    GoalScore ratio = score("2026-10", views("amplification", "2026: 2"));
    assertThat(World.number(ratio.actual())).isEqualTo("MIXED_DEFINITIONS");
    GoalScore both =
        score(
            "2026-10", inputs.formatted("[facebook, instagram]") + views("of_both", "2026-10: 50"));
    assertThat(World.number(both.actual())).isEqualTo("7");
    assertThat(change(both.toPrevious())).isEqualTo("7 0");
  }

  @Test
  void a_month_of_one_network_is_not_held_against_one_of_another_that_means_something_else() {
    posts("x", "post_shares", "2026-09", "4");
    posts("instagram", "post_shares", "2026-10", "5");

    GoalScore score =
        score(
            "2026-10",
            "downloads: {sources: {x: {to: 2026-09}, instagram: {from: 2026-10}}}\n"
                + views("post_shares", "2026: 50"));
    assertThat(World.number(score.actual())).isEqualTo("5");
    assertThat(change(score.toPrevious())).startsWith(OTHER);
    assertThat(World.number(score.year().actual())).isEqualTo(OTHER);
  }

  @Test
  void a_sum_over_networks_that_do_not_mean_the_same_is_told() {
    posts("x", "post_shares", "2026-10", "3");
    posts("instagram", "post_shares", "2026-10", "5");
    posts("facebook", "post_shares", "2026-10", "5");

    assertThat(mixed("post_shares / posts_published"))
        .containsExactly(
            new MixedDefinitions(
                "post_shares",
                "post_shares",
                List.of(List.of("x"), List.of("facebook", "instagram"))));
    assertThat(mixed("posts_published")).isEmpty();
    assertThat(mixed("of_meta")).isEmpty();
    assertThat(mixed("of_both")).isEmpty();
    assertThat(mixed("of_three")).hasSize(1);
  }

  @Test
  void the_chart_of_what_people_say_begins_anew_with_a_new_definition() {
    posts("youtube", "post_views", "2024-09", "10", "12", "10", "12", "10", "12", "10");
    posts("youtube", "post_views", "2025-04", "90", "92", "90", "92", "90", "92", "90");

    SentimentScore score =
        Scorecard.of(
                world.client(
                    """
                    kpis:
                      net_sentiment: {name: N, formula: post_views / posts_published, unit: ratio}
                    """
                        + views("posts_published", "2025: 1")),
                YearMonth.of(2025, 10),
                world.exports(),
                Commentary.NONE)
            .sections()
            .customers()
            .sentiment();

    assertThat(score.chart().limits())
        .extracting(ControlChart.Limits::start)
        .containsExactly(ControlChart.Start.FIRST_MONTH, ControlChart.Start.NEW_DEFINITION);
    assertThat(score.sincePrevious()).isEqualTo(Tendency.ROUTINE);
    assertThat(score.sinceLastYear()).isEqualTo(Tendency.TOO_EARLY);
  }

  private List<MixedDefinitions> mixed(String formula) {
    String yaml =
        """
        inputs:
          of_meta: {metric: post_shares, where: {network: instagram}}
          of_both: {metric: post_shares, where: {network: [facebook, instagram]}}
          of_three: {metric: post_shares, where: {network: [facebook, instagram, x]}}
        kpis:
          k: {name: K, formula: %s, unit: %s}
        """
            .formatted(formula, formula.contains("/") ? "ratio" : "count");
    return Scorecard.of(
            world.client(yaml + views("k", "2026-10: 1")),
            YearMonth.of(2026, 10),
            world.exports(),
            Commentary.NONE)
        .findings()
        .mixedDefinitions();
  }
}
