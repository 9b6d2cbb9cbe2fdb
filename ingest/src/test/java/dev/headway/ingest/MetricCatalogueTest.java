package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file of metrics says beside their names: directions, definitions, and dated breaks. */
class MetricCatalogueTest {

  private static final MetricCatalogue STANDARD = MetricCatalogue.standard();

  private static Metric metric(String id) {
    return STANDARD.find(id).orElseThrow();
  }

  private static Period days(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static List<MetricBreak.Change> changes(String id, String network, Period days) {
    return STANDARD.breaks(id, Set.of(network), days).stream().map(MetricBreak::change).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "leads, MORE",
    "account_unfollows, LESS",
    "mentions_negative, LESS",
    "detractors, LESS",
    "spend, NEITHER",
    "questions_asked, NEITHER",
    "posts_published, NEITHER"
  })
  void a_metric_says_whether_more_of_it_is_better(String id, Metric.Direction direction) {
    assertThat(metric(id).direction()).isEqualTo(direction);
  }

  @Test
  void cells_are_left_empty_by_exports_of_meta_that_have_a_column_of_the_metric() {
    for (Metric metric : STANDARD.ids().stream().map(MetricCatalogueTest::metric).toList()) {
      assertThat(
              Formats.standard().all().stream()
                  .filter(format -> format.id().startsWith("meta-"))
                  .filter(format -> format.metrics().containsKey(metric.id()))
                  .map(Format::id))
          .as(metric.id())
          .containsAll(metric.sparse());
    }
    assertThat(metric("ad_link_clicks").sparse())
        .containsExactlyInAnyOrder("meta-ads", "meta-ads-accounts");
  }

  @Test
  void views_of_shorts_break_on_31_march_2025_and_only_on_youtube() {
    assertThat(changes("post_views", "youtube", days("2025-03-30", "2025-03-31")))
        .containsExactly(MetricBreak.Change.REDEFINED);
    assertThat(changes("post_views", "youtube", days("2025-01-01", "2025-03-30"))).isEmpty();
    assertThat(changes("post_views", "youtube", days("2025-03-31", "2025-12-31"))).isEmpty();
    assertThat(changes("post_views", "tiktok", days("2025-03-01", "2025-04-30"))).isEmpty();
    assertThat(metric("post_engaged_views").since("youtube"))
        .hasValueSatisfying(since -> assertThat(since.isExact()).isTrue());
  }

  @Test
  void a_break_that_is_known_roughly_splits_all_days_on_which_it_may_be() {
    Period october2024 = Period.of(YearMonth.of(2024, 10));
    assertThat(changes("post_impressions", "facebook", october2024)).isEmpty();
    assertThat(changes("post_impressions", "instagram", days("2024-10-01", "2024-11-01")))
        .containsExactly(MetricBreak.Change.ENDED);
    assertThat(changes("post_views", "facebook", Period.of(YearMonth.of(2025, 6))))
        .containsExactly(MetricBreak.Change.BEGAN);
    assertThat(changes("post_views", "facebook", Period.of(YearMonth.of(2026, 1)))).isEmpty();
    assertThat(metric("post_impressions").until("facebook").map(RoughDay::text))
        .contains("2024-11 to 2025");
    assertThat(metric("post_impressions").until("x")).isEmpty();
  }

  @Test
  void a_new_name_breaks_no_series_and_is_told() {
    assertThat(STANDARD.breaks("post_shares", Set.of("linkedin")))
        .extracting(MetricBreak::change)
        .containsExactly(MetricBreak.Change.RENAMED);
    assertThat(changes("post_shares", "linkedin", days("2022-01-01", "2024-12-31"))).isEmpty();
  }

  @Test
  void without_a_network_the_breaks_of_every_network_count() {
    Period spring = days("2025-03-01", "2025-04-30");
    assertThat(STANDARD.breaks("post_views", Set.of(), spring))
        .extracting(MetricBreak::networks)
        .containsExactly(Set.of("facebook", "instagram"), Set.of("youtube"));
    assertThat(STANDARD.breaks("visits", Set.of("x"), days("2023-06-01", "2024-08-31"))).hasSize(1);
    assertThat(STANDARD.breaks("leads", Set.of(), days("2010-01-01", "2026-12-31"))).isEmpty();
  }

  @Test
  void a_total_exists_only_within_one_definition() {
    Definitions shares = metric("post_shares").definitions();
    assertThat(shares.areOne(Set.of("x", "linkedin"))).isTrue();
    assertThat(shares.areOne(Set.of("facebook", "instagram", "tiktok"))).isTrue();
    assertThat(shares.areOne(Set.of("x", "facebook"))).isFalse();
    Definitions engagements = metric("post_engagements").definitions();
    assertThat(engagements.areOne(Set.of("x"))).isTrue();
    assertThat(engagements.areOne(Set.of("facebook", "instagram"))).isFalse();
    assertThat(metric("spend").definitions().areOne(Set.of("facebook", "x", "google"))).isTrue();
    assertThat(metric("post_views").definitions().of("tiktok")).isEqualTo("tiktok");
  }

  @Test
  void the_metric_on_the_other_side_of_a_break_is_measured_on_the_same_kind_of_fact() {
    for (String id : STANDARD.ids()) {
      for (MetricBreak found : metric(id).breaks()) {
        found
            .instead()
            .ifPresent(other -> assertThat(metric(other).of()).as(id).isEqualTo(metric(id).of()));
      }
    }
  }

  private static List<String> told(String text) {
    Problems problems = new Problems();
    MetricCatalogue.parse(text, Set.of("facebook", "x"), problems);
    return problems.list().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{networks: [facebok], since: 2025, change: ended, about: A.};"
            + "metrics.yaml:6:18: 'facebok' is no network;Did you mean 'facebook'?",
        "{since: March 2025, change: ended, about: A.};"
            + "metrics.yaml:6:8: 'March 2025' is no day;Write   2025-03-31",
        "{since: 2025-13, change: ended, about: A.};"
            + "metrics.yaml:6:8: '2025-13' is no day;2024-11 to 2025",
        "{since: 2025 to 2024-11, change: ended, about: A.};"
            + "metrics.yaml:6:8: '2025 to 2024-11' is no day;2024-11 to 2025",
        "{since: 2025, change: redefind, about: A.};"
            + "metrics.yaml:6:21: 'redefind' is no change;Did you mean 'redefined'?",
        "{since: 2025, change: ended, instead: likez, about: A.};"
            + "metrics.yaml:6:36: 'likez' is no metric;Did you mean 'likes'?",
        "{since: 2025, change: ended};metrics.yaml:6:7: the key 'about' is missing;What changed",
        "{since: 2025, chang: ended, about: A.};"
            + "metrics.yaml:6:7: the key 'change' is missing;Write, for example"
      })
  void a_mistake_in_a_break_is_told_with_its_place(String line, String what, String advice) {
    String text = "likes:\n  name: Likes\n  of: post\n  about: Likes.\n  breaks:\n    - ";
    assertThat(told(text + line + "\n"))
        .first()
        .satisfies(problem -> assertThat(problem).startsWith(what).contains(advice));
  }

  @Test
  void a_mistake_in_a_metric_is_told_with_its_place() {
    assertThat(
            told(
                """
                likes:
                  {name: Likes, of: post, direction: up, definitions: none, about: Likes.}
                shares:
                  {name: Shares, of: post, definitions: {a: [x], b: [x]}, vanty: true, about: A.}
                """))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("metrics.yaml:2:27: 'up' is no direction"),
            two ->
                assertThat(two).startsWith("metrics.yaml:2:55: 'none' is no kind of definitions"),
            three -> assertThat(three).startsWith("metrics.yaml:4:53: 'x' follows two definitions"),
            four ->
                assertThat(four)
                    .isEqualTo(
                        "metrics.yaml:4:59: unknown key 'vanty'\n    Did you mean 'vanity'?"));
  }
}
