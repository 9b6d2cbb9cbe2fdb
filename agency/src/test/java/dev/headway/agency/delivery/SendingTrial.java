package dev.headway.agency.delivery;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Correspondent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An agency that sends from one folder to one server.
 *
 * @param folder for the outbox and deliveries
 * @param port of the server on this machine
 * @param patience with the server
 * @param rests how often it paused
 */
record SendingTrial(Path folder, int port, Duration patience, AtomicInteger rests) {

  static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-05T12:00:00Z"), ZoneId.of("Europe/London"));

  SendingTrial(Path folder, int port, Duration patience) {
    this(folder, port, patience, new AtomicInteger());
  }

  SendingTrial(Path folder, int port) {
    this(folder, port, Duration.ofSeconds(5));
  }

  Path deliveries() {
    return folder.resolve("deliveries");
  }

  private Outbox outbox() {
    return new Outbox(folder.resolve("outbox"));
  }

  Mailroom mailroom() {
    return new Mailroom(
        deliveries(),
        folder.resolve("outbox"),
        (pdf, owner, month) -> Optional.of(new byte[0]),
        false);
  }

  /** Lays a message ready. */
  Prepared prepare(String content, Correspondent... to) throws IOException {
    return prepare("alder-bikes", content, to);
  }

  Prepared prepare(String client, String content, Correspondent... to) throws IOException {
    Problems problems = new Problems();
    mailroom()
        .prepare(
            new Letters.Said(client, List.of(to), content + "\n" + SmtpFaultServer.LAST_LINE),
            10_000_000,
            problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
    return outbox().messages(problems).stream()
        .filter(message -> message.manifest().client().equals(client))
        .findFirst()
        .orElseThrow();
  }

  /** What was said, and what went wrong. */
  record Sent(List<String> said, List<String> problems) {}

  Sent send(Prepared... messages) {
    return send(NOON, List.of(), messages);
  }

  Sent send(Clock clock, List<String> corrections, Prepared... messages) {
    Problems problems = new Problems();
    MailServer server =
        new MailServer("localhost", port, MailServer.Security.NONE, Optional.empty());
    try (Sending.Connection connection =
        new Sending.Connection(
            sender -> SmtpSession.open(server, sender, new SmtpTimeouts(patience, patience)),
            rests::incrementAndGet)) {
      List<String> said = new ArrayList<>();
      new Sending(new Kept(deliveries()), connection, clock, Optional.empty(), said::add, problems)
          .send(List.of(messages), corrections);
      return new Sent(said, problems.list().stream().map(Problem::message).toList());
    }
  }

  DeliveryState state(Prepared message, Correspondent to) throws IOException {
    return LedgerFile.read(deliveries(), message.manifest().client(), Letters.OCTOBER)
        .state(message.manifest().id(), to.address());
  }

  void resolve(Prepared message, Correspondent to, boolean hasArrived) {
    Problems problems = new Problems();
    new Resolution(
            message.manifest().client(),
            Letters.OCTOBER,
            message.manifest().id(),
            to.address(),
            hasArrived)
        .write(deliveries(), NOON.instant(), problems);
    if (problems.hasErrors()) {
      throw new AssertionError(problems.list());
    }
  }

  /** How many copies a server has for somebody. */
  static long copies(SmtpFaultServer server, Correspondent to) {
    return server.takenFor().stream().filter(to.address().toString()::equals).count();
  }
}
