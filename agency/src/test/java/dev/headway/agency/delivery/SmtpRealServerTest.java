package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.agency.delivery.MailServer.Security;
import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a server that was started beside: see agency/src/test/postfix/run.sh. */
@EnabledIfSystemProperty(named = "headway.smtp.inbox", matches = ".+")
class SmtpRealServerTest {

  private static final EmailAddress FROM = new EmailAddress("reports", "agency.example");

  private static SmtpSession open(Security security, String password) throws SmtpRefusal {
    String port = "headway.smtp." + (security == Security.TLS ? "tls" : "starttls");
    Login login = new Login.Password("reports@agency.example", new Secret(password));
    return SmtpSession.open(
        new MailServer("localhost", Integer.getInteger(port), security, Optional.of(login)),
        FROM,
        SmtpTimeouts.USUAL);
  }

  private static SmtpAnswer send(SmtpSession session, String to, String message) throws Exception {
    return session.send(
        FROM,
        new EmailAddress(to, "client.example"),
        message.getBytes(StandardCharsets.US_ASCII),
        "0123456789abcdef",
        () -> {});
  }

  private static String message(Security security, int lines) {
    // With all that a server adds where it is missing.
    return ("From: reports@agency.example\r\nTo: ana@client.example\r\nSubject: %s\r\n"
            + "Date: Sun, 1 Nov 2026 09:00:00 +0000\r\nMessage-ID: <1@agency.example>\r\n"
            + "\r\n.a\r\n%s..\r\n")
        .formatted(security, ".0123456789\r\n".repeat(lines));
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "TLS"})
  void a_message_arrives_once_between_two_that_are_refused(Security security) throws Exception {
    String message = message(security, 50_000);
    try (SmtpSession session = open(security, "a password")) {
      assertThat(session.limit()).hasValue(1_000_000);
      assertThat(send(session, "nobody", message))
          .isInstanceOfSatisfying(
              SmtpAnswer.Refused.class, no -> assertThat(no.reply()).startsWith("550 5.1.1 "));
      assertThat(session.isOpen()).isTrue();
      assertThat(send(session, "ana", message))
          .isInstanceOfSatisfying(
              SmtpAnswer.Accepted.class,
              yes -> assertThat(yes.reply()).startsWith("250 2.0.0 Ok: queued as "));
      assertThat(send(session, "ana", message(security, 100_000)))
          .isInstanceOf(SmtpAnswer.Refused.class);
    }
    String arrived = message.replace("\r\n", "\n");
    List<String> copies = List.of();
    for (int i = 0; i < 100 && copies.isEmpty(); i++) {
      Thread.sleep(100);
      copies = inbox().stream().filter(text -> text.endsWith(arrived)).toList();
    }
    assertThat(copies).hasSize(1);
  }

  private static List<String> inbox() throws IOException {
    Path inbox = Path.of(System.getProperty("headway.smtp.inbox"));
    if (!Files.exists(inbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inbox)) {
      return files.map(SmtpRealServerTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void a_wrong_password_stops_everything() {
    assertThatThrownBy(() -> open(Security.STARTTLS, "another").close())
        .isInstanceOf(SmtpRefusal.class)
        .hasMessageContaining("at the login: the server said \"535 5.7.8 ");
  }
}
