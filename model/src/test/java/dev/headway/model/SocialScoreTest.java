package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Channel;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocialScoreTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Channel X = new Channel("organic-social", "social", Optional.of("x"));
  private static final Channel NO_NETWORK =
      new Channel("organic-social", "social", Optional.empty());
  private static final String GOALS =
      """
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, targets: {2026-10: 1}}
      """;

  @TempDir private Path folder;

  private SocialScore score(World world) {
    return Scorecard.of(world.client(GOALS), OCTOBER, world.exports(), Commentary.NONE)
        .sections()
        .social();
  }

  private static NetworkScore network(SocialScore score, String id) {
    return score.networks().stream().filter(n -> n.network().equals(id)).findFirst().orElseThrow();
  }

  private static String month(SocialScore score, String network, String metric) {
    return network(score, network)
        .find(metric)
        .map(m -> World.number(m.month()))
        .orElse("not there");
  }

  /**
   * October: £900 came through Instagram, £600 through X, £100 with the tag lost, and £500 by
   * email. Meta was paid £300, for both of its networks.
   */
  private World october() {
    return new World(folder)
        .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
        .ads(OCTOBER, OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), "300")
        .otherAds(OCTOBER, OCTOBER.atDay(5), "50")
        .file("deals.csv", OCTOBER, FactKind.SALE, "crm-deals", "revenue")
        .sale(OCTOBER, OCTOBER.atDay(1), "Closed Won", "900", "GBP")
        .sale(OCTOBER, OCTOBER.atDay(9), X, "Closed Won", "600", "GBP")
        .sale(OCTOBER, OCTOBER.atDay(9), NO_NETWORK, "Closed Won", "100", "GBP")
        .sale(OCTOBER, OCTOBER.atDay(31), World.EMAIL, "Closed Won", "500", "GBP");
  }

  @Test
  void what_came_back_is_told_by_network_and_adds_up_to_social() {
    SocialScore score = score(october());

    assertThat(score.networks())
        .extracting(NetworkScore::network)
        .containsExactly("instagram", "x", "meta", "");
    assertThat(month(score, "instagram", "revenue")).isEqualTo("900");
    assertThat(month(score, "x", "revenue")).isEqualTo("600");
    assertThat(month(score, "", "revenue")).isEqualTo("100");
    assertThat(World.number(score.revenue().get(12).value())).isEqualTo("1600"); // not email's 500
  }

  @Test
  void media_stand_with_the_network_that_was_paid_and_searches_are_not_social() {
    SocialScore score = score(october());

    assertThat(month(score, "meta", "spend")).isEqualTo("300");
    assertThat(month(score, "instagram", "spend")).isEqualTo("not there");
    assertThat(score.networks()).extracting(NetworkScore::network).doesNotContain("google");
  }

  @Test
  void there_are_thirteen_months_the_last_of_them_the_reports() {
    SocialScore score = score(october());

    assertThat(score.leads()).hasSize(13);
    assertThat(score.leads().get(0).month()).isEqualTo(YearMonth.of(2025, 10));
    assertThat(score.revenue().get(12).month()).isEqualTo(OCTOBER);
    assertThat(World.number(score.leads().get(12).value())).isEqualTo("NOT_EXPORTED");
  }

  private World posts(YearMonth month, String network, Map<String, BigDecimal> measures) {
    World world = new World(folder);
    world
        .file(
            network + ".csv",
            month,
            FactKind.POST,
            network + "-content",
            Optional.of(Period.of(month)),
            Set.of(network),
            measures.keySet().toArray(String[]::new))
        .post(month, network, month.atDay(1), measures)
        .post(month, network, month.atEndOfMonth(), measures);
    return world;
  }

  @Test
  void what_a_network_counts_itself_is_added_over_its_posts_but_people_are_not() {
    SocialScore score =
        score(
            posts(
                OCTOBER,
                "instagram",
                Map.of("post_shares", BigDecimal.TEN, "post_reach", BigDecimal.ONE)));

    assertThat(month(score, "instagram", "posts_published")).isEqualTo("2");
    assertThat(month(score, "instagram", "post_shares")).isEqualTo("20");
    // One person may have seen both posts.
    assertThat(month(score, "instagram", "post_reach")).isEqualTo("DOES_NOT_ADD_UP");
  }

  @Test
  void not_exported_not_offered_and_none_are_three_things() {
    SocialScore score =
        score(
            posts(
                OCTOBER,
                "instagram",
                Map.of("post_shares", BigDecimal.TEN, "post_likes", BigDecimal.ZERO)));

    assertThat(month(score, "instagram", "post_likes")).isEqualTo("0");
    assertThat(month(score, "instagram", "account_views")).isEqualTo("NOT_EXPORTED");
    // No export of Instagram's has impressions any more, so that nothing is missing.
    assertThat(month(score, "instagram", "post_impressions")).isEqualTo("not there");
    assertThat(network(score, "instagram").find("post_shares").orElseThrow().isVanity()).isFalse();
    assertThat(network(score, "instagram").find("post_likes").orElseThrow().isVanity()).isTrue();
  }

  @Test
  void a_network_on_which_nobody_asked_has_no_questions_and_not_none() {
    World world = posts(OCTOBER, "youtube", Map.of("post_shares", BigDecimal.TEN));
    world
        .file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "care")
        .question(OCTOBER, OCTOBER.atDay(3), 12);
    SocialScore score = score(world);

    assertThat(month(score, "instagram", "questions_asked")).startsWith("1 ");
    assertThat(month(score, "youtube", "questions_asked")).isEqualTo("not there");
  }

  @Test
  void a_network_of_the_month_before_is_told_too() {
    SocialScore score = score(posts(SEPTEMBER, "x", Map.of("post_shares", BigDecimal.TEN)));

    assertThat(World.number(network(score, "x").find("post_shares").orElseThrow().previous()))
        .isEqualTo("20");
    assertThat(month(score, "x", "post_shares")).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void of_a_client_without_exports_nothing_is_known() {
    SocialScore score = score(new World(folder));

    assertThat(score.networks()).isEmpty();
    assertThat(score.revenue()).allMatch(m -> !m.value().isKnown());
  }
}
