package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Answer;
import dev.headway.ingest.FactKind;
import dev.headway.input.Problems;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedScoreTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String GOAL =
      """
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more, targets: {2026-10: 1}}
      """;
  private static final String SURVEYS =
      """
      surveys:
        - name: Autumn
          day: Timestamp
          dates: uuuu-MM-dd
          asked: {2026-09: 3, 2026-10: 20}
          questions:
            other: Anything else?
            recommendation: How likely are you to recommend us?
            satisfaction: How satisfied are you?
            heard-about: How did you hear about us?
        - name: Spring
          day: Timestamp
          dates: uuuu-MM-dd
          questions: {satisfaction: Happy?}
      """;

  @TempDir private Path folder;

  /** In October ten customers said how likely they are to recommend, and four how satisfied. */
  private World world() {
    World world =
        new World(folder)
            .file(
                "Autumn",
                OCTOBER,
                FactKind.ANSWER,
                "Autumn",
                "promoters",
                "detractors",
                "recommendations_rated");
    int[] likely = {10, 9, 9, 10, 8, 7, 6, 0, 9, 10};
    for (int i = 0; i < likely.length; i++) {
      world.answer(
          OCTOBER,
          "Autumn",
          "r" + i,
          1 + i * 30 / 9,
          Answer.Question.RECOMMENDATION,
          String.valueOf(likely[i]));
    }
    List<String> satisfied = List.of("5", "4", "4", "Well");
    for (int i = 0; i < satisfied.size(); i++) {
      world.answer(OCTOBER, "Autumn", "r" + i, 2, Answer.Question.SATISFACTION, satisfied.get(i));
    }
    world.answer(OCTOBER, "Autumn", "r3", 2, Answer.Question.OTHER, "Thank you");
    world.file("Autumn", SEPTEMBER, FactKind.ANSWER, "Autumn");
    for (int i = 0; i < 4; i++) {
      world.answer(
          SEPTEMBER, "Autumn", "s" + i, 1 + i * 29 / 3, Answer.Question.RECOMMENDATION, "9");
    }
    return world;
  }

  private AskedScore score() {
    World world = world();
    Client client = world.client(SURVEYS + GOAL);
    return Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE).sections().asked();
  }

  private static AskedScore.Question question(AskedScore.Survey survey, Answer.Question question) {
    return survey.questions().stream()
        .filter(each -> each.question() == question)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void days_on_which_customers_answered_another_question_only_are_no_gap_of_this_one() {
    World world = world();
    Client client =
        world.client(
            SURVEYS
                + GOAL.replace("kpi: leads", "kpi: recommendation").replace("more", "keep above"));
    Scorecard card = Scorecard.of(client, OCTOBER, world.exports(), Commentary.NONE);
    // (6 - 2) / 10; satisfaction alone was answered on the 2nd.
    assertThat(World.number(card.goals().get(0).actual())).isEqualTo("0.4");
    assertThat(card.goals().get(0).actual().isWhole()).isTrue();
  }

  @Test
  void net_recommendation_is_promoters_less_detractors_of_all_who_rated() {
    AskedScore.Question asked = question(score().surveys().get(0), Answer.Question.RECOMMENDATION);

    // 10 9 9 10 9 10 are promoters, 6 and 0 detractors: (6 - 2) / 10.
    assertThat(World.number(asked.month().answers())).isEqualTo("10");
    assertThat(World.number(asked.month().promoters())).isEqualTo("6");
    assertThat(World.number(asked.month().detractors())).isEqualTo("2");
    assertThat(World.number(asked.month().net())).isEqualTo("0.4");
    assertThat(World.number(asked.previous().net())).isEqualTo("1");
    assertThat(World.number(asked.previous().answers())).isEqualTo("4");
    assertThat(World.number(asked.lastYear().net())).isEqualTo("NOT_EXPORTED");
    assertThat(asked.month().distribution())
        .extracting(given -> given.answer() + ":" + given.times())
        .containsExactly("0:1", "6:1", "7:1", "8:1", "9:3", "10:3");
  }

  @Test
  void satisfaction_has_a_mean_of_its_numbers_and_all_that_was_answered() {
    AskedScore.Question asked = question(score().surveys().get(0), Answer.Question.SATISFACTION);

    assertThat(World.number(asked.month().answers())).isEqualTo("4");
    assertThat(World.number(asked.month().scored())).isEqualTo("3");
    // (5 + 4 + 4) / 3
    assertThat(World.number(asked.month().mean())).isEqualTo("4.333333333333333333333333333333333");
    assertThat(asked.month().distribution())
        .extracting(given -> given.answer() + ":" + given.times())
        .containsExactly("4:2", "5:1", "Well:1");
    assertThat(World.number(asked.month().net())).isEqualTo("NOT_OFFERED");
    // September's file has answers, but none to this question: it may not have been asked.
    assertThat(World.number(asked.previous().answers())).isEqualTo("NOTHING_MEASURED");
    assertThat(World.number(asked.previous().mean())).isEqualTo("NOTHING_MEASURED");
  }

  @Test
  void free_text_is_counted_and_not_listed_and_where_they_heard_stands_elsewhere() {
    AskedScore.Survey survey = score().surveys().get(0);

    assertThat(survey.questions())
        .extracting(AskedScore.Question::question)
        .containsExactly(
            Answer.Question.SATISFACTION, Answer.Question.RECOMMENDATION, Answer.Question.OTHER);
    AskedScore.Question other = question(survey, Answer.Question.OTHER);
    assertThat(World.number(other.month().answers())).isEqualTo("1");
    assertThat(World.number(other.month().mean())).isEqualTo("NOTHING_MEASURED");
    assertThat(other.month().distribution()).isEmpty();
  }

  @Test
  void the_response_rate_is_of_all_who_were_asked() {
    AskedScore.Survey survey = score().surveys().get(0);

    // Ten people gave fifteen answers; 20 were asked.
    assertThat(World.number(survey.month().responded())).isEqualTo("10");
    assertThat(World.number(survey.month().asked())).isEqualTo("20");
    assertThat(World.number(survey.month().rate())).isEqualTo("0.5");
    // Four of three is no rate.
    assertThat(World.number(survey.previous().rate())).isEqualTo("OUT_OF_RANGE");
    assertThat(World.number(survey.lastYear().rate())).isEqualTo("NOT_EXPORTED");
  }

  @Test
  void a_survey_without_answers_takes_none_from_another() {
    AskedScore.Survey spring = score().surveys().get(1);

    assertThat(World.number(spring.month().responded())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(spring.month().rate())).isEqualTo("NOT_EXPORTED");
    assertThat(World.number(spring.questions().get(0).month().answers())).isEqualTo("NOT_EXPORTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{Oktober: 400}|'Oktober' is not a month|2026-10",
        "{2026-10: many}|'many' is not a number of people|400",
        "{2026-10: 0}|'0' is not a number of people|400",
      })
  void a_mistake_in_how_many_were_asked_is_told(String yaml, String what, String advice) {
    Problems problems = new Problems();
    World.read(
        folder, World.HEAD + SURVEYS.replace("{2026-09: 3, 2026-10: 20}", yaml) + GOAL, problems);

    assertThat(World.told(problems))
        .singleElement()
        .asString()
        .startsWith("client.yaml:9:")
        .contains(what)
        .contains(advice);
  }
}
