package dev.headway.agency.delivery;

import static dev.headway.agency.delivery.Letters.INES;
import static dev.headway.agency.delivery.Letters.TOM;
import static dev.headway.agency.delivery.SendingTrial.copies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.agency.delivery.SmtpFaultServer.Act;
import dev.headway.agency.delivery.SmtpFaultServer.Stage;
import dev.headway.agency.delivery.SmtpFaultServer.Talk;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Correspondent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Never two copies, and never a loss that nobody is told of. */
class SendingTest {

  private static final Act USUAL = talk -> talk.say("250 queued as 4711\r\n");

  @TempDir private Path folder;
  private SmtpFaultServer server;
  private SendingTrial trial;

  @BeforeEach
  void start() throws IOException, NoSuchAlgorithmException {
    server = new SmtpFaultServer(SSLContext.getDefault(), false);
    trial = new SendingTrial(folder, server.port());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void each_recipient_gets_one_copy_and_no_second_one_when_it_is_sent_again() throws IOException {
    Prepared message = trial.prepare("one", INES, TOM);

    assertThat(trial.send(message).problems()).isEmpty();
    SendingTrial.Sent again = trial.send(message);

    assertThat(again.problems()).isEmpty();
    assertThat(again.said()).allMatch(line -> line.contains("not sent again")).hasSize(2);
    assertThat(server.takenFor()).containsExactly("ines@alder.example", "tom@alder.example");
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void what_goes_out_is_what_lay_in_the_outbox_behind_a_date() throws IOException {
    Prepared message = trial.prepare("one", INES);
    trial.send(message);

    String sent = new String(server.taken().get(0), StandardCharsets.ISO_8859_1);
    assertThat(sent).startsWith("Date: Thu, 5 Nov 2026 12:00:00 +0000\r\nFrom: ");
    assertThat(sent.substring(sent.indexOf('\n') + 1))
        .isEqualTo(Files.readString(message.file(), StandardCharsets.ISO_8859_1));
  }

  /** Old dates make spam filters suspicious, and new ones would make other bytes. */
  @Test
  void a_later_attempt_sends_the_same_bytes_with_the_date_of_the_first() throws IOException {
    Prepared message = trial.prepare("one", INES, TOM);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    trial.send(message);
    server.at(Stage.RCPT, talk -> talk.say("250 ok\r\n"));
    trial.send(Clock.offset(SendingTrial.NOON, Duration.ofDays(1)), List.of(), message);

    assertThat(server.taken())
        .hasSize(2)
        .allSatisfy(
            bytes ->
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .startsWith("Date: Thu, 5 Nov 2026 12:00:00 +0000\r\n"));
  }

  @Test
  void what_a_server_cannot_take_now_is_an_error_and_goes_out_when_it_can() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.MAIL, talk -> talk.say("451 4.3.0 later\r\n"));

    assertThat(trial.send(message).problems())
        .singleElement()
        .asString()
        .contains("'ines@alder.example' has not got message")
        .contains("451 4.3.0 later");
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.DEFERRED);
    server.at(Stage.MAIL, USUAL);
    assertThat(trial.send(message).problems()).isEmpty();
    assertThat(copies(server, INES)).isEqualTo(1);
  }

  @Test
  void one_who_is_refused_does_not_keep_it_from_the_others() throws IOException {
    Prepared message = trial.prepare("one", INES, TOM);
    server.at(
        Stage.RCPT,
        talk ->
            talk.say(
                server.commands().get(server.commands().size() - 1).contains("ines@")
                    ? "550 5.1.1 no such user\r\n"
                    : "250 ok\r\n"));

    assertThat(trial.send(message).problems()).singleElement().asString().contains("no such user");
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.REFUSED);
    assertThat(copies(server, TOM)).isEqualTo(1);
    server.at(Stage.RCPT, USUAL);
    assertThat(trial.send(message).problems())
        .singleElement()
        .asString()
        .contains("refused in an earlier run");
    assertThat(copies(server, INES)).isZero();
  }

  @Test
  void what_may_have_arrived_is_not_sent_again_until_somebody_has_found_out() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.DOT, Talk::reset);

    assertThat(trial.send(message).problems())
        .singleElement()
        .asString()
        .contains("nobody knows whether 'ines@alder.example' has message");
    server.at(Stage.DOT, USUAL);
    assertThat(trial.send(message).problems()).hasSize(1);
    assertThat(copies(server, INES)).isEqualTo(1);

    trial.resolve(message, INES, false);
    assertThat(trial.send(message).problems()).isEmpty();
    assertThat(copies(server, INES)).as("as somebody asked for").isEqualTo(2);
    assertThat(server.taken().get(0)).isEqualTo(server.taken().get(1));
  }

  @Test
  void what_is_wanted_again_and_cannot_go_out_now_stays_wanted() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.DOT, Talk::reset);
    trial.send(message);
    trial.resolve(message, INES, false);
    server.at(Stage.DOT, USUAL).at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    assertThat(trial.send(message).problems()).hasSize(1);
    server.at(Stage.RCPT, USUAL);

    assertThat(trial.send(message).problems()).isEmpty();
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(copies(server, INES)).as("as somebody asked for").isEqualTo(2);
  }

  @Test
  void what_has_arrived_for_certain_is_done() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.DOT, Talk::reset);
    trial.send(message);
    trial.resolve(message, INES, true);
    server.at(Stage.DOT, USUAL);

    assertThat(trial.send(message).problems()).isEmpty();
    assertThat(copies(server, INES)).isEqualTo(1);
  }

  @Test
  void to_who_had_nothing_before_a_later_revision_goes_out_as_any_other() throws IOException {
    trial.send(trial.prepare("one", INES));
    Prepared later = trial.prepare("two", TOM);
    assertThat(later.manifest().revision()).isEqualTo(2);

    assertThat(trial.send(later).problems()).isEmpty();
    assertThat(copies(server, TOM)).isEqualTo(1);
  }

  @Test
  void a_correction_goes_out_by_its_own_word_only() throws IOException {
    trial.send(trial.prepare("one", INES));
    Prepared correction = trial.prepare("two", INES);

    assertThat(trial.send(correction).problems())
        .singleElement()
        .asString()
        .contains("is revision 2: earlier documents of this month have reached somebody");
    assertThat(copies(server, INES)).isEqualTo(1);
    String id = correction.manifest().id();
    assertThat(trial.send(SendingTrial.NOON, List.of(id), correction).problems()).isEmpty();
    assertThat(copies(server, INES)).isEqualTo(2);
    assertThat(trial.send(SendingTrial.NOON, List.of(id), correction).problems()).isEmpty();
    assertThat(copies(server, INES)).as("a word that is said twice").isEqualTo(2);
  }

  @Test
  void what_lay_ready_before_a_correction_went_out_does_not_follow_it() throws IOException {
    Prepared first = trial.prepare("one", INES, TOM);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    trial.send(first);
    server.at(Stage.RCPT, USUAL);
    trial.send(trial.prepare("two", INES, TOM));

    assertThat(trial.send(first).problems())
        .singleElement()
        .asString()
        .contains("was written before another one of this month was sent");
    assertThat(server.taken()).hasSize(2);
  }

  /** The first message did not reach Tom; a second one for those who were left out did. */
  @Test
  void who_got_it_by_another_message_does_not_get_it_by_this_one() throws IOException {
    Prepared both = trial.prepare("one", INES, TOM);
    server.at(
        Stage.RCPT,
        talk ->
            talk.say(
                server.commands().get(server.commands().size() - 1).contains("tom@")
                    ? "451 later\r\n"
                    : "250 ok\r\n"));
    trial.send(both);
    server.at(Stage.RCPT, USUAL);
    Prepared rest = trial.prepare("one", INES, TOM, Letters.person("Ruth", "ruth@alder.example"));
    trial.send(rest);
    trial.send(both);

    assertThat(server.takenFor())
        .containsExactly("ines@alder.example", "tom@alder.example", "ruth@alder.example");
  }

  @Test
  void a_server_that_lets_nobody_in_stops_all_and_nothing_has_begun() throws IOException {
    Prepared one = trial.prepare("acme", "one", INES);
    Prepared two = trial.prepare("brio", "two", TOM);
    server.at(Stage.GREETING, talk -> talk.say("554 no service\r\n"));

    assertThat(trial.send(one, two).problems())
        .first()
        .asString()
        .startsWith("no message can be sent:");
    assertThat(trial.state(one, INES)).isEqualTo(DeliveryState.APPROVED);
    assertThat(trial.state(two, TOM)).isEqualTo(DeliveryState.PREPARED);
  }

  @Test
  void a_message_that_was_changed_in_the_outbox_is_not_sent() throws IOException {
    Prepared message = trial.prepare("one", INES);
    Files.writeString(
        message.file(),
        Files.readString(message.file()).replace("To: ", "Cc: boss@x.example\r\nTo: "));

    assertThat(trial.send(message).problems())
        .singleElement()
        .asString()
        .contains("this message was changed after it was written");
    assertThat(server.commands()).isEmpty();
  }

  @Test
  void a_message_that_was_changed_where_it_is_kept_is_not_sent_again() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    trial.send(message);
    Path kept =
        trial.deliveries().resolve("alder-bikes/2026-10-" + message.manifest().id() + ".eml");
    Files.writeString(kept, Files.readString(kept) + "\r\n");

    assertThat(trial.send(message).problems())
        .singleElement()
        .asString()
        .contains("this message is not the one that was sent before");
  }

  @Test
  void between_two_messages_the_server_gets_a_rest() throws IOException {
    trial.send(trial.prepare("one", INES, TOM));

    assertThat(trial.rests()).hasValue(2);
  }

  /** What was asked for once more was asked for by somebody who did not know of this. */
  @Test
  void a_copy_that_came_by_another_message_since_it_was_wanted_again_is_not_sent()
      throws IOException {
    Prepared first = trial.prepare("one", INES, TOM);
    server.at(
        Stage.RCPT,
        talk ->
            talk.say(
                server.commands().get(server.commands().size() - 1).contains("tom@")
                    ? "550 no such user\r\n"
                    : "250 ok\r\n"));
    trial.send(first);
    assertThat(trial.state(first, TOM)).isEqualTo(DeliveryState.REFUSED);
    trial.resolve(first, TOM, false);
    server.at(Stage.RCPT, talk -> talk.say("250 ok\r\n"));
    Prepared second = trial.prepare("one", TOM, Letters.person("Ruth", "ruth@alder.example"));
    assertThat(second.manifest().id()).isNotEqualTo(first.manifest().id());
    trial.send(second);

    assertThat(trial.send(first, second).problems()).isEmpty();
    assertThat(copies(server, TOM)).isEqualTo(1);
  }

  @Test
  void after_a_stop_it_is_told_what_was_not_tried() throws IOException {
    Prepared one = trial.prepare("alder-bikes", "one", INES);
    Prepared two = trial.prepare("lough-arden", "two", TOM);
    server.at(Stage.GREETING, talk -> talk.say("554 no service\r\n"));

    assertThat(trial.send(one, two).problems())
        .last()
        .isEqualTo(
            "not tried, or not to everybody: "
                + one.manifest().id()
                + " (alder-bikes), "
                + two.manifest().id()
                + " (lough-arden)");
  }

  @Test
  void a_fault_in_the_middle_takes_nothing_away_of_what_was_found() throws IOException {
    Prepared message = trial.prepare("one", INES, TOM);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    // Before the approval, the date, and SENDING and DEFERRED of the first.
    Clock fault =
        new CountingClock(
            5,
            () -> {
              throw new IllegalStateException("a fault");
            });

    assertThat(trial.send(fault, List.of(), message).problems())
        .anyMatch(told -> told.startsWith("'ines@alder.example' has not got message"))
        .anyMatch(told -> told.contains("Headway has a fault, and sending has stopped"));
  }

  /** The manifest knows of no date, since it is stamped later. */
  @Test
  void a_date_that_was_changed_since_the_first_attempt_is_not_sent() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    trial.send(message);
    Path kept =
        trial.deliveries().resolve("alder-bikes/2026-10-" + message.manifest().id() + ".eml");
    Files.writeString(
        kept,
        Files.readString(kept, StandardCharsets.ISO_8859_1).replace("Date: Thu, 5", "Date: Fri, 6"),
        StandardCharsets.ISO_8859_1);
    server.at(Stage.RCPT, USUAL);

    assertThat(trial.send(message).problems())
        .containsExactly(
            "message "
                + message.manifest().id()
                + " has not the bytes any more that were sent first");
    assertThat(server.taken()).isEmpty();
  }

  /** A list that leaves out what was sent would say that nobody has it. */
  @Test
  void a_message_that_is_kept_no_more_is_told_where_messages_are_listed() throws IOException {
    Prepared message = trial.prepare("one", INES);
    trial.send(message);
    String kept = "alder-bikes/2026-10-" + message.manifest().id();
    Files.delete(trial.deliveries().resolve(kept + ".manifest"));
    Problems problems = new Problems();
    trial.prepare("two", INES);

    assertThat(trial.mailroom().messages(Letters.OCTOBER, problems))
        .extracting(MessageStatus::revision)
        .containsExactly(2);
    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly(
            "message "
                + message.manifest().id()
                + " is accepted for 'ines@alder.example', and is not kept here any more");
  }

  /** Killed between a message that is kept and its manifest. */
  @Test
  void a_message_that_is_kept_without_its_manifest_goes_on_as_it_was() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    trial.send(message);
    String kept = "alder-bikes/2026-10-" + message.manifest().id();
    byte[] bytes = Files.readAllBytes(trial.deliveries().resolve(kept + ".eml"));
    Files.delete(trial.deliveries().resolve(kept + ".manifest"));
    server.at(Stage.RCPT, USUAL);
    Prepared again = trial.prepare("one", INES);

    assertThat(again.manifest()).isEqualTo(message.manifest());
    assertThat(trial.send(again).problems()).isEmpty();
    assertThat(server.taken()).containsExactly(bytes);
    assertThat(trial.deliveries().resolve(kept + ".manifest")).exists();
  }

  /** It is about none of the recipients, and would be the same with every message. */
  @Test
  void a_sender_whom_the_server_refuses_stops_the_run() throws IOException {
    Prepared message = trial.prepare("one", INES, TOM);
    server.at(Stage.MAIL, talk -> talk.say("550 5.7.1 not your mailbox\r\n"));
    SendingTrial.Sent sent = trial.send(message);

    assertThat(sent.problems())
        .hasSize(3)
        .element(1)
        .asString()
        .contains(
            "the server takes nothing from 'bounces@brightwater.example':"
                + " it said \"550 5.7.1 not your mailbox\"");
    assertThat(server.commands()).filteredOn(line -> line.startsWith("MAIL")).hasSize(1);
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.DEFERRED);
    assertThat(trial.state(message, TOM)).isEqualTo(DeliveryState.APPROVED);

    server.at(Stage.MAIL, USUAL);
    assertThat(trial.send(message).problems()).as("when it may").isEmpty();
    assertThat(server.takenFor()).containsExactly("ines@alder.example", "tom@alder.example");
  }

  @Test
  void a_message_that_is_too_large_for_the_server_is_refused() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.MAIL, talk -> talk.say("552 5.3.4 too big\r\n"));
    trial.send(message);

    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.REFUSED);
  }

  @Test
  void what_was_accepted_and_cannot_be_written_down_is_told() throws IOException {
    Prepared message = trial.prepare("one", INES);
    // Asked for before each line: the fifth is the one behind the server's reply. A file that is
    // written to by a thread that was interrupted is closed.
    Clock late = new CountingClock(5, () -> Thread.currentThread().interrupt());
    SendingTrial.Sent sent = trial.send(late, List.of(), message);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(copies(server, INES)).isEqualTo(1);
    assertThat(sent.problems())
        .anyMatch(
            told ->
                told.startsWith(
                    "message "
                        + message.manifest().id()
                        + " was accepted for 'ines@alder.example': 250 2.0.0 queued as 4711"));
  }

  @Test
  void a_ledger_that_cannot_be_written_at_the_last_moment_keeps_the_message_back()
      throws IOException {
    Prepared message = trial.prepare("one", INES);
    // Asked for before each line: the fourth is the one before the dot.
    Clock full =
        new CountingClock(
            4,
            () -> {
              throw new IllegalStateException("the disk is full");
            });
    try {
      trial.send(full, List.of(), message);
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("the disk is full");
    }
    assertThat(copies(server, INES)).isZero();
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.DEFERRED);
  }

  /** Whatever happens at whatever stage, attempt after attempt. */
  @RepeatedTest(40)
  void by_chance_nobody_gets_two_copies_and_no_loss_is_hidden(RepetitionInfo number)
      throws IOException {
    Random random = new Random(number.getCurrentRepetition());
    trial = new SendingTrial(folder, server.port(), Duration.ofMillis(300));
    Prepared message = trial.prepare("one", INES, TOM);
    List<Stage> stages =
        List.of(
            Stage.GREETING,
            Stage.EHLO,
            Stage.MAIL,
            Stage.RCPT,
            Stage.DATA,
            Stage.WITHIN_MESSAGE,
            Stage.BEFORE_DOT,
            Stage.DOT,
            Stage.RSET,
            Stage.QUIT);
    List<Act> acts =
        List.of(
            USUAL,
            talk -> talk.say("451 later\r\n"),
            Talk::end,
            Talk::reset,
            talk -> SmtpFaults.sayAndEnd(talk, "250 ok\r\n"),
            talk -> SmtpFaults.sayAndEnd(talk, "25"),
            talk -> talk.say("hello\r\n"));
    List<Integer> noYes = List.of(1, 2, 3, 5, 6);
    List<String> happened = new ArrayList<>();
    SendingTrial.Sent last = new SendingTrial.Sent(List.of(), List.of());
    for (int attempt = 0; attempt < 4; attempt++) {
      Stage stage = stages.get(random.nextInt(stages.size()));
      // A yes of its own accord that is too late to be seen before the dot looks like the reply to
      // it, and no server says one: see docs/delivery.md.
      boolean isUnasked = stage == Stage.WITHIN_MESSAGE || stage == Stage.BEFORE_DOT;
      int act = isUnasked ? noYes.get(random.nextInt(noYes.size())) : random.nextInt(acts.size());
      happened.add(stage + " " + act);
      server.at(stage, acts.get(act));
      last = trial.send(message);
    }
    for (Correspondent person : List.of(INES, TOM)) {
      DeliveryState state = trial.state(message, person);
      long copies = copies(server, person);
      assertThat(copies).isLessThanOrEqualTo(1);
      if (state == DeliveryState.ACCEPTED) {
        assertThat(copies).as("after " + happened).isEqualTo(1);
      } else {
        assertThat(last.problems()).isNotEmpty();
        assertThat(copies == 0 || state == DeliveryState.UNCERTAIN)
            .as(copies + " copies, " + state + " after " + happened + last.problems())
            .isTrue();
      }
    }
  }
}
