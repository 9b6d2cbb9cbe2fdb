package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostboxTest {

  private static final String SENDER =
      "email:\n  sender: {name: Brightwater Studio, email: reports@brightwater.example}\n";

  private final Problems problems = new Problems();

  private Optional<Postbox> read(String yaml) {
    return YamlFile.parse(yaml, "agency.yaml", 1, problems).flatMap(Postbox::read);
  }

  private Relay relay(String server) {
    return read(SENDER + "  server: " + server + "\n")
        .flatMap(Postbox::server)
        .orElseThrow(() -> new AssertionError(told()));
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void what_is_not_said_is_the_senders() {
    Postbox postbox = read(SENDER).orElseThrow();

    assertThat(postbox.replyTo()).isEqualTo(postbox.sender());
    assertThat(postbox.bounces()).hasToString("reports@brightwater.example");
    assertThat(postbox.largest()).isEqualTo(10_000_000);
    assertThat(postbox.pause()).isEqualTo(Duration.ofSeconds(2));
    assertThat(postbox.server()).isEmpty();
  }

  @Test
  void an_agency_without_it_sends_nothing() {
    assertThat(read("name: Brightwater\n")).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  /** RFC 8314: 587 begins in clear and goes on encrypted, 465 is encrypted from its first byte. */
  @ParameterizedTest
  @CsvSource({
    "'',587",
    "', security: starttls',587",
    "', security: tls',465",
    "', port: 2525',2525"
  })
  void the_port_follows_from_the_security(String keys, int port) {
    assertThat(relay("{host: smtp.brightwater.example" + keys + "}").port()).isEqualTo(port);
  }

  @Test
  void a_connection_in_clear_is_for_this_machine_only() {
    assertThat(relay("{host: localhost, port: 3025, security: none}").security())
        .isEqualTo(MailServer.Security.NONE);
    relay("{host: smtp.brightwater.example, security: none}");
    assertThat(told())
        .singleElement()
        .asString()
        .contains("'none' would send reports and passwords in clear to smtp.brightwater.example");
  }

  @ParameterizedTest
  @CsvSource({
    "'{host: h.example 587}', 'h.example 587' is not the name of a server",
    "'{host: \"h.example:587\"}', 'h.example:587' is not the name of a server",
    "'{host: \"smtps://h.example\"}', 'smtps://h.example' is not the name of a server",
    "'{host: h.example, security: ssl}', 'ssl' is not a kind of security",
    "'{host: h.example, port: 99999}', '99999' is not a port",
    "'{host: h.example, oauth: {provider: google, clientId: x}}', no 'credentials' say where they are",
    "'{host: h.example, credentials: c, oauth: {provider: yahoo, clientId: x, tenant: t}}', 'yahoo' is not known here",
    "'{host: h.example, credentials: c, oauth: {provider: google, clientId: x, flow: client-credentials}}', 'client-credentials' is not known here",
    "'{host: h.example, pasword: x}', unknown key 'pasword'"
  })
  void a_mistake_is_told(String server, String message) {
    read(SENDER + "  server: " + server + "\n");
    assertThat(told()).singleElement().asString().contains(message.replace("''", "'"));
  }

  @Test
  void secrets_come_from_the_store_and_missing_ones_are_told() {
    Relay relay = relay("{host: smtp.brightwater.example, credentials: brightwater-mail}");

    assertThat(new RelayLogin(relay, problems).server(id -> Optional.empty())).isEmpty();
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("settings.xml: there is no <server> 'brightwater-mail'");
    Credentials known =
        new Credentials(
            Optional.of("reports"), Optional.of(new Secret("hidden")), Optional.empty());
    assertThat(new RelayLogin(relay, problems).server(id -> Optional.of(known)))
        .hasValueSatisfying(
            server -> assertThat(server.login().orElseThrow()).isInstanceOf(Login.Password.class));
    assertThat(known.toString()).doesNotContain("hidden");
  }

  @Test
  void what_cannot_be_decrypted_is_never_taken_for_a_password() {
    Relay relay = relay("{host: smtp.brightwater.example, credentials: brightwater-mail}");

    assertThat(
            new RelayLogin(relay, problems)
                .server(
                    id -> {
                      throw new Credentials.UnreadableException("settings-security.xml is missing");
                    }))
        .isEmpty();
    assertThat(told())
        .singleElement()
        .asString()
        .contains("<server> 'brightwater-mail' cannot be used: settings-security.xml is missing");
  }

  @Test
  void tokens_take_their_secrets_from_password_and_passphrase() {
    Credentials known =
        new Credentials(
            Optional.of("reports@brightwater.example"),
            Optional.of(new Secret("one")),
            Optional.of(new Secret("two")));
    String google =
        "{host: smtp.gmail.com, credentials: c, oauth: {provider: google, clientId: x}}";
    String microsoft =
        "{host: smtp.office365.com, credentials: c,"
            + " oauth: {provider: microsoft, clientId: x, tenant: t.example}}";

    assertThat(source(google, known)).isInstanceOf(TokenSource.RefreshToken.class);
    assertThat(source(microsoft, known)).isInstanceOf(TokenSource.ClientCredentials.class);
  }

  private TokenSource source(String server, Credentials known) {
    MailServer found =
        new RelayLogin(relay(server), problems).server(id -> Optional.of(known)).orElseThrow();
    return ((Login.Token) found.login().orElseThrow()).source();
  }
}
