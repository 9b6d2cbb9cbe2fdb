package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * A connection to a mail server, encrypted and logged in, over which messages go one after the
 * other, each to one recipient.
 */
final class SmtpSession implements AutoCloseable {

  private SmtpSession() {}

  /**
   * Connects.
   *
   * @param sender by whose domain this machine names itself
   */
  static SmtpSession open(MailServer server, EmailAddress sender, SmtpTimeouts timeouts)
      throws SmtpRefusal {
    throw new SmtpRefusal("Sending is not built yet: " + server.host());
  }

  /** The most bytes that the server takes, where it says so. */
  OptionalLong limit() {
    return OptionalLong.empty();
  }

  /**
   * Sends a message to one recipient.
   *
   * @param from where reports of failed delivery go
   * @param message 7-bit, with lines of at most 998 bytes that end in CRLF; each byte goes as it is
   * @param envelopeId by which reports of delivery name it
   * @param committing called between the last byte of the message and the dot
   * @throws IOException only what {@code committing} throws; the dot is not sent then
   */
  SmtpAnswer send(
      EmailAddress from,
      EmailAddress to,
      byte[] message,
      String envelopeId,
      BeforeTheDot committing)
      throws IOException {
    return new SmtpAnswer.Deferred("Sending is not built yet", true);
  }

  /** Whether another message can be tried; where not, a new session can. */
  boolean isOpen() {
    return false;
  }

  /** Takes leave. What comes of it changes nothing. */
  @Override
  public void close() {}
}
