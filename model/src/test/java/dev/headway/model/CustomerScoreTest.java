package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Answer;
import dev.headway.ingest.Channel;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Mention;
import dev.headway.input.Problems;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerScoreTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String GOAL =
      """
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, targets: {2026-10: 1}}
      """;
  private static final String MACHINES = "responsePromise: {automaticUnder: 10s}\n";
  private static final String SURVEY =
      """
      surveys:
        - name: Autumn
          day: Timestamp
          dates: uuuu-MM-dd
          questions: {heard-about: How did you hear about us?, satisfaction: How satisfied are you?}
      """;

  @TempDir private Path folder;

  private CustomerScore score(World world, String yaml) {
    Client client = world.client(yaml + GOAL);
    return Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE).sections().customers();
  }

  /**
   * On Instagram: answers after 3, 5, 15, 30, 45 minutes, 5 hours and two days, one by a machine
   * after 4 seconds, and two without. By email: one after an hour.
   */
  private World october() {
    World world = new World(folder).file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "desk");
    question(world, 1, World.SOCIAL, "PT3M", true);
    question(world, 4, World.SOCIAL, "PT5M", true);
    question(world, 7, World.SOCIAL, "PT15M", true);
    question(world, 10, World.SOCIAL, "PT30M", false);
    question(world, 13, World.SOCIAL, "PT45M", false);
    question(world, 16, World.SOCIAL, "PT5H", true);
    question(world, 19, World.SOCIAL, "PT48H", false);
    question(world, 22, World.SOCIAL, "PT4S", false);
    question(world, 25, World.SOCIAL, "", false);
    question(world, 28, World.SOCIAL, "", false);
    question(world, 31, World.EMAIL, "PT1H", true);
    return world;
  }

  private static void question(
      World world, int day, Channel channel, String answer, boolean solved) {
    world.question(
        OCTOBER,
        OCTOBER.atDay(day).atTime(12, 0),
        channel,
        Optional.of(answer).filter(text -> !text.isEmpty()).map(Duration::parse),
        solved ? Optional.of(OCTOBER.atEndOfMonth()) : Optional.empty());
  }

  private static String waits(CareScore.Month month) {
    return month.waits().stream()
        .map(waits -> World.number(waits.questions()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void what_nobody_answered_and_what_a_machine_answered_is_missed() {
    CareScore.Month social = score(october(), MACHINES).networks().get(0).month();

    // Of 10 on Instagram, 7 were answered by a person and 4 of them within 30 minutes.
    assertThat(World.number(social.asked())).isEqualTo("10");
    assertThat(World.number(social.answered())).isEqualTo("7");
    assertThat(World.number(social.inTime())).isEqualTo("4");
    assertThat(World.number(social.shareInTime())).isEqualTo("0.4");
    assertThat(World.number(social.shareAnswered())).isEqualTo("0.7");
    assertThat(World.number(social.automatic())).isEqualTo("1");
    assertThat(World.number(social.solved())).isEqualTo("4");
    assertThat(World.number(social.shareSolved())).isEqualTo("0.4");
    // 3 5 15 30 45 300 2880: the fourth; rank 0.9 * 6 = 5.4: 300 + 0.4 * 2580.
    assertThat(World.number(social.median())).isEqualTo("30");
    assertThat(World.number(social.ninetieth())).isEqualTo("1332");
    // Up to 5, 15, 30, 60 minutes, 4 and 24 hours, over, no answer.
    assertThat(waits(social)).isEqualTo("2 1 1 1 0 1 1 3");
  }

  @Test
  void all_questions_come_first_and_then_each_group_with_its_own() {
    CustomerScore score = score(october(), MACHINES);

    assertThat(score.care()).extracting(CareScore::id).containsExactly("", "social", "email");
    assertThat(World.number(score.care().get(0).month().asked())).isEqualTo("11");
    assertThat(waits(score.care().get(0).month())).isEqualTo("2 1 1 2 0 1 1 3");
    assertThat(World.number(score.care().get(2).month().median())).isEqualTo("60");
    assertThat(score.networks()).extracting(CareScore::id).containsExactly("instagram");
    assertThat(score.care().get(0).months()).hasSize(13);
    assertThat(World.number(score.care().get(0).previous().asked())).isEqualTo("NOT_EXPORTED");
    assertThat(score.care().get(0).lastYear().waits()).isEmpty();
  }

  @Test
  void nothing_is_taken_for_automatic_unless_the_client_says_what_is() {
    CareScore.Month social = score(october(), "").networks().get(0).month();

    assertThat(World.number(social.automatic())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(social.answered())).isEqualTo("8");
    assertThat(waits(social)).isEqualTo("3 1 1 1 0 1 1 2");
  }

  @Test
  void without_the_column_of_answers_nobody_knows_who_was_answered() {
    World world =
        october()
            .without("tickets.csv", OCTOBER, "questions_answered")
            .without("tickets.csv", OCTOBER, "questions_answered_in_time")
            .without("tickets.csv", OCTOBER, "first_response_minutes");

    CareScore.Month all = score(world, MACHINES).care().get(0).month();

    assertThat(World.number(all.asked())).isEqualTo("11");
    assertThat(World.number(all.answered())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(all.shareInTime())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(all.automatic())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(all.median())).isEqualTo("NOT_EXPORTED");
    assertThat(all.waits()).isEmpty();
    assertThat(World.number(all.shareSolved())).isEqualTo("0.4545454545454545454545454545454545");
  }

  @Test
  void a_client_without_questions_has_no_care_and_no_zeros() {
    CustomerScore score = score(new World(folder), "");

    assertThat(score.care()).isEmpty();
    assertThat(score.networks()).isEmpty();
    assertThat(World.number(score.sentiment().months().get(12).net())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(score.sentiment().months().get(12).rated())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(score.voices().get(0).month())).isEqualTo("NOT_EXPORTED");
    assertThat(score.heardAbout()).isEmpty();
  }

  @Test
  void net_sentiment_is_told_with_its_formula_its_parts_and_how_many_it_rests_on() {
    World world =
        new World(folder)
            .file("mentions.csv", OCTOBER, FactKind.MENTION, "listening")
            .mentions(OCTOBER, Mention.Sentiment.POSITIVE, 6)
            .mentions(OCTOBER, Mention.Sentiment.NEUTRAL, 3)
            .mentions(OCTOBER, Mention.Sentiment.NEGATIVE, 1);

    SentimentScore score = score(world, "").sentiment();
    SentimentScore.Month month = score.months().get(12);

    // (6 - 1) / 10; the three without a rating are left out.
    assertThat(World.number(month.net())).isEqualTo("0.5");
    assertThat(World.number(month.rated())).isEqualTo("10");
    assertThat(score.formula())
        .isEqualTo(
            "(mentions_positive - mentions_negative) / (mentions_positive + mentions_neutral +"
                + " mentions_negative)");
    assertThat(month.parts())
        .extracting(part -> part.name() + " " + World.number(part.value()))
        .containsExactly("mentions_positive 6", "mentions_negative 1", "mentions_neutral 3");
    assertThat(score.sincePrevious()).isEqualTo(Tendency.TOO_EARLY);
  }

  @Test
  void a_clients_own_net_sentiment_counts_each_of_its_mentions_once() {
    World world =
        new World(folder)
            .file("mentions.csv", OCTOBER, FactKind.MENTION, "listening")
            .mentions(OCTOBER, Mention.Sentiment.POSITIVE, 6)
            .mentions(OCTOBER, Mention.Sentiment.NEGATIVE, 1);

    SentimentScore.Month month =
        score(
                world,
                """
                kpis:
                  net_sentiment: {name: N, formula: mentions_positive / mentions, unit: share}
                """)
            .sentiment()
            .months()
            .get(12);

    // 6 of 9, two of which have no rating.
    assertThat(World.number(month.rated())).isEqualTo("9");
    assertThat(month.net()).isInstanceOf(Figure.Known.class);
  }

  @Test
  void sentiment_that_falls_out_of_its_limits_goes_down() {
    World world = new World(folder);
    // 0.2, 0.4, 0.2, 0.4 ... : the centre is 0.3, the limits 0.3 - 2.66 * 0.2 and + 0.532.
    for (int back = 12; back >= 0; back--) {
      YearMonth month = OCTOBER.minusMonths(back);
      int positive = back == 0 ? 0 : back % 2 == 0 ? 6 : 7;
      world
          .file("mentions.csv", month, FactKind.MENTION, "listening")
          .mentions(month, Mention.Sentiment.POSITIVE, positive)
          .mentions(month, Mention.Sentiment.NEGATIVE, back == 0 ? 10 : 10 - positive);
    }

    SentimentScore score = score(world, "").sentiment();

    assertThat(score.chart().points()).hasSize(13);
    assertThat(score.sincePrevious()).isEqualTo(Tendency.DOWN);
    assertThat(score.sinceLastYear()).isEqualTo(Tendency.DOWN);
  }

  @Test
  void the_lines_of_the_evidence_log_are_told_with_their_words() {
    World world =
        new World(folder)
            .file("evidence.csv", OCTOBER, FactKind.EVIDENCE, "evidence")
            .evidence(OCTOBER, OCTOBER.minusMonths(2).atDay(3), Evidence.Type.DEFENDED, "Old")
            .evidence(OCTOBER, OCTOBER.atDay(27), Evidence.Type.DEFENDED, "I trust them")
            .evidence(OCTOBER, OCTOBER.atDay(5), Evidence.Type.DEFENDED, "They told me not to")
            .evidence(OCTOBER, OCTOBER.atDay(6), Evidence.Type.INFLUENCED, "The film settled it");

    List<VoiceScore> voices = score(world, "").voices();

    assertThat(voices).extracting(VoiceScore::type).containsExactly(Evidence.Type.values());
    VoiceScore defended = voices.get(0);
    assertThat(World.number(defended.month())).isEqualTo("2");
    assertThat(World.number(defended.previous())).isEqualTo("0");
    assertThat(World.number(defended.lastYear())).isEqualTo("NOT_EXPORTED");
    assertThat(defended.lines())
        .extracting(Evidence::words)
        .containsExactly("They told me not to", "I trust them");
    assertThat(World.number(voices.get(1).month())).isEqualTo("1");
    assertThat(World.number(voices.get(2).month())).isEqualTo("0");
    assertThat(voices.get(2).lines()).isEmpty();
  }

  private World heard() {
    World world = new World(folder).file("Autumn", OCTOBER, FactKind.ANSWER, "Autumn");
    List<String> said =
        List.of(
            "Instagram",
            "instagram; A friend",
            "Saw it on Insta.",
            "My brother had one",
            "The Ride Show in Leeds",
            "the ride shows",
            "Bike hire",
            "bike tour",
            "Bike hire",
            "Other");
    for (int i = 0; i < said.size(); i++) {
      int day = 1 + i * 30 / (said.size() - 1);
      world.answer(OCTOBER, "Autumn", "r" + i, day, Answer.Question.HEARD_ABOUT, said.get(i));
    }
    return world;
  }

  @Test
  void an_answer_counts_for_every_source_that_it_names_and_stands_beside_what_was_tracked() {
    World world = heard().leads(OCTOBER, 4, World.SOCIAL);

    HeardAboutScore score =
        score(world, SURVEY + "heardAbout: {ride-show: [\"the ride show*\"]}\n")
            .heardAbout()
            .get(0);

    assertThat(World.number(score.answers())).isEqualTo("10");
    assertThat(World.number(score.previous())).isEqualTo("NOT_EXPORTED");
    assertThat(score.sources())
        .extracting(
            source ->
                source.id()
                    + " "
                    + World.number(source.answers())
                    + " "
                    + World.number(source.trackedLeads()))
        .containsExactly(
            "instagram 3 4",
            "recommendation 2 NOT_OFFERED",
            "ride-show 2 NOT_OFFERED",
            "other 1 NOT_OFFERED",
            "social-media 0 4");
    assertThat(World.number(score.sources().get(0).share())).isEqualTo("0.3");
    assertThat(World.number(score.uncoded())).isEqualTo("3");
    assertThat(score.unknown())
        .extracting(said -> said.text() + " " + said.times())
        .containsExactly("Bike hire 2", "bike tour 1");
  }

  @Test
  void a_survey_that_does_not_ask_says_nothing_of_where_customers_heard() {
    World world =
        new World(folder)
            .file("Autumn", OCTOBER, FactKind.ANSWER, "Autumn")
            .answer(OCTOBER, "Autumn", "r1", 1, Answer.Question.SATISFACTION, "4");

    assertThat(
            score(world, SURVEY.replace("heard-about: How did you hear about us?, ", ""))
                .heardAbout())
        .isEmpty();
    // Where it does, and nobody answered, the column may not have been there: that is not zero.
    assertThat(World.number(score(world, SURVEY).heardAbout().get(0).answers()))
        .isEqualTo("NOTHING_MEASURED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I had seen it before|",
        "an AD on Facebook|facebook, advert",
        "X|x",
        "TikTok / X|x, tiktok",
        "We exchanged an old one|",
        "Googled it|search",
        "Word of mouth|recommendation",
        "my mother|recommendation",
        "the other day|",
        "Other|other",
        "I don’t remember|other",
        "Instagram shop|instagram",
        "walked past your shop|store",
        "shop|store",
        "Newsletter and a friend|recommendation, email",
        "reddit.|reddit",
      })
  void words_are_whole_words(String text, String sources) {
    List<String> expected = sources == null ? List.of() : List.of(sources.split(", "));

    assertThat(new HeardAboutWords(Map.of()).named(text)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{instagramm: [gram]}|5:14|the source 'instagramm' is not known|'instagram'",
        "{Ride Show: [show]}|5:14|'Ride Show' cannot be the name of a source|ride-show",
        "{podcast: ['*']}|5:24|this word would stand in every answer|names the source",
      })
  void a_mistake_in_the_clients_words_is_told(
      String yaml, String place, String what, String advice) {
    Problems problems = new Problems();
    World.read(folder, World.HEAD + "heardAbout: " + yaml + "\n" + GOAL, problems);

    assertThat(World.told(problems))
        .singleElement()
        .asString()
        .startsWith("client.yaml:" + place + ": ")
        .contains(what)
        .contains(advice);
  }

  private static ControlChart chart(YearMonth first, int... values) {
    List<ControlCharts.Value> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      all.add(new ControlCharts.Value(first.plusMonths(i), BigDecimal.valueOf(values[i])));
    }
    return ControlCharts.of(all, Optional.empty(), Optional.empty(), month -> false);
  }

  @Test
  void a_level_that_has_shifted_has_gone_that_way_though_its_months_are_routine_now() {
    YearMonth first = YearMonth.of(2025, 1);
    // Twelve months about 10, then ten about 13: eight on one side of 10 are a shift.
    ControlChart risen =
        chart(
            first, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 13, 12, 13, 14, 13, 14, 13, 12, 13,
            14);
    YearMonth last = first.plusMonths(21);

    assertThat(Tendency.between(risen, last.minusMonths(1), last)).isEqualTo(Tendency.ROUTINE);
    assertThat(Tendency.between(risen, last.minusYears(1), last)).isEqualTo(Tendency.UP);
    // The eighth month of the run, which is 12, says that it rose, though it lies below the new
    // centre.
    assertThat(Tendency.between(risen, first.plusMonths(18), first.plusMonths(19)))
        .isEqualTo(Tendency.UP);
    assertThat(Tendency.between(risen, first, first.plusMonths(5))).isEqualTo(Tendency.ROUTINE);
    assertThat(Tendency.between(ControlChart.EMPTY, first, last)).isEqualTo(Tendency.TOO_EARLY);
  }

  @Test
  void a_month_outside_the_limits_says_which_way_by_its_own_side() {
    YearMonth first = YearMonth.of(2026, 1);
    ControlChart fallen = chart(first, 10, 11, 10, 11, 10, 11, 10, 11, 2);

    assertThat(Tendency.between(fallen, first.plusMonths(7), first.plusMonths(8)))
        .isEqualTo(Tendency.DOWN);
  }
}
