package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a message is, and to whom it goes: the part of it that is approved. It is a text of lines
 * that a person can read, and its id is a digest of that text, so another recipient or another byte
 * of the message has another id.
 *
 * @param client the client's id
 * @param month that the documents are of
 * @param revision of the documents, from 1
 * @param language of message and documents
 * @param envelopeFrom where servers return what they cannot deliver
 * @param to everybody who gets it
 * @param messageId as in the message's head
 * @param figures the digest of what the documents tell, in whatever language
 * @param documents the digest of the report
 * @param enclosed the documents, as {@code name size digest}
 * @param message the SHA-256 of the message without its date
 * @param size of the message without its date, in bytes
 */
record Manifest(
    String client,
    YearMonth month,
    int revision,
    Locale language,
    EmailAddress envelopeFrom,
    List<EmailAddress> to,
    String messageId,
    String figures,
    String documents,
    List<String> enclosed,
    String message,
    int size) {

  private static final String FIRST = "headway-message: 1";
  private static final int LETTERS_OF_ID = 16;

  /** It becomes the name of a folder. */
  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

  private static final Pattern ENCLOSED = Pattern.compile("[A-Za-z0-9._-]+ [0-9]+ [0-9a-f]{64}");

  /** Copies the lists. */
  Manifest {
    to = List.copyOf(to);
    enclosed = List.copyOf(enclosed);
    boolean isListed = enclosed.stream().allMatch(file -> ENCLOSED.matcher(file).matches());
    if (!CLIENT.matcher(client).matches() || to.isEmpty() || !isListed) {
      throw new IllegalArgumentException(client + " to " + to);
    }
  }

  static Manifest of(Letter letter, byte[] message) {
    return new Manifest(
        letter.client(),
        letter.month(),
        letter.revision(),
        letter.language(),
        letter.envelopeFrom(),
        letter.to().stream().map(person -> person.address()).toList(),
        MessageBytes.messageId(letter),
        letter.figures(),
        letter.documentsDigest(),
        letter.documents().stream()
            .map(file -> file.name() + " " + file.bytes().length + " " + file.sha256())
            .toList(),
        Sha256.of(message),
        message.length);
  }

  /** By this it is approved. */
  String id() {
    return Sha256.of(text()).substring(0, LETTERS_OF_ID);
  }

  /** The lines, in their order, each with its end. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST);
    lines.add("client: " + client);
    lines.add("month: " + month);
    lines.add("revision: " + revision);
    lines.add("language: " + language.toLanguageTag());
    lines.add("envelope-from: " + envelopeFrom);
    to.forEach(address -> lines.add("to: " + address));
    lines.add("message-id: " + messageId);
    lines.add("figures: " + figures);
    lines.add("documents: " + documents);
    enclosed.forEach(file -> lines.add("enclosed: " + file));
    lines.add("message-sha256: " + message);
    lines.add("message-size: " + size);
    return String.join("\n", lines) + "\n";
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads it; empty where the text is not, byte for byte, what {@link #text()} writes. */
  static Optional<Manifest> parse(String text) {
    try {
      return Optional.of(read(text)).filter(manifest -> manifest.text().equals(text));
    } catch (RuntimeException e) {
      // Whatever is wrong with it, somebody has changed it.
      return Optional.empty();
    }
  }

  private static Manifest read(String text) {
    List<String> lines = text.lines().toList();
    return new Manifest(
        one(lines, "client"),
        YearMonth.parse(one(lines, "month")),
        Integer.parseInt(one(lines, "revision")),
        Locale.forLanguageTag(one(lines, "language")),
        EmailAddress.parse(one(lines, "envelope-from")).orElseThrow(),
        all(lines, "to").stream().map(to -> EmailAddress.parse(to).orElseThrow()).toList(),
        one(lines, "message-id"),
        one(lines, "figures"),
        one(lines, "documents"),
        all(lines, "enclosed"),
        one(lines, "message-sha256"),
        Integer.parseInt(one(lines, "message-size")));
  }

  private static List<String> all(List<String> lines, String key) {
    String start = key + ": ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private static String one(List<String> lines, String key) {
    return Objects.requireNonNull(all(lines, key).get(0), key);
  }
}
