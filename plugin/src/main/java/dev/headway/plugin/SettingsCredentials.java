package dev.headway.plugin;

import dev.headway.agency.delivery.Credentials;
import dev.headway.agency.delivery.Secret;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Credentials as {@code <server>} in Maven's settings has them, decrypted by Maven itself. */
final class SettingsCredentials implements Credentials.Store {

  private final Optional<Settings> settings;
  private final Optional<SettingsDecrypter> decrypter;

  SettingsCredentials(Optional<Settings> settings, Optional<SettingsDecrypter> decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  @Override
  public Optional<Credentials> find(String id) throws Credentials.UnreadableException {
    Optional<Server> server = settings.map(all -> all.getServer(id));
    return server.isEmpty() ? Optional.empty() : Optional.of(decrypted(server.get()));
  }

  /** What cannot be decrypted is handed over as it is, and must never be taken for a password. */
  private Credentials decrypted(Server server) throws Credentials.UnreadableException {
    if (decrypter.isEmpty()) {
      throw new Credentials.UnreadableException("this Maven cannot decrypt passwords");
    }
    SettingsDecryptionResult result =
        decrypter.get().decrypt(new DefaultSettingsDecryptionRequest(server));
    List<SettingsProblem> problems = result.getProblems();
    if (!problems.isEmpty()) {
      throw new Credentials.UnreadableException(problems.get(0).getMessage());
    }
    Server clear = result.getServer();
    return new Credentials(
        Optional.ofNullable(clear.getUsername()),
        secret(clear.getPassword()),
        secret(clear.getPassphrase()));
  }

  private static Optional<Secret> secret(String text) throws Credentials.UnreadableException {
    if (text != null && text.matches("(?s).*\\$\\{[^{}]+}.*")) {
      throw new Credentials.UnreadableException("it names a variable that is not set");
    }
    if (text != null && text.matches("(?s).*\\{[A-Za-z0-9+/=]{20,}}.*")) {
      throw new Credentials.UnreadableException(
          "its password is still encrypted; is settings-security.xml there?");
    }
    return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(Secret::new);
  }
}
