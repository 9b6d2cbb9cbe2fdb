package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Channel;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovementTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir private Path folder;

  private static Channel social(String network) {
    return new Channel("organic-social", "social", Optional.of(network));
  }

  private List<Movement> movements(World world, String yaml) {
    Client client = world.client(yaml);
    InputFigures inputs =
        new InputFigures(client, world.gathered(client, OCTOBER), world.days(client, OCTOBER));
    return new Movements(inputs, new KpiFigures(inputs))
        .of(client.goals().get(0).kpi(), SEPTEMBER, OCTOBER);
  }

  private static Movement by(Movement.Split split, List<Movement> movements) {
    return movements.stream().filter(m -> m.split() == split).findFirst().orElseThrow();
  }

  private static String told(Movement movement) {
    return movement.parts().stream()
        .map(
            part ->
                (part.kind() == Movement.Kind.NAMED ? part.name() : part.kind().name())
                    + " "
                    + part.change()
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static String goal(String kpi) {
    return "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: "
        + kpi
        + ", direction: more, targets: {2026-10: 1}}\n";
  }

  @Test
  void a_sum_is_split_by_network_with_rises_first_and_falls_last() {
    World world = new World(folder);
    world.leads(SEPTEMBER, 20, social("instagram"));
    world.moreLeads(SEPTEMBER, 10, social("x"));
    world.moreLeads(SEPTEMBER, 5, World.EMAIL);
    world.leads(OCTOBER, 29, social("instagram"));
    world.moreLeads(OCTOBER, 8, social("x"));
    world.moreLeads(OCTOBER, 6, World.EMAIL);

    Movement movement = by(Movement.Split.NETWORK, movements(world, goal("leads")));

    assertThat(told(movement)).isEqualTo("instagram 9, NOT_STATED 1, x -2");
    assertThat(movement.change()).isEqualByComparingTo("8");
    Movement channels = by(Movement.Split.CHANNEL, movements(world, goal("leads")));
    assertThat(told(channels)).isEqualTo("organic-social 7, email 1");
  }

  @Test
  void leads_are_split_and_narrowed_by_the_campaign_that_their_export_names() {
    World world = new World(folder);
    world.leads(SEPTEMBER, 4, World.EMAIL);
    world.lead(SEPTEMBER, SEPTEMBER.atDay(9), "Autumn 26");
    world.leads(OCTOBER, 3, World.EMAIL);
    world.lead(OCTOBER, OCTOBER.atDay(8), "Autumn 26").lead(OCTOBER, OCTOBER.atDay(9), "Autumn 26");
    world.lead(OCTOBER, OCTOBER.atDay(10), "Brakes");

    // 5 leads became 6: 1 and then 2 of autumn's campaign, 1 of that on brakes, 4 and then 3 of
    // none.
    Movement movement = by(Movement.Split.CAMPAIGN, movements(world, goal("leads")));
    assertThat(told(movement)).isEqualTo("Autumn 26 1, Brakes 1, NOT_STATED -1");
    String autumn = "inputs:\n  autumn: {metric: leads, where: {campaign: Autumn*}}\n";
    Client client = world.client(autumn + goal("autumn"));
    Scorecard card = Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);
    assertThat(World.number(card.goals().get(0).actual())).isEqualTo("2");
  }

  @Test
  void visits_are_split_and_narrowed_by_the_campaign_that_their_export_names() {
    World world = new World(folder);
    world.file("web.csv", SEPTEMBER, FactKind.WEB_VISITS, "ga", "visits");
    world.sessions(SEPTEMBER, social("instagram"), "Autumn 26", "40");
    world.sessions(SEPTEMBER, social("instagram"), "", "100");
    world.file("web.csv", OCTOBER, FactKind.WEB_VISITS, "ga", "visits");
    world.sessions(OCTOBER, social("instagram"), "Autumn 26", "70");
    world.sessions(OCTOBER, World.EMAIL, "Autumn 26", "10");
    world.sessions(OCTOBER, World.EMAIL, "Brakes", "15");
    world.sessions(OCTOBER, social("instagram"), "", "88");

    // 140 visits became 183: 40 and then 80 of autumn's campaign, 15 of that on brakes, 100 and
    // then 88 of none.
    Movement movement = by(Movement.Split.CAMPAIGN, movements(world, goal("visits")));
    assertThat(told(movement)).isEqualTo("Autumn 26 40, Brakes 15, NOT_STATED -12");
    assertThat(movement.change()).isEqualByComparingTo("43");
    String autumn = "inputs:\n  autumn: {metric: visits, where: {campaign: Autumn*}}\n";
    Client client = world.client(autumn + goal("autumn"));
    Scorecard card = Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);
    assertThat(World.number(card.goals().get(0).actual())).isEqualTo("80");
  }

  @Test
  void visits_of_a_campaign_are_missing_and_not_zero_where_the_export_has_no_such_column() {
    World world = new World(folder).file("web.csv", OCTOBER, FactKind.WEB_VISITS, "ga", "visits");
    world.sessions(OCTOBER, social("instagram"), "", "100");
    world.without("web.csv", OCTOBER, "", Facet.CAMPAIGN);
    Client client =
        world.client(
            "inputs:\n  autumn: {metric: visits, where: {campaign: A}}\n" + goal("autumn"));
    Scorecard card = Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);
    assertThat(World.number(card.goals().get(0).actual())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void small_parts_are_put_together_only_while_they_are_a_tenth_of_all_that_moved() {
    World world = new World(folder);
    world.leads(SEPTEMBER, 2, social("x"));
    world.leads(OCTOBER, 92, social("instagram"));
    world.moreLeads(OCTOBER, 3, social("x"));
    world.moreLeads(OCTOBER, 2, social("tiktok"));
    world.moreLeads(OCTOBER, 3, social("youtube"));

    // 98 moved: 9.8 may be hidden, which 1, 2 and 3 are together.
    assertThat(told(by(Movement.Split.NETWORK, movements(world, goal("leads")))))
        .isEqualTo("instagram 92, OTHER 6");
  }

  @Test
  void a_ratio_is_split_into_mix_and_rate_that_add_up() {
    // September: Instagram 10 of 20 in time, Facebook 9 of 10: 19 of 30 = 0.6333.
    // October: Instagram 30 of 50 in time, Facebook 9 of 10: 39 of 60 = 0.65.
    World world = new World(folder);
    posts(world, SEPTEMBER, "instagram", 20, 10);
    posts(world, SEPTEMBER, "facebook", 10, 9);
    posts(world, OCTOBER, "instagram", 50, 30);
    posts(world, OCTOBER, "facebook", 10, 9);

    Movement movement = by(Movement.Split.NETWORK, movements(world, goal("amplification")));

    // Instagram's share went from 2/3 to 5/6 while it is worse than the whole:
    // mix (1/6)(1/2 - 19/30) = -0.0222, rate (5/6)(3/5 - 1/2) = 0.0833.
    // Facebook: mix (-1/6)(9/10 - 19/30) = -0.0444, rate (1/6)(0) = 0.
    Movement.Part instagram = part(movement, "instagram");
    assertThat(rounded(instagram.mix())).isEqualTo("-0.0222");
    assertThat(rounded(instagram.rate())).isEqualTo("0.0833");
    Movement.Part facebook = part(movement, "facebook");
    assertThat(rounded(facebook.mix())).isEqualTo("-0.0444");
    assertThat(rounded(facebook.rate())).isEqualTo("0.0000");
    assertThat(sum(movement)).isEqualByComparingTo(movement.change());
    assertThat(rounded(movement.change())).isEqualTo("0.0167");
  }

  private static String kpi(String formula) {
    return "kpis:\n  k: {name: K, unit: ratio, formula: \"" + formula + "\"}\n" + goal("k");
  }

  @Test
  void a_ratio_that_is_multiplied_or_taken_from_a_number_is_split_all_the_same() {
    // As above: Instagram -0.0222 and 0.0833, Facebook -0.0444 and 0.
    World world = new World(folder);
    posts(world, SEPTEMBER, "instagram", 20, 10);
    posts(world, SEPTEMBER, "facebook", 10, 9);
    posts(world, OCTOBER, "instagram", 50, 30);
    posts(world, OCTOBER, "facebook", 10, 9);
    Map<String, String> hundredfold =
        Map.of(
            "(post_shares / posts_published) * 100", "-2.2222 8.3333 -4.4444",
            "100 * post_shares / posts_published", "-2.2222 8.3333 -4.4444",
            "1 - post_shares / posts_published", "0.0222 -0.0833 0.0444",
            "(1 - (post_shares / posts_published)) * 100", "2.2222 -8.3333 4.4444",
            "-(post_shares / posts_published) + 5", "0.0222 -0.0833 0.0444",
            "(post_shares - posts_published) / posts_published / 4", "-0.0056 0.0208 -0.0111",
            "(post_shares / posts_published)%", "-0.0002 0.0008 -0.0004");

    hundredfold.forEach(
        (formula, expected) -> {
          Movement movement = by(Movement.Split.NETWORK, movements(world, kpi(formula)));
          Movement.Part instagram = part(movement, "instagram");
          String told =
              rounded(instagram.mix())
                  + " "
                  + rounded(instagram.rate())
                  + " "
                  + rounded(part(movement, "facebook").mix());
          assertThat(told).as(formula).isEqualTo(expected);
          assertThat(sum(movement)).as(formula).isEqualByComparingTo(movement.change());
        });
  }

  @Test
  void what_is_neither_a_sum_nor_one_sum_over_another_is_split_by_its_inputs_alone() {
    World world = new World(folder);
    posts(world, SEPTEMBER, "instagram", 20, 10);
    posts(world, SEPTEMBER, "facebook", 10, 9);
    posts(world, OCTOBER, "instagram", 50, 30);
    posts(world, OCTOBER, "facebook", 10, 9);
    String rounded = kpi("ROUND(post_shares / posts_published, 2)");

    assertThat(movements(world, rounded))
        .extracting(Movement::split)
        .containsExactly(Movement.Split.INPUT);
    assertThat(world.client(rounded).goals().get(0).kpi().canBeSplit()).isFalse();
    assertThat(world.client(kpi("2 - post_shares / posts_published")).goals().get(0).kpi())
        .matches(Kpi::canBeSplit);
  }

  @Test
  void the_inputs_of_a_formula_share_its_change_without_favouring_an_order() {
    // Shares per post: 10 of 10 to 30 of 20, so 1 to 1.5. Shares first: 3 - 1 = 2, last: 1.5 - 0.5
    // = 1, mean 1.5. Posts first: 0.5 - 1 = -0.5, last: 1.5 - 3 = -1.5, mean -1.
    World world = new World(folder);
    posts(world, SEPTEMBER, "x", 10, 10);
    posts(world, OCTOBER, "x", 20, 30);

    Movement movement = by(Movement.Split.INPUT, movements(world, goal("amplification")));

    assertThat(told(movement)).isEqualTo("post_shares 1.5, posts_published -1");
  }

  @Test
  void parts_add_up_exactly_whatever_the_numbers() {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      World world = new World(folder);
      for (YearMonth month : List.of(SEPTEMBER, OCTOBER)) {
        for (String network : List.of("facebook", "instagram", "tiktok", "youtube")) {
          posts(world, month, network, 2 + random.nextInt(30), random.nextInt(90));
        }
      }
      List<Movement> movements = movements(world, goal("amplification"));
      assertThat(movements).hasSize(2);
      for (Movement movement : movements) {
        assertThat(sum(movement)).as("round %s", round).isEqualByComparingTo(movement.change());
        for (Movement.Part part : movement.parts()) {
          assertThat(part.mix().add(part.rate())).isEqualByComparingTo(part.change());
        }
      }
    }
  }

  @Test
  void a_part_of_a_month_is_not_split() {
    World world = new World(folder).leads(OCTOBER, 20, social("instagram"));

    assertThat(movements(world, goal("leads"))).isEmpty();
  }

  /** So many posts from the first day of the month to its last, and so many shares of the first. */
  private static void posts(World world, YearMonth month, String network, int posts, int shares) {
    world.file(network + ".csv", month, FactKind.POST, network, "post_shares");
    for (int i = 0; i < posts; i++) {
      int day = posts == 1 ? 1 : 1 + i * (month.lengthOfMonth() - 1) / (posts - 1);
      world.post(
          month,
          network,
          month.atDay(day),
          Map.of("post_shares", BigDecimal.valueOf(i == 0 ? shares : 0)));
    }
  }

  private static Movement.Part part(Movement movement, String name) {
    return movement.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static BigDecimal sum(Movement movement) {
    return movement.parts().stream()
        .map(Movement.Part::change)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String rounded(BigDecimal value) {
    return value.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }
}
