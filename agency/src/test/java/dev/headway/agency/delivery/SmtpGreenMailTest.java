package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.headway.agency.delivery.MailServer.Security;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of mail that somebody else wrote. It encrypts from the start, and knows no STARTTLS. */
class SmtpGreenMailTest {

  private static final String STORE = "greenmail.tls.keystore.file";
  private static final String STORE_PASSWORD = "greenmail.tls.keystore.password";
  private static final String USER = "reports@agency.example";

  private final TlsCertificates certificates = TlsCertificates.made();
  private GreenMail server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    System.setProperty(STORE, certificates.store("good", folder).toString());
    System.setProperty(STORE_PASSWORD, TlsCertificates.PASSWORD);
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    server.setUser(USER, USER, "Tr0ub4dor&3");
    server.setUser("ana@client.example", "ana@client.example", "x");
  }

  @AfterEach
  void stop() {
    server.stop();
    System.clearProperty(STORE);
    System.clearProperty(STORE_PASSWORD);
  }

  private SmtpSession open(String password) throws Exception {
    MailServer asked =
        new MailServer(
            "localhost",
            server.getSmtps().getPort(),
            Security.TLS,
            Optional.of(new Login.Password(USER, new Secret(password))));
    return SmtpSession.open(asked, SmtpTrial.FROM, SmtpTimeouts.USUAL, certificates.trust());
  }

  @Test
  void two_messages_arrive_over_one_connection() throws Exception {
    try (SmtpSession session = open("Tr0ub4dor&3")) {
      for (int i = 0; i < 2; i++) {
        assertThat(SmtpTrial.send(session, SmtpTrial.MESSAGE, () -> {}))
            .isInstanceOf(SmtpAnswer.Accepted.class);
      }
    }
    assertThat(server.waitForIncomingEmail(20_000, 2)).isTrue();
    MimeMessage message = server.getReceivedMessages()[1];
    assertThat(message.getSubject()).isEqualTo("October");
    assertThat(new String(message.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .startsWith(".one\r\n..two\r\n");
  }

  @Test
  void a_wrong_password_stops_everything() {
    assertThatThrownBy(() -> open("wrong").close())
        .isInstanceOf(SmtpRefusal.class)
        .hasMessageContaining("at the login: the server said \"535");
  }
}
