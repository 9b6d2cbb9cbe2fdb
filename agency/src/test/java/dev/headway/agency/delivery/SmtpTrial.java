package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * One message sent to one server.
 *
 * @param trust whom the sender trusts
 * @param read how long it waits
 */
record SmtpTrial(SSLSocketFactory trust, Duration read) {

  static final EmailAddress FROM = new EmailAddress("reports", "agency.example");
  static final EmailAddress TO = new EmailAddress("ana", "client.example");
  static final Login LOGIN =
      new Login.Password("reports@agency.example", new Secret("Tr0ub4dor&3"));

  static final String MESSAGE =
      "Subject: October\r\n\r\n.one\r\n..two\r\n" + SmtpFaultServer.LAST_LINE + "\r\n";

  /** More than lies between two programs, where one of them does not read. */
  static final String BIG =
      "Subject: big\r\n\r\n"
          + ("x".repeat(70) + "\r\n").repeat(60_000)
          + SmtpFaultServer.LAST_LINE
          + "\r\n";

  /** What came of it, in the words of docs/delivery.md, with the copies that the server has. */
  String outcome(SmtpFaultServer server) throws IOException {
    return outcome(server, MailServer.Security.STARTTLS, MESSAGE, () -> {});
  }

  String outcome(
      SmtpFaultServer server, MailServer.Security security, String message, BeforeTheDot committing)
      throws IOException {
    String outcome;
    try (SmtpSession session = open(server, security)) {
      SmtpAnswer answer = send(session, message, committing);
      outcome = words(answer) + (session.isOpen() ? ", and on" : "");
    } catch (SmtpRefusal e) {
      outcome = "stop";
    }
    int copies = server.taken().size();
    return outcome.equals("stop") && copies == 0 ? outcome : outcome + ", " + copies;
  }

  SmtpSession open(SmtpFaultServer server, MailServer.Security security) throws SmtpRefusal {
    return SmtpSession.open(
        new MailServer("localhost", server.port(), security, Optional.of(LOGIN)),
        FROM,
        new SmtpTimeouts(Duration.ofSeconds(20), read),
        trust);
  }

  static SmtpAnswer send(SmtpSession session, String message, BeforeTheDot committing)
      throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
    return session.send(FROM, TO, bytes, "0123456789abcdef", committing);
  }

  private static String words(SmtpAnswer answer) {
    return answer instanceof SmtpAnswer.Barred
        ? "deferred, and stop"
        : answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
