package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a message of what is to be said, by what the ledger knows of earlier ones. */
final class Preparation {

  private final Outbox outbox;
  private final Ledger ledger;
  private final long largest;
  private final Problems problems;

  /**
   * For one client's month.
   *
   * @param largest message, in bytes as it is sent
   */
  Preparation(Outbox outbox, Ledger ledger, long largest, Problems problems) {
    this.outbox = outbox;
    this.ledger = ledger;
    this.largest = largest;
    this.problems = problems;
  }

  /** Writes it into the outbox; empty where everybody has it, or where it cannot be sent. */
  Optional<Prepared> prepare(Draft draft) {
    // Neither of the digests depends on the revision, or on the workbook.
    Letter any = draft.letter(1, draft.recipients(), true, false);
    int revision = ledger.revision(draft.language(), any.figures(), any.documentsDigest());
    Letter toAll = fitting(draft, revision, draft.recipients());
    if (size(toAll) > largest) {
      tellTooLarge(toAll);
      return Optional.empty();
    }
    if (ledger.approval(manifest(toAll).id()).isPresent()) {
      return put(toAll); // it was begun, and goes on
    }
    List<Correspondent> rest = without(draft.recipients(), ledger.reachedBy(revision));
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    return put(rest.size() == draft.recipients().size() ? toAll : fitting(draft, revision, rest));
  }

  /** Without the workbook where it would be too large with it. */
  private Letter fitting(Draft draft, int revision, List<Correspondent> to) {
    boolean isCorrection =
        ledger.corrects(revision, to.stream().map(Correspondent::address).toList());
    Letter whole = draft.letter(revision, to, true, isCorrection);
    return size(whole) <= largest ? whole : draft.letter(revision, to, false, isCorrection);
  }

  private static List<Correspondent> without(List<Correspondent> all, Set<EmailAddress> reached) {
    return all.stream()
        .filter(person -> reached.stream().noneMatch(person.address()::isSameMailbox))
        .toList();
  }

  private static long size(Letter letter) {
    return MessageBytes.of(letter).length;
  }

  private static Manifest manifest(Letter letter) {
    return Manifest.of(letter, MessageBytes.of(letter));
  }

  private Optional<Prepared> put(Letter letter) {
    try {
      return Optional.of(outbox.put(letter, MessageBytes.of(letter)));
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(outbox.folder())),
          "the message to " + letter.client() + " cannot be written: " + Reason.of(e),
          "Check that the disk has room, and that you may write there. Or choose another folder:  "
              + " -Dheadway.outputDirectory=...");
      return Optional.empty();
    }
  }

  private void tellTooLarge(Letter letter) {
    problems.error(
        Place.of("clients/" + letter.client()),
        "the message would have "
            + tenths(size(letter))
            + " MB even without the workbook; there is room for "
            + tenths(largest),
        "Many servers refuse more than 10 MB. If the client's takes it, allow it in agency.yaml:  "
            + " email: {megabytes: 20}");
  }

  private static String tenths(long bytes) {
    long tenths = Math.round(bytes / 100_000.0);
    return tenths / 10 + "." + tenths % 10;
  }
}
