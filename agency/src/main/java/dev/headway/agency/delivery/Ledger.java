package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that happened to a client's messages of one month.
 *
 * @param lines in the order in which it happened
 */
record Ledger(List<LedgerLine> lines) {

  /** Copies the list. */
  Ledger {
    lines = List.copyOf(lines);
  }

  /** What is known of one recipient's copy of a message; empty where nothing happened to it. */
  Optional<LedgerLine> last(String message, EmailAddress recipient) {
    return lines.stream()
        .filter(line -> line.message().equals(message))
        .filter(line -> line.recipient().filter(recipient::isSameMailbox).isPresent())
        .reduce((earlier, later) -> later);
  }

  /** The last line of each copy that was begun, in the order in which they were. */
  List<LedgerLine> begun() {
    Map<String, LedgerLine> last = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
      line.recipient().ifPresent(to -> last.put(line.message() + " " + to, line));
    }
    return List.copyOf(last.values());
  }

  /** The state of one recipient's copy of a message. */
  DeliveryState state(String message, EmailAddress recipient) {
    return last(message, recipient)
        .map(line -> line.state().settled())
        .orElse(approval(message).isPresent() ? DeliveryState.APPROVED : DeliveryState.PREPARED);
  }

  /** The line by which a message was approved; empty where it was not. */
  Optional<LedgerLine> approval(String message) {
    return lines.stream()
        .filter(line -> line.message().equals(message))
        .filter(line -> line.recipient().isEmpty())
        .findFirst();
  }

  /**
   * Which revision documents are. Those of a revision that has reached somebody stay what they
   * were: others are the next one.
   *
   * @param figures the digest of what they tell, in whatever language
   * @param documents the digest of the report
   */
  int revision(Locale language, String figures, String documents) {
    int latest = reached().mapToInt(LedgerLine::revision).max().orElse(0);
    if (latest == 0) {
      return 1;
    }
    boolean tellsTheSame =
        reached()
            .filter(line -> line.revision() == latest)
            .anyMatch(line -> line.figures().equals(figures));
    OptionalInt same =
        reached()
            .filter(line -> line.language().equals(language))
            .filter(line -> line.documents().equals(documents))
            .mapToInt(LedgerLine::revision)
            .max();
    if (same.orElse(0) == latest || (same.isPresent() && tellsTheSame)) {
      return same.getAsInt();
    }
    boolean isNewLanguage =
        reached()
            .filter(line -> line.revision() == latest)
            .noneMatch(line -> line.language().equals(language));
    return isNewLanguage && tellsTheSame ? latest : latest + 1;
  }

  /** Who has documents of this revision or a later one, or may have them. */
  Set<EmailAddress> reachedBy(int revision) {
    return people(reached().filter(line -> line.revision() >= revision));
  }

  /** The same, by other messages than this one. */
  Set<EmailAddress> reachedBy(int revision, String otherThan) {
    return people(
        reached()
            .filter(line -> line.revision() >= revision)
            .filter(line -> !line.message().equals(otherThan)));
  }

  private static Set<EmailAddress> people(Stream<LedgerLine> lines) {
    Set<EmailAddress> people = new LinkedHashSet<>();
    lines.forEach(line -> line.recipient().ifPresent(people::add));
    return people;
  }

  /** The lines by which a message has, or may have, reached somebody. */
  Stream<LedgerLine> reached() {
    return IntStream.range(0, lines.size())
        .filter(
            i ->
                switch (lines.get(i).state()) {
                  case ACCEPTED, UNCERTAIN, RESOLVED_ACCEPTED -> true;
                  case COMMITTING -> !isTakenBack(i);
                  default -> false;
                })
        .mapToObj(lines::get);
  }

  /** Whether the server said next that it does not have the copy. */
  private boolean isTakenBack(int committing) {
    LedgerLine line = lines.get(committing);
    return lines.stream()
        .skip(committing + 1L)
        .filter(next -> next.message().equals(line.message()))
        .filter(next -> next.recipient().equals(line.recipient()))
        .findFirst()
        .filter(
            next -> next.state() == DeliveryState.DEFERRED || next.state() == DeliveryState.REFUSED)
        .isPresent();
  }
}
