package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import java.util.Optional;

/** Puts a relay and the secrets that belong to it together. */
final class RelayLogin {

  private final Relay relay;
  private final Problems problems;

  RelayLogin(Relay relay, Problems problems) {
    this.relay = relay;
    this.problems = problems;
  }

  /** The server with its login; empty, and an error, when secrets are missing. */
  Optional<MailServer> server(Credentials.Store store) {
    if (relay.credentials().isEmpty()) {
      return Optional.of(relay.withLogin(Optional.empty()));
    }
    String id = relay.credentials().get();
    try {
      Optional<Credentials> found = store.find(id);
      if (found.isEmpty()) {
        tell(
            id,
            "there is no <server> '" + id + "'",
            "Add one with <id>, <username> and <password>");
        return Optional.empty();
      }
      return login(id, found.get()).map(login -> relay.withLogin(Optional.of(login)));
    } catch (Credentials.UnreadableException e) {
      tell(id, "<server> '" + id + "' cannot be used: " + e.getMessage(), "Mend it");
      return Optional.empty();
    }
  }

  private Optional<Login> login(String id, Credentials found) {
    Optional<String> user = found.user().filter(name -> !name.isBlank());
    Optional<Secret> password = found.password();
    if (user.isEmpty() || password.isEmpty()) {
      tell(
          id,
          "<server> '" + id + "' has no " + (user.isEmpty() ? "<username>" : "<password>"),
          "Add it");
      return Optional.empty();
    }
    if (relay.oauth().isEmpty()) {
      return Optional.of(new Login.Password(user.get(), password.get()));
    }
    return tokens(id, relay.oauth().get(), found, password.get())
        .map(source -> new Login.Token(user.get(), source));
  }

  private Optional<TokenSource> tokens(
      String id, Relay.OAuth oauth, Credentials found, Secret password) {
    if (!oauth.isDelegated()) {
      return Optional.of(TokenSource.microsoft(oauth.tenant(), oauth.clientId(), password));
    }
    if (oauth.provider() == Relay.Provider.MICROSOFT) {
      return Optional.of(
          TokenSource.microsoft(oauth.tenant(), oauth.clientId(), found.passphrase(), password));
    }
    if (found.passphrase().isEmpty()) {
      tell(
          id,
          "<server> '" + id + "' has a refresh token as its <password>, and no <passphrase>",
          "Add the client secret of the application as its <passphrase>");
      return Optional.empty();
    }
    return Optional.of(TokenSource.google(oauth.clientId(), found.passphrase().get(), password));
  }

  private void tell(String id, String message, String advice) {
    problems.error(
        Place.of("settings.xml"),
        message,
        advice
            + " in settings.xml, which lies in the folder .m2 of who sends; agency.yaml names it"
            + " as 'credentials: "
            + id
            + "'.");
  }
}
