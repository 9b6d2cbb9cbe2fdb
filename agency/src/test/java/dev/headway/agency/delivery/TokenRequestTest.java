package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headway.agency.delivery.SmtpRefusalTest.TokenServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenRequestTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static String refusal(TokenSource source, Duration patience) {
    return catchThrowableOfType(SmtpRefusal.class, () -> new TokenRequest(source, patience).fetch())
        .getMessage();
  }

  private static String refusal(int status, String answer) throws Exception {
    try (TokenServer server = new TokenServer(status, answer)) {
      return refusal(server.source(), PATIENCE);
    }
  }

  @Test
  void a_refresh_token_is_sent_as_a_form() throws Exception {
    try (TokenServer server =
        new TokenServer(
            200, "{\"token_type\":\"Bearer\",\"x\":[{\"a\":1}],\"access_token\":\"ey.J0\"}")) {
      Secret token = new TokenRequest(server.source(), PATIENCE).fetch();
      assertThat(token.value()).isEqualTo("ey.J0");
      assertThat(server.form())
          .isEqualTo(
              "client_id=app-1&grant_type=refresh_token&refresh_token=1%2F%2Frefresh-token"
                  + "&client_secret=client+secret%2B%2F%3D");
    }
  }

  @Test
  void an_apps_own_credentials_are_sent_as_a_form() throws Exception {
    try (TokenServer server = new TokenServer(200, "{\"access_token\":\"ey.J0\"}")) {
      TokenSource source =
          new TokenSource.ClientCredentials(
              server.endpoint(), "app-1", new Secret("s3cret"), "https://x.example/.default");
      new TokenRequest(source, PATIENCE).fetch();
      assertThat(server.form())
          .isEqualTo(
              "client_id=app-1&grant_type=client_credentials&client_secret=s3cret"
                  + "&scope=https%3A%2F%2Fx.example%2F.default");
    }
  }

  @Test
  void those_of_Google_and_Microsoft_are_known() {
    assertThat(TokenSource.google("a", new Secret("b"), new Secret("c")).endpoint())
        .isEqualTo(URI.create("https://oauth2.googleapis.com/token"));
    assertThat(TokenSource.microsoft("agency.example", "a", new Secret("b")).endpoint())
        .isEqualTo(
            URI.create("https://login.microsoftonline.com/agency.example/oauth2/v2.0/token"));
    assertThat(
            TokenSource.microsoft("agency.example", "a", Optional.empty(), new Secret("c"))
                .toString())
        .contains("SMTP.Send", "refreshToken=***")
        .doesNotContain("=c");
  }

  @Test
  void a_consent_that_ran_out_is_told() throws Exception {
    assertThat(
            refusal(
                400,
                "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been expired or"
                    + " revoked.\"}"))
        .isEqualTo(
            "No token to log in with was had from localhost: it said \"invalid_grant Token has"
                + " been expired or revoked.\". The consent ran out or was withdrawn: give it"
                + " again, and set the new refresh token.");
  }

  @Test
  void an_answer_that_says_the_form_again_shows_no_secret() throws Exception {
    assertThat(
            refusal(
                401,
                "{\"error\":\"invalid_client\",\"error_description\":\"FORM 1//refresh-token\"}"))
        .contains("***", "Check the app's id")
        .doesNotContain("refresh-token", "client+secret", "%2B%2F%3D");
  }

  @Test
  void what_is_no_answer_is_told() throws Exception {
    assertThat(refusal(502, "<html>bad gateway</html>")).contains("status 502, and with no token");
    assertThat(refusal(200, "{\"access_token\":\"a\\u0001b\"}")).contains("with no token");
    assertThat(refusal(200, "{\"access_token\":null}")).contains("with no token");
    assertThat(refusal(200, "x".repeat(1_000_000))).contains("with no token");
    assertThat(refusal(200, "")).contains("with no token");
  }

  @Test
  void whoever_does_not_answer_is_given_up() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI endpoint = URI.create("http://localhost:" + silent.getLocalPort() + "/token");
      TokenSource source =
          new TokenSource.ClientCredentials(endpoint, "app-1", new Secret("s3cret"), "x");
      assertThat(refusal(source, Duration.ofSeconds(1))).contains("it gave no answer in time");
    }
  }

  @Test
  void a_secret_goes_over_https_only() {
    for (String address : new String[] {"http://login.example/token", "ftp://x/", "https:///x"}) {
      TokenSource source =
          new TokenSource.ClientCredentials(URI.create(address), "app-1", new Secret("s"), "x");
      assertThat(refusal(source, PATIENCE)).as(address).contains("over https only");
    }
  }
}
