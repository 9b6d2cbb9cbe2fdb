package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client gave TikTok up at the end of August and goes on with Instagram. */
class EndedSourceTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String ENDED = "downloads: {sources: {tiktok: {to: 2026-08}}}\n";
  private static final String GOAL =
      """
      inputs:
        of_instagram: {metric: post_shares, where: {network: instagram}}
        of_tiktok: {metric: post_shares, where: {network: tiktok}}
      kpis:
        both: {name: B, formula: of_instagram + of_tiktok, unit: count}
        part: {name: P, formula: of_tiktok / (of_instagram + of_tiktok), unit: share}
        for_each_like: {name: L, formula: of_tiktok / post_comments, unit: ratio}
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: %s, direction: more, targets: {2026: %s}}
      """;

  @TempDir private Path folder;
  private World world;

  @BeforeEach
  void thirtySharesAMonthOnInstagramAndTenOnTikTok() {
    world = new World(folder);
    for (int i = 1; i <= 10; i++) {
      YearMonth month = YearMonth.of(2026, i);
      posts("instagram", month, 30);
      if (i <= 8) {
        posts("tiktok", month, 10);
      }
    }
  }

  private void posts(String network, YearMonth month, int shares) {
    world
        .file(
            network + ".csv",
            month,
            FactKind.POST,
            network,
            Optional.of(Period.of(month)),
            Set.of(network),
            "post_shares",
            "post_comments")
        .post(
            month,
            network,
            month.atDay(5),
            Map.of("post_shares", BigDecimal.valueOf(shares), "post_comments", BigDecimal.TEN));
  }

  private Scorecard card(String yaml, YearMonth month) {
    return Scorecard.of(world.client(yaml), month, world.exports(), Commentary.NONE);
  }

  private GoalScore score(String downloads, String kpi) {
    String target = kpi.equals("part") ? "50%" : "360";
    return card(downloads + GOAL.formatted(kpi, target), OCTOBER).goals().get(0);
  }

  @Test
  void without_a_word_in_the_clients_file_it_is_missed_in_every_month() {
    assertThat(World.number(score("", "both").actual())).isEqualTo("NOT_EXPORTED");
    assertThat(score("", "both").missing()).containsExactly("tiktok");
  }

  @Test
  void after_its_end_it_adds_nothing_and_is_not_missed() {
    GoalScore score = score(ENDED, "both");

    assertThat(World.number(score.actual())).isEqualTo("30");
    assertThat(score.missing()).isEmpty();
    // October alone, and January to October: 10 x 30 + 8 x 10.
    assertThat(World.number(score.quarter().actual())).isEqualTo("30");
    assertThat(World.number(score.year().actual())).isEqualTo("380");
    assertThat(World.number(score.inputs().get(1).actual())).isEqualTo("0");
    assertThat(World.number(score(ENDED, "part").actual())).isEqualTo("0");
  }

  @Test
  void what_has_ended_is_expected_to_bring_nothing() {
    // August to October brought 40 + 30 + 30; of TikTok's 10 nothing is to come.
    Forecast forecast = score(ENDED, "both").analysis().quarters().get(0).forecast();

    // Instagram: 30 known, and 90 in 92 days for 61 days to come.
    assertThat(((Forecast.Expected) forecast).value().setScale(4, java.math.RoundingMode.HALF_UP))
        .isEqualByComparingTo("89.6739");
  }

  @Test
  void where_nothing_goes_on_with_the_same_metric_it_is_not_known() {
    assertThat(World.number(score(ENDED, "of_tiktok").actual())).isEqualTo("NOT_EXPORTED");
    assertThat(score(ENDED, "of_tiktok").missing()).containsExactly("tiktok");
    assertThat(World.number(score(ENDED, "for_each_like").actual())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void before_its_first_month_a_source_adds_nothing_either() {
    String begins = "downloads: {sources: {tiktok: {from: 2026-03, to: 2026-08}}}\n";
    // 10 x 30, and 10 in each of March to August.
    assertThat(World.number(score(begins, "both").year().actual())).isEqualTo("360");
  }

  @Test
  void a_source_says_whether_it_is_in_use() {
    assertThat(card(ENDED + GOAL.formatted("both", "360"), SEPTEMBER).sources())
        .extracting(source -> source.source().id() + " " + source.inUse())
        .containsExactly("instagram true", "tiktok false");
  }
}
