package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.headway.agency.delivery.MailServer.Security;
import dev.headway.agency.delivery.SmtpFaultServer.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read where nothing can be sent: what happened, and what to do; never a secret. */
class SmtpRefusalTest {

  private static final String PASSWORD = "Tr0ub4dor&3";
  private static final SmtpTimeouts TIMEOUTS =
      new SmtpTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(60));

  private final TlsCertificates certificates = TlsCertificates.made();
  private SmtpFaultServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new SmtpFaultServer(certificates.server("good"), false);
  }

  @AfterEach
  void closeServer() throws IOException {
    server.close();
  }

  private String refusal(Security security, Login login) throws Exception {
    return refusal(new MailServer("localhost", server.port(), security, Optional.of(login)));
  }

  private String refusal(MailServer asked) throws Exception {
    SmtpRefusal refusal =
        catchThrowableOfType(
            SmtpRefusal.class,
            () -> SmtpSession.open(asked, SmtpTrial.FROM, TIMEOUTS, certificates.trust()).close());
    assertThat(refusal.getCause()).isNull();
    return refusal
        .getMessage()
        .replace("localhost:" + server.port(), "HOST")
        .replaceAll("^[^ ]+:[0-9]+", "HOST");
  }

  private static Login.Password password(String text) {
    return new Login.Password("reports@agency.example", new Secret(text));
  }

  @Test
  void a_password_that_is_not_taken_is_told_with_what_the_server_said() throws Exception {
    server.at(Stage.LOGIN, SmtpFaults.say("535 5.7.8 Username and Password not accepted\r\n"));
    assertThat(refusal(Security.STARTTLS, password(PASSWORD)))
        .isEqualTo(
            "HOST at the login: the server said \"535 5.7.8 Username and Password not accepted\"."
                + " Check user and password; Google takes a password for one app only, and"
                + " Microsoft 365 takes none where security defaults are on: there a token is the"
                + " way.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "what is AUTH PLAIN %s", "you said %.30s...", "password %3$s"})
  void a_server_that_says_the_password_again_does_not_get_it_into_a_message(String echo)
      throws Exception {
    String plain = "reports@agency.example\0reports@agency.example\0" + PASSWORD;
    String said = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    server.at(Stage.LOGIN, SmtpFaults.say("500 " + echo.formatted(said, "", PASSWORD) + "\r\n"));
    assertThat(refusal(Security.STARTTLS, password(PASSWORD)))
        .contains("***")
        .doesNotContain(PASSWORD)
        .doesNotContain(said.substring(0, 9))
        .doesNotContain(said.substring(said.length() - 9));
  }

  @Test
  void the_name_of_a_way_to_log_in_is_no_secret() throws Exception {
    server.at(Stage.LOGIN, SmtpFaults.say("504 5.5.4 PLAIN is not for you\r\n"));
    assertThat(refusal(Security.STARTTLS, password(PASSWORD)))
        .contains("\"504 5.5.4 PLAIN is not for you\"");
  }

  @Test
  void a_password_is_never_said_in_clear() throws Exception {
    server.at(Stage.EHLO, SmtpFaults.say("250-x\r\n250 AUTH PLAIN LOGIN\r\n"));
    assertThat(refusal(Security.STARTTLS, password(PASSWORD)))
        .startsWith("HOST at EHLO: the server offers no encryption (STARTTLS). ");
    assertThat(server.commands()).containsExactly("EHLO agency.example");
  }

  @Test
  void without_the_login_that_is_set_nothing_is_sent() throws Exception {
    server.at(Stage.SECURE_EHLO, SmtpFaults.say("250-x\r\n250 SIZE 1000\r\n"));
    assertThat(refusal(Security.STARTTLS, password(PASSWORD)))
        .startsWith("HOST at the login: the server offers no login, ");
    server.at(Stage.SECURE_EHLO, SmtpFaults.say("250-x\r\n250 AUTH NTLM XOAUTH2\r\n"));
    assertThat(refusal(Security.STARTTLS, password(PASSWORD)))
        .startsWith(
            "HOST at EHLO: the server offers the logins \"NTLM XOAUTH2\", and not PLAIN or LOGIN,"
                + " which a password needs. ");
    assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
  }

  @ParameterizedTest
  @CsvSource({
    "alone, nobody whom Java trusts vouches for its certificate",
    "wrong-name, its certificate is not for this host",
    "expired, its certificate has run out"
  })
  void a_certificate_that_does_not_do_is_told(String alias, String what) throws Exception {
    server.close();
    server = new SmtpFaultServer(certificates.server(alias), true);
    assertThat(refusal(Security.TLS, password(PASSWORD)))
        .startsWith("HOST while encryption was agreed on: " + what);
  }

  @Test
  void a_port_that_does_not_encrypt_from_the_start_is_told() throws Exception {
    assertThat(refusal(Security.TLS, password(PASSWORD)))
        .startsWith("HOST while encryption was agreed on: encryption was not agreed on: ")
        .contains("security is STARTTLS");
  }

  @Test
  void a_server_that_is_not_there_is_told() throws Exception {
    assertThat(refusal(new MailServer("nobody.invalid", 587, Security.STARTTLS, Optional.empty())))
        .isEqualTo("HOST while connecting: there is no server of this name. Check the host.");
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(refusal(new MailServer("localhost", free, Security.STARTTLS, Optional.empty())))
        .startsWith("HOST while connecting: nothing takes a connection there: ");
  }

  @Test
  void a_greeting_that_refuses_is_told() throws Exception {
    server.at(Stage.GREETING, SmtpFaults.say("554 5.7.1 not from there\r\n"));
    assertThat(refusal(Security.STARTTLS, password(PASSWORD)))
        .startsWith("HOST at its greeting: the server said \"554 5.7.1 not from there")
        .contains("whether this machine may connect");
  }

  @Test
  void a_login_by_password_works_by_PLAIN_and_by_LOGIN() throws Exception {
    MailServer asked =
        new MailServer(
            "localhost", server.port(), Security.STARTTLS, Optional.of(password("pässword")));
    SmtpSession.open(asked, SmtpTrial.FROM, TIMEOUTS, certificates.trust()).close();
    assertThat(server.commands())
        .contains(
            "AUTH PLAIN " + base64("reports@agency.example\0reports@agency.example\0pässword"));
    server.at(Stage.SECURE_EHLO, SmtpFaults.say("250-x\r\n250 AUTH LOGIN\r\n"));
    server.at(Stage.LOGIN, SmtpFaults.say("334 VXNlcm5hbWU6\r\n"));
    // This server does not know the two lines that follow, and says them again.
    assertThat(refusal(asked)).contains("what is \"***\"?").doesNotContain(base64("pässword"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_token_is_fetched_and_used() throws Exception {
    try (TokenServer tokens = new TokenServer(200, "{\"access_token\":\"ya29.A0\"}")) {
      Login login = new Login.Token("reports@agency.example", tokens.source());
      MailServer asked =
          new MailServer("localhost", server.port(), Security.STARTTLS, Optional.of(login));
      SmtpSession.open(asked, SmtpTrial.FROM, TIMEOUTS, certificates.trust()).close();
    }
    assertThat(server.commands())
        .contains(
            "AUTH XOAUTH2 "
                + base64("user=reports@agency.example\u0001auth=Bearer ya29.A0\u0001\u0001"));
  }

  @Test
  void why_a_token_is_not_taken_is_read_for_people() throws Exception {
    String why =
        "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}";
    server.at(Stage.LOGIN, SmtpFaults.say("334 " + base64(why) + "\r\n"));
    try (TokenServer tokens = new TokenServer(200, "{\"access_token\":\"ya29.A0-secret\"}")) {
      Login login = new Login.Token("reports@agency.example", tokens.source());
      assertThat(refusal(Security.STARTTLS, login))
          .startsWith(
              "HOST at the login: the server said \"status 400, schemes Bearer, scope"
                  + " https://mail.google.com/\". Check that the app may send mail")
          .doesNotContain("ya29");
    }
    assertThat(server.taken()).isEmpty();
  }

  /** Hands out one answer. */
  static final class TokenServer implements AutoCloseable {
    private final HttpServer http;
    private String form = "";

    TokenServer(int status, String answer) throws IOException {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext(
          "/token",
          exchange -> {
            form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = answer.replace("FORM", form).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      http.start();
    }

    URI endpoint() {
      return URI.create("http://localhost:" + http.getAddress().getPort() + "/token");
    }

    TokenSource source() {
      return new TokenSource.RefreshToken(
          endpoint(),
          "app-1",
          Optional.of(new Secret("client secret+/=")),
          new Secret("1//refresh-token"),
          Optional.empty());
    }

    String form() {
      return form;
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }
}
