package dev.headway.agency.delivery;

import dev.headway.input.Problems;
import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends messages, each to one recipient after the other, and writes down each step before it is
 * taken. What a ledger says has arrived, or may have, is not sent again.
 */
final class Sending {

  private final Kept kept;
  private final Connection connection;
  private final Clock clock;
  private final Problems problems;
  private final DeliveryProblems tell;
  private final Consumer<String> done;

  /**
   * For one run.
   *
   * @param clock the zone is the agency's: it stands in the date of messages
   * @param test who tries messages out; empty in earnest
   * @param done told a line for each copy that is done, as soon as it is
   */
  Sending(
      Kept kept,
      Connection connection,
      Clock clock,
      Optional<EmailAddress> test,
      Consumer<String> done,
      Problems problems) {
    this.kept = kept;
    this.connection = connection;
    this.clock = clock;
    this.done = done;
    this.problems = problems;
    this.tell = new DeliveryProblems(problems, test);
  }

  /** Sends all of them, unless something is wrong that would be wrong with every one. */
  void send(List<Prepared> messages, List<String> corrections) {
    try {
      for (Prepared message : messages) {
        send(message, corrections.contains(message.manifest().id()));
      }
    } catch (SmtpRefusal refusal) {
      tell.noServer(refusal);
    } catch (LedgerException stopped) {
      problems.add(stopped.problem());
    } catch (IOException stopped) {
      throw new IllegalStateException(stopped); // a ledger throws nothing else
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tell.interrupted();
    }
  }

  private void send(Prepared message, boolean isCorrection)
      throws IOException, SmtpRefusal, InterruptedException {
    Manifest manifest = message.manifest();
    try (LedgerFile ledger =
        LedgerFile.open(kept.deliveries(), manifest.client(), manifest.month())) {
      if (!mayGo(manifest, ledger.ledger(), isCorrection)) {
        return;
      }
      // First: a kept message without its approval means that lines of the ledger are lost.
      if (ledger.ledger().approval(manifest.id()).isEmpty()) {
        ledger.append(LedgerLine.approved(manifest, clock.instant()));
      }
      Optional<byte[]> bytes = kept.stamped(message, ZonedDateTime.now(clock), problems);
      if (bytes.isEmpty()) {
        return;
      }
      for (EmailAddress to : manifest.to()) {
        DeliveryState state = ledger.ledger().state(manifest.id(), to);
        if (state.isOpen() && !hasByAnother(manifest, ledger.ledger(), to, state)) {
          send(manifest, bytes.get(), to, ledger);
        } else {
          notAgain(manifest, to, state);
        }
      }
    }
  }

  /** A later message of the same documents may have gone to those whom this one did not reach. */
  private static boolean hasByAnother(
      Manifest manifest, Ledger ledger, EmailAddress to, DeliveryState state) {
    return state != DeliveryState.RESOLVED_RESEND
        && ledger.reachedBy(manifest.revision(), manifest.id()).stream()
            .anyMatch(to::isSameMailbox);
  }

  /** A correction goes out only by its own word, and never what it corrects. */
  private boolean mayGo(Manifest manifest, Ledger ledger, boolean isCorrection) {
    int now = ledger.revision(manifest.language(), manifest.figures(), manifest.documents());
    boolean isKnown = ledger.approval(manifest.id()).isPresent();
    if (now != manifest.revision()) {
      tell.outOfDate(manifest);
      return false;
    }
    if (manifest.revision() > 1 && !isKnown && !isCorrection) {
      tell.needsResend(manifest);
      return false;
    }
    return true;
  }

  private void send(Manifest manifest, byte[] bytes, EmailAddress to, LedgerFile ledger)
      throws IOException, SmtpRefusal, InterruptedException {
    SmtpSession session = connection.session(manifest.envelopeFrom());
    LedgerLine approval = ledger.ledger().approval(manifest.id()).orElseThrow();
    ledger.append(approval.then(DeliveryState.SENDING, to, clock.instant(), ""));
    SmtpAnswer answer =
        session.send(
            manifest.envelopeFrom(),
            to,
            bytes,
            manifest.id(),
            () -> ledger.append(approval.then(DeliveryState.COMMITTING, to, clock.instant(), "")));
    try {
      ledger.append(approval.then(state(answer), to, clock.instant(), note(answer)));
    } catch (LedgerException unwritten) {
      tell.unwritten(manifest, to, state(answer), note(answer));
      throw unwritten;
    }
    tell(manifest, to, answer);
    if (answer instanceof SmtpAnswer.Barred barred) {
      throw new SmtpRefusal(
          "the server takes nothing from '%s': it said \"%s\". Ask whoever runs it to let this address send, or write one that it lets send as 'sender' or 'bounces' in agency.yaml. No other message was tried."
              .formatted(manifest.envelopeFrom(), barred.reply()));
    }
    connection.rest();
  }

  private static DeliveryState state(SmtpAnswer answer) {
    if (answer instanceof SmtpAnswer.Accepted) {
      return DeliveryState.ACCEPTED;
    }
    if (answer instanceof SmtpAnswer.Deferred || answer instanceof SmtpAnswer.Barred) {
      return DeliveryState.DEFERRED;
    }
    return answer instanceof SmtpAnswer.Refused ? DeliveryState.REFUSED : DeliveryState.UNCERTAIN;
  }

  private static String note(SmtpAnswer answer) {
    if (answer instanceof SmtpAnswer.Accepted accepted) {
      return accepted.reply();
    }
    if (answer instanceof SmtpAnswer.Deferred deferred) {
      return deferred.reply();
    }
    if (answer instanceof SmtpAnswer.Barred barred) {
      return barred.reply();
    }
    return answer instanceof SmtpAnswer.Refused refused
        ? refused.reply()
        : ((SmtpAnswer.Uncertain) answer).reason();
  }

  private void tell(Manifest manifest, EmailAddress to, SmtpAnswer answer) {
    switch (state(answer)) {
      case ACCEPTED -> done.accept(manifest.id() + "  accepted for " + to + ": " + note(answer));
      case DEFERRED -> tell.deferred(manifest, to, note(answer));
      case REFUSED -> tell.refused(manifest, to, note(answer));
      default -> tell.uncertain(manifest, to, note(answer));
    }
  }

  private void notAgain(Manifest manifest, EmailAddress to, DeliveryState state) {
    switch (state) {
      case REFUSED -> tell.refusedBefore(manifest, to);
      case UNCERTAIN -> tell.uncertain(manifest, to, "in an earlier run");
      case ACCEPTED, RESOLVED_ACCEPTED ->
          done.accept(manifest.id() + "  not sent again: " + to + " has it");
      default ->
          done.accept(
              manifest.id()
                  + "  not sent: "
                  + to
                  + " has, or may have, the same by another message");
    }
  }

  /** Reaches a server. */
  @FunctionalInterface
  interface Opening {
    SmtpSession open(EmailAddress sender) throws SmtpRefusal;
  }

  /** The server of one run: it is reached once, and again where the connection was lost. */
  static final class Connection implements AutoCloseable {

    private final Opening opening;
    private final Duration pause;
    private Optional<SmtpSession> session = Optional.empty();

    /**
     * Reaches nothing yet.
     *
     * @param pause between two messages
     */
    Connection(Opening opening, Duration pause) {
      this.opening = opening;
      this.pause = pause;
    }

    SmtpSession session(EmailAddress sender) throws SmtpRefusal {
      if (session.filter(SmtpSession::isOpen).isEmpty()) {
        close();
        session = Optional.of(opening.open(sender));
      }
      return session.orElseThrow();
    }

    void rest() throws InterruptedException {
      Thread.sleep(pause.toMillis());
    }

    @Override
    public void close() {
      session.ifPresent(SmtpSession::close);
      session = Optional.empty();
    }
  }
}
