package dev.headway.agency;

import dev.headway.agency.delivery.MessageStatus;
import dev.headway.model.EmailAddress;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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

  /** What lies in the outbox after a run, and what is to be done next. */
  static List<String> ready(MailRequest mail, List<MessageStatus> messages) {
    if (messages.isEmpty()) {
      return List.of("No message was written: nobody has to get one.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Nothing was sent. The messages to look at:");
    for (MessageStatus message : messages) {
      lines.add("  " + of(message));
      message.copies().forEach(copy -> lines.add("    " + of(copy)));
    }
    lines.add("  all of them on one page: " + mail.outbox().resolve("index.html"));
    messages.stream()
        .filter(message -> !message.isDone())
        .findFirst()
        .ifPresentOrElse(
            message -> lines.addAll(next(mail, message)),
            () -> lines.add("Everybody has them already."));
    return lines;
  }

  /** What was written down of a copy, and what is to be done next. */
  static List<String> resolved(
      MailRequest mail, String message, EmailAddress recipient, boolean hasArrived) {
    String what = "Written down: message " + message;
    if (hasArrived) {
      return List.of(what + " has arrived at " + recipient + ". It is not sent again.");
    }
    return List.of(
        what + " is to go out to " + recipient + " once more. Nothing was sent.",
        "To send it: mvn headway:email -Dheadway.month="
            + mail.run().month()
            + mail.test().map(me -> " -Dheadway.testRecipient=" + me.address()).orElse("")
            + " -Dheadway.send="
            + message);
  }

  private static List<String> next(MailRequest mail, MessageStatus message) {
    String send = "mvn headway:email -Dheadway.month=" + mail.run().month();
    String how = message.isCorrection() ? " -Dheadway.resend=" : " -Dheadway.send=";
    if (mail.test().isPresent()) {
      String me = " -Dheadway.testRecipient=" + mail.test().get().address();
      return List.of("To send one: " + send + me + how + message.id());
    }
    if (message.isCorrection()) {
      // A list of what is approved never sends a correction.
      return List.of("To send the correction: " + send + how + message.id());
    }
    return List.of(
        "To send one: " + send + how + message.id(),
        "Or copy the lines of those that may go into the file 'approvals' beside agency.yaml, and: "
            + send
            + " -Dheadway.send=approved");
  }
}
