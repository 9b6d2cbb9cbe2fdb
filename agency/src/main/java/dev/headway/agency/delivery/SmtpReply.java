package dev.headway.agency.delivery;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole reply of a mail server.
 *
 * @param code three digits, of which the first is 2, 3, 4 or 5
 * @param lines what stood behind the code and its blank or hyphen, line by line, as it was
 */
record SmtpReply(int code, List<String> lines) {

  /** The server is about to end the connection (RFC 5321, 3.8), whatever was asked. */
  private static final int CLOSING = 421;

  private static final int LONGEST = 500;

  SmtpReply {
    lines = List.copyOf(lines);
  }

  /** The first digit. */
  int kind() {
    return code / 100;
  }

  boolean isPositive() {
    return kind() == 2;
  }

  boolean isClosing() {
    return code == CLOSING;
  }

  /** The code and the text, on one line, for a ledger and for people. */
  @Override
  public String toString() {
    return cleaned(code + " " + lines.stream().collect(Collectors.joining(" ")));
  }

  /** A text from elsewhere: what is not printed is a blank, and what is too long is cut. */
  static String cleaned(String text) {
    String clean = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    return clean.codePointCount(0, clean.length()) <= LONGEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
