package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;

/**
 * One message on its way to one recipient. What a reply means depends on whether the dot was sent:
 * before it the server has nothing that it may deliver, behind it only a reply can say whether it
 * has.
 */
final class SmtpTransaction {

  private static final int START = 354;
  private static final int FAREWELL = 221;
  private static final int TOO_LARGE = 552;
  private static final int PIECE = 65_536;
  private static final Duration UNASKED = Duration.ofSeconds(5);

  /** A long time: without the farewell a person has to find out what became of the message. */
  private static final Duration LEAVE = Duration.ofSeconds(60);

  private final SmtpConnection connection;

  SmtpTransaction(SmtpConnection connection) {
    this.connection = connection;
  }

  /** What became of it. Where nothing more can be said over the connection, it is cut. */
  SmtpAnswer send(String mail, EmailAddress to, byte[] message, BeforeTheDot committing)
      throws IOException {
    Optional<SmtpAnswer> early = beforeTheDot(mail, "RCPT TO:<" + to + ">", message);
    if (early.isPresent()) {
      return early.get();
    }
    boolean isCommitted = false;
    try {
      committing.committing();
      isCommitted = true;
    } finally {
      if (!isCommitted) {
        connection.cut();
      }
    }
    // Meanwhile the server may have given up. Without the dot it has nothing.
    return unasked().orElseGet(this::dot);
  }

  /** Empty where the server waits for the dot, and has the rest. */
  private Optional<SmtpAnswer> beforeTheDot(String mail, String recipient, byte[] message) {
    String where = "at MAIL";
    try {
      SmtpReply sender = connection.ask(mail);
      if (!sender.isPositive()) {
        return Optional.of(barred(sender));
      }
      where = "at RCPT";
      SmtpReply taken = connection.ask(recipient);
      if (!taken.isPositive()) {
        return Optional.of(refused(taken));
      }
      where = "at DATA";
      SmtpReply start = connection.ask("DATA");
      if (start.code() != START) {
        return Optional.of(refused(start));
      }
      where = "within the message";
      boolean isWhole = write(message);
      Optional<SmtpAnswer> said = unasked();
      // What was cut short must not get its dot.
      return isWhole || said.isPresent()
          ? said
          : Optional.of(lost(where, new IOException("the server spoke, and cannot be heard")));
    } catch (IOException e) {
      return Optional.of(lost(where, e));
    }
  }

  /** Whether all of it was written; not where the server speaks meanwhile. */
  private boolean write(byte[] message) throws IOException {
    BufferedOutputStream wire = new BufferedOutputStream(connection.output(), PIECE);
    OutputStream stuffed = new SMTPOutputStream(wire);
    for (int at = 0; at < message.length; at += PIECE) {
      if (connection.isWaiting()) {
        return false;
      }
      stuffed.write(message, at, Math.min(PIECE, message.length - at));
      wire.flush();
    }
    return true;
  }

  /** What the server says of its own accord is not the reply to the dot, which it does not get. */
  private Optional<SmtpAnswer> unasked() {
    try {
      if (!connection.isWaiting()) {
        return Optional.empty();
      }
      SmtpReply reply = connection.unasked(UNASKED);
      connection.cut();
      return Optional.of(
          reply.kind() == 5
              ? new SmtpAnswer.Refused(reply.toString())
              : new SmtpAnswer.Deferred("Within the message the server said " + reply, true));
    } catch (IOException e) {
      return Optional.of(lost("within the message", e));
    }
  }

  private SmtpAnswer lost(String where, IOException e) {
    connection.cut();
    return new SmtpAnswer.Deferred("The connection failed " + where + ": " + said(e), true);
  }

  /** A reply to the sender's address, and to the size that stands beside it (RFC 1870, 6.1). */
  private SmtpAnswer barred(SmtpReply reply) {
    if (reply.kind() != 5 || reply.code() == TOO_LARGE) {
      return refused(reply);
    }
    connection.leave(LEAVE);
    return new SmtpAnswer.Barred(reply.toString());
  }

  /** A reply to a command that began no message. */
  private SmtpAnswer refused(SmtpReply reply) {
    boolean isOrderly = reply.kind() >= 4;
    if (reply.kind() == 5 && !reply.isClosing()) {
      return new SmtpAnswer.Refused(reply.toString());
    }
    if (!isOrderly || reply.isClosing()) {
      connection.cut();
    }
    return new SmtpAnswer.Deferred(reply.toString(), !isOrderly || reply.isClosing());
  }

  private SmtpAnswer dot() {
    try {
      SmtpReply reply = connection.ask(".");
      if (reply.isPositive()) {
        return new SmtpAnswer.Accepted(reply.toString());
      }
      if (reply.kind() >= 4) {
        return notTaken(reply);
      }
      connection.cut();
      return new SmtpAnswer.Uncertain("The reply to the message has no meaning there: " + reply);
    } catch (IOException e) {
      connection.cut();
      return new SmtpAnswer.Uncertain(
          "The message was handed over, and no reply to it was read: " + said(e));
    }
  }

  /**
   * Where a server said no before the dot and of its own accord, what looks like its reply to the
   * dot is not: that one comes next, in the place of the farewell, and may be a yes. Only a
   * farewell in its place shows that there is no other reply, or a no that ends the connection (RFC
   * 5321, 3.8).
   */
  private SmtpAnswer notTaken(SmtpReply no) {
    Optional<SmtpReply> next = connection.leave(LEAVE);
    boolean isTheLast = next.map(reply -> reply.code() == FAREWELL).orElse(no.isClosing());
    if (!isTheLast) {
      String then = next.map(reply -> ", and then " + reply).orElse(", and took no leave");
      return new SmtpAnswer.Uncertain("The server said " + no + then);
    }
    return no.kind() == 5 && !no.isClosing()
        ? new SmtpAnswer.Refused(no.toString())
        : new SmtpAnswer.Deferred(no.toString(), true);
  }

  private static String said(IOException e) {
    String message = e.getMessage();
    return SmtpReply.cleaned(message == null ? e.getClass().getSimpleName() : message);
  }
}
