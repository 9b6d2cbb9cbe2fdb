package dev.headway.agency.delivery;

import dev.headway.agency.delivery.MailServer.Security;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.Locale;
import java.util.Optional;

/**
 * The server that takes an agency's messages, as the agency's file names it: without secrets.
 *
 * @param host its name, as in its certificate
 * @param port where it listens
 * @param security how the connection is made safe
 * @param credentials the id under which user and password are kept; empty for no login
 * @param oauth by what a token is had in the place of a password; empty for a password
 */
public record Relay(
    String host, int port, Security security, Optional<String> credentials, Optional<OAuth> oauth) {

  /** A name or an address of a machine, and nothing else, such as a port or a scheme. */
  private static final String HOST =
      "[A-Za-z0-9_.-]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?";

  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;

  /** The kinds of OAuth that are known. */
  public enum Provider {
    /** Google Workspace and Gmail. */
    GOOGLE,
    /** Microsoft 365. */
    MICROSOFT
  }

  /**
   * By what a token is had.
   *
   * @param provider whose
   * @param tenant the organisation's at Microsoft; empty at Google
   * @param clientId of the application that was registered for it
   * @param isDelegated whether a person has consented, and a refresh token is kept; else the
   *     application has its own right
   */
  public record OAuth(Provider provider, String tenant, String clientId, boolean isDelegated) {}

  static Optional<Relay> read(YamlMap map) {
    String host = map.text("host", "smtp.brightwater.example");
    Security security = security(map);
    int port = port(map, security == Security.TLS ? SUBMISSIONS : SUBMISSION);
    Optional<String> credentials = map.optionalText("credentials");
    Optional<OAuth> oauth = map.optionalMap("oauth").flatMap(Relay::oauth);
    if (oauth.isPresent() && credentials.isEmpty()) {
      map.problems()
          .error(
              map.place("oauth"),
              "a token needs secrets, and no 'credentials' say where they are",
              "Write the id of a <server> of settings.xml:   credentials: brightwater-mail");
    }
    map.done();
    if (!host.isEmpty() && !host.matches(HOST)) {
      map.problems()
          .error(
              map.place("host"),
              "'" + host + "' is not the name of a server",
              "Write its name alone, and a port under 'port':   host: smtp.brightwater.example");
      return Optional.empty();
    }
    if (host.isEmpty()) {
      return Optional.empty();
    }
    Relay relay = new Relay(host, port, security, credentials, oauth);
    if (security == Security.NONE && !relay.withLogin(Optional.empty()).isLoopback()) {
      map.problems()
          .error(
              map.place("security"),
              "'none' would send reports and passwords in clear to " + host,
              "Write 'starttls' or 'tls'; 'none' is for a server on this machine, such as one to try"
                  + " it out.");
    }
    return Optional.of(relay);
  }

  /** The same with what a login needs. */
  MailServer withLogin(Optional<Login> login) {
    return new MailServer(host, port, security, login);
  }

  private static Security security(YamlMap map) {
    String said = map.optionalText("security").orElse("starttls");
    return switch (said) {
      case "starttls" -> Security.STARTTLS;
      case "tls" -> Security.TLS;
      case "none" -> Security.NONE;
      default -> {
        map.problems()
            .error(
                map.place("security"),
                "'" + said + "' is not a kind of security",
                "Write 'starttls' (port 587) or 'tls' (port 465).");
        yield Security.STARTTLS;
      }
    };
  }

  private static int port(YamlMap map, int usual) {
    Optional<String> text = map.optionalText("port");
    if (text.isEmpty()) {
      return usual;
    }
    if (text.get().matches("[1-9][0-9]{0,4}") && Integer.parseInt(text.get()) < 1 << 16) {
      return Integer.parseInt(text.get());
    }
    map.problems()
        .error(map.place("port"), "'" + text.get() + "' is not a port", "Write, for example: 587");
    return usual;
  }

  private static Optional<OAuth> oauth(YamlMap map) {
    String provider = map.text("provider", "microsoft").toLowerCase(Locale.ROOT);
    String clientId = map.text("clientId", "11111111-2222-3333-4444-555555555555");
    boolean isGoogle = provider.equals("google");
    String tenant = isGoogle ? "" : map.text("tenant", "brightwater.onmicrosoft.com");
    String flow =
        map.optionalText("flow").orElse(isGoogle ? "refresh-token" : "client-credentials");
    if (!isGoogle && !provider.equals("microsoft") && !provider.isEmpty()) {
      wrong(map, "provider", provider, "'google' or 'microsoft'");
    }
    if (!flow.equals("refresh-token") && !(flow.equals("client-credentials") && !isGoogle)) {
      wrong(
          map,
          "flow",
          flow,
          isGoogle ? "'refresh-token'" : "'client-credentials' or 'refresh-token'");
    }
    map.done();
    return Optional.of(
        new OAuth(
            isGoogle ? Provider.GOOGLE : Provider.MICROSOFT,
            tenant,
            clientId,
            flow.equals("refresh-token")));
  }

  private static void wrong(YamlMap map, String key, String said, String known) {
    Optional<YamlValue> value = map.optional(key);
    map.problems()
        .error(
            value.map(YamlValue::place).orElse(map.place()),
            "'" + said + "' is not known here",
            "Write " + known + ".");
  }
}
