package dev.headway.agency.delivery;

import java.nio.file.Path;
import java.util.List;

/**
 * A message as people look at it before it is sent.
 *
 * @param status what it is, and what became of it
 * @param from who sends it
 * @param replyTo whom people answer
 * @param subject its subject
 * @param html its body, with its pictures in it
 * @param to for each copy, name and address
 * @param file where it lies below the outbox, with forward slashes
 */
public record Preview(
    MessageStatus status,
    String from,
    String replyTo,
    String subject,
    String html,
    List<String> to,
    String file) {

  /** Copies the list. */
  public Preview {
    to = List.copyOf(to);
  }

  static Preview of(MessageStatus status, ReadMessage message, Path outbox) {
    return new Preview(
        status,
        message.from(),
        message.replyTo(),
        message.subject(),
        message.html(),
        status.copies().stream()
            .map(copy -> message.to().getOrDefault(copy.to().toString(), copy.to().toString()))
            .toList(),
        DurableFile.label(outbox.relativize(status.file())));
  }
}
