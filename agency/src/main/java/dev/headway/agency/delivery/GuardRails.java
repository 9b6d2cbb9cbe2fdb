package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.model.Correspondence;
import dev.headway.model.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a message has to keep to at the moment when it is sent, whatever held when it was written:
 * its recipients are still those of its client, and its documents are that client's.
 */
final class GuardRails {

  private final SendRequest request;
  private final Ownership ownership;
  private final Problems problems;

  GuardRails(SendRequest request, Ownership ownership, Problems problems) {
    this.request = request;
    this.ownership = ownership;
    this.problems = problems;
  }

  /**
   * An error for each thing that is wrong.
   *
   * @param open those of its recipients who are still to get it
   */
  void check(Prepared message, List<EmailAddress> open) {
    Manifest manifest = message.manifest();
    Place place = Place.of(DurableFile.label(message.file()));
    if (!manifest.month().equals(request.month())) {
      problems.error(
          place,
          "message " + manifest.id() + " is of " + manifest.month(),
          "Send it with   -Dheadway.month=" + manifest.month());
    }
    open.forEach(to -> recipient(manifest, to, place));
    String start = manifest.client() + "-" + manifest.month();
    if (!manifest.enclosed().stream().allMatch(file -> file.startsWith(start))) {
      foreign(manifest, place);
      return;
    }
    Outbox.bytes(message, problems).ifPresent(bytes -> documents(manifest, bytes, place));
  }

  private void recipient(Manifest manifest, EmailAddress to, Place place) {
    if (request.testRecipient().isPresent()) {
      boolean isSomebodys =
          request.clients().values().stream()
              .anyMatch(rules -> rules.allows(request.testRecipient().get()));
      if (isSomebodys || !request.testRecipient().get().isSameMailbox(to)) {
        problems.error(
            place,
            isSomebodys
                ? "'" + to + "' is a client's address: a test goes to nobody but yourself"
                : "'" + to + "' is not whom the test is for",
            "Write the outbox of the test again: mvn headway:email -Dheadway.testRecipient="
                + request.testRecipient().get());
      }
      return;
    }
    Optional<Correspondence> rules = Optional.ofNullable(request.clients().get(manifest.client()));
    boolean isOneOfThem =
        rules.isPresent()
            && rules.get().allows(to)
            && rules.get().recipients().stream()
                .anyMatch(recipient -> recipient.person().address().isSameMailbox(to));
    if (!isOneOfThem) {
      problems.error(
          place,
          "'" + to + "' is no recipient of " + manifest.client() + " any more",
          "The client's file has changed since message "
              + manifest.id()
              + " was written. Write the outbox again: mvn headway:email   If 'approvals' names this"
              + " message, take its line out.");
    }
  }

  private void documents(Manifest manifest, byte[] message, Place place) {
    ReadMessage read = new ReadMessage(message);
    long locked =
        read.pdfs().stream()
            .filter(pdf -> ownership.isLocked(pdf, manifest.client(), manifest.month()))
            .count();
    if (wantsLock(manifest) != (locked > 0)) {
      otherLock(manifest, place);
      return;
    }
    // Nobody can look into a locked report, and its workbook lies in it alone.
    boolean isTheirs =
        locked > 0
            ? locked == read.pdfs().size() && read.workbooks().isEmpty()
            : holdsItsWorkbooks(read, manifest);
    if (!isTheirs) {
      foreign(manifest, place);
    }
  }

  private boolean wantsLock(Manifest manifest) {
    return Optional.ofNullable(request.clients().get(manifest.client()))
        .flatMap(Correspondence::pdfCredentials)
        .isPresent();
  }

  private void otherLock(Manifest manifest, Place place) {
    problems.error(
        place,
        "the PDF in message "
            + manifest.id()
            + (wantsLock(manifest)
                ? " opens without a password, and the client's file asks for one"
                : " opens with a password, and the client's file asks for none"),
        "Write the outbox again: mvn headway:email");
  }

  private boolean holdsItsWorkbooks(ReadMessage read, Manifest manifest) {
    List<Optional<byte[]>> within =
        read.pdfs().stream()
            .map(pdf -> ownership.workbook(pdf, manifest.client(), manifest.month()))
            .toList();
    // A workbook says nowhere whose it is; it has to be the one in the report.
    return !within.isEmpty()
        && within.stream().allMatch(Optional::isPresent)
        && read.workbooks().stream()
            .allMatch(
                workbook ->
                    within.stream()
                        .anyMatch(inside -> Arrays.equals(inside.orElseThrow(), workbook)));
  }

  private void foreign(Manifest manifest, Place place) {
    problems.error(
        place,
        "a document in message "
            + manifest.id()
            + " is not "
            + manifest.client()
            + "'s of "
            + manifest.month(),
        "Nothing is sent. Write the outbox again, and report what happened.");
  }
}
