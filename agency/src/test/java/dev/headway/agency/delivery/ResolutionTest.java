package dev.headway.agency.delivery;

import static dev.headway.agency.delivery.Letters.INES;
import static dev.headway.agency.delivery.Letters.TOM;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may say of a copy, and what not. */
class ResolutionTest {

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

  private List<Problem> resolve(Prepared message, Correspondent to, boolean hasArrived) {
    Problems problems = new Problems();
    new Resolution(
            "alder-bikes", Letters.OCTOBER, message.manifest().id(), to.address(), hasArrived)
        .write(trial.deliveries(), SendingTrial.NOON.instant(), problems);
    return problems.list();
  }

  private Prepared uncertain() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.DOT, Talk::reset);
    trial.send(message);
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.UNCERTAIN);
    return message;
  }

  @Test
  void an_uncertain_copy_has_arrived_or_is_sent_again() throws IOException {
    Prepared message = uncertain();

    assertThat(resolve(message, INES, true)).isEmpty();
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.RESOLVED_ACCEPTED);
    assertThat(resolve(message, INES, false)).isEmpty();
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.RESOLVED_RESEND);
  }

  /** The client rings, and has it after all. */
  @Test
  void a_copy_that_was_wanted_again_may_turn_out_to_have_arrived() throws IOException {
    Prepared message = uncertain();
    resolve(message, INES, false);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    trial.send(message);
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.DEFERRED);

    assertThat(resolve(message, INES, true)).isEmpty();
    assertThat(trial.send(message).problems()).isEmpty();
    assertThat(SendingTrial.copies(server, INES)).isEqualTo(1);
  }

  @Test
  void what_a_server_has_accepted_needs_nobody_to_say_so() throws IOException {
    Prepared message = trial.prepare("one", INES);
    trial.send(message);

    assertThat(resolve(message, INES, true))
        .extracting(Problem::message)
        .containsExactly("there is nothing to resolve: it is accepted for ines@alder.example");
    assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void what_may_go_out_anyway_needs_nobody_to_ask_for_it() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.RCPT, talk -> talk.say("451 later\r\n"));
    trial.send(message);

    assertThat(resolve(message, INES, false))
        .singleElement()
        .hasToString(
            "-Dheadway.as: there is nothing to resolve: it is deferred for ines@alder.example\n"
                + "    It is sent again by -Dheadway.send="
                + message.manifest().id());
    assertThat(resolve(message, INES, true)).hasSize(1);
  }

  @Test
  void what_was_refused_is_sent_again_where_somebody_asks_for_it() throws IOException {
    Prepared message = trial.prepare("one", INES);
    server.at(Stage.RCPT, talk -> talk.say("550 no such user\r\n"));
    trial.send(message);
    server.at(Stage.RCPT, talk -> talk.say("250 ok\r\n"));

    assertThat(resolve(message, INES, true)).as("nobody can have it").hasSize(1);
    assertThat(resolve(message, INES, false)).isEmpty();
    assertThat(trial.send(message).problems()).isEmpty();
    assertThat(SendingTrial.copies(server, INES)).isEqualTo(1);
  }

  @Test
  void who_was_never_sent_to_has_nothing_to_resolve() throws IOException {
    Prepared message = uncertain();

    assertThat(resolve(message, TOM, true))
        .extracting(Problem::message)
        .containsExactly("message " + message.manifest().id() + " was never sent to them");
  }

  /** Killed at any byte of the line: then nobody has said anything yet. */
  @Test
  void a_word_that_was_cut_short_was_not_said() throws IOException {
    Prepared message = uncertain();
    Path ledger = LedgerFile.path(trial.deliveries(), "alder-bikes", Letters.OCTOBER);
    int before = Files.readAllBytes(ledger).length;
    resolve(message, INES, false);
    byte[] whole = Files.readAllBytes(ledger);
    assertThat(new String(whole, StandardCharsets.UTF_8)).endsWith("\n");
    for (int length = before; length < whole.length - 1; length++) {
      Files.write(ledger, Arrays.copyOf(whole, length));
      assertThat(trial.state(message, INES)).isEqualTo(DeliveryState.UNCERTAIN);
    }
    server.at(Stage.DOT, talk -> talk.say("250 ok\r\n"));

    assertThat(trial.send(message).problems()).singleElement().asString().contains("nobody knows");
    assertThat(SendingTrial.copies(server, INES)).isEqualTo(1);
  }
}
