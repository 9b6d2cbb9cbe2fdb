package dev.headway.agency.delivery;

import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is to be sent to some people of one client, before it is a message.
 *
 * @param client the client's id
 * @param month that the documents are of
 * @param revision 1; 2 and more for corrections of what was sent before
 * @param language of message and documents
 * @param figures stands for what the documents tell, in whatever language: a digest
 * @param sender in whose name it goes
 * @param replyTo whom people answer
 * @param envelopeFrom where servers return what they cannot deliver
 * @param to everybody who gets it, and sees that the others do
 * @param subject one line
 * @param html the body
 * @param text the body for programs that show no HTML
 * @param pictures that the body shows, by their names
 * @param documents that come with it
 */
public record Letter(
    String client,
    YearMonth month,
    int revision,
    Locale language,
    String figures,
    Correspondent sender,
    Correspondent replyTo,
    EmailAddress envelopeFrom,
    List<Correspondent> to,
    String subject,
    String html,
    String text,
    List<Enclosure> pictures,
    List<Enclosure> documents) {

  private static final String PDF = "application/pdf";

  /** Copies the lists. */
  public Letter {
    to = List.copyOf(to);
    pictures = List.copyOf(pictures);
    documents = List.copyOf(documents);
    if (to.isEmpty() || documents.isEmpty() || revision < 1) {
      throw new IllegalArgumentException("a letter to nobody, of nothing, or before the first");
    }
  }

  /** Stands for the bytes of the report; a workbook that does not fit in changes nothing of it. */
  String documentsDigest() {
    return Sha256.of(
        documents.stream()
            .filter(document -> document.type().equals(PDF))
            .map(document -> document.name() + " " + document.sha256())
            .collect(Collectors.joining("\n")));
  }

  /** Stands for all of it: the same letter has the same digest, and another one another. */
  String digest() {
    List<String> parts =
        List.of(
            client,
            month.toString(),
            String.valueOf(revision),
            language.toLanguageTag(),
            figures,
            sender.toString(),
            replyTo.toString(),
            to.toString(),
            Sha256.of(subject),
            Sha256.of(html),
            Sha256.of(text),
            pictures.stream().map(p -> p.name() + " " + p.sha256()).toList().toString(),
            documents.stream().map(d -> d.name() + " " + d.sha256()).toList().toString());
    return Sha256.of(String.join("\n", parts));
  }
}
