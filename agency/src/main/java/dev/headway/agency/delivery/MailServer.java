package dev.headway.agency.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The server that takes an agency's messages.
 *
 * @param host its name, which its certificate has to have
 * @param port 587 for {@link Security#STARTTLS} and 465 for {@link Security#TLS}, as a rule
 * @param security how the connection is encrypted
 * @param login who sends; empty where the server knows the machine that sends
 */
public record MailServer(String host, int port, Security security, Optional<Login> login) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
  private static final int LAST_PORT = 65_535;

  /** Checks that it could be connected to. */
  public MailServer {
    if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ') || port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException(host + ":" + port);
    }
  }

  /** How a connection is encrypted. Nothing is sent that is not. */
  public enum Security {
    /** It begins in clear, and is encrypted before a login or a message; else nothing is sent. */
    STARTTLS,
    /** It is encrypted from its first byte. */
    TLS,
    /** Not at all: for a server on this machine, to try things out. Refused for every other. */
    NONE
  }

  /** Whether it is this machine, by its name. */
  boolean isLoopback() {
    return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }
}
