package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may go out next, by what happened before. */
class LedgerTest {

  private static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");
  private static final EmailAddress INES = Letters.INES.address();
  private static final EmailAddress TOM = Letters.TOM.address();

  private final List<LedgerLine> lines = new ArrayList<>();

  private Letter letter(int revision, String content) {
    return Letters.of("alder-bikes", revision, List.of(Letters.INES, Letters.TOM), content);
  }

  private String happened(Letter letter, Correspondent to, DeliveryState... states) {
    LedgerLine approved = LedgerLine.approved(Manifest.of(letter, MessageBytes.of(letter)), NOON);
    lines.add(approved);
    for (DeliveryState state : states) {
      lines.add(approved.then(state, to.address(), NOON, ""));
    }
    return approved.message();
  }

  private int revision(String content) {
    Letter letter = letter(1, content);
    return new Ledger(lines).revision(Locale.UK, letter.figures(), letter.documentsDigest());
  }

  @Test
  void the_first_documents_are_revision_1_as_long_as_nobody_has_them() {
    assertThat(revision("one")).isEqualTo(1);
    happened(letter(1, "one"), Letters.INES, DeliveryState.SENDING, DeliveryState.DEFERRED);
    assertThat(revision("two")).isEqualTo(1);
  }

  @Test
  void other_documents_than_those_that_somebody_has_are_the_next_revision() {
    happened(letter(1, "one"), Letters.INES, DeliveryState.COMMITTING, DeliveryState.ACCEPTED);

    assertThat(revision("one")).isEqualTo(1);
    assertThat(revision("two")).isEqualTo(2);
  }

  /** A message whose end was sent may have arrived, whatever was written down of it. */
  @Test
  void documents_that_may_have_arrived_count_as_those_that_have() {
    happened(letter(1, "one"), Letters.INES, DeliveryState.SENDING, DeliveryState.COMMITTING);

    assertThat(revision("two")).isEqualTo(2);
  }

  @Test
  void the_first_documents_again_after_a_correction_are_a_correction_too() {
    happened(letter(1, "one"), Letters.INES, DeliveryState.ACCEPTED);
    happened(letter(2, "two"), Letters.INES, DeliveryState.ACCEPTED);

    assertThat(revision("two")).isEqualTo(2);
    assertThat(revision("one")).isEqualTo(3);
  }

  /** Another brand or template: the same figures on other pages. */
  @Test
  void pages_that_changed_are_a_correction_and_so_is_the_way_back() {
    String figures = letter(1, "one").figures();
    happened(letter(1, "one"), Letters.INES, DeliveryState.ACCEPTED);
    assertThat(new Ledger(lines).revision(Locale.UK, figures, "other pages")).isEqualTo(2);
    LedgerLine first = lines.get(1);
    lines.add(
        new LedgerLine(
            NOON,
            DeliveryState.ACCEPTED,
            "another",
            2,
            Locale.UK,
            figures,
            "other pages",
            first.recipient(),
            ""));

    assertThat(new Ledger(lines).revision(Locale.UK, figures, "other pages")).isEqualTo(2);
    assertThat(new Ledger(lines).revision(Locale.UK, figures, first.documents())).isEqualTo(3);
    assertThat(new Ledger(lines).revision(Locale.FRANCE, figures, "pages in French")).isEqualTo(2);
  }

  /** A correction of the English pages alone is none of the French ones. */
  @Test
  void a_correction_in_one_language_leaves_the_other_what_it_was() {
    happened(letter(1, "one"), Letters.INES, DeliveryState.ACCEPTED);
    LedgerLine first = lines.get(1);
    lines.add(
        new LedgerLine(
            NOON,
            DeliveryState.ACCEPTED,
            "french",
            1,
            Locale.FRANCE,
            first.figures(),
            "pages in French",
            Optional.of(TOM),
            ""));
    lines.add(
        new LedgerLine(
            NOON,
            DeliveryState.ACCEPTED,
            "another",
            2,
            Locale.UK,
            first.figures(),
            "other pages",
            first.recipient(),
            ""));

    assertThat(new Ledger(lines).revision(Locale.FRANCE, first.figures(), "pages in French"))
        .isEqualTo(1);
    assertThat(new Ledger(lines).revision(Locale.FRANCE, "other figures", "other pages in French"))
        .isEqualTo(3);
  }

  @Test
  void documents_in_a_language_that_nobody_got_yet_belong_to_the_revision_that_others_have() {
    happened(letter(1, "one"), Letters.INES, DeliveryState.ACCEPTED);

    String figures = letter(1, "one").figures();
    assertThat(new Ledger(lines).revision(Locale.GERMANY, figures, "other bytes")).isEqualTo(1);
  }

  @Test
  void documents_in_a_new_language_with_other_figures_are_the_next_revision() {
    happened(letter(1, "one"), Letters.INES, DeliveryState.ACCEPTED);

    assertThat(new Ledger(lines).revision(Locale.GERMANY, "other figures", "x")).isEqualTo(2);
  }

  /** Whoever looked into it only said that it should go out again. */
  @Test
  void what_may_have_arrived_still_may_have_when_it_is_wanted_again() {
    happened(
        letter(1, "one"), Letters.INES, DeliveryState.COMMITTING, DeliveryState.RESOLVED_RESEND);

    assertThat(revision("two")).isEqualTo(2);
  }

  @Test
  void the_state_of_a_copy_is_what_its_last_line_means() {
    String message =
        happened(letter(1, "one"), Letters.INES, DeliveryState.SENDING, DeliveryState.COMMITTING);
    Ledger ledger = new Ledger(lines);

    assertThat(ledger.state(message, INES)).isEqualTo(DeliveryState.UNCERTAIN);
    assertThat(ledger.state(message, TOM)).isEqualTo(DeliveryState.APPROVED);
    assertThat(ledger.state("another", TOM)).isEqualTo(DeliveryState.PREPARED);
    assertThat(DeliveryState.SENDING.settled()).isEqualTo(DeliveryState.DEFERRED);
  }

  @Test
  void only_what_has_not_arrived_for_certain_or_is_wanted_again_goes_out() {
    assertThat(DeliveryState.values())
        .filteredOn(DeliveryState::isOpen)
        .containsExactly(
            DeliveryState.PREPARED,
            DeliveryState.APPROVED,
            DeliveryState.SENDING,
            DeliveryState.DEFERRED,
            DeliveryState.RESOLVED_RESEND);
  }

  @Test
  void who_has_a_revision_or_a_later_one_is_reached() {
    happened(letter(1, "one"), Letters.INES, DeliveryState.ACCEPTED);
    happened(letter(2, "two"), Letters.TOM, DeliveryState.COMMITTING);
    Ledger ledger = new Ledger(lines);

    assertThat(ledger.reachedBy(1)).containsExactly(INES, TOM);
    assertThat(ledger.reachedBy(2)).containsExactly(TOM);
    assertThat(ledger.reachedBy(3)).isEmpty();
  }
}
