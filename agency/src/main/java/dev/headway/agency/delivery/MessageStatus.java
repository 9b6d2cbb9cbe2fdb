package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message and what became of it.
 *
 * @param id by which it is approved
 * @param client whose report it brings, by the client's id
 * @param month of the report
 * @param language of it
 * @param revision of its documents, from 1
 * @param isCorrection whether one of its recipients has an earlier revision, or may have it
 * @param file the message, as programs of mail open it
 * @param enclosed the names of the documents that come with it
 * @param copies one for each recipient
 */
public record MessageStatus(
    String id,
    String client,
    YearMonth month,
    Locale language,
    int revision,
    boolean isCorrection,
    Path file,
    List<String> enclosed,
    List<Copy> copies) {

  /** Copies the lists. */
  public MessageStatus {
    enclosed = List.copyOf(enclosed);
    copies = List.copyOf(copies);
  }

  /**
   * One recipient's copy.
   *
   * @param to whose
   * @param state what became of it
   * @param at since when; empty where nothing happened yet
   * @param note what a server said, or a person; empty where nobody did
   */
  public record Copy(EmailAddress to, DeliveryState state, Optional<Instant> at, String note) {}

  static MessageStatus of(Prepared message, Ledger ledger) {
    Manifest manifest = message.manifest();
    return new MessageStatus(
        manifest.id(),
        manifest.client(),
        manifest.month(),
        manifest.language(),
        manifest.revision(),
        ledger.corrects(manifest.revision(), manifest.to()),
        message.file(),
        manifest.enclosed().stream().map(file -> file.substring(0, file.indexOf(' '))).toList(),
        manifest.to().stream().map(to -> copy(manifest.id(), to, ledger)).toList());
  }

  private static Copy copy(String id, EmailAddress to, Ledger ledger) {
    Optional<LedgerLine> last = ledger.last(id, to);
    return new Copy(
        to,
        ledger.state(id, to),
        last.map(LedgerLine::at),
        last.map(LedgerLine::note).filter(note -> !note.startsWith(Sending.AS)).orElse(""));
  }

  /** Whether nothing is left to do about it. */
  public boolean isDone() {
    return copies.stream()
        .allMatch(
            copy ->
                copy.state() == DeliveryState.ACCEPTED
                    || copy.state() == DeliveryState.RESOLVED_ACCEPTED);
  }
}
