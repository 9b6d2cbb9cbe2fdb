package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to a mail server, encrypted and logged in, over which messages go one after the
 * other, each to one recipient. Not for two threads at once.
 */
final class SmtpSession implements AutoCloseable {

  private static final int OK = 250;

  /** A short time: nothing depends on it. */
  static final Duration LEAVE = Duration.ofSeconds(5);

  private final SmtpConnection connection;
  private boolean isOpen = true;

  SmtpSession(SmtpConnection connection) {
    this.connection = connection;
  }

  /**
   * Connects. No message is sent where it fails.
   *
   * @param sender by whose domain this machine names itself
   */
  static SmtpSession open(MailServer server, EmailAddress sender, SmtpTimeouts timeouts)
      throws SmtpRefusal {
    return open(server, sender, timeouts, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** Connects, and trusts whom a factory trusts. */
  static SmtpSession open(
      MailServer server, EmailAddress sender, SmtpTimeouts timeouts, SSLSocketFactory trust)
      throws SmtpRefusal {
    return new SmtpSession(new SmtpOpening(server, timeouts, trust).connect(sender.domain()));
  }

  /** The most bytes that the server takes, where it says so. */
  OptionalLong limit() {
    String size = connection.extension("SIZE").orElse("").strip();
    // RFC 1870: without a number, or with 0, the server names no limit.
    return size.matches("[0-9]{1,18}") && Long.parseLong(size) > 0
        ? OptionalLong.of(Long.parseLong(size))
        : OptionalLong.empty();
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
    var flaw = SmtpBody.flaw(message, limit());
    if (flaw.isPresent()) {
      return new SmtpAnswer.Refused(flaw.get());
    }
    if (!isOpen) {
      return new SmtpAnswer.Deferred("The connection had ended before", true);
    }
    isOpen = false;
    SmtpAnswer answer =
        new SmtpTransaction(connection)
            .send(connection.mail(from, message.length, envelopeId), to, message, committing);
    isOpen = answer instanceof SmtpAnswer.Accepted || (isHeard(answer) && isReset());
    return answer;
  }

  private static boolean isHeard(SmtpAnswer answer) {
    return answer instanceof SmtpAnswer.Refused
        || (answer instanceof SmtpAnswer.Deferred deferred && !deferred.isConnectionLost());
  }

  /** Whether the server has forgotten what it refused, and is ready for the next message. */
  private boolean isReset() {
    try {
      if (connection.ask("RSET").code() == OK) {
        return true;
      }
    } catch (IOException e) {
      // It is told by what is returned: the message has its answer already.
    }
    connection.cut();
    return false;
  }

  /** Whether another message can be tried; where not, a new session can. */
  boolean isOpen() {
    return isOpen;
  }

  /** Takes leave. What comes of it changes nothing. */
  @Override
  public void close() {
    if (isOpen) {
      isOpen = false;
      connection.leave(LEAVE);
    } else {
      connection.cut();
    }
  }
}
