package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        .filter(line -> isOf(line, message, recipient))
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
    int latest = latest(line -> true);
    int latestOfLanguage = latest(line -> line.language().equals(language));
    if (latest == 0) {
      return 1;
    }
    boolean tellsTheSame =
        reached()
            .filter(line -> line.revision() == latest)
            .anyMatch(line -> line.figures().equals(figures));
    // What they have now, and not what they had once: to go back is a correction, too.
    boolean isWhatTheyHave =
        reached()
            .filter(line -> line.language().equals(language))
            .filter(line -> line.revision() == latestOfLanguage)
            .anyMatch(line -> line.documents().equals(documents));
    if (isWhatTheyHave && (latestOfLanguage == latest || tellsTheSame)) {
      return latestOfLanguage;
    }
    return latestOfLanguage < latest && tellsTheSame ? latest : latest + 1;
  }

  private int latest(Predicate<LedgerLine> which) {
    return reached().filter(which).mapToInt(LedgerLine::revision).max().orElse(0);
  }

  /** Whether one of these people has an earlier revision, or may have it. */
  boolean corrects(int revision, List<EmailAddress> people) {
    Set<EmailAddress> before = people(reached().filter(line -> line.revision() < revision));
    return people.stream().anyMatch(to -> before.stream().anyMatch(to::isSameMailbox));
  }

  /** Who has documents of this revision or a later one, or may have them. */
  Set<EmailAddress> reachedBy(int revision) {
    return people(reached().filter(line -> line.revision() >= revision));
  }

  /**
   * Whether somebody has this revision or a later one by another message, or may have. Who asked
   * for a message once more knew of what was before; what came since has to be asked for anew.
   */
  boolean isReachedByAnother(String message, int revision, EmailAddress recipient) {
    int wish = -1;
    for (int i = 0; i < lines.size(); i++) {
      LedgerLine line = lines.get(i);
      if (line.state() == DeliveryState.RESOLVED_RESEND && isOf(line, message, recipient)) {
        wish = i;
      }
    }
    return reachedFrom(wish + 1)
        .filter(line -> line.revision() >= revision && !line.message().equals(message))
        .anyMatch(line -> line.recipient().filter(recipient::isSameMailbox).isPresent());
  }

  /** Whether a copy may have arrived, whatever became of later attempts. */
  boolean mayHaveArrived(String message, EmailAddress recipient) {
    return reached().anyMatch(line -> isOf(line, message, recipient));
  }

  private static boolean isOf(LedgerLine line, String message, EmailAddress recipient) {
    return line.message().equals(message)
        && line.recipient().filter(recipient::isSameMailbox).isPresent();
  }

  private static Set<EmailAddress> people(Stream<LedgerLine> lines) {
    Set<EmailAddress> people = new LinkedHashSet<>();
    lines.forEach(line -> line.recipient().ifPresent(people::add));
    return people;
  }

  /** The lines by which a message has, or may have, reached somebody. */
  Stream<LedgerLine> reached() {
    return reachedFrom(0);
  }

  private Stream<LedgerLine> reachedFrom(int first) {
    return IntStream.range(first, lines.size())
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
