package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static final String AFTER_MONTH_END = "downloads: {afterMonthEnd: yes}\n";

  /** KPIs of the library whose target is a part of a whole. */
  private static final Set<String> SHARES =
      Set.of("answered", "answered_in_time", "solved", "satisfaction", "social_share_of_revenue");

  @TempDir private Path folder;

  private GoalScore score(World world, String kpi, String more) {
    return scorecard(world, kpi, more).goals().get(0);
  }

  private Scorecard scorecard(World world, String kpi, String more) {
    Client client =
        world.client(
            more
                + """
                goals:
                  - {id: g, name: G, aim: A, owner: O, kpi: %s, direction: more,
                     targets: {2026-10: %s}}
                """
                    .formatted(kpi, SHARES.contains(kpi) ? "70%" : "70"));
    return Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);
  }

  @Test
  void a_count_is_that_of_the_facts_the_input_takes() {
    World world = new World(folder).leads(OCTOBER, 74, World.SOCIAL);
    world.moreLeads(OCTOBER, 140, World.EMAIL);

    GoalScore score =
        score(world, "i", "inputs:\n  i: {metric: leads, where: {channel: social}}\n");

    assertThat(World.number(score.actual())).isEqualTo("74");
    assertThat(score.verdict()).isEqualTo(Verdict.AHEAD);
    assertThat(World.number(score.toTarget().change())).isEqualTo("4");
  }

  @Test
  void a_source_that_says_there_was_none_is_a_measured_zero() {
    World world = new World(folder).leads(OCTOBER, 40, World.EMAIL);

    GoalScore score =
        score(world, "i", "inputs:\n  i: {metric: leads, where: {channel: social}}\n");

    assertThat(World.number(score.actual())).isEqualTo("0");
    assertThat(score.verdict()).isEqualTo(Verdict.BEHIND);
  }

  @Test
  void a_source_without_an_export_is_missing_and_never_zero() {
    World world = new World(folder).leads(SEPTEMBER, 61, World.SOCIAL);

    GoalScore score = score(world, "leads", "");

    assertThat(World.number(score.actual())).isEqualTo("NOT_EXPORTED");
    assertThat(score.verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(score.missing()).containsExactly("crm");
    assertThat(score.lastKnownMonth()).contains(SEPTEMBER);
    assertThat(World.number(score.toTarget().change())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void a_source_with_one_row_a_month_is_still_missing_when_its_export_is() {
    // One row in each month makes long quiet stretches usual, but not a month without a download.
    World world = new World(folder);
    for (int back = 6; back >= 1; back--) {
      world.leads(OCTOBER.minusMonths(back), 1, World.SOCIAL);
    }

    assertThat(World.number(score(world, "leads", "").actual())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void what_was_never_exported_at_all_names_the_metric() {
    GoalScore score = score(new World(folder), "leads", "");

    assertThat(World.number(score.actual())).isEqualTo("NOT_EXPORTED");
    assertThat(score.missing()).containsExactly("Leads");
    assertThat(score.lastKnown()).isEmpty();
  }

  @Test
  void a_ratio_is_the_ratio_of_sums() {
    // Instagram: 30 shares of 10 posts; Facebook: 1 share of 1 post. 31 / 11, not the mean of 3, 1.
    World world =
        new World(folder)
            .file("instagram.csv", OCTOBER, FactKind.POST, "ig", "post_shares")
            .file("facebook.csv", OCTOBER, FactKind.POST, "fb", "post_shares");
    for (int i = 0; i < 10; i++) {
      world.post(
          OCTOBER,
          "instagram",
          OCTOBER.atDay(1 + 3 * i),
          Map.of("post_shares", BigDecimal.valueOf(3)));
    }
    world.post(OCTOBER, "facebook", OCTOBER.atDay(1), Map.of("post_shares", BigDecimal.ONE));

    assertThat(World.number(score(world, "amplification", "").actual()))
        .startsWith("2.8181818181818181818181818181818");
  }

  @Test
  void the_quarter_so_far_is_computed_again_from_the_sums() {
    // July: 1 of 1 in time. August: 0 of 3. 1 of 4 is 25 %, not the mean of 100 % and 0 %.
    World world = new World(folder);
    YearMonth july = YearMonth.of(2026, 7);
    world.file("tickets.csv", july, FactKind.CONVERSATION, "desk");
    world.question(july, july.atDay(1), 5);
    YearMonth august = YearMonth.of(2026, 8);
    world.file("tickets.csv", august, FactKind.CONVERSATION, "desk");
    world.question(august, august.atDay(1), 31);
    world.question(august, august.atDay(2), null);
    world.question(august, august.atEndOfMonth(), 45);
    Client client =
        world.client(
            "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: answered_in_time,"
                + " direction: more, targets: {2026-Q3: 50%}}\n");

    GoalScore score = Scorecard.of(client, august, world.exports(), Commentary.NONE).goals().get(0);

    assertThat(score.quarter().actual()).isInstanceOf(Figure.Known.class);
    assertThat(((Figure.Known) score.quarter().actual()).value()).isEqualByComparingTo("0.25");
  }

  @Test
  void the_promise_is_kept_to_the_minute_and_no_answer_is_a_miss() {
    World world = new World(folder).file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "desk");
    world.question(OCTOBER, OCTOBER.atDay(1), 30);
    world.question(OCTOBER, OCTOBER.atDay(10), 31);
    world.question(OCTOBER, OCTOBER.atDay(20), null);
    world.question(OCTOBER, OCTOBER.atEndOfMonth(), 0);

    assertThat(World.number(score(world, "answered_in_time", "").actual())).isEqualTo("0.5");
  }

  @Test
  void an_export_that_ends_early_covers_a_part_and_no_delta_is_told() {
    World world = new World(folder).leads(SEPTEMBER, 60, World.SOCIAL);
    world.file("leads.csv", OCTOBER, FactKind.LEAD, "crm");
    for (int day = 1; day <= 19; day++) {
      world.lead(OCTOBER, OCTOBER.atDay(day), World.SOCIAL);
    }

    GoalScore score = score(world, "leads", "");

    assertThat(World.number(score.actual())).isEqualTo("19 (19 of 31)");
    assertThat(score.verdict()).isEqualTo(Verdict.TOO_EARLY);
    assertThat(World.number(score.toPrevious().change())).isEqualTo("PART_OF_PERIOD");
  }

  @Test
  void a_hole_between_two_exports_is_seen_and_a_quiet_weekend_is_not() {
    World world = new World(folder);
    world.file("leads.csv", OCTOBER, FactKind.LEAD, "crm");
    for (int day = 1; day <= 31; day++) {
      // Nothing on two days in the middle: inside one export that is quiet, not a hole.
      if (day != 17 && day != 18) {
        world.lead(OCTOBER, OCTOBER.atDay(day), World.SOCIAL);
      }
    }

    Scorecard card = scorecard(world, "leads", "");

    assertThat(card.sources().get(0).coverage()).isEqualTo(new Coverage(31, 31));
    assertThat(card.sources().get(0).missingDays()).isEmpty();
  }

  @Test
  void the_days_after_the_last_row_are_missing_when_they_are_more_than_is_usual() {
    World world = new World(folder);
    world.file("leads.csv", OCTOBER, FactKind.LEAD, "crm");
    for (int day = 1; day <= 22; day++) {
      world.lead(OCTOBER, OCTOBER.atDay(day), World.SOCIAL);
    }

    assertThat(scorecard(world, "leads", "").sources().get(0).missingDays())
        .containsExactly(23, 24, 25, 26, 27, 28, 29, 30, 31);
  }

  @Test
  void an_export_cannot_tell_of_days_after_the_month_it_was_downloaded_for() {
    // September's download came early in October and holds leads of two October days.
    World world = new World(folder).leads(SEPTEMBER, 60, World.SOCIAL);
    world.lead(SEPTEMBER, OCTOBER.atDay(1), World.SOCIAL);
    world.lead(SEPTEMBER, OCTOBER.atDay(2), World.SOCIAL);

    assertThat(World.number(score(world, "leads", "").actual())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void one_of_two_sources_without_an_export_makes_a_part() {
    World world =
        new World(folder)
            .file("instagram.csv", SEPTEMBER, FactKind.POST, "ig", "post_shares")
            .file("facebook.csv", SEPTEMBER, FactKind.POST, "fb", "post_shares")
            .file("instagram.csv", OCTOBER, FactKind.POST, "ig", "post_shares");
    for (int day : new int[] {1, 15, 30}) {
      world.post(SEPTEMBER, "instagram", SEPTEMBER.atDay(day), Map.of());
      world.post(SEPTEMBER, "facebook", SEPTEMBER.atDay(day), Map.of());
      world.post(OCTOBER, "instagram", OCTOBER.atDay(day), Map.of());
    }

    GoalScore score = score(world, "posts_published", "");

    assertThat(World.number(score.actual())).isEqualTo("3 (0 of 31)");
    assertThat(score.missing()).containsExactly("fb");
    assertThat(World.number(score.toPrevious().change())).isEqualTo("PART_OF_PERIOD");
  }

  @Test
  void a_column_that_is_empty_in_every_row_was_not_exported() {
    World world =
        new World(folder).file("instagram.csv", OCTOBER, FactKind.POST, "ig", "post_saves");
    world.post(OCTOBER, "instagram", OCTOBER.atDay(1), Map.of());
    world.post(OCTOBER, "instagram", OCTOBER.atDay(31), Map.of());

    assertThat(World.number(score(world, "post_saves", "").actual())).isEqualTo("NOT_EXPORTED");
  }

  private World stories(String metric) {
    return new World(folder)
        .file("stories.csv", OCTOBER, FactKind.STORY, "meta-instagram-stories", metric);
  }

  @Test
  void a_story_without_clicks_on_links_is_no_gap_where_another_of_the_month_has_some() {
    World world = stories("story_link_clicks");
    world.story(OCTOBER, OCTOBER.atDay(1), Map.of());
    world.story(OCTOBER, OCTOBER.atDay(15), Map.of("story_link_clicks", new BigDecimal("12")));
    world.story(OCTOBER, OCTOBER.atDay(31), Map.of());

    assertThat(World.number(score(world, "story_link_clicks", "").actual())).isEqualTo("12");
    assertThat(World.number(score(world, "stories_published", "").actual())).isEqualTo("3");
  }

  @Test
  void clicks_on_links_that_no_story_of_the_month_has_are_not_known() {
    World world = stories("story_link_clicks");
    world.story(OCTOBER, OCTOBER.atDay(1), Map.of());
    world.story(OCTOBER, OCTOBER.atDay(31), Map.of());

    assertThat(World.number(score(world, "story_link_clicks", "").actual()))
        .isEqualTo("NOT_EXPORTED");
  }

  /** Three posts, of which that in the middle alone has clicks on its link. */
  private World posts(String network, String format) {
    World world =
        new World(folder)
            .file(network + ".csv", OCTOBER, FactKind.POST, format, "post_link_clicks");
    world.post(OCTOBER, network, OCTOBER.atDay(1), Map.of());
    world.post(
        OCTOBER, network, OCTOBER.atDay(15), Map.of("post_link_clicks", new BigDecimal("71")));
    world.post(OCTOBER, network, OCTOBER.atDay(31), Map.of());
    return world;
  }

  @Test
  void a_post_without_a_link_has_no_clicks_on_it_and_is_no_gap_in_an_export_of_meta() {
    World world = posts("facebook", "meta-facebook-content");

    assertThat(World.number(score(world, "post_link_clicks", "").actual())).isEqualTo("71");
  }

  @ParameterizedTest
  @CsvSource({"linkedin, linkedin-page-posts", "x, x-content", "facebook, tool-posts"})
  void an_empty_cell_of_clicks_in_anybody_elses_export_is_missing(String network, String format) {
    World world = posts(network, format);

    assertThat(World.number(score(world, "post_link_clicks", "").actual()))
        .isEqualTo("71 (29 of 31)");
  }

  @Test
  void a_story_without_a_figure_that_meta_always_writes_is_a_gap() {
    World world = stories("story_replies");
    world.story(OCTOBER, OCTOBER.atDay(1), Map.of("story_replies", new BigDecimal("2")));
    world.story(OCTOBER, OCTOBER.atDay(15), Map.of());
    world.story(OCTOBER, OCTOBER.atDay(31), Map.of("story_replies", BigDecimal.ONE));

    assertThat(World.number(score(world, "story_replies", "").actual())).isEqualTo("3 (30 of 31)");
  }

  @Test
  void stories_are_no_posts() {
    World world = stories("story_replies");
    world.story(OCTOBER, OCTOBER.atDay(1), Map.of());
    world.story(OCTOBER, OCTOBER.atDay(31), Map.of());

    assertThat(World.number(score(world, "posts_published", "").actual()))
        .isEqualTo("NOT_EXPORTED");
  }

  @Test
  void a_column_that_no_export_of_the_kind_can_have_is_not_offered() {
    World world =
        new World(folder).file("facebook.csv", OCTOBER, FactKind.POST, "fb", "post_shares");
    world.post(OCTOBER, "facebook", OCTOBER.atDay(1), Map.of());

    assertThat(World.number(score(world, "post_saves", "").actual())).isEqualTo("NOT_OFFERED");
  }

  @Test
  void a_row_that_spans_two_months_belongs_to_none() {
    World world =
        new World(folder).file("web.csv", OCTOBER, FactKind.WEB_VISITS, "ga", "key_events");
    world.visits(OCTOBER, new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 15)), "40");

    assertThat(World.number(score(world, "key_events", "").actual())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void an_export_that_states_its_days_has_told_of_them() {
    Period october = Period.of(OCTOBER);
    World world =
        new World(folder)
            .file(
                "web.csv",
                OCTOBER,
                FactKind.WEB_VISITS,
                "ga",
                Optional.of(october),
                Set.of(),
                "key_events");
    world.visits(OCTOBER, october, "16");

    assertThat(World.number(score(world, "key_events", "").actual())).isEqualTo("16");
  }

  @Test
  void only_won_deals_are_revenue_whatever_their_close_date() {
    World world = new World(folder).file("deals.csv", OCTOBER, FactKind.SALE, "deals", "revenue");
    world.sale(OCTOBER, OCTOBER.atDay(1), "Closed Won", "100.10", "GBP");
    world.sale(OCTOBER, OCTOBER.atDay(15), "closed won", "0.20", "GBP");
    world.sale(OCTOBER, OCTOBER.atDay(20), "Negotiation", "5000", "GBP");
    world.sale(OCTOBER, OCTOBER.atDay(31), "Closed Lost", "900", "GBP");

    assertThat(World.number(score(world, "revenue", AFTER_MONTH_END).actual())).isEqualTo("100.3");
  }

  @Test
  void a_won_deal_without_an_amount_is_not_zero_but_told() {
    World world = new World(folder).file("deals.csv", OCTOBER, FactKind.SALE, "deals", "revenue");
    world.sale(OCTOBER, OCTOBER.atDay(1), "Closed Won", "100", "GBP");
    world.sale(OCTOBER, OCTOBER.atDay(15), "Closed Won", "", "GBP");
    world.sale(OCTOBER, OCTOBER.atDay(31), "Closed Lost", "", "GBP");

    Scorecard card = scorecard(world, "revenue", AFTER_MONTH_END);

    // The day of the deal without an amount is a day that nobody knows.
    assertThat(World.number(card.goals().get(0).actual())).isEqualTo("100 (30 of 31)");
    assertThat(card.goals().get(0).verdict()).isEqualTo(Verdict.TOO_EARLY);
    assertThat(card.findings().withoutAmount())
        .extracting(origin -> origin.line())
        .containsExactly(3);
  }

  @Test
  void a_deal_that_may_close_next_month_does_not_say_that_this_one_is_over() {
    // Downloaded on the 19th: the open deal's close date is a plan.
    World world = new World(folder).file("deals.csv", OCTOBER, FactKind.SALE, "deals", "revenue");
    world.sale(OCTOBER, OCTOBER.atDay(1), "Closed Won", "100", "GBP");
    world.sale(OCTOBER, OCTOBER.atDay(19), "Closed Won", "50", "GBP");
    world.sale(OCTOBER, OCTOBER.plusMonths(1).atDay(20), "Negotiation", "5000", "GBP");

    assertThat(World.number(score(world, "revenue", "").actual())).isEqualTo("150 (19 of 31)");
  }

  @Test
  void a_month_without_a_won_deal_is_a_measured_zero_where_that_is_usual() {
    // One deal is won in two months: a month without one is no surprise.
    World world = new World(folder);
    for (int back : new int[] {6, 4, 2}) {
      YearMonth month = OCTOBER.minusMonths(back);
      world.file("deals.csv", month, FactKind.SALE, "deals", "revenue");
      world.sale(month, month.atDay(1), "Closed Won", "50", "GBP");
    }
    world.file("deals.csv", OCTOBER, FactKind.SALE, "deals", "revenue");
    world.sale(OCTOBER, OCTOBER.atDay(1), "Negotiation", "5000", "GBP");

    assertThat(World.number(score(world, "sales", "").actual())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(score(world, "sales", AFTER_MONTH_END).actual())).isEqualTo("0");
  }

  @Test
  void an_export_without_a_row_is_missing_where_rows_are_usual() {
    World world = new World(folder);
    for (int back = 6; back >= 1; back--) {
      world.leads(OCTOBER.minusMonths(back), 60, World.SOCIAL);
    }
    world.file("leads.csv", OCTOBER, FactKind.LEAD, "crm");

    assertThat(World.number(score(world, "leads", AFTER_MONTH_END).actual()))
        .isEqualTo("NOT_EXPORTED");
  }

  @Test
  void half_a_month_of_deals_is_a_part_although_the_download_was_made_after_it() {
    World world = new World(folder);
    for (int back = 3; back >= 0; back--) {
      YearMonth month = OCTOBER.minusMonths(back);
      world.file("deals.csv", month, FactKind.SALE, "deals", "revenue");
      for (int day = 1; day <= (back == 0 ? 15 : month.lengthOfMonth()); day++) {
        world.sale(month, month.atDay(day), "Closed Won", "50", "GBP");
      }
    }

    assertThat(World.number(score(world, "sales", AFTER_MONTH_END).actual()))
        .isEqualTo("15 (15 of 31)");
  }

  @Test
  void a_zero_where_many_are_usual_is_not_believed() {
    // 20 a month came by a form; in October none, since somebody renamed the form.
    World world = new World(folder);
    for (int back = 4; back >= 0; back--) {
      YearMonth month = OCTOBER.minusMonths(back);
      world.leads(month, 20, back == 0 ? World.EMAIL : World.SOCIAL);
    }
    String social = "inputs:\n  i: {metric: leads, where: {channel: social}}\n";
    String truly = "downloads: {zeros: {i: [2026-10]}}\n" + social;

    assertThat(World.number(score(world, "i", social).actual())).isEqualTo("UNLIKELY_ZERO");
    assertThat(score(world, "i", social).verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(World.number(score(world, "i", truly).actual())).isEqualTo("0");
    assertThat(score(world, "i", truly).verdict()).isEqualTo(Verdict.BEHIND);
  }

  @Test
  void a_ratio_of_half_and_whole_inputs_is_withheld() {
    World world = new World(folder).file("deals.csv", OCTOBER, FactKind.SALE, "deals", "revenue");
    world.file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend");
    for (int day = 1; day <= 31; day++) {
      world.sale(OCTOBER, OCTOBER.atDay(day), "Closed Won", "50", "GBP");
      if (day < 16) {
        world.ads(OCTOBER, OCTOBER.atDay(day), OCTOBER.atDay(day), "10.00");
      }
    }

    GoalScore score =
        score(world, "back", "kpis: {back: {name: Back, formula: revenue / spend, unit: ratio}}\n");

    assertThat(World.number(score.actual())).isEqualTo("PART_OF_PERIOD");
    assertThat(score.verdict()).isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void a_quiet_end_of_the_month_is_known_only_when_it_was_downloaded_after_it() {
    World world = new World(folder).file("leads.csv", OCTOBER, FactKind.LEAD, "crm");
    for (int day = 1; day <= 28; day++) {
      world.lead(OCTOBER, OCTOBER.atDay(day), World.SOCIAL);
    }

    assertThat(World.number(score(world, "leads", "").actual())).isEqualTo("28 (28 of 31)");
    assertThat(World.number(score(world, "leads", AFTER_MONTH_END).actual())).isEqualTo("28");
  }

  @Test
  void a_later_export_that_reaches_back_makes_the_end_of_a_month_known() {
    World world = new World(folder).file("leads.csv", SEPTEMBER, FactKind.LEAD, "crm");
    world.lead(SEPTEMBER, SEPTEMBER.atDay(1), World.SOCIAL);
    world.lead(SEPTEMBER, SEPTEMBER.atDay(20), World.SOCIAL);
    world.file("leads.csv", OCTOBER, FactKind.LEAD, "crm");
    world.lead(OCTOBER, SEPTEMBER.atDay(2), World.SOCIAL);
    world.lead(OCTOBER, OCTOBER.atDay(31), World.SOCIAL);

    assertThat(World.number(score(world, "leads", "").toPrevious().base())).isEqualTo("3");
  }

  @Test
  void a_file_without_the_column_that_an_input_is_narrowed_by_is_missing_and_never_zero() {
    World world = new World(folder).leads(OCTOBER, 74, World.UNKNOWN);
    world.without("leads.csv", OCTOBER, "", Facet.CHANNEL);
    String social = "inputs:\n  i: {metric: leads, where: {channel: social}}\n";

    assertThat(World.number(score(world, "i", social).actual())).isEqualTo("NOT_EXPORTED");
    assertThat(score(world, "i", social).missing()).containsExactly("crm");
    assertThat(World.number(score(world, "leads", "").actual())).isEqualTo("74");
  }

  @Test
  void a_file_without_the_column_that_says_which_to_count_is_missing_and_never_zero() {
    World world = new World(folder).file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "desk");
    world.question(OCTOBER, OCTOBER.atDay(1), null);
    world.question(OCTOBER, OCTOBER.atEndOfMonth(), null);
    world.without("tickets.csv", OCTOBER, "questions_answered_in_time");

    GoalScore score = score(world, "answered_in_time", "");

    assertThat(World.number(score.actual())).isEqualTo("NOT_EXPORTED");
    assertThat(score.verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void the_days_of_a_second_file_without_the_column_are_not_known() {
    World world = new World(folder).leads(OCTOBER, 31, World.SOCIAL);
    world
        .file("more.csv", OCTOBER, FactKind.LEAD, "crm")
        .without("more.csv", OCTOBER, "", Facet.CHANNEL);
    world.lead("more.csv", OCTOBER, OCTOBER.atDay(3), World.UNKNOWN);
    world.lead("more.csv", OCTOBER, OCTOBER.atDay(9), World.UNKNOWN);

    GoalScore score =
        score(world, "i", "inputs:\n  i: {metric: leads, where: {channel: social}}\n");

    assertThat(World.number(score.actual())).isEqualTo("31 (29 of 31)");
  }

  @Test
  void a_post_without_the_measure_makes_its_day_a_day_that_nobody_knows() {
    World world = new World(folder).file("x.csv", OCTOBER, FactKind.POST, "x", "post_shares");
    world.post(OCTOBER, "x", OCTOBER.atDay(1), Map.of("post_shares", BigDecimal.TEN));
    world.post(OCTOBER, "x", OCTOBER.atDay(15), Map.of());
    world.post(OCTOBER, "x", OCTOBER.atDay(31), Map.of("post_shares", BigDecimal.TEN));

    assertThat(World.number(score(world, "post_shares", "").actual())).isEqualTo("20 (30 of 31)");
    assertThat(score(world, "amplification", "").verdict()).isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void a_source_that_falls_silent_is_missed_until_the_agency_says_that_it_ended() {
    YearMonth may = YearMonth.of(2026, 5);
    World world =
        new World(folder)
            .file("instagram.csv", may, FactKind.POST, "ig")
            .file("facebook.csv", may, FactKind.POST, "fb")
            .file("instagram.csv", OCTOBER, FactKind.POST, "ig");
    world.post(may, "instagram", may.atDay(1), Map.of());
    world.post(may, "facebook", may.atDay(1), Map.of());
    world.post(OCTOBER, "instagram", OCTOBER.atDay(1), Map.of());
    world.post(OCTOBER, "instagram", OCTOBER.atDay(31), Map.of());
    String ended = "downloads: {sources: {fb: {to: 2026-05}}}\n";

    assertThat(World.number(score(world, "posts_published", "").actual())).isEqualTo("2 (0 of 31)");
    assertThat(World.number(score(world, "posts_published", ended).actual())).isEqualTo("2");
  }

  @Test
  void a_source_that_began_later_makes_the_months_before_a_part_until_the_agency_says_so() {
    World world = new World(folder).file("instagram.csv", SEPTEMBER, FactKind.POST, "ig");
    world.file("instagram.csv", OCTOBER, FactKind.POST, "ig");
    world.file("facebook.csv", OCTOBER, FactKind.POST, "fb");
    for (int day : new int[] {1, 30}) {
      world.post(SEPTEMBER, "instagram", SEPTEMBER.atDay(day), Map.of());
    }
    for (int day : new int[] {1, 31}) {
      world.post(OCTOBER, "instagram", OCTOBER.atDay(day), Map.of());
      world.post(OCTOBER, "facebook", OCTOBER.atDay(day), Map.of());
    }
    String began = "downloads: {sources: {fb: {from: 2026-10}}}\n";

    assertThat(World.number(score(world, "posts_published", "").toPrevious().change()))
        .isEqualTo("PART_OF_PERIOD");
    assertThat(World.number(score(world, "posts_published", began).toPrevious().change()))
        .isEqualTo("2");
  }

  @Test
  void the_year_so_far_takes_only_the_months_in_which_all_of_the_formula_is_known() {
    // August and October have leads, September has none exported: its fee is left out too.
    YearMonth august = YearMonth.of(2026, 8);
    World world = new World(folder).leads(august, 3, World.SOCIAL).leads(OCTOBER, 6, World.SOCIAL);
    String yaml =
        """
        fiscalYearStarts: August
        costs: [{from: 2026-01, monthly: 900, for: fee}]
        kpis:
          cost: {name: Cost, formula: fees / leads, unit: money}
        """;

    ToDate year = score(world, "cost", yaml).year();

    // 1,800 / 9 over 31 + 31 of 92 days
    assertThat(World.number(year.actual())).isEqualTo("200 (62 of 92)");
    assertThat(World.number(year.toTarget().change())).isEqualTo("NO_TARGET");
  }

  /** Of ten questions a month 7, 8 and 9 are answered in time, from July to September. */
  private GoalScore risingShare(String targets) {
    World world = new World(folder);
    int[] inTime = {7, 8, 9};
    for (int i = 0; i < 3; i++) {
      YearMonth month = YearMonth.of(2026, 7 + i);
      world.file("tickets.csv", month, FactKind.CONVERSATION, "desk");
      for (int n = 0; n < 10; n++) {
        LocalDate day = n == 9 ? month.atEndOfMonth() : month.atDay(1 + n);
        world.question(month, day, n < inTime[i] ? 5 : 50);
      }
    }
    Client client =
        world.client(
            "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: answered_in_time,"
                + " direction: more, baseline: {month: 2026-06, value: 60%}, targets: "
                + targets
                + "}\n");
    return Scorecard.of(client, SEPTEMBER, world.exports(), Commentary.NONE).goals().get(0);
  }

  @Test
  void a_share_is_held_against_what_the_file_says_of_the_quarter_and_so_is_its_outlook() {
    GoalScore score = risingShare("{2026-Q3: 90%}");

    // 24 of 30 questions; 10 points short, with 9 points (10 % of 90 %) tolerated.
    assertThat(World.number(score.quarter().actual())).isEqualTo("0.8");
    assertThat(World.number(score.quarter().target())).isEqualTo("0.9");
    assertThat(World.number(score.analysis().quarters().get(0).target())).isEqualTo("0.9");
    assertThat(score.verdict()).isEqualTo(Verdict.AT_RISK);
  }

  @Test
  void a_share_that_is_to_be_reached_in_a_month_is_judged_by_the_month() {
    // The line from 60 % in June to 90 % in September: 70, 80, 90; the quarter's mean is 80.
    GoalScore score = risingShare("{2026-09: 90%}");

    assertThat(World.number(score.quarter().actual())).isEqualTo("0.8");
    assertThat(World.number(score.quarter().target())).isEqualTo("0.8");
    assertThat(score.judged()).isEqualTo(GoalScore.Judged.MONTH);
    assertThat(score.verdict()).isEqualTo(Verdict.AHEAD);
  }

  @Test
  void a_file_of_others_tells_nothing_of_the_client_whatever_days_it_states() {
    World world =
        new World(folder)
            .file(
                "web.csv",
                OCTOBER,
                FactKind.WEB_VISITS,
                "ga",
                Optional.of(Period.of(OCTOBER)),
                Set.of(),
                "key_events")
            .foreign("web.csv", OCTOBER, 4);

    GoalScore score = score(world, "key_events", "");

    assertThat(World.number(score.actual())).isEqualTo("NOT_EXPORTED");
    assertThat(score.verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void an_end_that_nobody_vouches_for_is_told() {
    World world = new World(folder).file("leads.csv", OCTOBER, FactKind.LEAD, "crm");
    for (int day = 1; day <= 28; day++) {
      world.lead(OCTOBER, OCTOBER.atDay(day), World.SOCIAL);
    }

    assertThat(scorecard(world, "leads", "").findings().openEnds())
        .extracting(source -> source.source().name())
        .containsExactly("crm");
    assertThat(scorecard(world, "leads", AFTER_MONTH_END).findings().openEnds()).isEmpty();
  }

  @Test
  void a_day_with_a_source_in_a_word_that_nobody_knows_is_a_day_that_nobody_knows() {
    World world = new World(folder).leads(OCTOBER, 31, World.SOCIAL);
    world.lead(OCTOBER, OCTOBER.atDay(3), World.UNKNOWN);
    String social = "inputs:\n  i: {metric: leads, where: {channel: social}}\n";

    assertThat(World.number(score(world, "i", social).actual())).isEqualTo("31 (30 of 31)");
    assertThat(World.number(score(world, "leads", "").actual())).isEqualTo("32");
  }

  @Test
  void two_currencies_are_never_added() {
    World world = new World(folder).file("deals.csv", OCTOBER, FactKind.SALE, "deals", "revenue");
    world.sale(OCTOBER, OCTOBER.atDay(1), "Closed Won", "100", "GBP");
    world.sale(OCTOBER, OCTOBER.atDay(31), "Closed Won", "100", "EUR");

    assertThat(World.number(score(world, "revenue", "").actual())).isEqualTo("TWO_CURRENCIES");
  }

  @Test
  void what_was_paid_for_searches_is_no_spend_on_social_networks() {
    World world = new World(folder).file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend");
    for (int day = 1; day <= 31; day++) {
      world.ads(OCTOBER, OCTOBER.atDay(day), OCTOBER.atDay(day), "200.00");
      world.otherAds(OCTOBER, OCTOBER.atDay(day), "70.00");
    }

    GoalScore score =
        score(
            world,
            "cost",
            """
            inputs:
              social_spend: {metric: spend, where: {channel: social}}
            kpis:
              cost: {name: Cost, formula: social_spend, unit: money}
            """);

    // 31 x 200
    assertThat(World.number(score.actual())).isEqualTo("6200");
  }

  @Test
  void fees_are_the_clients_costs_of_the_month() {
    World world = new World(folder).file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend");
    for (int day = 1; day <= 31; day++) {
      world.ads(OCTOBER, OCTOBER.atDay(day), OCTOBER.atDay(day), "200.00");
    }

    GoalScore score =
        score(
            world,
            "cost",
            """
            costs:
              - {from: 2026-01, monthly: 4500, for: agency fee}
              - {from: 2026-01, to: 2026-09, monthly: 999, for: old fee}
              - {month: 2026-10, amount: 1200, for: film day}
              - {month: 2026-11, amount: 777, for: another}
            kpis:
              cost: {name: Cost, formula: spend + fees, unit: money}
            """);

    // 31 x 200 + 4,500 + 1,200
    assertThat(World.number(score.actual())).isEqualTo("11900");
    assertThat(score.inputs()).extracting(InputScore::name).containsExactly("spend", "fees");
  }

  @Test
  void the_parts_by_network_add_up_to_the_whole() {
    World world = new World(folder).leads(SEPTEMBER, 10, World.SOCIAL);
    world.leads(OCTOBER, 12, World.SOCIAL).moreLeads(OCTOBER, 5, World.EMAIL);

    List<InputScore.Part> parts = score(world, "leads", "").inputs().get(0).parts();

    assertThat(parts).extracting(InputScore.Part::network).containsExactly("instagram", "");
    assertThat(parts).extracting(part -> World.number(part.actual())).containsExactly("12", "5");
    assertThat(parts).extracting(part -> World.number(part.previous())).containsExactly("10", "0");
    assertThat(parts)
        .extracting(part -> World.number(part.lastYear()))
        .containsOnly("NOT_EXPORTED");
  }

  @Test
  void a_quarters_goal_is_judged_by_the_quarter_so_far() {
    World world = new World(folder).leads(SEPTEMBER, 30, World.SOCIAL);
    world.leads(YearMonth.of(2026, 7), 60, World.SOCIAL);
    world.leads(YearMonth.of(2026, 8), 60, World.SOCIAL);
    Client client =
        world.client(
            "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more,"
                + " targets: {2026-Q3: 150}}\n");

    GoalScore score =
        Scorecard.of(client, SEPTEMBER, world.exports(), Commentary.NONE).goals().get(0);

    // September alone is far below its share, the quarter has all of its 150.
    assertThat(score.judged()).isEqualTo(GoalScore.Judged.QUARTER_TO_DATE);
    assertThat(World.number(score.quarter().actual())).isEqualTo("150");
    assertThat(score.verdict()).isEqualTo(Verdict.AHEAD);
  }

  @Test
  void a_hundred_facts_in_any_order_give_the_same_scorecard() {
    World world = new World(folder).leads(SEPTEMBER, 50, World.SOCIAL);
    world.leads(OCTOBER, 50, World.EMAIL);
    Exports exports = world.exports();
    List<dev.headway.ingest.Fact> turned = new ArrayList<>(exports.facts());
    Collections.reverse(turned);
    List<dev.headway.ingest.ReadFile> files = new ArrayList<>(exports.files());
    Collections.reverse(files);
    Client client =
        world.client(
            "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more,"
                + " targets: {2026-10: 70}}\n");

    Scorecard one = Scorecard.of(client, OCTOBER, exports, Commentary.NONE);
    Scorecard other =
        Scorecard.of(client, OCTOBER, new Exports(turned, files, List.of()), Commentary.NONE);

    assertThat(other.goals()).isEqualTo(one.goals());
    assertThat(other.sources()).isEqualTo(one.sources());
  }
}
