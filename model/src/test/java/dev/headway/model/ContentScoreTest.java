package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentScoreTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String GOALS =
      """
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, targets: {2026-10: 1}}
      """;

  @TempDir private Path folder;

  private World world;

  private World world() {
    world = new World(folder);
    for (String network : new String[] {"instagram", "x"}) {
      for (YearMonth month : new YearMonth[] {SEPTEMBER, OCTOBER}) {
        world.file(network + ".csv", month, FactKind.POST, network, "post_shares");
      }
    }
    return world;
  }

  private void post(String network, LocalDate day, String type, String text, String shares) {
    Map<String, BigDecimal> measures =
        shares.isEmpty() ? Map.of() : Map.of("post_shares", new BigDecimal(shares));
    world.post(YearMonth.from(day), network, day, type, text, measures);
  }

  private ContentScore score(String yaml) {
    Client client = world.client(yaml + GOALS);
    return Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE).sections().content();
  }

  private static ContentScore.Group group(
      ContentScore score, ContentScore.By by, String network, String name) {
    return score.groups().stream()
        .filter(g -> g.by() == by && g.network().equals(network) && g.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_post_is_compared_in_the_month_in_which_it_turns_a_week_old() {
    world();
    post("x", LocalDate.of(2026, 9, 23), "", "", "1"); // a week old on 30 September
    post("x", LocalDate.of(2026, 9, 24), "", "", "10"); // a week old on 1 October
    post("x", LocalDate.of(2026, 10, 24), "", "", "20");
    post("x", LocalDate.of(2026, 10, 25), "", "", "1000"); // too young in October

    ContentScore.Group all = group(score(""), ContentScore.By.NETWORK, "x", "");

    assertThat(all.month().count()).isEqualTo(2);
    assertThat(World.number(all.month().amplification())).isEqualTo("15");
    assertThat(all.previous().count()).isEqualTo(1);
    assertThat(World.number(all.previous().amplification())).isEqualTo("1");
    assertThat(World.number(all.lastYear().amplification())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void a_post_without_the_figure_is_not_in_the_rate_and_no_figure_at_all_is_no_zero() {
    world();
    post("x", OCTOBER.atDay(5), "", "", "6");
    post("x", OCTOBER.atDay(6), "", "", "");

    ContentScore.Rates rates = group(score(""), ContentScore.By.NETWORK, "x", "").month();

    assertThat(rates.count()).isEqualTo(2);
    assertThat(World.number(rates.amplification())).isEqualTo("6");
    assertThat(World.number(rates.conversation())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void a_month_of_an_export_without_posts_has_none_and_one_without_an_export_is_not_known() {
    world = new World(folder);
    for (YearMonth month : new YearMonth[] {SEPTEMBER, OCTOBER}) {
      Optional<Period> stated = Optional.of(Period.of(month));
      world.file("x.csv", month, FactKind.POST, "x", stated, Set.of("x"), "post_shares");
    }
    post("x", OCTOBER.atDay(5), "", "", "6");

    ContentScore.Group x = group(score(""), ContentScore.By.NETWORK, "x", "");

    assertThat(World.number(x.previous().posts())).isEqualTo("0");
    assertThat(x.previous().isNone()).isTrue();
    assertThat(World.number(x.previous().amplification())).isEqualTo("NOTHING_TO_DIVIDE_BY");
    assertThat(World.number(x.lastYear().posts())).isEqualTo("NOT_EXPORTED");
    assertThat(x.lastYear().isNone()).isFalse();
  }

  @Test
  void posts_of_the_days_before_a_month_without_an_export_are_not_that_months() {
    world = new World(folder);
    Optional<Period> stated = Optional.of(Period.of(SEPTEMBER));
    world.file("x.csv", SEPTEMBER, FactKind.POST, "x", stated, Set.of("x"), "post_shares");
    post("x", LocalDate.of(2026, 9, 10), "", "", "6"); // a week old in September
    post("x", LocalDate.of(2026, 9, 28), "", "", "2"); // and in October, which has no export

    ContentScore.Group x = group(score(""), ContentScore.By.NETWORK, "x", "");

    assertThat(World.number(x.month().posts())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(x.month().amplification())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(x.previous().amplification())).isEqualTo("6");
  }

  @Test
  void formats_and_themes_are_compared_within_their_network() {
    world();
    post("instagram", OCTOBER.atDay(5), "Reel", "How to fix a chain #HowTo", "30");
    post("instagram", OCTOBER.atDay(6), "Photo", "A morning by the river", "2");
    post("x", OCTOBER.atDay(7), "", "how to brake in rain", "4");
    post("x", OCTOBER.atDay(8), "", "Somehow together", "1");

    ContentScore score = score("themes: {how-to: [\"#howto\", how to]}\n");

    assertThat(
            World.number(
                group(score, ContentScore.By.FORMAT, "instagram", "Reel").month().amplification()))
        .isEqualTo("30");
    assertThat(group(score, ContentScore.By.THEME, "x", "how-to").month().count()).isEqualTo(1);
    assertThat(
            World.number(
                group(score, ContentScore.By.THEME, "x", "how-to").month().amplification()))
        .isEqualTo("4");
    assertThat(group(score, ContentScore.By.THEME, "instagram", "how-to").month().count())
        .isEqualTo(1);
  }

  @Test
  void every_network_shows_what_was_passed_on_most_and_nothing_that_was_not() {
    world();
    for (int i = 1; i <= 9; i++) {
      post("instagram", OCTOBER.atDay(i), "", "film " + i, String.valueOf(100 * i));
    }
    post("x", OCTOBER.atDay(3), "", "a thread", "7");
    post("x", OCTOBER.atDay(4), "", "unheard", "0");

    assertThat(score("").passedOn())
        .extracting(ContentScore.PassedOn::text)
        .containsExactly(
            "film 9", "a thread", "film 8", "film 7", "film 6", "film 5", "film 4", "film 3");
  }
}
