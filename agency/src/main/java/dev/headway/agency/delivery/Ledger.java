package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
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
   * @param documents their digest
   */
  int revision(Locale language, String documents) {
    int reached = reached().mapToInt(LedgerLine::revision).max().orElse(0);
    OptionalInt same =
        reached()
            .filter(line -> line.language().equals(language))
            .filter(line -> line.documents().equals(documents))
            .mapToInt(LedgerLine::revision)
            .max();
    if (same.orElse(0) == reached && reached > 0) {
      return reached;
    }
    boolean isNewLanguage =
        reached > 0
            && reached()
                .filter(line -> line.revision() == reached)
                .noneMatch(line -> line.language().equals(language));
    return isNewLanguage ? reached : reached + 1;
  }

  /** Who has documents of this revision or a later one, or may have them. */
  Set<EmailAddress> reachedBy(int revision) {
    Set<EmailAddress> people = new LinkedHashSet<>();
    reached()
        .filter(line -> line.revision() >= revision)
        .forEach(line -> line.recipient().ifPresent(people::add));
    return people;
  }

  /** The lines by which a message has, or may have, reached somebody. */
  Stream<LedgerLine> reached() {
    Predicate<LedgerLine> isEnd =
        line ->
            switch (line.state()) {
              case ACCEPTED, UNCERTAIN, RESOLVED_ACCEPTED -> true;
              case COMMITTING -> isLast(line);
              default -> false;
            };
    return lines.stream().filter(isEnd);
  }

  private boolean isLast(LedgerLine line) {
    return line.recipient()
        .flatMap(to -> last(line.message(), to))
        .filter(line::equals)
        .isPresent();
  }
}
