package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Conversation;
import dev.headway.ingest.FactKind;
import dev.headway.input.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsePromiseTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String GOAL =
      """
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, targets: {2026-10: 1}}
      """;
  private static final String HOURS =
      """
      responsePromise:
        within: 30m
        hours: {monday to friday: "09:00-18:00", saturday: ["10:00-12:00", "13:00-14:00"]}
        closed: [2026-10-28]
        automaticUnder: 10s
      """;

  private static final String MACHINES = "responsePromise: {automaticUnder: 10s}\n";

  @TempDir private Path folder;

  private Client client(String yaml) {
    return new World(folder).client(yaml + GOAL);
  }

  private Conversation asked(String when, Duration answer) {
    return (Conversation)
        new World(folder)
            .file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "desk")
            .question(
                OCTOBER,
                LocalDateTime.parse(when),
                World.SOCIAL,
                Optional.of(answer),
                Optional.empty())
            .exports()
            .facts()
            .get(0);
  }

  private List<String> told(String promise) {
    Problems problems = new Problems();
    World.read(folder, World.HEAD + promise + GOAL, problems);
    return World.told(problems);
  }

  @Test
  void a_length_of_time_is_meant_round_the_clock() {
    ResponsePromise promise = client("responsePromise: 2h\n").responsePromise();

    assertThat(promise).isEqualTo(ResponsePromise.roundTheClock(Duration.ofHours(2)));
    assertThat(client("").responsePromise()).isEqualTo(ResponsePromise.USUAL);
  }

  /**
   * Worked by hand. 30 October 2026 is a Friday; 28 October is closed. The clocks go back on
   * Sunday, 25 October, at two.
   */
  @ParameterizedTest
  @CsvSource({
    // within a day
    "2026-10-29T10:00, PT25M, PT25M",
    // 10 minutes on Friday to 18:00, and 15 on Saturday from 10:00
    "2026-10-30T17:50, PT16H25M, PT25M",
    // the break on Saturday, 12:00 to 13:00, does not count: 10 and 20
    "2026-10-31T11:50, PT1H30M, PT30M",
    // asked on Tuesday 17:00, answered on Thursday 9:30; Wednesday is closed: 60 and 30
    "2026-10-27T17:00, PT40H30M, PT1H30M",
    // asked and answered in the night: nobody waited in business hours
    "2026-10-29T22:00, PT5M, PT0S",
    // 66 hours after Friday 17:00 it is Monday 10:00, since Sunday has 25 hours: 1, 3 and 1
    "2026-10-23T17:00, PT66H, PT5H",
  })
  void only_business_hours_count(String when, Duration answer, Duration waited) {
    Client client = client(HOURS);

    assertThat(client.responsePromise().waited(asked(when, answer), client.zone()))
        .contains(waited);
  }

  @Test
  void an_hour_that_the_clock_shows_twice_counts_twice_where_it_is_open() {
    Client client = client("responsePromise: {hours: {sunday: \"00:00-12:00\"}}\n");

    // From Saturday 23:00, twelve hours later it is 10:00: 11 of them were on Sunday.
    assertThat(
            client
                .responsePromise()
                .waited(asked("2026-10-24T23:00", Duration.ofHours(12)), client.zone()))
        .contains(Duration.ofHours(11));
  }

  @Test
  void closed_days_without_hours_stop_a_clock_that_runs_round_the_clock() {
    Client client = client("responsePromise: {closed: [2026-12-25]}\n");

    // Asked at 23:50 before, answered at 0:15 after: 10 minutes and 15.
    assertThat(
            client
                .responsePromise()
                .waited(asked("2026-12-24T23:50", Duration.ofMinutes(24 * 60 + 25)), client.zone()))
        .contains(Duration.ofMinutes(25));
  }

  @Test
  void a_promise_is_kept_to_the_second() {
    Client client = client("");
    ResponsePromise promise = client.responsePromise();
    Duration half = Duration.ofMinutes(30);

    assertThat(promise.isKept(asked("2026-10-29T10:00", half), client.zone())).isTrue();
    assertThat(promise.isKept(asked("2026-10-29T10:00", half.plusSeconds(1)), client.zone()))
        .isFalse();
  }

  @Test
  void an_answer_that_no_person_could_have_written_is_none() {
    Client client = client(HOURS);
    ResponsePromise promise = client.responsePromise();

    Conversation machine = asked("2026-10-29T10:00", Duration.ofSeconds(9));
    assertThat(promise.isAutomatic(machine)).isTrue();
    assertThat(promise.waited(machine, client.zone())).isEmpty();
    assertThat(promise.isKept(machine, client.zone())).isFalse();
    assertThat(promise.isAutomatic(asked("2026-10-29T10:00", Duration.ofSeconds(10)))).isFalse();
    // Nothing is taken for automatic unless the client's file says so.
    assertThat(ResponsePromise.USUAL.isAutomatic(machine)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{within: 30m, hour: {monday: 9:00-18:00}}|5:32|unknown key 'hour'|'hours'",
        "{hours: {mondai: 9:00-18:00}}|5:27|'mondai' is no day of the week|'monday'",
        "{hours: {monday to fryday: 9:00-18:00}}|5:27|'fryday' is no day of the week|'friday'",
        "{hours: {monday: 9-18}}|5:35|'9-18' are no hours of one day|09:00-18:00",
        "{hours: {monday: 18:00-09:00}}|5:35|'18:00-09:00' are no hours|begin and end",
        "{hours: {monday: 18:00-24:30}}|5:35|'18:00-24:30' are no hours|18:00-24:00",
        "{hours: {}}|5:26|there are no hours|monday to friday",
        "{hours: {monday to friday: 9:00-18:00, friday: 9:00-15:00}}|5:57|the hours of friday stand"
            + " here a second time|once",
        "{hours: {monday: ['9:00-12:00', '11:00-15:00']}}|5:50|these hours overlap|begins after",
        "{within: 1d, hours: {monday: 9:00-18:00}}|5:27|cannot be told in days|within: 9h",
        "{within: 30m, automaticUnder: 30m}|5:32|every answer within the promised time|10s",
        "{closed: [25.12.2026]}|5:28|'25.12.2026' is not a day|2026-11-13",
        "half an hour|5:18|'half an hour' is not a length of time|30m",
      })
  void a_mistake_is_told_where_it_stands(String yaml, String place, String what, String advice) {
    assertThat(told("responsePromise: " + yaml + "\n"))
        .singleElement()
        .asString()
        .startsWith("client.yaml:" + place + ": ")
        .contains(what)
        .contains(advice);
  }

  @Test
  void a_range_of_weekdays_may_go_over_the_weekend() {
    BusinessHours hours =
        client("responsePromise: {hours: {saturday to monday: \"10:00-14:00\"}}\n")
            .responsePromise()
            .hours()
            .orElseThrow();

    assertThat(hours.week()).hasSize(3);
    assertThat(told("hours: {monday: 9:00-18:00}\n"))
        .singleElement()
        .asString()
        .contains("It belongs under 'responsePromise'");
  }

  private Figure figure(World world, String yaml, String kpi) {
    Client client =
        world.client(
            yaml
                + """
                goals:
                  - {id: g, name: G, aim: A, owner: O, kpi: %s, direction: less, targets: {2026-10: 10}}
                """
                    .formatted(kpi));
    return Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE).goals().get(0).actual();
  }

  /** Answers after 2, 4, 12 and 40 minutes, one by a machine, and a question without an answer. */
  private World october() {
    World world = new World(folder).file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "desk");
    List<Optional<Duration>> answers =
        List.of(
            Optional.of(Duration.ofMinutes(40)),
            Optional.of(Duration.ofMinutes(2)),
            Optional.of(Duration.ofSeconds(5)),
            Optional.empty(),
            Optional.of(Duration.ofMinutes(12)),
            Optional.of(Duration.ofMinutes(4)));
    for (int i = 0; i < answers.size(); i++) {
      world.question(
          OCTOBER,
          OCTOBER.atDay(1 + i * 6).atTime(12, 0),
          World.SOCIAL,
          answers.get(i),
          Optional.empty());
    }
    return world;
  }

  @Test
  void the_median_and_the_ninetieth_percentile_are_of_those_whom_a_person_answered() {
    // 2, 4, 12, 40: the middle of 4 and 12 is 8. Rank 0.9 * 3 = 2.7: 12 + 0.7 * 28 = 31.6.
    assertThat(World.number(figure(october(), MACHINES, "median_first_response"))).isEqualTo("8");
    assertThat(World.number(figure(october(), MACHINES, "first_response_90th"))).isEqualTo("31.6");
    assertThat(World.number(figure(october(), MACHINES, "questions_answered_in_time")))
        .isEqualTo("3");
    // Without automaticUnder the machine's 5 seconds are an answer: the middle of five is 4.
    assertThat(World.number(figure(october(), "", "median_first_response"))).isEqualTo("4");
    assertThat(World.number(figure(october(), "", "questions_answered_in_time"))).isEqualTo("4");
  }

  @Test
  void nobody_answered_is_no_median_of_zero_and_a_median_of_zero_is_one() {
    World nobody =
        new World(folder)
            .file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "desk")
            .question(OCTOBER, OCTOBER.atDay(1), null)
            .question(OCTOBER, OCTOBER.atDay(31), null);
    World atNight = new World(folder);
    for (int back = 0; back < 5; back++) {
      YearMonth month = OCTOBER.minusMonths(back);
      atNight.file("tickets.csv", month, FactKind.CONVERSATION, "desk");
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        atNight.question(
            month,
            month.atDay(day).atTime(22, 0),
            World.SOCIAL,
            Optional.of(Duration.ofMinutes(3)),
            Optional.empty());
      }
    }

    assertThat(World.number(figure(nobody, HOURS, "median_first_response")))
        .isEqualTo("NOTHING_MEASURED");
    assertThat(World.number(figure(atNight, HOURS, "median_first_response"))).isEqualTo("0");
  }

  @Test
  void a_file_without_the_column_of_answers_tells_no_time() {
    World world =
        new World(folder)
            .file("tickets.csv", OCTOBER, FactKind.CONVERSATION, "desk")
            .question(OCTOBER, OCTOBER.atDay(1), 5)
            .question(OCTOBER, OCTOBER.atDay(31), 5)
            .without("tickets.csv", OCTOBER, "first_response_minutes");

    assertThat(World.number(figure(world, "", "median_first_response"))).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void several_months_have_one_median_of_all_their_answers() {
    World world = october();
    world.file("tickets.csv", SEPTEMBER, FactKind.CONVERSATION, "desk");
    world.question(SEPTEMBER, SEPTEMBER.atDay(1), 60).question(SEPTEMBER, SEPTEMBER.atDay(30), 90);
    Client client =
        world.client(
            MACHINES
                + """
                fiscalYearStarts: September
                goals:
                  - {id: g, name: G, aim: A, owner: O, kpi: median_first_response, direction: less,
                     targets: {2026-10: 10}}
                """);

    Scorecard card = Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);

    // 2, 4, 12, 40, 60, 90 over both months: 26, and not the mean of 8 and 75.
    assertThat(World.number(card.goals().get(0).quarter().actual())).isEqualTo("26");
  }

  @Test
  void what_is_taken_can_be_said_of_lengths_of_time_only() {
    Client client =
        client(
            """
            inputs:
              slow: {metric: first_response_minutes, take: 90th percentile}
              usual: {metric: first_response_minutes}
            """);

    assertThat(client.inputs())
        .hasEntrySatisfying(
            "slow", i -> assertThat(i.take()).isEqualTo(Input.Take.NINETIETH_PERCENTILE))
        .hasEntrySatisfying("usual", i -> assertThat(i.take()).isEqualTo(Input.Take.MEDIAN));
    assertThat(told("inputs: {l: {metric: leads, take: median}}\n"))
        .containsExactly(
            "client.yaml:5:35: 'leads' is no length of time, so there is nothing to take\n"
                + "    Leave out 'take': it is added up, or the last value counts.");
    assertThat(told("inputs: {l: {metric: first_response_minutes, take: mean}}\n"))
        .singleElement()
        .asString()
        .contains("'mean' is not what can be taken of lengths of time")
        .contains("90th percentile, median");
    assertThat(told("kpis: {k: {name: K, formula: account_followers / leads, unit: ratio}}\n"))
        .isEmpty();
    assertThat(told("inputs: {people: {metric: account_reach}}\n"))
        .singleElement()
        .asString()
        .contains("'account_reach' cannot stand in a formula");
  }
}
