package dev.headway.agency;

import dev.headway.agency.delivery.MessageStatus;
import java.time.temporal.ChronoUnit;

/** Messages as lines of text. */
final class MessageLines {

  private MessageLines() {}

  /** As it stands in the file {@code approvals}: the id, the client, the month, and what it is. */
  static String of(MessageStatus message) {
    return "%s  %s %s  %s%s"
        .formatted(
            message.id(),
            message.client(),
            message.month(),
            message.language().toLanguageTag(),
            message.revision() > 1 ? ", revision " + message.revision() : "");
  }

  static String of(MessageStatus.Copy copy) {
    String at = copy.at().map(when -> ", " + when.truncatedTo(ChronoUnit.SECONDS)).orElse("");
    String note = copy.note().isEmpty() ? "" : ": " + copy.note();
    return copy.to() + "  " + copy.state().word() + at + note;
  }
}
