package dev.headway.agency.delivery;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A message of ours, read again: what programs of mail will find in it. */
final class ReadMessage {

  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String HTML = "text/html";
  private static final String PNG = "image/png";

  private final MimeMessage message;
  private final List<BodyPart> parts = new ArrayList<>();

  /** Reads it; the bytes are what {@link MessageBytes} wrote, with a date or without. */
  ReadMessage(byte[] bytes) {
    try {
      this.message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      collect(message);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a message of ours cannot be read", e);
    }
  }

  private void collect(Part part) throws MessagingException, IOException {
    MimeMultipart inner =
        new MimeMultipart(new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
    for (int i = 0; i < inner.getCount(); i++) {
      BodyPart each = inner.getBodyPart(i);
      if (each.isMimeType("multipart/*")) {
        collect(each);
      } else {
        parts.add(each);
      }
    }
  }

  /** The PDFs that come with it. */
  List<byte[]> pdfs() {
    return enclosed(PDF);
  }

  /** The workbooks that come with it, beside those in PDFs. */
  List<byte[]> workbooks() {
    return enclosed(XLSX);
  }

  private List<byte[]> enclosed(String type) {
    return parts.stream().filter(part -> is(part, type)).map(ReadMessage::bytes).toList();
  }

  /** Its subject. */
  String subject() {
    return reading(message::getSubject);
  }

  /** Who sends it. */
  String from() {
    return reading(() -> shown(Stream.of(message.getFrom()).findFirst()));
  }

  /** Whom people answer. */
  String replyTo() {
    return reading(() -> shown(Stream.of(message.getReplyTo()).findFirst()));
  }

  /** Everybody who gets it, by address. */
  Map<String, String> to() {
    return reading(
        () -> {
          Map<String, String> people = new LinkedHashMap<>();
          for (Address address : message.getAllRecipients()) {
            people.put(((InternetAddress) address).getAddress(), shown(Optional.of(address)));
          }
          return people;
        });
  }

  /** Its body as HTML, with the pictures in it that come with the message. */
  String html() {
    String html =
        parts.stream()
            .filter(part -> is(part, HTML))
            .map(part -> new String(bytes(part), StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
    for (BodyPart picture : parts.stream().filter(part -> is(part, PNG)).toList()) {
      String id = reading(() -> picture.getHeader("Content-ID")[0].replaceAll("[<>]", ""));
      String data = Base64.getEncoder().encodeToString(bytes(picture));
      html = html.replace("\"cid:" + id + "\"", "\"data:" + PNG + ";base64," + data + "\"");
    }
    return html;
  }

  private static String shown(Optional<? extends Address> address) {
    return address
        .map(found -> (InternetAddress) found)
        .map(
            found ->
                Optional.ofNullable(found.getPersonal())
                    .filter(name -> !name.isEmpty())
                    .map(name -> name + " <" + found.getAddress() + ">")
                    .orElse(found.getAddress()))
        .orElse("");
  }

  private static boolean is(BodyPart part, String type) {
    return reading(() -> part.isMimeType(type));
  }

  private static byte[] bytes(BodyPart part) {
    return reading(() -> part.getInputStream().readAllBytes());
  }

  private interface Reading<T> {
    T read() throws MessagingException, IOException;
  }

  private static <T> T reading(Reading<T> what) {
    try {
      return what.read();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a message of ours cannot be read", e);
    }
  }
}
