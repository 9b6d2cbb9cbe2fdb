package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.agency.delivery.MailServer.Security;
import dev.headway.agency.delivery.SmtpFaultServer.Act;
import dev.headway.agency.delivery.SmtpFaultServer.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSessionTest {

  private static TlsCertificates certificates;
  private static SmtpTrial patient;

  private SmtpFaultServer server;

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificates = TlsCertificates.made();
    patient = new SmtpTrial(certificates.trust(), Duration.ofSeconds(60));
  }

  @AfterEach
  void closeServer() throws IOException {
    server.close();
  }

  private SmtpFaultServer server() throws IOException {
    server = new SmtpFaultServer(certificates.server("good"), false);
    return server;
  }

  private SmtpFaultServer at(Stage stage, Act act) throws IOException {
    return server().at(stage, act);
  }

  private SmtpAnswer send(String message, BeforeTheDot committing) throws Exception {
    try (SmtpSession session = patient.open(server, Security.STARTTLS)) {
      return SmtpTrial.send(session, message, committing);
    }
  }

  /**
   * The first came before the dot, and too late to be seen there; the second is the reply to it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"451", "552"})
  void a_no_that_is_followed_by_a_yes_is_uncertain(String no) throws Exception {
    at(Stage.DOT, talk -> talk.say(no + " too much\r\n250 2.0.0 queued\r\n"));

    assertThat(send(SmtpTrial.MESSAGE, () -> {}))
        .isEqualTo(
            new SmtpAnswer.Uncertain(
                "The server said " + no + " too much, and then 250 2.0.0 queued"));
  }

  /** Then it may have come before the dot, and what was cut off may have been the reply to it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "25", "250 2.0.0 que"})
  void a_no_without_a_farewell_behind_it_is_uncertain(String cutOff) throws Exception {
    at(Stage.DOT, talk -> SmtpFaults.sayAndEnd(talk, "451 too much\r\n" + cutOff));

    assertThat(send(SmtpTrial.MESSAGE, () -> {}))
        .isEqualTo(new SmtpAnswer.Uncertain("The server said 451 too much, and took no leave"));
  }

  @Test
  void a_no_that_ends_the_connection_needs_no_farewell() throws Exception {
    at(Stage.DOT, talk -> SmtpFaults.sayAndEnd(talk, "421 4.3.2 going down\r\n"));

    assertThat(send(SmtpTrial.MESSAGE, () -> {}))
        .isEqualTo(new SmtpAnswer.Deferred("421 4.3.2 going down", true));
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "TLS"})
  void a_message_arrives_byte_for_byte_with_its_dots(Security security) throws Exception {
    server = new SmtpFaultServer(certificates.server("good"), security == Security.TLS);
    try (SmtpSession session = patient.open(server, security)) {
      assertThat(session.limit()).hasValue(10_000_000);
      assertThat(SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {}))
          .isEqualTo(new SmtpAnswer.Accepted("250 2.0.0 queued as 4711"));
      assertThat(SmtpTrial.send(session, SmtpTrial.BIG, () -> {}))
          .isInstanceOf(SmtpAnswer.Accepted.class);
    }
    assertThat(server.taken())
        .extracting(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .containsExactly(SmtpTrial.MESSAGE, SmtpTrial.BIG);
    assertThat(server.commands())
        .contains("EHLO agency.example", "RCPT TO:<ana@client.example>", "QUIT")
        .contains(
            "MAIL FROM:<reports@agency.example> SIZE=%d ENVID=0123456789abcdef"
                .formatted(SmtpTrial.MESSAGE.length()));
  }

  @Test
  void what_a_server_does_not_offer_it_is_not_told() throws Exception {
    at(Stage.SECURE_EHLO, SmtpFaults.say("250-fault.example\r\n250 AUTH PLAIN\r\n"));
    try (SmtpSession session = patient.open(server, Security.STARTTLS)) {
      assertThat(session.limit()).isEmpty();
      SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {});
    }
    assertThat(server.commands()).contains("MAIL FROM:<reports@agency.example>");
  }

  @Test
  void a_message_over_the_limit_is_refused_and_the_server_is_not_asked() throws Exception {
    at(Stage.SECURE_EHLO, SmtpFaults.say("250-x\r\n250-SIZE 56\r\n250 AUTH PLAIN\r\n"));
    assertThat(send(SmtpTrial.MESSAGE, () -> {}))
        .isEqualTo(
            new SmtpAnswer.Refused(
                "The message has 57 bytes, and the server takes 56; it was not asked"));
    assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no end",
        "a lone\nLF\r\n",
        "a lone\rCR\r\n",
        "ends in CR\r",
        "a dot\n.\nMAIL FROM:<x@y.example>\r\n",
        "caf\u00e9\r\n",
        "a zero \0\r\n"
      })
  void a_message_that_could_be_read_in_two_ways_is_refused(String message) throws Exception {
    server();
    assertThat(send(message, () -> {})).isInstanceOf(SmtpAnswer.Refused.class);
    assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
  }

  @Test
  void a_line_has_998_bytes_at_most() throws Exception {
    server();
    String longest = "x".repeat(998) + "\r\n";
    assertThat(send(longest, () -> {})).isInstanceOf(SmtpAnswer.Accepted.class);
    assertThat(send("x" + longest, () -> {})).isInstanceOf(SmtpAnswer.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"552 too big", "451 disk full", "250 thank you"})
  void what_is_said_before_the_dot_is_no_reply_to_it(String said) throws Exception {
    CountDownLatch isSaid = new CountDownLatch(1);
    at(
        Stage.BEFORE_DOT,
        talk -> {
          talk.say(said + "\r\n");
          isSaid.countDown();
        });
    SmtpAnswer answer = send(SmtpTrial.MESSAGE, () -> await(isSaid));
    assertThat(answer)
        .isEqualTo(
            said.startsWith("5")
                ? new SmtpAnswer.Refused(said)
                : new SmtpAnswer.Deferred("Within the message the server said " + said, true));
    assertThat(server.taken()).isEmpty();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
      // The bytes have left the server; they are here a little later.
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void whoever_cannot_write_down_that_a_message_is_handed_over_does_not_hand_it_over()
      throws Exception {
    server();
    try (SmtpSession session = patient.open(server, Security.STARTTLS)) {
      assertThatThrownBy(
              () ->
                  SmtpTrial.send(
                      session,
                      SmtpTrial.MESSAGE,
                      () -> {
                        throw new IOException("disk full");
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("disk full");
      assertThat(session.isOpen()).isFalse();
      assertThat(SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {}))
          .isEqualTo(new SmtpAnswer.Deferred("The connection had ended before", true));
    }
    assertThat(server.taken()).isEmpty();
    assertThat(server.commands()).doesNotContain("QUIT", "RSET");
  }

  @Test
  void the_ledger_is_asked_after_the_last_line_and_before_the_dot() throws Exception {
    CountDownLatch isThere = new CountDownLatch(1);
    at(Stage.BEFORE_DOT, talk -> isThere.countDown());
    SmtpAnswer answer =
        send(
            SmtpTrial.BIG,
            () -> {
              await(isThere);
              assertThat(server.taken()).isEmpty();
            });
    assertThat(answer).isInstanceOf(SmtpAnswer.Accepted.class);
  }

  @Test
  void a_refused_recipient_does_not_stop_the_next_one() throws Exception {
    int[] asked = {0};
    at(
        Stage.RCPT,
        talk -> talk.say(++asked[0] == 1 ? "550 5.1.1 nobody here\r\n" : "250 2.1.5 ok\r\n"));
    try (SmtpSession session = patient.open(server, Security.STARTTLS)) {
      assertThat(SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {}))
          .isEqualTo(new SmtpAnswer.Refused("550 5.1.1 nobody here"));
      assertThat(session.isOpen()).isTrue();
      assertThat(SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {}))
          .isInstanceOf(SmtpAnswer.Accepted.class);
    }
    assertThat(server.taken()).hasSize(1);
    assertThat(server.commands()).containsOnlyOnce("RSET");
  }

  @Test
  void a_reset_behind_the_reply_changes_nothing() throws Exception {
    at(
        Stage.DOT,
        talk -> {
          talk.say("250 queued\r\n");
          await(new CountDownLatch(0));
          talk.reset();
        });
    try (SmtpSession session = patient.open(server, Security.STARTTLS)) {
      assertThat(SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {}))
          .isEqualTo(new SmtpAnswer.Accepted("250 queued"));
      await(new CountDownLatch(0));
      await(new CountDownLatch(0));
      assertThat(SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {}))
          .isInstanceOfSatisfying(
              SmtpAnswer.Deferred.class, lost -> assertThat(lost.isConnectionLost()).isTrue());
    }
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void a_reply_is_told_in_one_line_without_what_cannot_be_printed() throws Exception {
    at(
        Stage.DOT,
        SmtpFaults.say(
            "250-one\u0007\u001b[31m\r\n250-two\u202e\r\n250 " + "z".repeat(600) + "\r\n"));
    assertThat(send(SmtpTrial.MESSAGE, () -> {}))
        .isInstanceOfSatisfying(
            SmtpAnswer.Accepted.class,
            answer -> assertThat(answer.reply()).startsWith("250 one [31m two zzz").hasSize(500));
  }

  @Test
  void a_server_on_this_machine_may_be_without_encryption_and_login() throws Exception {
    server();
    MailServer plain = new MailServer("127.0.0.1", server.port(), Security.NONE, Optional.empty());
    try (SmtpSession session =
        SmtpSession.open(plain, SmtpTrial.FROM, SmtpTimeouts.USUAL, certificates.trust())) {
      SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {});
    }
    assertThat(server.taken()).hasSize(1);
    MailServer elsewhere = new MailServer("192.0.2.1", 25, Security.NONE, Optional.empty());
    assertThatThrownBy(() -> SmtpSession.open(elsewhere, SmtpTrial.FROM, SmtpTimeouts.USUAL))
        .isInstanceOf(SmtpRefusal.class)
        .hasMessageContaining("would not be encrypted");
  }

  @Test
  void no_thread_is_left_behind() throws Exception {
    server();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < 3; i++) {
      send(SmtpTrial.MESSAGE, () -> {});
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !thread.isDaemon() && !before.contains(thread))
        .allSatisfy(thread -> thread.join(20_000))
        .noneMatch(Thread::isAlive);
  }

  @Test
  void a_log_of_everything_has_no_secret_in_it() throws Exception {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(new SimpleFormatter().format(record));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    Logger logger = Logger.getLogger("");
    Level usual = logger.getLevel();
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    try {
      server();
      send(SmtpTrial.MESSAGE, () -> {});
      at(Stage.LOGIN, SmtpFaults.say("535 no\r\n"));
      assertThatThrownBy(() -> send(SmtpTrial.MESSAGE, () -> {})).isInstanceOf(SmtpRefusal.class);
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(usual);
    }
    String said =
        server.commands().stream().filter(line -> line.startsWith("AUTH")).findFirst().get();
    assertThat(logged)
        .anyMatch(line -> line.contains("EHLO"))
        .noneMatch(line -> line.contains("Tr0ub4dor"))
        .noneMatch(line -> line.contains(said.substring("AUTH PLAIN ".length())));
  }
}
