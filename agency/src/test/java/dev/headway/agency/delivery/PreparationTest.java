package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Correspondent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the outbox next, by what has gone out before. */
class PreparationTest {

  private static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");
  private static final String CLIENT = "alder-bikes";
  private static final Correspondent RUTH = Letters.person("Ruth", "ruth@alder.example");
  private static final long ROOM = 10_000_000;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private Mailroom mailroom() {
    return new Mailroom(
        folder.resolve("deliveries"),
        folder.resolve("outbox"),
        (pdf, client, month) -> Optional.of(new byte[0]),
        false);
  }

  private Optional<MessageStatus> prepare(String content, Correspondent... to) {
    return mailroom().prepare(new Letters.Said(CLIENT, List.of(to), content), ROOM, problems);
  }

  private static List<String> people(Optional<MessageStatus> message) {
    return message.orElseThrow().copies().stream().map(copy -> copy.to().toString()).toList();
  }

  private void happened(MessageStatus message, Correspondent to, DeliveryState... states)
      throws IOException {
    Prepared prepared = new Outbox(folder.resolve("outbox")).messages(problems).get(0);
    assertThat(prepared.manifest().id()).isEqualTo(message.id());
    try (LedgerFile ledger =
        LedgerFile.open(folder.resolve("deliveries"), CLIENT, Letters.OCTOBER)) {
      LedgerLine approved = LedgerLine.approved(prepared.manifest(), NOON);
      ledger.append(approved);
      for (DeliveryState state : states) {
        ledger.append(approved.then(state, to.address(), NOON, ""));
      }
    }
  }

  @Test
  void a_message_lies_in_the_outbox_and_is_the_same_when_it_is_written_again() throws IOException {
    Optional<MessageStatus> once = prepare("one", Letters.INES, Letters.TOM);
    byte[] bytes = Files.readAllBytes(once.orElseThrow().file());
    Optional<MessageStatus> again = prepare("one", Letters.INES, Letters.TOM);

    assertThat(again).isEqualTo(once);
    assertThat(once.orElseThrow().revision()).isEqualTo(1);
    assertThat(Files.readAllBytes(again.orElseThrow().file())).isEqualTo(bytes);
    assertThat(folder.resolve("outbox/alder-bikes/en-GB.eml")).exists();
  }

  @Test
  void a_message_that_was_begun_goes_on_as_it_was() throws IOException {
    MessageStatus begun = prepare("one", Letters.INES, Letters.TOM).orElseThrow();
    happened(begun, Letters.INES, DeliveryState.SENDING, DeliveryState.ACCEPTED);

    MessageStatus again = prepare("one", Letters.INES, Letters.TOM).orElseThrow();
    assertThat(again.id()).isEqualTo(begun.id());
    assertThat(again.copies())
        .extracting(MessageStatus.Copy::state)
        .containsExactly(DeliveryState.ACCEPTED, DeliveryState.APPROVED);
  }

  /** Who joins gets the report, and who has it does not get it a second time. */
  @Test
  void who_has_it_is_left_out_of_a_message_to_others() throws IOException {
    happened(
        prepare("one", Letters.INES, Letters.TOM).orElseThrow(),
        Letters.INES,
        DeliveryState.COMMITTING,
        DeliveryState.ACCEPTED);

    Optional<MessageStatus> more = prepare("one", Letters.INES, Letters.TOM, RUTH);
    assertThat(people(more)).containsExactly("tom@alder.example", "ruth@alder.example");
    assertThat(more.orElseThrow().revision()).isEqualTo(1);
  }

  @Test
  void who_may_have_it_is_left_out_too() throws IOException {
    happened(
        prepare("one", Letters.INES, Letters.TOM).orElseThrow(),
        Letters.INES,
        DeliveryState.SENDING,
        DeliveryState.COMMITTING);

    assertThat(people(prepare("one", Letters.INES, RUTH))).containsExactly("ruth@alder.example");
  }

  @Test
  void where_everybody_has_it_there_is_no_message() throws IOException {
    happened(prepare("one", Letters.INES).orElseThrow(), Letters.INES, DeliveryState.ACCEPTED);

    assertThat(prepare("one", Letters.INES).orElseThrow().isDone()).isTrue();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void other_documents_after_that_are_a_correction_to_everybody() throws IOException {
    happened(
        prepare("one", Letters.INES, Letters.TOM).orElseThrow(),
        Letters.INES,
        DeliveryState.ACCEPTED);

    Optional<MessageStatus> correction = prepare("two", Letters.INES, Letters.TOM);
    assertThat(correction.orElseThrow().revision()).isEqualTo(2);
    assertThat(people(correction)).containsExactly("ines@alder.example", "tom@alder.example");
  }

  @Test
  void a_message_that_is_too_large_loses_the_workbook_and_else_is_an_error() {
    Letters.Said said = new Letters.Said(CLIENT, List.of(Letters.INES), "x".repeat(9_000));
    int whole = MessageBytes.of(said.letter(1, said.recipients(), true, false)).length;
    int least = MessageBytes.of(said.letter(1, said.recipients(), false, false)).length;

    assertThat(mailroom().prepare(said, whole, problems).orElseThrow().enclosed())
        .containsExactly("alder-bikes-2026-10.pdf", "alder-bikes-2026-10.xlsx");
    assertThat(mailroom().prepare(said, whole - 1, problems).orElseThrow().enclosed())
        .containsExactly("alder-bikes-2026-10.pdf");
    assertThat(mailroom().prepare(said, least, problems)).isPresent();
    assertThat(problems.list()).isEmpty();
    assertThat(mailroom().prepare(said, least - 1, problems)).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("even without the workbook");
  }

  /** A correction says that it is one, and those few bytes count as well. */
  @Test
  void a_correction_is_measured_as_it_is() throws IOException {
    happened(prepare("one", Letters.INES).orElseThrow(), Letters.INES, DeliveryState.ACCEPTED);
    Draft said =
        new Draft() {
          private final Letters.Said two = new Letters.Said(CLIENT, List.of(Letters.INES), "two");

          @Override
          public String client() {
            return CLIENT;
          }

          @Override
          public YearMonth month() {
            return Letters.OCTOBER;
          }

          @Override
          public Locale language() {
            return Locale.UK;
          }

          @Override
          public List<Correspondent> recipients() {
            return two.recipients();
          }

          @Override
          public Letter letter(
              int revision, List<Correspondent> to, boolean isWhole, boolean isCorrection) {
            Letter plain = two.letter(revision, to, isWhole, isCorrection);
            return new Letter(
                plain.client(),
                plain.month(),
                revision,
                plain.language(),
                plain.figures(),
                plain.sender(),
                plain.replyTo(),
                plain.envelopeFrom(),
                to,
                plain.subject(),
                plain.html(),
                plain.text() + (isCorrection ? "This is a correction.\n".repeat(3) : ""),
                plain.pictures(),
                plain.documents());
          }
        };
    int first = MessageBytes.of(said.letter(1, said.recipients(), true, false)).length;

    MessageStatus correction = mailroom().prepare(said, first, problems).orElseThrow();
    assertThat(correction.revision()).isEqualTo(2);
    assertThat(correction.enclosed()).containsExactly("alder-bikes-2026-10.pdf");
    assertThat(Files.size(correction.file())).isLessThanOrEqualTo(first);
  }

  /** Such as one who reads another language, whose message had not gone out yet. */
  @Test
  void who_had_nothing_before_is_told_of_no_correction() throws IOException {
    happened(prepare("one", Letters.INES).orElseThrow(), Letters.INES, DeliveryState.ACCEPTED);

    MessageStatus toTom = prepare("two", Letters.TOM).orElseThrow();
    assertThat(toTom.revision()).isEqualTo(2);
    assertThat(toTom.isCorrection()).isFalse();
    assertThat(prepare("two", Letters.INES, Letters.TOM).orElseThrow().isCorrection()).isTrue();
  }

  /** Who tries messages out gets each of them, as often as they look, and never as a correction. */
  @Test
  void a_test_is_written_anew_whatever_went_out_before() throws IOException {
    happened(prepare("one", Letters.INES).orElseThrow(), Letters.INES, DeliveryState.ACCEPTED);
    Mailroom test =
        new Mailroom(
            folder.resolve("deliveries"),
            folder.resolve("outbox"),
            (pdf, client, month) -> Optional.of(new byte[0]),
            true);

    for (String content : List.of("one", "two")) {
      MessageStatus again =
          test.prepare(new Letters.Said(CLIENT, List.of(Letters.INES), content), ROOM, problems)
              .orElseThrow();
      assertThat(again.revision()).isEqualTo(1);
      assertThat(again.copies()).hasSize(1);
    }
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void a_copy_of_which_nobody_knows_is_brought_to_mind() throws IOException {
    MessageStatus message = prepare("one", Letters.INES).orElseThrow();
    happened(message, Letters.INES, DeliveryState.SENDING, DeliveryState.COMMITTING);
    mailroom().remind(problems);

    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.list())
        .singleElement()
        .hasToString(
            "deliveries/alder-bikes/2026-10.ledger: nobody knows whether 'ines@alder.example' has"
                + " message "
                + message.id()
                + "\n    Ask, and then say what you found: mvn headway:resolve"
                + " -Dheadway.month=2026-10 -Dheadway.message="
                + message.id()
                + " -Dheadway.recipient=ines@alder.example -Dheadway.as=arrived (or resend)");
  }

  @Test
  void a_damaged_ledger_stops_it() throws IOException {
    happened(prepare("one", Letters.INES).orElseThrow(), Letters.INES, DeliveryState.ACCEPTED);
    Path ledger = LedgerFile.path(folder.resolve("deliveries"), CLIENT, Letters.OCTOBER);
    Files.writeString(ledger, Files.readString(ledger).replace("ines@", "anna@"));

    assertThat(prepare("one", Letters.INES)).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("this line was changed");
  }

  @Test
  void what_an_earlier_run_left_is_taken_away() {
    MessageStatus message = prepare("one", Letters.INES).orElseThrow();
    mailroom().clear(CLIENT, problems);

    assertThat(message.file()).doesNotExist();
    assertThat(new Outbox(folder.resolve("outbox")).messages(problems)).isEmpty();
  }
}
