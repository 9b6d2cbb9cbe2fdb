package dev.headway.agency;

import dev.headway.agency.delivery.Mailroom;
import dev.headway.model.Correspondent;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose messages are meant.
 *
 * @param run for which clients and which month
 * @param test who tries messages out, in the place of all recipients; empty in earnest
 */
public record MailRequest(RunRequest run, Optional<Correspondent> test) {

  /** The outbox of the month. */
  Path outbox() {
    return run.output()
        .resolve(run.month().toString())
        .resolve(test.isPresent() ? "outbox-test" : "outbox");
  }

  /** Where it is kept what was sent. What goes to a test is none of that. */
  Path deliveries() {
    return test.isPresent() ? run.output().resolve("deliveries-test") : run.folder().deliveries();
  }

  Mailroom mailroom() {
    return new Mailroom(deliveries(), outbox(), new ReportOwnership(), test.isPresent());
  }
}
