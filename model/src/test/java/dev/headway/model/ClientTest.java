package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Answer;
import dev.headway.ingest.ChannelRule;
import dev.headway.ingest.CustomerSurvey;
import dev.headway.ingest.Facet;
import dev.headway.input.Problems;
import java.nio.file.Path;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {

  private static final String GOAL =
      """
      goals:
        - id: leads
          name: Leads
          aim: More revenue
          owner: Head of Retail
          kpi: leads
          direction: more
          targets: {2026-10: 70}
      """;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private List<String> told(String yaml) {
    World.read(folder, yaml, problems);
    return World.told(problems);
  }

  @Test
  void what_a_file_does_not_say_is_the_agencys_default() {
    Client client = new World(folder).client(GOAL);

    assertThat(client.responsePromise()).isEqualTo(ResponsePromise.USUAL);
    assertThat(client.fiscalYearStarts()).isEqualTo(Month.JANUARY);
    assertThat(client.brand().colour()).hasToString("#0B6E4F");
    assertThat(client.goals().get(0).tolerance().amount()).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "strategy", "goals"})
  void a_missing_required_key_is_told_with_file_line_column_and_what_to_write(String key) {
    String yaml = (World.HEAD + GOAL).replaceFirst("(?m)^" + key + ":.*$", "# gone");
    if (key.equals("goals")) {
      yaml = World.HEAD;
    }

    assertThat(told(yaml))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .matches(
                        "(?s)client\\.yaml:\\d+:\\d+: the key '"
                            + key
                            + "' is missing\n    Write, for example:   "
                            + key
                            + ": .*"));
  }

  @Test
  void a_missing_key_of_a_goal_is_told_where_the_goal_begins() {
    assertThat(told(World.HEAD + GOAL.replace("    owner: Head of Retail\n", "")))
        .containsExactly(
            "client.yaml:6:5: the key 'owner' is missing\n"
                + "    Write, for example:   owner: Head of Retail");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertThat(
            told(
                World.HEAD.replace("GBP", "POUND").replace("Europe/London", "Europe/Londn")
                    + GOAL.replace("direction: more", "direction: up")))
        .satisfiesExactly(
            first -> assertThat(first).contains("'POUND' is not a currency"),
            second ->
                assertThat(second)
                    .contains("'Europe/Londn' is not a time zone")
                    .contains("Europe/London"),
            third -> assertThat(third).contains("'up' is not a direction"));
  }

  @Test
  void a_misspelt_currency_is_told_and_not_what_would_follow_from_it() {
    assertThat(
            told(
                World.HEAD.replace("currency:", "curency:")
                    + "rates:\n  - {from: 2026-07-01, currency: EUR, to: USD, rate: 1.1, source: Fed}\n"
                    + GOAL))
        .singleElement()
        .asString()
        .contains("unknown key 'curency'");
  }

  @Test
  void what_an_unknown_metric_is_narrowed_by_is_looked_at_too() {
    assertThat(
            told(
                World.HEAD
                    + "inputs:\n  i: {metric: sale, where: {chanel: social, network: x}}\n"
                    + GOAL))
        .satisfiesExactly(
            first -> assertThat(first).contains("the metric 'sale' is not known"),
            second ->
                assertThat(second)
                    .contains("nothing can be narrowed by 'chanel'")
                    .contains("Did you mean 'channel'?"));
  }

  @Test
  void an_unknown_key_names_the_nearest_one() {
    assertThat(told(World.HEAD + GOAL.replace("kpi: leads", "kpi: leads\n    tolerence: 5%")))
        .containsExactly(
            "client.yaml:11:5: unknown key 'tolerence'\n    Did you mean 'tolerance'?");
  }

  @Test
  void a_survey_says_which_column_asks_what() {
    Client client =
        new World(folder)
            .client(
                GOAL
                    + """
                    surveys:
                      - name: Autumn survey
                        day: Timestamp
                        dates: ["M/d/uuuu H:mm:ss", uuuu-MM-dd]
                        zone: UTC
                        id: "#"
                        questions:
                          heard-about: How did you hear about us?
                          satisfaction: [How satisfied are you?, How happy are you?]
                    """);

    assertThat(client.surveys())
        .containsExactly(
            new CustomerSurvey(
                "Autumn survey",
                "Timestamp",
                List.of("M/d/uuuu H:mm:ss", "uuuu-MM-dd"),
                Optional.of(ZoneId.of("UTC")),
                Optional.of("#"),
                Map.of(
                    Answer.Question.HEARD_ABOUT,
                    List.of("How did you hear about us?"),
                    Answer.Question.SATISFACTION,
                    List.of("How satisfied are you?", "How happy are you?"))));
  }

  @Test
  void what_is_wrong_with_a_survey_is_told_with_its_place() {
    assertThat(
            told(
                World.HEAD
                    + GOAL
                    + """
                    surveys:
                      - name: Autumn survey
                        day: Timestamp
                        dates: "M/d/uuuu b"
                        questions: {satisfacton: How satisfied are you?}
                      - name: autumn survey
                        day: Timestamp
                        dates: uuuu-MM-dd
                    """))
        .satisfiesExactly(
            first -> assertThat(first).contains("'M/d/uuuu b' is no pattern for days"),
            second ->
                assertThat(second)
                    .contains("'satisfacton' is no kind of question")
                    .contains("Did you mean 'satisfaction'?"),
            third -> assertThat(third).contains("the key 'questions' is missing"),
            fourth -> assertThat(fourth).contains("two surveys are called 'autumn survey'"));
  }

  @Test
  void a_client_says_where_sources_belong_that_only_it_knows() {
    Client client =
        new World(folder)
            .client(
                GOAL
                    + """
                    channels:
                      - {source: "newsletter-acme*", medium: "*", channel: email}
                      - {text: [Organische soziale Medien, Soziale Medien], channel: organic-social}
                      - {detail: Mountain club, channel: referral, network: Facebook}
                    """);

    assertThat(client.channels())
        .containsExactly(
            new ChannelRule(
                List.of(),
                List.of("newsletter-acme*"),
                List.of("*"),
                List.of(),
                "email",
                Optional.empty()),
            new ChannelRule(
                List.of("Organische soziale Medien", "Soziale Medien"),
                List.of(),
                List.of(),
                List.of(),
                "organic-social",
                Optional.empty()),
            new ChannelRule(
                List.of(),
                List.of(),
                List.of(),
                List.of("Mountain club"),
                "referral",
                Optional.of("facebook")));
  }

  @Test
  void what_is_wrong_with_a_line_of_channels_is_told_with_its_place() {
    assertThat(
            told(
                World.HEAD
                    + GOAL
                    + """
                    channels:
                      - {text: Bike-Forum, channel: referal}
                      - {text: Bike-Forum, channel: referral, network: twitter}
                      - {text: Bike-Forum, channel: referral, network: myspace}
                      - {medum: mail, source: "*", channel: email}
                      - {text: "", channel: direct}
                      - {text: Bike-Forum}
                    """))
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .isEqualTo(
                        "client.yaml:14:24: the channel 'referal' is not known\n"
                            + "    Did you mean 'referral'?"),
            two ->
                assertThat(two)
                    .isEqualTo(
                        "client.yaml:15:43: the network 'twitter' is not known\n"
                            + "    Did you mean 'x'?"),
            three ->
                assertThat(three)
                    .startsWith(
                        "client.yaml:16:43: the network 'myspace' is not known\n"
                            + "    Known here: bluesky, facebook"),
            four ->
                assertThat(four)
                    .isEqualTo("client.yaml:17:6: unknown key 'medum'\n    Did you mean 'medium'?"),
            five ->
                assertThat(five)
                    .isEqualTo(
                        "client.yaml:17:5: this line takes every source there is\n"
                            + "    Write which it takes, for example:   {text: Bike-Forum, channel:"
                            + " referral}"),
            six -> assertThat(six).startsWith("client.yaml:18:12: the word is empty"),
            seven ->
                assertThat(seven).startsWith("client.yaml:19:5: the key 'channel' is missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"post_likes", "post_views", "mentions", "post_impressions"})
  void a_goal_on_a_vanity_metric_is_refused(String metric) {
    assertThat(told(World.HEAD + GOAL.replace("kpi: leads", "kpi: " + metric)))
        .singleElement()
        .asString()
        .startsWith(
            "client.yaml:10:5: '"
                + metric
                + "' says how many saw or tapped, not what it did for the business, so it is no"
                + " goal")
        .contains("whyNoNearerMetric:");
  }

  @Test
  void a_vanity_metric_is_a_goal_when_the_file_says_why_there_is_no_nearer_one() {
    Client client =
        new World(folder)
            .client(
                GOAL.replace(
                    "kpi: leads",
                    "kpi: post_views\n    whyNoNearerMetric: The shop opens in May."));

    assertThat(client.goals().get(0).vanity()).contains("The shop opens in May.");
  }

  @Test
  void a_ratio_over_a_vanity_metric_is_none_as_long_as_something_else_is_in_it() {
    Client client =
        new World(folder)
            .client(
                """
                kpis:
                  passed_on: {name: Passed on, formula: post_shares / post_views, unit: share}
                """
                    + GOAL.replace("kpi: leads", "kpi: passed_on").replace("70", "70%"));

    assertThat(client.goals().get(0).vanity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "post_likes / posts_published, ratio, post_likes",
    "leads + post_likes, ratio, post_likes",
    "leads / (posts_published / post_views), ratio, post_views",
    "(spend + fees) / post_likes, money, post_likes",
    "1 / post_likes, ratio, post_likes",
    "'\"MAX(leads, post_likes)\"', ratio, post_likes",
    "'\"IF(post_likes > 100, 1, 0)\"', ratio, post_likes",
    "'\"IF(post_likes > 0, spend / post_likes, 0)\"', money, post_likes",
    "leads * post_views^-1^-1, ratio, post_views"
  })
  void a_vanity_metric_does_not_slip_in_through_a_formula(
      String formula, String unit, String metric) {
    String kpi = "kpis:\n  warmth: {name: Warmth, formula: " + formula + ", unit: " + unit + "}\n";
    String goal = GOAL.replace("kpi: leads", "kpi: warmth");
    String costs = "costs: [{from: 2026-01, monthly: 10, for: fee}]\n";

    assertThat(told(World.HEAD + costs + kpi + goal))
        .singleElement()
        .asString()
        .startsWith(
            "client.yaml:13:5: 'warmth' stands on '"
                + metric
                + "', which says how many saw or tapped, not what it did for the business, so it is"
                + " no goal")
        .contains("whyNoNearerMetric:");
    assertThat(
            new World(folder)
                .client(costs + kpi + goal + "    whyNoNearerMetric: The shop opens in May.\n")
                .goals()
                .get(0)
                .vanity())
        .contains("The shop opens in May.");
  }

  @Test
  void a_vanity_metric_may_guard_a_division_by_itself() {
    Client client =
        new World(folder)
            .client(
                """
                kpis:
                  passed_on:
                    name: Passed on
                    formula: IF(post_views > 0, post_shares / post_views, 0)
                    unit: share
                """
                    + GOAL.replace("kpi: leads", "kpi: passed_on").replace("70", "70%"));

    assertThat(client.goals().get(0).vanity()).isEmpty();
  }

  @Test
  void followers_are_not_even_known() {
    assertThat(told(World.HEAD + GOAL.replace("kpi: leads", "kpi: followers")))
        .singleElement()
        .asString()
        .contains("the name 'followers' is not known")
        .contains("Headway does not measure success by it");
  }

  @Test
  void reach_cannot_stand_in_a_formula_since_it_adds_up_over_nothing() {
    assertThat(told(World.HEAD + GOAL.replace("kpi: leads", "kpi: post_reach")))
        .singleElement()
        .asString()
        .contains("'post_reach' cannot stand in a formula")
        .contains("It says how many saw or tapped, not what it did for the business.")
        .contains("leads, revenue or influenced_decisions");
  }

  @Test
  void a_mistake_in_an_input_is_not_told_again_where_the_input_is_used() {
    assertThat(
            told(
                World.HEAD
                    + "inputs:\n  enquiries: {metric: laeds}\n"
                    + GOAL.replace("kpi: leads", "kpi: enquiries")))
        .containsExactly(
            "client.yaml:6:23: the metric 'laeds' is not known\n    Did you mean 'leads'?");
  }

  @Test
  void a_key_that_lost_its_indentation_is_told_with_its_group() {
    assertThat(told(World.HEAD + "audience: Commuters\n" + GOAL))
        .containsExactly(
            "client.yaml:5:1: unknown key 'audience'\n"
                + "    It belongs under 'strategy': indent it like its neighbours there.");
  }

  @Test
  void a_wrong_name_in_a_formula_is_told_with_the_nearest_one() {
    assertThat(
            told(
                World.HEAD
                    + "kpis:\n  return: {name: R, formula: revenu / spend, unit: ratio}\n"
                    + GOAL))
        .containsExactly(
            "client.yaml:6:30: the name 'revenu' is not known\n    Did you mean 'revenue'?");
  }

  @Test
  void kpis_that_stand_on_each_other_are_told() {
    assertThat(
            told(
                World.HEAD
                    + "kpis:\n"
                    + "  one: {name: One, formula: two + 1, unit: ratio}\n"
                    + "  two: {name: Two, formula: one + 1, unit: ratio}\n"
                    + GOAL))
        .anySatisfy(p -> assertThat(p).contains("stands on itself: one -> two"));
  }

  @Test
  void a_kpi_may_stand_on_another() {
    Client client =
        new World(folder)
            .client(
                """
                kpis:
                  cost: {name: Cost, formula: spend + fees, unit: money}
                  each: {name: Cost of a lead, formula: cost / leads, unit: money}
                costs: [{from: 2026-01, monthly: 10, for: fee}]
                """
                    + GOAL.replace("kpi: leads", "kpi: each"));

    assertThat(client.goals().get(0).kpi().excel()).isEqualTo("(spend+fees)/leads");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spend / leads|share|money per thing|money",
        "spend / fees|money|a plain number|share or ratio or score",
        "leads / sales|count|a plain number|share or ratio or score",
        "leads|money|a count|count or ratio",
        "post_watch_minutes / post_views|ratio|minutes per thing|minutes"
      })
  void the_unit_of_a_kpi_is_what_its_formula_yields(
      String formula, String unit, String yields, String fitting) {
    String kpi = "kpis:\n  k: {name: K, formula: " + formula + ", unit: " + unit + "}\n";
    String costs = "costs: [{from: 2026-01, monthly: 10, for: fee}]\n";

    assertThat(told(World.HEAD + kpi + costs + GOAL))
        .containsExactly(
            "client.yaml:6:25: the formula yields "
                + yields
                + ", and the unit of the KPI is "
                + unit
                + "\n    Write   unit: "
                + fitting
                + "   or change the formula.");
  }

  @Test
  void money_and_a_count_are_not_added_even_when_the_money_is_another_kpi() {
    assertThat(
            told(
                World.HEAD
                    + "kpis:\n"
                    + "  won: {name: Won, formula: leads * 40, unit: money}\n"
                    + "  sum: {name: Sum, formula: won + sales, unit: money}\n"
                    + GOAL))
        .singleElement()
        .asString()
        .startsWith(
            "client.yaml:7:29: the formula makes no sense: at its character 7, 'won' (money) and"
                + " 'sales' (a count) cannot be added\n    Bring both to the same unit.");
  }

  @Test
  void kpis_on_kpis_that_grow_beyond_a_spreadsheets_formula_are_refused() {
    String twenty = String.join(" + ", Collections.nCopies(20, "questions_asked"));
    assertThat(
            told(
                World.HEAD
                    + "kpis:\n"
                    + "  once: {name: Once, formula: "
                    + twenty
                    + ", unit: count}\n"
                    + "  thrice: {name: Thrice, formula: once + once + once + once, unit: count}\n"
                    + GOAL))
        .containsExactly(
            "client.yaml:7:35: the formula cannot be read: at its character 1001, it is longer than"
                + " 1000 characters\n"
                + "    With the KPIs that it stands on, it is too much for one formula.");
  }

  @Test
  void an_input_cannot_be_narrowed_by_what_its_facts_do_not_say() {
    assertThat(
            told(
                World.HEAD + "inputs:\n  i: {metric: defences, where: {channel: social}}\n" + GOAL))
        .containsExactly(
            "client.yaml:6:33: 'defences' cannot be narrowed by 'channel'\n"
                + "    It can be narrowed by network, type.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"r", "c", "cpm2024", "q1", "r1c1", "Leads", "fees", "my-leads"})
  void a_name_that_a_spreadsheet_takes_for_a_cell_is_refused(String name) {
    assertThat(told(World.HEAD + "inputs:\n  " + name + ": {metric: leads}\n" + GOAL))
        .anySatisfy(p -> assertThat(p).contains("'" + name + "' cannot be a name in formulas"));
  }

  @Test
  void fees_without_costs_are_told() {
    assertThat(told(World.HEAD + GOAL.replace("kpi: leads", "kpi: cost_per_lead")))
        .singleElement()
        .asString()
        .startsWith("client.yaml:10:10: this formula uses 'fees', but the file lists no costs");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10, January, 2026-10, 2026-10",
    "2026-Q4, January, 2026-10, 2026-12",
    "2026-Q4, April, 2026-10, 2026-12",
    "FY2026-Q3, April, 2026-10, 2026-12",
    "FY2026-Q4, April, 2027-01, 2027-03",
    "FY2026, April, 2026-04, 2027-03",
    "2026, January, 2026-01, 2026-12",
    "FY2026, January, 2026-01, 2026-12",
    "FY2026-Q1, February, 2026-02, 2026-04"
  })
  void periods_follow_the_clients_year(String text, String start, String first, String last) {
    TargetPeriod period =
        new TargetPeriods(Month.valueOf(start.toUpperCase(Locale.ROOT))).parse(text).orElseThrow();

    assertThat(period.first()).hasToString(first);
    assertThat(period.last()).hasToString(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, April",
    "2026-Q4, February",
    "2026-13, January",
    "Q4, January",
    "FY2026-10, April"
  })
  void a_period_that_cuts_the_clients_quarters_is_refused(String text, String start) {
    Optional<TargetPeriod> period =
        new TargetPeriods(Month.valueOf(start.toUpperCase(Locale.ROOT))).parse(text);

    assertThat(period).isEmpty();
  }

  @Test
  void a_wrong_period_is_told_with_how_to_write_it() {
    assertThat(
            told(
                World.HEAD + "fiscalYearStarts: April\n" + GOAL.replace("2026-10: 70", "2026: 70")))
        .containsExactly(
            "client.yaml:13:15: '2026' is not a period of this client, whose year begins in April\n"
                + "    Write a month as 2026-10, a quarter as 2026-Q4 or FY2026-Q3, a year as"
                + " FY2026.");
  }

  @ParameterizedTest
  @CsvSource({
    "FY2026-Q5, is not a period: the quarters of a year are Q1 to Q4",
    "2026-Q0, is not a period: the quarters of a year are Q1 to Q4",
    "2026-13, is not a period: the months of a year are 01 to 12"
  })
  void a_quarter_or_month_that_no_year_has_is_told_as_such(String period, String why) {
    assertThat(told(World.HEAD + GOAL.replace("2026-10: 70", period + ": 70")))
        .singleElement()
        .asString()
        .startsWith("client.yaml:12:15: '" + period + "' " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "socal, channel, Did you mean 'social'?",
    "organic_social, channel, Did you mean 'organic-social'?",
    "*socal, channel, Did you mean 'social'?",
    "instagramm, network, Did you mean 'instagram'?",
    "twitter, network, Did you mean 'x'?",
    "mastodon, network, Known: bluesky",
    "tv*, channel, Known: affiliates"
  })
  void a_channel_or_network_that_is_none_is_an_error_and_no_silent_zero(
      String word, String facet, String advice) {
    assertThat(
            told(
                World.HEAD
                    + "inputs:\n  i: {metric: leads, where: {"
                    + facet
                    + ": \""
                    + word
                    + "\"}}\n"
                    + GOAL))
        .singleElement()
        .asString()
        .startsWith("client.yaml:6:39: the " + facet)
        .contains("'" + word + "' is not known\n    " + advice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"social", "Organic-Social", "*social", "unplaced", "*"})
  void channels_are_known_by_id_group_and_pattern_in_any_case(String word) {
    Client client =
        new World(folder)
            .client("inputs:\n  i: {metric: leads, where: {channel: \"" + word + "\"}}\n" + GOAL);

    assertThat(client.inputs()).containsKey("i");
  }

  @Test
  void the_evidence_log_may_name_any_network_but_no_near_miss() {
    String inputs =
        """
        inputs:
          i: {metric: defences, where: {network: mastodon}}
          j: {metric: defences, where: {network: instagran}}
          k: {metric: mentions, where: {type: postive}}
        """;

    assertThat(told(World.HEAD + inputs + GOAL))
        .containsExactly(
            "client.yaml:7:42: the network 'instagran' is not known\n"
                + "    Did you mean 'instagram'?",
            "client.yaml:8:39: the type 'postive' is not known\n    Did you mean 'positive'?");
  }

  @Test
  void an_input_may_be_narrowed_to_one_of_several_values() {
    Client client =
        new World(folder)
            .client(
                "inputs: {i: {metric: post_shares, where: {network: [facebook, instagram],"
                    + " type: Reel}}}\n"
                    + GOAL);

    assertThat(client.inputs().get("i").where())
        .isEqualTo(
            Map.of(Facet.NETWORK, List.of("facebook", "instagram"), Facet.TYPE, List.of("Reel")));
  }

  @Test
  void an_input_may_have_a_name_for_people() {
    String inputs =
        """
        inputs:
          in_time: {name: Answered within 30 minutes, metric: questions_answered_in_time}
          asked: {metric: questions_asked}
        """;
    Client client = new World(folder).client(inputs + GOAL.replace("kpi: leads", "kpi: in_time"));

    assertThat(client.inputs().get("in_time").title()).contains("Answered within 30 minutes");
    assertThat(client.inputs().get("asked").title()).isEmpty();
    assertThat(client.goals().get(0).kpi().name()).isEqualTo("Answered within 30 minutes");
  }

  @Test
  void an_inputs_misspelt_name_is_told_with_the_key_that_was_meant() {
    String inputs =
        """
        inputs:
          i: {nam: Shares on Facebook, metric: post_shares}
          j: {name: [Shares], metric: post_shares}
        """;

    assertThat(told(World.HEAD + inputs + GOAL))
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("client.yaml:6:7:").contains("Did you mean 'name'?"),
            second -> assertThat(second).startsWith("client.yaml:7:13:"));
  }

  @Test
  void a_list_of_values_is_neither_empty_nor_of_values_that_nothing_has() {
    String inputs =
        """
        inputs:
          i: {metric: post_shares, where: {network: []}}
          j: {metric: post_shares, where: {network: [facebook, instagran]}}
          k: {metric: leads, where: {form: [Test ride, [Price list]]}}
        """;

    assertThat(told(World.HEAD + inputs + GOAL))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        "client.yaml:6:45: the list of the network is empty, so nothing would"
                            + " count\n    Write the values of which one has to be there, or leave"
                            + " the key out to take all."),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "client.yaml:7:56: the network 'instagran' is not known\n"
                            + "    Did you mean 'instagram'?"),
            third -> assertThat(third).startsWith("client.yaml:8:48:").contains("a list"));
  }

  @Test
  void a_share_without_a_per_cent_sign_is_refused_above_the_whole() {
    String goal =
        GOAL.replace("kpi: leads", "kpi: answered")
            .replace("2026-10: 70", "2026-10: 80, 2026-11: 0.8, 2026-12: 80%, 2027-01: 1")
            .replace("    targets", "    baseline: {month: 2025-10, value: 62.5}\n    targets");

    assertThat(told(World.HEAD + goal))
        .containsExactly(
            "client.yaml:12:39: '62.5' is 6250%, since this goal is a share\n"
                + "    Write 62.5% or 0.625.",
            "client.yaml:13:24: '80' is 8000%, since this goal is a share\n"
                + "    Write 80% or 0.8.");
  }

  @Test
  void a_score_lies_between_minus_one_and_one() {
    assertThat(
            told(
                World.HEAD
                    + GOAL.replace("kpi: leads", "kpi: net_sentiment")
                        .replace("2026-10: 70", "2026-10: 40, 2026-11: -0.2")))
        .singleElement()
        .asString()
        .startsWith("client.yaml:12:24: '40' cannot be reached");
  }

  @Test
  void a_count_is_no_part_of_a_whole_and_never_below_zero() {
    assertThat(told(World.HEAD + GOAL.replace("2026-10: 70", "2026-10: 70%, 2026-11: -5")))
        .satisfiesExactly(
            share -> assertThat(share).startsWith("client.yaml:12:24: '70%' is a part of a whole"),
            below ->
                assertThat(below).startsWith("client.yaml:12:38: '-5' is below 0, and 'leads'"));
  }

  @Test
  void what_subtracts_may_have_a_target_below_zero() {
    Client client =
        new World(folder)
            .client(
                "kpis:\n  profit: {name: P, formula: revenue - spend, unit: money}\n"
                    + GOAL.replace("kpi: leads", "kpi: profit").replace("70", "-70"));

    assertThat(client.goals().get(0).targets().values()).singleElement().hasToString("-70");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "0.1", "150%"})
  void a_tolerance_is_per_cent_of_the_target_or_points(String tolerance) {
    assertThat(told(World.HEAD + GOAL + "    tolerance: " + tolerance + "\n"))
        .singleElement()
        .asString()
        .startsWith("client.yaml:13:16: ")
        .contains("10%");
  }

  @Test
  void a_file_without_a_goal_is_refused() {
    assertThat(told(World.HEAD + "goals: []\n"))
        .singleElement()
        .asString()
        .startsWith("client.yaml:5:1: there is no goal");
  }

  @Test
  void a_goal_without_a_target_is_refused() {
    assertThat(told(World.HEAD + GOAL.replace("2026-10: 70", "")))
        .singleElement()
        .asString()
        .startsWith("client.yaml:12:5: there is no target");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{from: 2026-01, monthly: -4500, for: fee}",
        "{month: 2026-10, amount: -1, for: film}",
        "{month: 2026-10, amount: 15%, for: film}"
      })
  void a_cost_is_an_amount_that_is_paid(String cost) {
    assertThat(told(World.HEAD + "costs:\n  - " + cost + "\n" + GOAL))
        .singleElement()
        .asString()
        .matches("(?s)client\\.yaml:6:\\d+: '\\S+' is not an amount that is paid.*");
  }

  @Test
  void a_cost_that_ends_before_it_begins_is_refused() {
    assertThat(
            told(World.HEAD + "costs: [{from: 2026-05, to: 2026-01, monthly: 1, for: f}]\n" + GOAL))
        .singleElement()
        .asString()
        .contains("this cost ends in 2026-01, before it begins in 2026-05");
  }

  @Test
  void a_near_miss_of_a_network_is_told_and_a_new_one_is_taken() {
    assertThat(told(World.HEAD + "accounts: {instagramm: [a], mastodon: [b]}\n" + GOAL))
        .containsExactly(
            "client.yaml:5:12: the network 'instagramm' is not known\n"
                + "    Did you mean 'instagram'?");
  }

  @Test
  void the_id_of_a_goal_is_a_plain_word() {
    assertThat(told(World.HEAD + GOAL.replace("id: leads", "id: New Leads")))
        .singleElement()
        .asString()
        .startsWith("client.yaml:6:5: 'New Leads' cannot be the id of a goal");
  }

  @Test
  void points_are_for_shares_and_scores_only() {
    assertThat(told(World.HEAD + GOAL + "    tolerance: 3 points\n"))
        .singleElement()
        .asString()
        .contains("points are for shares and scores");
  }

  @Test
  void a_number_with_a_thousands_separator_is_refused_since_it_could_mean_two_things() {
    assertThat(told(World.HEAD + GOAL.replace("2026-10: 70", "2026-10: \"1,200\"")))
        .singleElement()
        .asString()
        .contains("'1,200' is not a number");
  }
}
