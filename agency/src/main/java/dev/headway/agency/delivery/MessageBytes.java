package dev.headway.agency.delivery;

import dev.headway.model.Correspondent;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Makes the message of a letter, RFC 5322 and MIME, of 7-bit lines, without a date: that is stamped
 * when it is sent for the first time. The same letter gives the same bytes: neither a clock nor
 * chance nor the machine's settings are asked.
 */
final class MessageBytes {

  private static final String UTF_8 = "UTF-8";

  private final Letter letter;
  private final String digest;

  private MessageBytes(Letter letter) {
    this.letter = letter;
    this.digest = letter.digest();
  }

  static byte[] of(Letter letter) {
    MessageBytes bytes = new MessageBytes(letter);
    try {
      return bytes.write();
    } catch (MessagingException | IOException e) {
      // Nothing is read from outside, and all of it was checked before.
      throw new IllegalStateException(e);
    }
  }

  /** The same for the same letter: who gets it twice sees it once. */
  static String messageId(Letter letter) {
    return "<" + letter.digest().substring(0, 32) + "@" + letter.sender().address().domain() + ">";
  }

  private byte[] write() throws MessagingException, IOException {
    Undated message = new Undated(messageId(letter));
    message.setFrom(address(letter.sender()));
    message.setReplyTo(new InternetAddress[] {address(letter.replyTo())});
    for (Correspondent to : letter.to()) {
      message.addRecipient(Message.RecipientType.TO, address(to));
    }
    message.setSubject(letter.subject(), UTF_8);
    message.setHeader("Content-Language", letter.language().toLanguageTag());
    // No machine's answer to a machine: RFC 3834, and what Exchange listens to.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    Parts all = mixed();
    message.setDataHandler(source(all.bytes(), all.getContentType()));
    message.setHeader("Content-Type", all.getContentType());
    message.setHeader("Content-Transfer-Encoding", "7bit");
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    message.writeTo(to);
    return to.toByteArray();
  }

  private static InternetAddress address(Correspondent person) throws IOException {
    return new InternetAddress(person.address().toString(), person.name(), UTF_8);
  }

  private Parts mixed() throws MessagingException, IOException {
    Parts mixed = new Parts("mixed", boundary("mixed"));
    mixed.addBodyPart(group(alternative()));
    for (Enclosure document : letter.documents()) {
      mixed.addBodyPart(file(document, document.name(), "attachment"));
    }
    return mixed;
  }

  private Parts alternative() throws MessagingException, IOException {
    Parts alternative = new Parts("alternative", boundary("alternative"));
    alternative.addBodyPart(words(letter.text(), "text/plain"));
    alternative.addBodyPart(group(related()));
    return alternative;
  }

  private Parts related() throws MessagingException, IOException {
    Parts related = new Parts("related", boundary("related"));
    related.setType("text/html");
    related.addBodyPart(words(letter.html(), "text/html"));
    for (Enclosure picture : letter.pictures()) {
      MimeBodyPart part = file(picture, picture.name().replaceFirst("@.*", "") + ".png", "inline");
      part.setContentID("<" + picture.name() + ">");
      related.addBodyPart(part);
    }
    return related;
  }

  private String boundary(String kind) {
    return "=_" + kind + "_" + digest.substring(0, 24);
  }

  private static MimeBodyPart group(Parts parts) throws MessagingException, IOException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(source(parts.bytes(), parts.getContentType()));
    part.setHeader("Content-Type", parts.getContentType());
    part.setHeader("Content-Transfer-Encoding", "7bit");
    return part;
  }

  private static MimeBodyPart words(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    String crlf = text.lines().map(line -> line + "\r\n").reduce("", String::concat);
    part.setDataHandler(source(crlf.getBytes(StandardCharsets.UTF_8), type));
    part.setHeader("Content-Type", type + "; charset=" + UTF_8);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static MimeBodyPart file(Enclosure file, String name, String disposition)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(source(file.bytes(), file.type()));
    // Names are of ASCII: no program has to guess how others are written.
    part.setHeader("Content-Type", file.type() + "; name=\"" + name + "\"");
    part.setHeader("Content-Disposition", disposition + "; filename=\"" + name + "\"");
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /**
   * As bytes: what would turn objects into them is looked for in the class loader of the moment.
   */
  private static DataHandler source(byte[] bytes, String type) {
    return new DataHandler(new ByteArrayDataSource(bytes, type));
  }

  /** Parts with a boundary of ours; the library's own is made of chance and time. */
  private static final class Parts extends MimeMultipart {

    Parts(String subtype, String boundary) throws MessagingException {
      super(subtype);
      ContentType type = new ContentType(getContentType());
      type.setParameter("boundary", boundary);
      contentType = type.toString();
    }

    /** RFC 2387 asks which kind of part the others belong to. */
    void setType(String type) throws MessagingException {
      ContentType own = new ContentType(getContentType());
      own.setParameter("type", type);
      contentType = own.toString();
    }

    byte[] bytes() throws MessagingException, IOException {
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      writeTo(to);
      return to.toByteArray();
    }
  }

  /** A message whose head is all ours: the library would add today's date and an id of its own. */
  private static final class Undated extends MimeMessage {

    Undated(String id) throws MessagingException {
      super(Session.getInstance(new Properties()));
      saved = true;
      setHeader("Message-ID", id);
      setHeader("MIME-Version", "1.0");
    }
  }
}
