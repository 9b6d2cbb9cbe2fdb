package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.EmailAddress;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can go wrong with messages, in words that say what to do now. */
final class DeliveryProblems {

  private final Problems problems;
  private final String whoTries;
  private final String deliveries;

  /**
   * For one run.
   *
   * @param test who tries messages out, in the place of all recipients; empty in earnest
   */
  DeliveryProblems(Problems problems, Optional<EmailAddress> test) {
    this.problems = problems;
    this.deliveries = test.isPresent() ? "deliveries-test" : "deliveries";
    this.whoTries = test.map(address -> " -Dheadway.testRecipient=" + address).orElse("");
  }

  void noServer(SmtpRefusal refusal) {
    problems.error(
        Place.of("agency.yaml"),
        "no message can be sent: " + refusal.getMessage(),
        "What is neither said to be accepted nor to be uncertain has not gone out. Send it again when"
            + " this is mended.");
  }

  /** What would have come after something that stopped the run. */
  void notTried(List<Prepared> messages) {
    if (!messages.isEmpty()) {
      problems.error(
          Place.of(deliveries),
          "not tried, or not to everybody: "
              + messages.stream()
                  .map(Prepared::manifest)
                  .map(manifest -> manifest.id() + " (" + manifest.client() + ")")
                  .collect(Collectors.joining(", ")),
          "Name them once more when this is mended; who has them does not get them again.");
    }
  }

  /** A fault of the program itself. */
  void fault(RuntimeException fault) {
    problems.error(
        Place.of(deliveries),
        "Headway has a fault, and sending has stopped: " + fault,
        "headway:outbox says what has gone out. Report the fault.");
  }

  /** What goes out is not, byte for byte, what went out first. */
  void otherBytes(Manifest manifest) {
    problems.error(
        place(manifest),
        "message " + manifest.id() + " has not the bytes any more that were sent first",
        "Take its .eml as it was from git, or from a copy; never edit it. Nothing of it was sent.");
  }

  void interrupted() {
    problems.error(
        Place.of(deliveries),
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
        isTooLarge(said)
            ? "Write a smaller number than the server's limit into agency.yaml, and write the outbox"
                + " again: the workbook is left out where the message has no room for it.   email:"
                + " {megabytes: 5}"
            : "If the address is wrong, mend it in client.yaml and write the outbox again; else ask"
                + " whoever runs the server. When it would take the message: "
                + resolve(manifest, to, "resend"));
  }

  /** RFC 5321, 4.2.3, and RFC 3463, 3.4. */
  private static boolean isTooLarge(String said) {
    return said.startsWith("552") || said.contains(" 5.3.4") || said.startsWith("The message has ");
  }

  void refusedBefore(Manifest manifest, EmailAddress to) {
    refused(manifest, to, "it was refused in an earlier run, and is not tried again by itself");
  }

  /** A copy of which nobody has found out yet what became of it. */
  void stillUncertain(String client, YearMonth month, LedgerLine copy) {
    EmailAddress to = copy.recipient().orElseThrow();
    problems.add(
        Problem.warning(
            place(client, month),
            "nobody knows whether '" + to + "' has message " + copy.message(),
            "Ask, and then say what you found: "
                + resolve(month, copy.message(), to, "arrived")
                + " (or resend)"));
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

  private Place place(Manifest manifest) {
    return place(manifest.client(), manifest.month());
  }

  private Place place(String client, YearMonth month) {
    return Place.of(deliveries + "/" + client + "/" + month + ".ledger");
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
    return resolve(manifest.month(), manifest.id(), to, as);
  }

  private String resolve(YearMonth month, String message, EmailAddress to, String as) {
    return "mvn headway:resolve -Dheadway.month="
        + month
        + " -Dheadway.message="
        + message
        + " -Dheadway.recipient="
        + to
        + " -Dheadway.as="
        + as
        + whoTries;
  }
}
