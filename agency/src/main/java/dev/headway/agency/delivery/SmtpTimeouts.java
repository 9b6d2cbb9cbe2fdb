package dev.headway.agency.delivery;

import java.time.Duration;

/**
 * How long a mail server is waited for.
 *
 * @param connect until it takes the connection
 * @param read until it has answered a command in whole, or taken a piece of a message
 */
record SmtpTimeouts(Duration connect, Duration read) {

  /** RFC 5321, 4.5.3.2.6: ten minutes for the answer to the dot, since a retry may be a copy. */
  static final SmtpTimeouts USUAL =
      new SmtpTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(600));
}
