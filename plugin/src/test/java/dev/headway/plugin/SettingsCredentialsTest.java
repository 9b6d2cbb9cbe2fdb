package dev.headway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.agency.delivery.Credentials;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is taken only where Maven has decrypted it. */
class SettingsCredentialsTest {

  private static Server server(String password) {
    Server server = new Server();
    server.setId("mail");
    server.setUsername("reports");
    server.setPassword(password);
    return server;
  }

  private static Settings settings(Server server) {
    Settings settings = new Settings();
    settings.addServer(server);
    return settings;
  }

  /** Maven's, where it hands a server over as it is, or with problems. */
  private record Decrypter(Server clear, List<SettingsProblem> problems)
      implements SettingsDecrypter {

    @Override
    public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
      return new SettingsDecryptionResult() {
        @Override
        public Server getServer() {
          return clear;
        }

        @Override
        public List<Server> getServers() {
          return List.of(clear);
        }

        @Override
        public Proxy getProxy() {
          return new Proxy();
        }

        @Override
        public List<Proxy> getProxies() {
          return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
          return problems;
        }
      };
    }
  }

  private record Told(String getMessage) implements SettingsProblem {

    @Override
    public String getSource() {
      return "settings.xml";
    }

    @Override
    public int getLineNumber() {
      return 1;
    }

    @Override
    public int getColumnNumber() {
      return 1;
    }

    @Override
    public String getLocation() {
      return "settings.xml";
    }

    @Override
    public Exception getException() {
      return new IllegalStateException(getMessage);
    }

    @Override
    public Severity getSeverity() {
      return Severity.ERROR;
    }
  }

  private static Optional<Credentials> find(String password, SettingsProblem... problems)
      throws Credentials.UnreadableException {
    return new SettingsCredentials(
            Optional.of(settings(server("{c2VjcmV0IHRoYXQgaXMgbm90}"))),
            Optional.of(new Decrypter(server(password), List.of(problems))))
        .find("mail");
  }

  @Test
  void user_and_password_come_decrypted() throws Credentials.UnreadableException {
    Credentials credentials = find("Tr0ub4dor&3").orElseThrow();

    assertThat(credentials.user()).hasValue("reports");
    assertThat(credentials.password()).isPresent();
    assertThat(credentials.passphrase()).isEmpty();
    assertThat(credentials.toString()).doesNotContain("Tr0ub4dor&3");
  }

  @Test
  void a_server_that_is_not_there_has_none() throws Credentials.UnreadableException {
    Optional<SettingsDecrypter> maven = Optional.of(new Decrypter(server("x"), List.of()));

    assertThat(new SettingsCredentials(Optional.of(settings(server("x"))), maven).find("other"))
        .isEmpty();
    assertThat(new SettingsCredentials(Optional.empty(), maven).find("mail")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void a_blank_password_is_none(String blank) throws Credentials.UnreadableException {
    assertThat(find(blank).orElseThrow().password()).isEmpty();
  }

  @Test
  void what_maven_could_not_decrypt_is_an_error_in_its_words() {
    assertThatThrownBy(() -> find("{c2VjcmV0IHRoYXQgaXMgbm90}", new Told("no master password")))
        .isInstanceOf(Credentials.UnreadableException.class)
        .hasMessage("no master password");
  }

  /** Without settings-security.xml Maven hands over what stands there, and reports nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{c2VjcmV0IHRoYXQgaXMgbm90}", "my own, of May {c2VjcmV0IHRoYXQgaXMgbm90}"})
  void what_still_looks_encrypted_is_never_taken_for_a_password(String text) {
    assertThatThrownBy(() -> find(text))
        .isInstanceOf(Credentials.UnreadableException.class)
        .hasMessageContaining("still encrypted")
        .hasMessageNotContaining("c2VjcmV0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${env.MAIL_PASSWORD}", "x${env.MAIL_PASSWORD}y"})
  void nor_is_the_name_of_a_variable_that_is_not_set(String text) {
    assertThatThrownBy(() -> find(text))
        .isInstanceOf(Credentials.UnreadableException.class)
        .hasMessage("it names a variable that is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pa$$word", "{short}", "$5{", "a{b}c"})
  void a_password_may_have_braces_and_dollars(String text) throws Credentials.UnreadableException {
    assertThat(find(text).orElseThrow().password()).isPresent();
  }

  @Test
  void without_what_decrypts_nothing_is_taken() {
    assertThatThrownBy(
            () ->
                new SettingsCredentials(Optional.of(settings(server("x"))), Optional.empty())
                    .find("mail"))
        .isInstanceOf(Credentials.UnreadableException.class)
        .hasMessage("this Maven cannot decrypt passwords");
  }
}
