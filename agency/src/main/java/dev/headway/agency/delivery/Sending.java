package dev.headway.agency.delivery;

import dev.headway.input.Problems;
import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends messages, each to one recipient after the other, and writes down each step before it is
 * taken. What a ledger says has arrived, or may have, is not sent again.
 */
final class Sending {

  /** Before the digest of the bytes that go out, in the note of a line. */
  static final String AS = "as ";

  private final Kept kept;
  private final Connection connection;
  private final Clock clock;
  private final Problems problems;
  private final DeliveryProblems tell;
  private final boolean isTest;
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
    this.isTest = test.isPresent();
  }

  /** Sends all of them, unless something is wrong that would be wrong with every one. */
  void send(List<Prepared> messages, List<String> corrections) {
    int at = 0;
    try {
      for (; at < messages.size(); at++) {
        Prepared message = messages.get(at);
        send(message, corrections.contains(message.manifest().id()));
      }
      return;
    } catch (SmtpRefusal refusal) {
      tell.noServer(refusal);
    } catch (LedgerException stopped) {
      problems.add(stopped.problem());
    } catch (IOException stopped) {
      throw new IllegalStateException(stopped); // a ledger throws nothing else
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tell.interrupted();
    } catch (RuntimeException fault) {
      // What was found out about other messages must be told all the same.
      tell.fault(fault);
    }
    tell.notTried(messages.subList(at, messages.size()));
  }

  private void send(Prepared message, boolean isCorrection)
      throws IOException, SmtpRefusal, InterruptedException {
    Manifest manifest = message.manifest();
    try (LedgerFile ledger =
        LedgerFile.open(kept.deliveries(), manifest.client(), manifest.month())) {
      boolean isDone =
          manifest.to().stream().noneMatch(to -> ledger.ledger().state(manifest.id(), to).isOpen());
      if (isDone) {
        manifest
            .to()
            .forEach(to -> notAgain(manifest, to, ledger.ledger().state(manifest.id(), to)));
        return;
      }
      if (!mayGo(manifest, ledger.ledger(), isCorrection)) {
        return;
      }
      // First: a kept message without its approval means that lines of the ledger are lost.
      if (ledger.ledger().approval(manifest.id()).isEmpty()) {
        ledger.append(LedgerLine.approved(manifest, clock.instant()));
      }
      Optional<byte[]> bytes = kept.stamped(message, ZonedDateTime.now(clock), problems);
      if (bytes.isEmpty() || !isAsBefore(manifest, bytes.get(), ledger.ledger())) {
        return;
      }
      for (EmailAddress to : manifest.to()) {
        DeliveryState state = ledger.ledger().state(manifest.id(), to);
        if (state.isOpen() && !hasByAnother(manifest, ledger.ledger(), to)) {
          send(manifest, bytes.get(), to, ledger);
        } else {
          notAgain(manifest, to, state);
        }
      }
    }
  }

  /** The date is not in the manifest: what went out first is told by the ledger. */
  private boolean isAsBefore(Manifest manifest, byte[] bytes, Ledger ledger) {
    String now = AS + Sha256.of(bytes);
    boolean isSame =
        ledger.lines().stream()
            .filter(line -> line.message().equals(manifest.id()))
            .map(LedgerLine::note)
            .filter(note -> note.startsWith(AS))
            .allMatch(now::equals);
    if (!isSame) {
      tell.otherBytes(manifest);
    }
    return isSame;
  }

  /** A later message of the same documents may have gone to those whom this one did not reach. */
  private boolean hasByAnother(Manifest manifest, Ledger ledger, EmailAddress to) {
    return !isTest && ledger.isReachedByAnother(manifest.id(), manifest.revision(), to);
  }

  /** A correction goes out only by its own word, and never what it corrects. */
  private boolean mayGo(Manifest manifest, Ledger ledger, boolean isCorrection) {
    if (isTest) {
      return true;
    }
    int now = ledger.revision(manifest.language(), manifest.figures(), manifest.documents());
    boolean isKnown = ledger.approval(manifest.id()).isPresent();
    if (now != manifest.revision()) {
      tell.outOfDate(manifest);
      return false;
    }
    if (ledger.corrects(manifest.revision(), manifest.to()) && !isKnown && !isCorrection) {
      tell.needsResend(manifest);
      return false;
    }
    return true;
  }

  private void send(Manifest manifest, byte[] bytes, EmailAddress to, LedgerFile ledger)
      throws IOException, SmtpRefusal, InterruptedException {
    SmtpSession session = connection.session(manifest.envelopeFrom());
    LedgerLine approval = ledger.ledger().approval(manifest.id()).orElseThrow();
    ledger.append(approval.then(DeliveryState.SENDING, to, clock.instant(), AS + Sha256.of(bytes)));
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
          ("the server takes nothing from '%s': it said \"%s\". Ask whoever runs it to let this address"
                  + " send, or write one that it lets send as 'sender' or 'bounces' in agency.yaml.")
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
    DeliveryState state = state(answer);
    done.accept(manifest.id() + "  " + state.word() + " for " + to + ": " + note(answer));
    switch (state) {
      case ACCEPTED -> {
        // That is all.
      }
      case DEFERRED -> tell.deferred(manifest, to, note(answer));
      case REFUSED -> tell.refused(manifest, to, note(answer));
      default -> tell.uncertain(manifest, to, note(answer));
    }
  }

  private void notAgain(Manifest manifest, EmailAddress to, DeliveryState state) {
    switch (state) {
      case REFUSED -> tell.refusedBefore(manifest, to);
      case UNCERTAIN ->
          tell.uncertain(
              manifest, to, "in an earlier run no answer came, and nobody has said since");
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

  /** Waits, since many servers slow down who sends faster. */
  @FunctionalInterface
  interface Pause {
    void rest() throws InterruptedException;
  }

  /** The server of one run: it is reached once, and again where the connection was lost. */
  static final class Connection implements AutoCloseable {

    private final Opening opening;
    private final Pause pause;
    private Optional<SmtpSession> session = Optional.empty();

    /**
     * Reaches nothing yet.
     *
     * @param pause after each message
     */
    Connection(Opening opening, Pause pause) {
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
      pause.rest();
    }

    @Override
    public void close() {
      session.ifPresent(SmtpSession::close);
      session = Optional.empty();
    }
  }
}
