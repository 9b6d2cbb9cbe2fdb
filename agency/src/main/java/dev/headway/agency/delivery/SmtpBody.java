package dev.headway.agency.delivery;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether bytes can go over SMTP as they are (RFC 5321, 2.3.8 and 4.5.3.1.6). A lone CR or LF may
 * be taken for the end of a line by one server and not by the next, and what follows it for
 * commands.
 */
final class SmtpBody {

  private static final int LONGEST_LINE = 998;

  private SmtpBody() {}

  /** Why a message is not sent; empty where it can be. */
  static Optional<String> flaw(byte[] message, OptionalLong limit) {
    if (limit.isPresent() && message.length > limit.getAsLong()) {
      return Optional.of(
          "The message has %d bytes, and the server takes %d; it was not asked"
              .formatted(message.length, limit.getAsLong()));
    }
    return lineFlaw(message).map(flaw -> "The message " + flaw + "; the server was not asked");
  }

  private static Optional<String> lineFlaw(byte[] message) {
    int begin = 0;
    for (int at = 0; at < message.length; at++) {
      byte here = message[at];
      if (here <= 0) {
        return Optional.of("has a byte at %d that is not of ASCII".formatted(at));
      }
      boolean isCr = at > 0 && message[at - 1] == '\r';
      if ((here == '\n') != isCr) {
        return Optional.of("has a CR or an LF alone at byte %d".formatted(at));
      }
      if (here == '\n') {
        begin = at + 1;
      } else if (here != '\r' && at - begin >= LONGEST_LINE) {
        return Optional.of("has a line of more than %d bytes".formatted(LONGEST_LINE));
      }
    }
    return begin == message.length && message.length > 0
        ? Optional.empty()
        : Optional.of("has no end of its last line");
  }
}
