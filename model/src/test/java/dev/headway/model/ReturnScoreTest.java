package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Channel;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnScoreTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String COSTS =
      """
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, targets: {2026-10: 1}}
      costs:
        - {from: 2026-01, monthly: 400, for: agency fee}
        - {from: 2026-01, monthly: 20, for: link shortener, kind: other}
        - {month: 2026-10, amount: 80, for: film day}
      """;

  @TempDir private Path folder;

  private ReturnScore score(World world, String yaml) {
    Client client = world.client(yaml);
    return Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE).sections().returns();
  }

  /**
   * October: £300 on social networks, £50 on searches. 10 leads from social and 5 from email.
   * Sales: £1000 and £600 from social, £900 from email; £250 are open, £70 are lost.
   */
  private World october() {
    World world = new World(folder);
    world
        .leads(OCTOBER, 10, World.SOCIAL)
        .moreLeads(OCTOBER, 5, World.EMAIL)
        .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
        .ads(OCTOBER, OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), "300")
        .otherAds(OCTOBER, OCTOBER.atDay(5), "50")
        .file("deals.csv", OCTOBER, FactKind.SALE, "crm-deals", "revenue")
        .sale(OCTOBER, OCTOBER.atDay(1), "Closed Won", "1000", "GBP")
        .sale(OCTOBER, OCTOBER.atDay(31), "Closed Won", "600", "GBP")
        .sale(OCTOBER, OCTOBER.atDay(9), World.EMAIL, "Closed Won", "900", "GBP")
        .sale(OCTOBER, OCTOBER.atDay(9), "Proposal", "250", "GBP")
        .sale(OCTOBER, OCTOBER.atDay(9), "Closed Lost", "70", "GBP");
    return world;
  }

  private static ChannelScore channel(ReturnScore score, String id) {
    return score.channels().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void social_bears_the_clients_costs_and_its_return_is_what_came_back_beyond_them() {
    ChannelScore.Figures social = channel(score(october(), COSTS), "social").month();

    // 300 media, 400 + 20 + 80 costs: 800 for 10 leads and 2 sales of 1600.
    assertThat(World.number(social.media())).isEqualTo("300");
    assertThat(World.number(social.cost())).isEqualTo("800");
    assertThat(World.number(social.leads())).isEqualTo("10");
    assertThat(World.number(social.costPerLead())).isEqualTo("80");
    assertThat(World.number(social.costPerSale())).isEqualTo("400");
    assertThat(World.number(social.returnOnInvestment())).isEqualTo("1");
    assertThat(World.number(social.shareOfRevenue())).isEqualTo("0.64"); // 1600 of 2500
    assertThat(World.number(social.visits())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void what_costs_were_before_the_first_is_listed_is_not_known_and_not_nothing() {
    World world =
        october()
            .file("ads.csv", SEPTEMBER, FactKind.AD_SPEND, "ads", "spend")
            .ads(SEPTEMBER, SEPTEMBER.atDay(1), SEPTEMBER.atEndOfMonth(), "200");
    ReturnScore score = score(world, COSTS.replace("from: 2026-01", "from: 2026-10"));
    ChannelScore social = channel(score, "social");
    assertThat(World.number(social.month().cost())).isEqualTo("800");
    assertThat(World.number(social.previous().media())).isEqualTo("200");
    assertThat(social.previous().cost().isKnown()).isFalse();
    assertThat(social.previous().returnOnInvestment().isKnown()).isFalse();
    assertThat(score.costs().get(11).fees().isKnown()).isFalse();
    assertThat(score.costs().get(11).total().isKnown()).isFalse();
  }

  @Test
  void what_an_export_without_types_of_campaigns_cost_is_not_nothing_for_social() {
    // £50 on searches, or on films: the export does not say.
    World world =
        new World(folder)
            .leads(OCTOBER, 10, World.SOCIAL)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
            .otherAds(OCTOBER, OCTOBER.atDay(1), "20")
            .otherAds(OCTOBER, OCTOBER.atDay(31), "30")
            .without("ads.csv", OCTOBER, "", Facet.CHANNEL);
    ReturnScore score = score(world, COSTS);
    ChannelScore.Figures social = channel(score, "social").month();

    assertThat(World.number(social.media())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(social.costPerLead())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(score.all().get(0).month().media())).isEqualTo("50");
  }

  @Test
  void the_sales_of_a_whole_month_less_the_cost_of_half_of_it_are_withheld() {
    World world =
        new World(folder)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
            .ads(OCTOBER, OCTOBER.atDay(1), OCTOBER.atDay(15), "300")
            .file("deals.csv", OCTOBER, FactKind.SALE, "crm-deals", "revenue")
            .sale(OCTOBER, OCTOBER.atDay(1), "Closed Won", "1000", "GBP")
            .sale(OCTOBER, OCTOBER.atDay(31), "Closed Won", "600", "GBP");
    Client client =
        world.client(
            """
            kpis:
              profit: {name: Profit, formula: revenue - spend, unit: money}
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: profit, direction: more, targets: {2026-10: 1}}
            """);
    Scorecard card = Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);
    assertThat(World.number(card.goals().get(0).actual())).isEqualTo("PART_OF_PERIOD");
  }

  private static final Channel NONE = new Channel("unplaced", "unplaced", Optional.empty());

  /**
   * £50 on searches, as many sales from social, one more on the 31st, and as many of no channel.
   */
  private ChannelScore.Figures search(int sales, int unplaced) {
    World world =
        new World(folder)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
            .otherAds(OCTOBER, OCTOBER.atDay(1), "20")
            .otherAds(OCTOBER, OCTOBER.atDay(31), "30")
            .file("deals.csv", OCTOBER, FactKind.SALE, "crm-deals", "revenue");
    for (int i = 1; i <= sales + unplaced; i++) {
      Channel channel = i <= sales ? World.SOCIAL : NONE;
      world.sale(OCTOBER, OCTOBER.atDay(i), channel, "Closed Won", "10", "GBP");
    }
    world.sale(OCTOBER, OCTOBER.atDay(31), NONE, "Closed Lost", "10", "GBP");
    return channel(
            score(world.sale(OCTOBER, OCTOBER.atDay(31), "Closed Won", "10", "GBP"), COSTS),
            "search")
        .month();
  }

  @Test
  void no_sales_of_a_channel_are_no_zero_where_one_in_ten_has_no_channel() {
    ChannelScore.Figures search = search(17, 2); // 2 of 20
    assertThat(World.number(search.cost())).isEqualTo("50");
    assertThat(World.number(search.sales())).isEqualTo("NOT_PLACED");
    assertThat(World.number(search.revenue())).isEqualTo("NOT_PLACED");
    assertThat(World.number(search.shareOfRevenue())).isEqualTo("NOT_PLACED");
    assertThat(World.number(search.returnOnInvestment())).isEqualTo("NOT_PLACED");
  }

  @Test
  void no_sales_of_a_channel_are_a_zero_where_fewer_have_no_channel() {
    ChannelScore.Figures search = search(18, 1); // 1 of 20
    assertThat(World.number(search.sales())).isEqualTo("0");
    assertThat(World.number(search.returnOnInvestment())).isEqualTo("-1");
  }

  /** £50 on searches, 100 visits of which so many could not be placed, the others from email. */
  private ChannelScore.Figures searchOfVisits(String unplaced) {
    World world =
        new World(folder)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
            .otherAds(OCTOBER, OCTOBER.atDay(1), "50")
            .file("web.csv", OCTOBER, FactKind.WEB_VISITS, "ga", "visits");
    BigDecimal placed = new BigDecimal(100).subtract(new BigDecimal(unplaced));
    world.sessions(OCTOBER, World.EMAIL, "", placed.toPlainString());
    world.sessions(OCTOBER, NONE, "", unplaced);
    return channel(score(world, COSTS), "search").month();
  }

  @Test
  void no_visits_of_a_channel_are_no_zero_where_one_in_ten_has_no_channel() {
    assertThat(World.number(searchOfVisits("60").visits())).isEqualTo("NOT_PLACED");
    assertThat(World.number(searchOfVisits("10").visits())).isEqualTo("NOT_PLACED");
  }

  @Test
  void no_visits_of_a_channel_are_a_zero_where_fewer_have_none_however_many_rows_these_are() {
    // One row of two has no channel, and 9 visits of 100.
    assertThat(World.number(searchOfVisits("9").visits())).isEqualTo("0");
  }

  /** All visits from organic social, beside ads whose links were clicked so often. */
  private ChannelScore.Figures paidSocial(String clicks) {
    World world =
        new World(folder)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend", "ad_link_clicks")
            .clickedAds(OCTOBER, OCTOBER.atDay(1), "430", clicks)
            .file("web.csv", OCTOBER, FactKind.WEB_VISITS, "shop", "visits")
            .sessions(OCTOBER, World.SOCIAL, "", "1264");
    return ofSocial(score(world, COSTS), "paid-social").month();
  }

  @Test
  void no_visits_from_ads_that_were_clicked_are_no_zero_but_stand_in_another_channel() {
    assertThat(World.number(paidSocial("892").visits())).isEqualTo("NOT_PLACED");
  }

  @Test
  void no_visits_from_ads_that_nobody_clicked_are_a_zero() {
    assertThat(World.number(paidSocial("0").visits())).isEqualTo("0");
  }

  @Test
  void the_cost_of_some_days_is_not_divided_by_the_leads_of_others() {
    World world =
        new World(folder)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
            .ads(OCTOBER, OCTOBER.atDay(1), OCTOBER.atDay(20), "300")
            .file("leads.csv", OCTOBER, FactKind.LEAD, "crm")
            .lead(OCTOBER, OCTOBER.atDay(1), World.SOCIAL)
            .lead(OCTOBER, OCTOBER.atDay(5), World.SOCIAL);
    String goal = COSTS.substring(0, COSTS.indexOf("costs:"));
    ChannelScore.Figures social = channel(score(world, goal), "social").month();
    assertThat(social.cost().isKnown()).isTrue();
    assertThat(social.leads().isKnown()).isTrue();
    assertThat(World.number(social.costPerLead())).isEqualTo("PART_OF_PERIOD");
  }

  @Test
  void open_deals_without_amounts_are_not_worth_nothing() {
    World world =
        new World(folder)
            .file("deals.csv", OCTOBER, FactKind.SALE, "crm-deals")
            .sale(OCTOBER, OCTOBER.atDay(9), "Proposal", "", "GBP");
    assertThat(score(world, COSTS).all().get(0).pipeline().isKnown()).isFalse();
  }

  @Test
  void other_channels_bear_what_was_paid_in_them_and_all_of_them_bear_everything() {
    ReturnScore score = score(october(), COSTS);

    assertThat(World.number(channel(score, "search").month().cost())).isEqualTo("50");
    assertThat(World.number(channel(score, "email").month().revenue())).isEqualTo("900");
    // What email costs is in no export, so a lead from it is not free.
    assertThat(World.number(channel(score, "email").month().costPerLead()))
        .isEqualTo("NOT_EXPORTED");
    assertThat(World.number(channel(score, "email").month().returnOnInvestment()))
        .isEqualTo("NOT_EXPORTED");
    ChannelScore all = score.all().get(0);
    assertThat(World.number(all.month().cost())).isEqualTo("850");
    // All revenue against some of the costs would be a return of 1.94 that nobody had.
    assertThat(World.number(all.month().returnOnInvestment())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(all.month().costPerLead())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(all.month().costPerSale())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(all.month().revenue())).isEqualTo("2500");
    assertThat(score.channels())
        .extracting(ChannelScore::id)
        .containsExactly("social", "email", "search");
  }

  @Test
  void open_deals_are_the_pipeline_and_neither_won_nor_lost_ones_are() {
    ReturnScore score = score(october(), COSTS);

    assertThat(World.number(channel(score, "social").pipeline())).isEqualTo("250");
    assertThat(World.number(channel(score, "email").pipeline())).isEqualTo("0");
    assertThat(World.number(score.all().get(0).pipeline())).isEqualTo("250");
  }

  @Test
  void no_open_deals_of_a_channel_are_no_zero_where_one_in_ten_has_no_channel() {
    World world = october();
    for (int i = 1; i <= 8; i++) {
      world.sale(OCTOBER, OCTOBER.atDay(9), "Proposal", "50", "GBP");
    }
    assertThat(World.number(channel(score(world, COSTS), "email").pipeline())).isEqualTo("0");

    world.sale(OCTOBER, OCTOBER.atDay(9), NONE, "Proposal", "40", "GBP"); // the tenth
    ReturnScore score = score(world, COSTS);
    assertThat(World.number(channel(score, "email").pipeline())).isEqualTo("NOT_PLACED");
    assertThat(World.number(channel(score, "social").pipeline())).isEqualTo("650");
    assertThat(World.number(score.all().get(0).pipeline())).isEqualTo("690");
  }

  @Test
  void the_client_may_name_other_stages_of_lost_deals() {
    ReturnScore score =
        score(october(), COSTS + "sales: {wonStages: [Closed Won], lostStages: [Proposal]}\n");

    assertThat(World.number(score.all().get(0).pipeline())).isEqualTo("70");
  }

  @Test
  void the_costs_of_a_month_are_told_by_what_they_are_for() {
    ReturnScore score = score(october(), COSTS);

    ReturnScore.CostMonth october = score.costs().get(12);
    assertThat(october.month()).isEqualTo(OCTOBER);
    assertThat(World.number(october.media())).isEqualTo("300");
    assertThat(World.number(october.fees())).isEqualTo("400");
    assertThat(World.number(october.production())).isEqualTo("80");
    assertThat(World.number(october.other())).isEqualTo("20");
    assertThat(World.number(october.total())).isEqualTo("800");
    // Nothing was exported of September's ads, so its total is not known, and not 420.
    assertThat(World.number(score.costs().get(11).total())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void a_month_without_the_export_of_sales_has_no_return_and_not_one_of_minus_one() {
    World world = new World(folder);
    world
        .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
        .ads(OCTOBER, OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), "300")
        .file("deals.csv", SEPTEMBER, FactKind.SALE, "crm-deals", "revenue")
        .sale(SEPTEMBER, SEPTEMBER.atDay(1), "Closed Won", "1000", "GBP");

    ChannelScore.Figures social = channel(score(world, COSTS), "social").month();

    assertThat(World.number(social.returnOnInvestment())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(social.cost())).isEqualTo("800");
  }

  @Test
  void the_librarys_return_and_cost_per_lead_are_of_socials_money_and_leads_alone() {
    World world = october();
    String goals =
        """
          - {id: a, name: A, aim: A, owner: O, kpi: return_on_investment, direction: more,
             targets: {2026-10: 1}}
          - {id: b, name: B, aim: A, owner: O, kpi: cost_per_lead, direction: less,
             targets: {2026-10: 1}}
        costs:
        """;
    Client client = world.client(COSTS.replace("costs:\n", goals));
    List<GoalScore> scores =
        Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE).goals();

    // £300 of social's ads and £500 of costs brought 10 leads and £1,600; the £50 that searches
    // cost are none of social's: (1600 - 800) / 800, and 800 / 10.
    assertThat(World.number(scores.get(1).actual())).isEqualTo("1");
    assertThat(World.number(scores.get(2).actual())).isEqualTo("80");
  }

  private static final Channel UNTOLD = new Channel("social", "social", Optional.empty());
  private static final Channel PAID = new Channel("paid-social", "social", Optional.empty());

  private static ChannelScore ofSocial(ReturnScore score, String id) {
    return score.social().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void socials_channels_add_up_to_it_and_what_is_told_of_none_of_them_is_told_once() {
    World world =
        new World(folder)
            .leads(OCTOBER, 10, PAID)
            .moreLeads(OCTOBER, 5, UNTOLD)
            .moreLeads(OCTOBER, 3, World.SOCIAL)
            .file("deals.csv", OCTOBER, FactKind.SALE, "crm-deals", "revenue")
            .sale(OCTOBER, OCTOBER.atDay(1), UNTOLD, "Closed Won", "70", "GBP")
            .sale(OCTOBER, OCTOBER.atDay(2), UNTOLD, "Proposal", "20", "GBP")
            .sale(OCTOBER, OCTOBER.atDay(31), PAID, "Closed Won", "30", "GBP")
            .sale(OCTOBER, OCTOBER.atDay(31), PAID, "Proposal", "8", "GBP");
    ReturnScore score = score(world, COSTS);
    assertThat(World.number(channel(score, "social").month().leads())).isEqualTo("18");
    assertThat(World.number(ofSocial(score, "paid-social").month().leads())).isEqualTo("10");
    assertThat(World.number(ofSocial(score, "organic-social").month().leads())).isEqualTo("3");
    ChannelScore untold = ofSocial(score, "social");
    assertThat(World.number(untold.month().leads())).isEqualTo("5"); // 18 - 10 - 3
    assertThat(World.number(untold.month().revenue())).isEqualTo("70"); // 100 - 30
    assertThat(World.number(untold.pipeline())).isEqualTo("20"); // and not 28
    // Nothing was paid for what is not known to be paid for, and the fees are all of social's.
    assertThat(World.number(untold.month().cost())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void no_leads_of_social_ads_are_no_zero_where_the_crm_says_no_more_than_social() {
    World world =
        new World(folder)
            .leads(OCTOBER, 10, UNTOLD)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
            .ads(OCTOBER, OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), "300");
    ChannelScore.Figures paid = ofSocial(score(world, COSTS), "paid-social").month();
    assertThat(World.number(paid.leads())).isEqualTo("NOT_PLACED");
    assertThat(World.number(paid.costPerLead())).isEqualTo("NOT_PLACED");
    assertThat(World.number(ofSocial(score(world, COSTS), "social").month().leads()))
        .isEqualTo("10");
  }
}
