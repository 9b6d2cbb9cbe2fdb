package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets and conversations of Freshdesk, Intercom, Zendesk and Hootsuite. */
class CareExportsTest {

  private static final String FRESHDESK =
      "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved"
          + " time,Closed time,Last update time,Initial response time,Time tracked,First response"
          + " time (in hrs),Resolution time (in hrs),Agent interactions,Customer"
          + " interactions,Resolution status,First response status,Tags,Survey results,Association"
          + " type,Product,Every response status,Full name,Title,Email,Work phone,Mobile"
          + " phone,Twitter ID,Contact ID,Company Name\n";

  @TempDir Path folder;

  private static List<Conversation> talks(Exports exports) {
    return exports.facts().stream().map(Conversation.class::cast).toList();
  }

  @Test
  void freshdesk_answers_are_times_and_count_round_the_clock() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "tickets.csv",
                FRESHDESK
                    + "101,Lamp broken,Closed,Low,Facebook,Question,Ana,Care,2026-10-30"
                    + " 22:00:00,2026-11-01 10:00:00,2026-11-01 08:00:00,2026-11-02"
                    + " 08:00:00,2026-11-02 08:00:00,2026-10-31"
                    + " 06:30:00,00:10:00,00:30:00,26:05:00,1,1,Within SLA,Within SLA,\"lamp,"
                    + " urgent\",Extremely Happy,,,,Ben Example,,ben@example.com,,,,9,\n"
                    + "102,Win money,Open,Low,Email,Others/Spam/Marketing,,,2026-10-03"
                    + " 10:00:00,,,,,,,,,,,,,,,,,,,,,,,,,\n"
                    + "103,Hours?,Open,Low,Portal,,,,2026-10-04 10:00:00,,,,,,,,,,,,,,Neutral,,,,,,,,,,,\n")
            .read();
    assertThat(talks(exports)).hasSize(2);
    Conversation first = talks(exports).get(0);
    assertThat(first.asked()).isEqualTo(LocalDateTime.of(2026, 10, 30, 22, 0));
    assertThat(first.firstAnswer()).contains(Duration.ofMinutes(510));
    assertThat(first.solved()).contains(LocalDate.of(2026, 11, 1));
    assertThat(first.satisfied()).contains(true);
    assertThat(first.channel()).isEqualTo(new Channel("social", "social", Optional.of("facebook")));
    assertThat(talks(exports).get(1).firstAnswer()).isEmpty();
    assertThat(talks(exports).get(1).satisfied()).isEmpty();
    assertThat(talks(exports).get(1).channel().id()).isEqualTo("web-form");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).isEqualTo("these rows are left out: spam (1)"));
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).exported())
        .contains("questions_answered", "questions_answered_in_time", "first_response_minutes");
    assertThat(first.measures().of("first_response_minutes"))
        .hasValueSatisfying(minutes -> assertThat(minutes).isEqualByComparingTo("510"));
    assertThat(talks(exports).get(1).measures().metrics()).isEmpty();
  }

  @Test
  void freshdesk_is_known_by_any_columns_that_somebody_ticked() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "t.csv",
                "Created Time,Closed Time,Ticket Id,Resolution time (in hrs),Resolution time (in hrs)\n"
                    + "2026-10-04 10:00:00,,7,,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(talks(exports)).hasSize(1);
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).exported())
        .contains("questions_asked")
        .doesNotContain(
            "questions_answered", "first_response_minutes", "problems_solved", "help_rated");
  }

  @Test
  void intercom_conversations_and_their_ratings() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "i.csv",
                "Conversation ID,Conversation state,Channel,Conversation started at,Conversation first"
                    + " replied at,Conversation closed at,Conversation rating,Conversation rating"
                    + " remark,Teammate currently assigned,Tags\n"
                    + "215468,closed,Instagram,2026-10-05 10:00:00,2026-10-05 10:12:00,2026-10-06"
                    + " 09:00:00,5,Thanks,Ana,\n"
                    + "215469,open,Email,2026-10-07 10:00:00,,,,,,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(talks(exports).get(0).firstAnswer()).contains(Duration.ofMinutes(12));
    assertThat(talks(exports).get(0).satisfied()).contains(true);
    assertThat(talks(exports).get(0).channel().network()).contains("instagram");
    assertThat(talks(exports).get(1).solved()).isEmpty();
  }

  @Test
  void one_row_for_each_message_is_one_conversation_on_the_clock_of_utc() {
    String rest =
        ",Hi,comment,2026-10-31 23:45:08,user,vip,9001,closed,2026-10-31 23:45:08,2026-11-01"
            + " 00:45:08,2026-11-01 01:00:00,app,Acme\n";
    Exports exports =
        ClientFolder.in(folder)
            .zone("Europe/Berlin")
            .october(
                "m.csv",
                "message_id,message_body,message_type,message_created_at,message_author_type,"
                    + "conversation_tags,conversation_id,conversation_state,conversation_created_at,"
                    + "conversation_first_response_at,conversation_closed_at,app_id,app_name\n"
                    + "1"
                    + rest
                    + "2"
                    + rest)
            .read();
    assertThat(exports.problems())
        .allMatch(p -> p.message().contains("tells nothing of that month"));
    assertThat(talks(exports)).hasSize(1);
    assertThat(talks(exports).get(0).asked()).isEqualTo(LocalDateTime.of(2026, 11, 1, 0, 45, 8));
    assertThat(talks(exports).get(0).firstAnswer()).contains(Duration.ofHours(1));
  }

  @Test
  void the_same_number_at_two_care_desks_is_two_tickets() {
    Exports exports =
        ClientFolder.in(folder)
            .october("f.csv", "Ticket ID,Created time,Resolved time\n101,2026-10-04 10:00:00,\n")
            .october("z.csv", "Id,Requester,Via,Created at\n101,Ana,Mail,2026-10-05 10:00\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(talks(exports)).hasSize(2);
  }

  @Test
  void figures_that_explore_or_hootsuite_computed_are_left_alone() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "e.csv", "Ticket created - Date,Ticket channel,COUNT(Tickets)\n5 Oct 26,Web,4\n")
            .october(
                "h.csv",
                "Conversation ID,Medium,Channel,Channel Display Name,Contact Profile ID,Contact"
                    + " Primary Identifier,Contact Secondary Identifier,Created at,Last Status Change"
                    + " Agent ID\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.outcome()).isInstanceOf(ReadFile.Ignored.class));
  }

  @Test
  void times_that_a_spreadsheet_has_written_anew_are_told_by_all_columns_together() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "z.csv",
                "Id,Via,Created at,Solved at,Satisfaction Score\n"
                    + "1,Instagram DM,10-02-2026 20:52,10-03-2026 08:00,5\n"
                    + "2,Mail,10-31-2026 23:55,,2\n")
            .october(
                "f.csv",
                "Ticket ID,Created time,Initial response time,Resolved time\n"
                    + "3,02/10/2026 20:52,02/10/2026 20:58,03/10/2026 08:00\n"
                    + "4,31/10/2026 20:52,,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(talks(exports))
        .extracting(t -> t.id() + " " + t.asked() + " " + t.solved().orElse(null))
        .containsExactly(
            "3 2026-10-02T20:52 2026-10-03",
            "4 2026-10-31T20:52 null",
            "1 2026-10-02T20:52 2026-10-03",
            "2 2026-10-31T23:55 null");
    assertThat(talks(exports).get(0).firstAnswer()).contains(Duration.ofMinutes(6));
    assertThat(talks(exports))
        .extracting(Conversation::satisfied)
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of(true), Optional.of(false));
  }

  @Test
  void times_of_which_none_tells_whether_days_or_months_come_first_refuse_the_file() {
    Exports exports =
        ClientFolder.in(folder)
            .october("z.csv", "Id,Via,Created at\n1,Mail,10-02-2026 20:52\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .contains("'10-02-2026 20:52', which can be read in two ways"));
  }

  @Test
  void tickets_are_known_by_few_columns_and_those_of_others_are_not() {
    Exports exports =
        ClientFolder.in(folder)
            .october("z.csv", "ID,Created at,Status,Via\n1,2026-10-05 10:00,Open,Mail\n")
            .october("f.csv", "Ticket ID,Status,Created time\n2,Open,2026-10-04 10:00:00\n")
            .october(
                "issues.csv", "ID,Title,Status,Assignee,Created at\n3,x,Open,A,2026-10-05 10:00\n")
            .read();
    assertThat(talks(exports)).extracting(Conversation::id).containsExactly("2", "1");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("no format is known"));
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).facets())
        .doesNotContain(Facet.CHANNEL);
  }

  @Test
  void intercom_may_name_the_zone_or_leave_out_the_word_conversation() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Conversation ID,Channel,Conversation started at (Europe/London)\n"
                    + "1,Email,2026-10-05 10:00\n")
            .october(
                "b.csv",
                "Conversation ID,Channel,Started at,First replied at\n"
                    + "2,Email,2026-10-06 10:00,2026-10-06 10:30\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(talks(exports)).hasSize(2);
    assertThat(talks(exports).get(1).firstAnswer()).contains(Duration.ofMinutes(30));
  }

  @Test
  void the_draft_for_an_unknown_list_of_cases_reads_it_as_it_is() throws IOException {
    String cases =
        "Case ID,Type,Priority,Status,Created,Closed,Network,Assignee\n"
            + "5,Support,High,Closed,10/01/2026 9:00 am,10/02/2026 9:30 am,Instagram,Ana\n";
    Exports refused =
        ClientFolder.in(folder.resolve("a")).october("Case Performance.csv", cases).read();
    assertThat(refused.facts()).isEmpty();
    String advice = refused.problems().get(0).advice();
    String draft = advice.substring(advice.indexOf("  about:")).replaceAll("(?m)^ {2}", "");
    Path formats = Files.createDirectory(folder.resolve("formats"));
    Files.writeString(formats.resolve("my-export.yaml"), draft);
    Exports exports =
        ClientFolder.in(folder.resolve("b"))
            .formats(formats)
            .october("Case Performance.csv", cases)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(talks(exports))
        .extracting(t -> t.id() + " " + t.asked() + " " + t.channel().network().orElse(""))
        .containsExactly("5 2026-10-01T09:00 instagram");
  }
}
