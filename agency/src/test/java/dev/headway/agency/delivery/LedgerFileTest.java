package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

  private static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");
  private static final String CLIENT = "alder-bikes";
  private static final YearMonth OCTOBER = Letters.OCTOBER;

  @TempDir private Path deliveries;

  private final Letter letter = Letters.of("one");
  private final LedgerLine approved =
      LedgerLine.approved(Manifest.of(letter, MessageBytes.of(letter)), NOON);

  private LedgerLine line(DeliveryState state) {
    return approved.then(state, Letters.INES.address(), NOON, "250 \"ok\"\tÄ");
  }

  private void write(LedgerLine... lines) throws IOException {
    try (LedgerFile file = LedgerFile.open(deliveries, CLIENT, OCTOBER)) {
      for (LedgerLine line : lines) {
        file.append(line);
      }
    }
  }

  private Path file() {
    return LedgerFile.path(deliveries, CLIENT, OCTOBER);
  }

  private Ledger read() throws LedgerException {
    return LedgerFile.read(deliveries, CLIENT, OCTOBER);
  }

  @Test
  void lines_are_read_as_they_were_written_and_go_on_in_a_later_run() throws IOException {
    write(approved, line(DeliveryState.SENDING));
    write(line(DeliveryState.COMMITTING));

    assertThat(read().lines())
        .containsExactly(approved, line(DeliveryState.SENDING), line(DeliveryState.COMMITTING));
  }

  @Test
  void what_is_not_there_is_empty() throws IOException {
    assertThat(read().lines()).isEmpty();
    assertThat(file()).doesNotExist();
  }

  /** The crash came before the line was whole, so what it tells of has not happened. */
  @Test
  void a_last_line_that_was_cut_short_anywhere_is_dropped() throws IOException {
    write(approved, line(DeliveryState.SENDING));
    byte[] whole = Files.readAllBytes(file());
    int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = first; length < whole.length - 1; length++) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      assertThat(read().lines()).containsExactly(approved);
    }
    write(line(DeliveryState.COMMITTING));
    assertThat(read().lines()).containsExactly(approved, line(DeliveryState.COMMITTING));
  }

  @Test
  void a_whole_last_line_that_lost_its_end_counts() throws IOException {
    write(approved, line(DeliveryState.COMMITTING));
    String whole = Files.readString(file());
    Files.writeString(file(), whole.strip());

    assertThat(read().lines()).containsExactly(approved, line(DeliveryState.COMMITTING));
    write(line(DeliveryState.ACCEPTED));
    assertThat(read().lines()).hasSize(3);
  }

  @Test
  void a_changed_letter_anywhere_is_damage_with_the_line_it_stands_on() throws IOException {
    write(approved, line(DeliveryState.SENDING), line(DeliveryState.REFUSED));
    String whole = Files.readString(file());
    Files.writeString(file(), whole.replace("REFUSED", "DEFERRED"));

    assertThatThrownBy(this::read)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("2026-10.ledger:3: this line was changed after it was written")
        .hasMessageContaining("Take the ledger as it was after the last sending");
  }

  @Test
  void a_line_that_was_taken_out_is_damage() throws IOException {
    write(approved, line(DeliveryState.SENDING), line(DeliveryState.COMMITTING));
    List<String> lines = Files.readAllLines(file());
    Files.writeString(file(), lines.get(0) + "\n" + lines.get(2) + "\n");

    assertThatThrownBy(this::read).hasMessageContaining("2026-10.ledger:2:");
  }

  @Test
  void another_clients_ledger_is_no_ledger_here() throws IOException {
    write(approved);
    Path other = LedgerFile.path(deliveries, "ovenbird-kits", OCTOBER);
    Files.createDirectories(other.getParent());
    Files.copy(file(), other);

    assertThatThrownBy(() -> LedgerFile.read(deliveries, "ovenbird-kits", OCTOBER))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void two_runs_at_once_do_not_write_one_ledger() throws IOException {
    try (LedgerFile one = LedgerFile.open(deliveries, CLIENT, OCTOBER)) {
      assertThatThrownBy(() -> LedgerFile.open(deliveries, CLIENT, OCTOBER))
          .hasMessageContaining("another run is sending this client's messages");
      one.append(approved);
    }
    write(line(DeliveryState.SENDING));
    assertThat(read().lines()).hasSize(2);
  }

  @Test
  void what_is_no_line_of_ours_is_damage() throws IOException {
    write(approved);
    Files.writeString(file(), "\n", StandardOpenOption.APPEND);

    assertThatThrownBy(this::read).hasMessageContaining("2026-10.ledger:2:");
  }
}
