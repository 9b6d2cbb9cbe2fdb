package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.model.EmailAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a person has found out about a message of which nobody knew whether it arrived, or wants to
 * be done about one.
 *
 * @param client whose message
 * @param month of which
 * @param message its id
 * @param recipient whose copy
 * @param hasArrived whether it is there; else it is to be sent once more
 */
record Resolution(
    String client, YearMonth month, String message, EmailAddress recipient, boolean hasArrived) {

  /** Writes it into the ledger; an error where there is nothing to find out. */
  void write(Path deliveries, Instant now, Problems problems) {
    try (LedgerFile file = LedgerFile.open(deliveries, client, month)) {
      Ledger ledger = file.ledger();
      Optional<LedgerLine> last = ledger.last(message, recipient);
      if (last.isEmpty()) {
        problems.error(
            Place.of("-Dheadway.recipient=" + recipient),
            "message " + message + " was never sent to them",
            "headway:outbox lists what was sent to whom.");
        return;
      }
      DeliveryState state = last.get().state().settled();
      // Who asked for a second copy may still learn that the first is there.
      boolean isDone = state == DeliveryState.ACCEPTED || state == DeliveryState.RESOLVED_ACCEPTED;
      boolean isSettled =
          hasArrived ? isDone || !ledger.mayHaveArrived(message, recipient) : state.isOpen();
      if (isSettled) {
        problems.error(
            Place.of("-Dheadway.as"),
            "there is nothing to resolve: it is " + state.word() + " for " + recipient,
            hasArrived
                ? "Only what is, or was, uncertain can be said to have arrived."
                : "It is sent again by -Dheadway.send=" + message);
        return;
      }
      file.append(
          last.get()
              .then(
                  hasArrived ? DeliveryState.RESOLVED_ACCEPTED : DeliveryState.RESOLVED_RESEND,
                  recipient,
                  now,
                  "by hand; before: " + state.word()));
    } catch (LedgerException e) {
      problems.add(e.problem());
    }
  }
}
