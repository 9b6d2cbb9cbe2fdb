package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.model.EmailAddress;
import java.util.Optional;

/** What can go wrong with messages, in words that say what to do now. */
final class DeliveryProblems {

  private final Problems problems;
  private final String whoTries;

  /**
   * For one run.
   *
   * @param test who tries messages out, in the place of all recipients; empty in earnest
   */
  DeliveryProblems(Problems problems, Optional<EmailAddress> test) {
    this.problems = problems;
    this.whoTries = test.map(address -> " -Dheadway.testRecipient=" + address).orElse("");
  }

  void noServer(SmtpRefusal refusal) {
    problems.error(
        Place.of("agency.yaml"),
        "no message can be sent: " + refusal.getMessage(),
        "What is neither said to be accepted nor to be uncertain has not gone out. Send it again when"
            + " this is mended.");
  }

  void interrupted() {
    problems.error(
        Place.of("deliveries"),
        "sending was interrupted",
        "headway:outbox says what has gone out; send the rest again.");
  }

  void deferred(Manifest manifest, EmailAddress to, String said) {
    problems.error(
        place(manifest),
        "'" + to + "' has not got message " + manifest.id() + " yet: " + said,
        "Send it again later: " + again(manifest, "send"));
  }

  void refused(Manifest manifest, EmailAddress to, String said) {
    problems.error(
        place(manifest),
        "'"
            + to
            + "' has not got message "
            + manifest.id()
            + ", and the server will not take it: "
            + said,
        "Mend the address in client.yaml and write the outbox again. Or, if the server was wrong: "
            + resolve(manifest, to, "resend"));
  }

  void refusedBefore(Manifest manifest, EmailAddress to) {
    refused(manifest, to, "it was refused in an earlier run, and is not tried again by itself");
  }

  void uncertain(Manifest manifest, EmailAddress to, String said) {
    problems.error(
        place(manifest),
        "nobody knows whether '" + to + "' has message " + manifest.id() + ": " + said,
        "It is not sent again by itself. Ask the person, or who runs the mail server, and then say"
            + " what you found: "
            + resolve(manifest, to, "arrived")
            + " (or resend)");
  }

  /** What the server said is known, and the ledger could not keep it. */
  void unwritten(Manifest manifest, EmailAddress to, DeliveryState state, String said) {
    String what =
        "message " + manifest.id() + " was " + state.word() + " for '" + to + "': " + said;
    switch (state) {
      case ACCEPTED ->
          problems.error(
              place(manifest),
              what + ", and the ledger cannot keep it",
              "It counts as uncertain from now on. When the ledger can be written: "
                  + resolve(manifest, to, "arrived"));
      case UNCERTAIN -> uncertain(manifest, to, said);
      default ->
          problems.error(
              place(manifest),
              what + ", and the ledger cannot keep it",
              "It counts as uncertain from now on. When the ledger can be written: "
                  + resolve(manifest, to, "resend"));
    }
  }

  void outOfDate(Manifest manifest) {
    problems.error(
        place(manifest),
        "message " + manifest.id() + " was written before another one of this month was sent",
        "Write the outbox again, and look at what is in it: mvn headway:email");
  }

  void needsResend(Manifest manifest) {
    problems.error(
        place(manifest),
        "message "
            + manifest.id()
            + " is revision "
            + manifest.revision()
            + ": earlier documents of this month have reached somebody",
        "If people are to get the corrected ones: " + again(manifest, "resend"));
  }

  private static Place place(Manifest manifest) {
    return Place.of("deliveries/" + manifest.client() + "/" + manifest.month() + ".ledger");
  }

  private String again(Manifest manifest, String how) {
    return "mvn headway:email -Dheadway.month="
        + manifest.month()
        + " -Dheadway."
        + how
        + "="
        + manifest.id()
        + whoTries;
  }

  /** Two messages that would bring one recipient two reports of the same month. */
  void twice(Manifest one, Manifest other, EmailAddress to) {
    problems.error(
        place(one),
        "messages "
            + one.id()
            + " and "
            + other.id()
            + " would both bring '"
            + to
            + "' a report of "
            + one.month(),
        "Send only the one that is right, and take the other out of 'approvals'.");
  }

  private String resolve(Manifest manifest, EmailAddress to, String as) {
    return "mvn headway:resolve -Dheadway.month="
        + manifest.month()
        + " -Dheadway.message="
        + manifest.id()
        + " -Dheadway.recipient="
        + to
        + " -Dheadway.as="
        + as
        + whoTries;
  }
}
