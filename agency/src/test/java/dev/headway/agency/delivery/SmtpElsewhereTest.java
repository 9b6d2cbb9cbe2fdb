package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.agency.delivery.MailServer.Security;
import dev.headway.agency.delivery.SmtpFaultServer.Act;
import dev.headway.agency.delivery.SmtpFaultServer.Stage;
import dev.headway.agency.delivery.SmtpFaultServer.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a server can do wrong besides its replies, and what comes of the message. docs/delivery.md
 * has the table; run with {@code -Dheadway.write.docs=true} it is brought up to date instead.
 */
class SmtpElsewhereTest {

  private static final Path GUIDE = Path.of("../docs/delivery.md");
  private static final String BEGIN = "<!-- Elsewhere: written by SmtpElsewhereTest. -->\n";
  private static final String END = "<!-- End of elsewhere. -->\n";

  private static TlsCertificates certificates;
  private static SmtpTrial patient;
  private static SmtpTrial hurried;

  private final Map<String, String> outcomes = new LinkedHashMap<>();

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificates = TlsCertificates.made();
    patient = new SmtpTrial(certificates.trust(), Duration.ofSeconds(60));
    hurried = new SmtpTrial(certificates.trust(), Duration.ofSeconds(3));
  }

  @Test
  void every_fault_has_its_outcome_and_stands_in_the_guide() throws Exception {
    onTheWayIn();
    withinTheMessage();
    behindTheMessage();
    assertThat(outcomes.values())
        .allMatch(
            outcome ->
                outcome.matches("stop|accepted.*, 1|(deferred|refused|uncertain)(, and on)?, 0"));
    compareGuide();
  }

  private void onTheWayIn() throws Exception {
    String taken = "250-fault.example\r\n250 SIZE 10000000\r\n";
    at("offers no STARTTLS, or somebody takes the offer away", "stop", Stage.EHLO, say(taken));
    String injected = "220 go ahead\r\n250 AUTH PLAIN\r\n";
    at("says more, in clear, behind its consent", "stop", Stage.STARTTLS, say(injected));
    at("ends the connection within the handshake", "stop", Stage.STARTTLS, this::endAtHandshake);
    at("answers the handshake in clear", "stop", Stage.STARTTLS, this::goOnInClear);
    at("says nothing to the handshake", "stop", Stage.STARTTLS, this::stallAtHandshake);
    certificate("a certificate that nobody trusted vouches for", "alone");
    certificate("a certificate of another name", "wrong-name");
    certificate("a certificate that has run out", "expired");
    at("offers no login", "stop", Stage.SECURE_EHLO, say(taken));
    String others = "250-fault.example\r\n250 AUTH GSSAPI NTLM\r\n";
    at("offers only logins that are not used", "stop", Stage.SECURE_EHLO, say(others));
    at("asks for STARTTLS again", "stop", Stage.LOGIN, say("530 5.7.0 STARTTLS first\r\n"));
    String small = "250-fault.example\r\n250-AUTH PLAIN\r\n250 SIZE 56\r\n";
    at(
        "takes 56 bytes, where a message has 57",
        "refused, and on, 0",
        Stage.SECURE_EHLO,
        say(small));
  }

  private void withinTheMessage() throws Exception {
    Stage within = Stage.WITHIN_MESSAGE;
    big("ends the connection within the message", "deferred, 0", within, Talk::end);
    big("resets the connection within the message", "deferred, 0", within, Talk::reset);
    big("reads no further within the message", "deferred, 0", within, Talk::stall);
    big("says `451` within the message", "deferred, 0", within, say("451 disk full\r\n"));
    big("says `552` within the message", "refused, 0", within, say("552 too big\r\n"));
    beforeDot("says `250` before the dot", "deferred, 0", say("250 thank you\r\n"));
    beforeDot("ends encryption and connection before the dot", "deferred, 0", Talk::end);
    beforeDot("ends the connection alone before the dot", "uncertain, 0", Talk::cut);
  }

  private void behindTheMessage() throws Exception {
    for (Map.Entry<String, Act> act :
        Map.<String, Act>of("ends", Talk::end, "says `500`", say("500 what\r\n")).entrySet()) {
      try (SmtpFaultServer server = server("good", Security.STARTTLS)) {
        server.at(Stage.RCPT, say("550 no\r\n")).at(Stage.RSET, act.getValue());
        assertThat(patient.outcome(server)).as(act.getKey()).isEqualTo("refused, 0");
        outcomes.put("refuses a recipient, and cannot begin anew (RSET)", "refused, 0");
      }
    }
    String accepted = "accepted, and on, 1";
    at("says `554` to QUIT", accepted, Stage.QUIT, say("554 no\r\n"));
    at("ends the connection at QUIT", accepted, Stage.QUIT, Talk::end);
    at("resets the connection at QUIT", accepted, Stage.QUIT, Talk::reset);
    at("says nothing to QUIT", accepted, Stage.QUIT, Talk::stall);
  }

  private static Act say(String text) {
    return SmtpFaults.say(text);
  }

  private void endAtHandshake(Talk talk) throws IOException {
    talk.say("220 go ahead\r\n");
    talk.end();
  }

  private void goOnInClear(Talk talk) throws IOException {
    talk.say("220 go ahead\r\n");
    talk.hear();
    talk.say("250-fault.example\r\n250 AUTH PLAIN\r\n");
    talk.stall();
  }

  private void stallAtHandshake(Talk talk) throws IOException {
    talk.say("220 go ahead\r\n");
    talk.stall();
  }

  private static SmtpFaultServer server(String certificate, Security security) throws IOException {
    return new SmtpFaultServer(certificates.server(certificate), security == Security.TLS);
  }

  private void at(String fault, String expected, Stage stage, Act act) throws Exception {
    outcome(fault, expected, stage, act, SmtpTrial.MESSAGE, () -> {});
  }

  private void big(String fault, String expected, Stage stage, Act act) throws Exception {
    outcome(fault, expected, stage, act, SmtpTrial.BIG, () -> {});
  }

  /** The server does it while the ledger is written. */
  private void beforeDot(String fault, String expected, Act act) throws Exception {
    CountDownLatch isDone = new CountDownLatch(1);
    Act andTell =
        talk -> {
          act.at(talk);
          isDone.countDown();
        };
    outcome(fault, expected, Stage.BEFORE_DOT, andTell, SmtpTrial.MESSAGE, () -> arrive(isDone));
  }

  /** What was said has left the server by now, and is here a little later. */
  private static void arrive(CountDownLatch isDone) throws IOException {
    try {
      isDone.await();
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void outcome(
      String fault, String expected, Stage stage, Act act, String message, BeforeTheDot committing)
      throws Exception {
    boolean isSilent = fault.contains("nothing to") || fault.contains("reads no further");
    try (SmtpFaultServer server = server("good", Security.STARTTLS)) {
      server.at(stage, act);
      String outcome =
          (isSilent ? hurried : patient).outcome(server, Security.STARTTLS, message, committing);
      assertThat(outcome).as(fault).isEqualTo(expected);
      outcomes.put(fault, outcome);
    }
  }

  /** Neither security lets it through, and a login is not tried. */
  private void certificate(String fault, String alias) throws Exception {
    for (Security security : new Security[] {Security.STARTTLS, Security.TLS}) {
      try (SmtpFaultServer server = server(alias, security)) {
        String outcome = patient.outcome(server, security, SmtpTrial.MESSAGE, () -> {});
        assertThat(outcome).as(fault).isEqualTo("stop");
        assertThat(server.commands()).noneMatch(line -> line.startsWith("AUTH"));
        outcomes.put("shows " + fault, outcome);
      }
    }
  }

  private void compareGuide() throws IOException {
    StringBuilder table = new StringBuilder("| the server | outcome |\n|---|---|\n");
    outcomes.forEach(
        (fault, outcome) ->
            table.append("| ").append(fault).append(" | ").append(outcome).append(" |\n"));
    String guide = Files.readString(GUIDE);
    String before = guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length());
    String now = before + "\n" + table + "\n" + guide.substring(guide.indexOf(END));
    if (Boolean.getBoolean("headway.write.docs")) {
      Files.writeString(GUIDE, now);
    }
    assertThat(Files.readString(GUIDE)).isEqualTo(now);
  }
}
