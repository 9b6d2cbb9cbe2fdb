package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of Google Forms, Typeform and SurveyMonkey, as the client's file says what they ask. */
class CustomerSurveyTest {

  private static final Map<Answer.Question, List<String>> QUESTIONS =
      Map.of(
          Answer.Question.SATISFACTION, List.of("How satisfied are you with us?"),
          Answer.Question.RECOMMENDATION, List.of("How likely are you to recommend us?"),
          Answer.Question.HEARD_ABOUT, List.of("How did you hear about us?"));

  @TempDir Path folder;

  private static CustomerSurvey survey(
      String day, String dates, Optional<ZoneId> zone, Optional<String> id) {
    return new CustomerSurvey("Autumn survey", day, List.of(dates), zone, id, QUESTIONS);
  }

  private static List<Answer> answers(Exports exports) {
    return exports.facts().stream().map(Answer.class::cast).toList();
  }

  /** Of contacts who came forward in a form of the CRM that asks it. */
  @Test
  void a_list_of_contacts_with_the_crms_own_question_is_a_survey_beside_the_contacts() {
    CustomerSurvey contacts =
        new CustomerSurvey(
            "New contacts",
            "Create Date",
            List.of("uuuu-MM-dd HH:mm"),
            Optional.empty(),
            Optional.of("Record ID"),
            Map.of(Answer.Question.HEARD_ABOUT, List.of("How did you hear about us?")));
    Exports exports =
        ClientFolder.in(folder)
            .surveys(contacts)
            .october(
                "contacts.csv",
                "Record ID,Create Date,Lifecycle Stage,Original Traffic Source\n"
                    + "801,2026-10-05 10:15,Lead,Organic Social\n"
                    + "802,2026-10-06 11:20,Lead,Direct Traffic\n")
            .october(
                "how-they-heard.csv",
                "Record ID,Create Date,How did you hear about us?\n"
                    + "801,2026-10-05 10:15,A friend told me\n"
                    + "802,2026-10-06 11:20,\n")
            .read();

    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(fact -> fact.kind() + " " + fact.key())
        .containsExactly("LEAD 801", "LEAD 802", "ANSWER New contacts|801|HEARD_ABOUT");
  }

  @Test
  void google_forms_gives_one_answer_for_each_question_that_was_answered() {
    Exports exports =
        ClientFolder.in(folder)
            .surveys(survey("Timestamp", "M/d/uuuu H:mm:ss", Optional.empty(), Optional.empty()))
            .october(
                "Autumn survey (Responses) - Form Responses 1.csv",
                "Timestamp,Email Address,How satisfied are you with us?,How likely are you to"
                    + " recommend us?,How did you hear about us?\r\n"
                    + "10/3/2026 14:05:09,ana@example.com,5,9,\"Saw your reel, twice\"\r\n"
                    + "10/3/2026 14:05:09,ben@example.com,Very satisfied,,\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(answers(exports))
        .extracting(a -> a.question() + " " + a.text() + " " + a.score().orElse(null))
        .containsExactly(
            "SATISFACTION 5 5",
            "RECOMMENDATION 9 9",
            "HEARD_ABOUT Saw your reel, twice null",
            "SATISFACTION Very satisfied null");
    Answer first = answers(exports).get(0);
    assertThat(first.survey()).isEqualTo("Autumn survey");
    assertThat(first.day()).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(exports.facts().toString()).doesNotContain("example.com");
    ReadFile.Read read = (ReadFile.Read) exports.files().get(0).outcome();
    assertThat(read.source()).isEqualTo(new Source("survey-autumn-survey", "Autumn survey"));
    assertThat(read.exported())
        .containsExactlyInAnyOrder(
            "answers",
            "answer_score",
            "answers_scored",
            "recommendations_rated",
            "promoters",
            "detractors");
    assertThat(read.facets()).contains(Facet.TYPE, Facet.FORM);
  }

  @Test
  void who_recommends_at_nine_or_ten_promotes_and_up_to_six_does_not() {
    Exports exports =
        ClientFolder.in(folder)
            .surveys(survey("Timestamp", "uuuu-MM-dd HH:mm", Optional.empty(), Optional.empty()))
            .october(
                "s.csv",
                "Timestamp,How likely are you to recommend us?\n"
                    + "2026-10-01 10:00,9\n2026-10-01 10:01,10\n2026-10-01 10:02,8\n"
                    + "2026-10-01 10:03,6\n2026-10-01 10:04,likely\n")
            .read();
    assertThat(sum(exports, "recommendations_rated")).isEqualTo(4);
    assertThat(sum(exports, "promoters")).isEqualTo(2);
    assertThat(sum(exports, "detractors")).isEqualTo(1);
    assertThat(sum(exports, "answer_score")).isEqualTo(33);
  }

  private static int sum(Exports exports, String metric) {
    return exports.facts().stream()
        .flatMap(fact -> fact.measures().of(metric).stream())
        .mapToInt(BigDecimal::intValueExact)
        .sum();
  }

  @Test
  void a_later_export_of_the_same_responses_tells_nothing_new() {
    String head = "Timestamp,How satisfied are you with us?\n";
    Exports exports =
        ClientFolder.in(folder)
            .surveys(survey("Timestamp", "M/d/uuuu H:mm:ss", Optional.empty(), Optional.empty()))
            .file("exports/2026-09/s.csv", head + "9/30/2026 10:00:00,4\n")
            .october("s.csv", head + "9/30/2026 10:00:00,4\n10/1/2026 10:00:00,4\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
  }

  @Test
  void typeform_has_ids_and_the_clock_of_utc() {
    Exports exports =
        ClientFolder.in(folder)
            .zone("Europe/Berlin")
            .surveys(
                survey(
                    "Submit Date (UTC)",
                    "uuuu-MM-dd HH:mm:ss",
                    Optional.of(ZoneId.of("UTC")),
                    Optional.of("#")))
            .october(
                "t.csv",
                "#,How likely are you to recommend us?,How did you hear about us?,Start Date"
                    + " (UTC),Submit Date (UTC),Network ID\n"
                    + "k3j2,10,Instagram,2026-10-31 23:20:00,2026-10-31 23:30:00,9f\n")
            .read();
    assertThat(answers(exports)).hasSize(2);
    assertThat(answers(exports).get(0).id()).isEqualTo("k3j2");
    assertThat(answers(exports).get(0).day()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(answers(exports).get(0).measures().of("answer_score"))
        .contains(new BigDecimal("10"));
  }

  @Test
  void the_second_line_of_surveymonkeys_header_is_no_response() {
    Exports exports =
        ClientFolder.in(folder)
            .surveys(
                survey(
                    "End Date",
                    "MM/dd/uuuu hh:mm:ss a",
                    Optional.empty(),
                    Optional.of("Respondent ID")))
            .october(
                "m.csv",
                "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First"
                    + " Name,Last Name,Custom Data 1,How satisfied are you with us?,How did you hear"
                    + " about us?,\n"
                    + ",,,,,,,,,Response,Response,Other (please specify)\n"
                    + "114500000001,4000,10/03/2026 02:01:00 PM,10/03/2026 02:05:09"
                    + " PM,10.0.0.1,,Ana,Example,,4,Friend,\n")
            .read();
    assertThat(answers(exports))
        .extracting(a -> a.id() + " " + a.question() + " " + a.text())
        .containsExactly("114500000001 SATISFACTION 4", "114500000001 HEARD_ABOUT Friend");
    assertThat(exports.facts().toString()).doesNotContain("Ana");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("second line of the header (1)"));
  }

  @Test
  void a_question_whose_words_have_changed_may_be_written_in_both() {
    CustomerSurvey both =
        new CustomerSurvey(
            "S",
            "Timestamp",
            List.of("uuuu-MM-dd"),
            Optional.empty(),
            Optional.empty(),
            Map.of(Answer.Question.OTHER, List.of("How are we doing?", "How is it going?")));
    Exports exports =
        ClientFolder.in(folder)
            .surveys(both)
            .october("a.csv", "Timestamp,How are we doing?\n2026-10-01,Well\n")
            .october("b.csv", "Timestamp,How is it going?\n2026-10-02,Fine\n")
            .read();
    assertThat(answers(exports)).extracting(Answer::text).containsExactly("Well", "Fine");
  }

  @Test
  void answers_that_are_alike_are_as_many_as_rows_and_are_known_again() {
    String row = "2026-10-01,5\n";
    String head = "Timestamp,How satisfied are you with us?\n";
    Exports exports =
        ClientFolder.in(folder)
            .surveys(survey("Timestamp", "uuuu-MM-dd", Optional.empty(), Optional.empty()))
            .october("a.csv", head + row + row)
            .october("b.csv", head + row + row + row)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(sum(exports, "answers_scored")).isEqualTo(3);
  }

  @Test
  void columns_without_a_name_belong_to_the_question_left_of_them() {
    Exports exports =
        ClientFolder.in(folder)
            .surveys(
                survey(
                    "End Date",
                    "MM/dd/uuuu hh:mm:ss a",
                    Optional.empty(),
                    Optional.of("Respondent ID")))
            .october(
                "m.csv",
                "Respondent ID,End Date,How did you hear about us?,,,,How satisfied are you with"
                    + " us?,,How likely are you to recommend us?\n"
                    + ",,Facebook,Instagram,A friend,Other (please specify),Response,Comment,\n"
                    + "1,10/03/2026 02:05:09 PM,,Instagram,A friend,,4,Nice shop,9\n"
                    + "2,10/04/2026 02:05:09 PM,,,,\"Your stall, twice\",,Too far,\n")
            .read();
    assertThat(answers(exports))
        .extracting(a -> a.id() + " " + a.question() + " " + a.text())
        .containsExactly(
            "1 SATISFACTION 4",
            "1 RECOMMENDATION 9",
            "1 HEARD_ABOUT Instagram; A friend",
            "2 SATISFACTION Too far",
            "2 HEARD_ABOUT Your stall, twice");
    assertThat(sum(exports, "answers_scored")).isEqualTo(2);
  }
}
