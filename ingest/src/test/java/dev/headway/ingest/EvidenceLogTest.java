package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agency's own log, evidence.csv, which goes on growing and is written by hand. */
class EvidenceLogTest {

  private static final String LOG =
      "date,type,network,words,who,link\n2026-10-12,solved,,\"Thanks, all\",A customer,\n";

  @TempDir Path folder;

  private Exports read(String log) {
    return ClientFolder.in(folder).october("notes.md", "").file("evidence.csv", log).read();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-05,defnded,,a,b,",
        "2026-11-31,solved,,a,b,",
        "2026-11-5,solved,,a,b,",
        "05.11.2026,solved,,a,b,",
        "11/25/2026,solved,,a,b,",
        "2026-11-05",
        "2026-11-05,solved,,\"never closed,b,",
        "2026-11-05,solved,,\"closed\" too soon,b,",
        "\"2026-11-05\",solved,,\"never closed,b,"
      })
  void a_malformed_line_of_a_later_month_is_no_part_of_this_months_log(String line) {
    Exports then = read(LOG);
    Exports later = read(LOG + line + "\n2026-11-06,solved,,\"Ok, fine\",b,\n");
    assertThat(later.problems()).isEqualTo(then.problems());
    assertThat(later.facts()).isEqualTo(then.facts()).hasSize(1);
    assertThat(later.files()).isEqualTo(then.files());
  }

  @Test
  void lines_below_a_damaged_later_one_are_read_with_their_own_numbers() {
    Exports exports =
        read(LOG + "2026-11-05,solved,,\"never closed,b,\n2026-10-30,solved,,Late,b,\n");
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).extracting(f -> f.origin().line()).containsExactly(2, 4);
  }

  @Test
  void a_damaged_line_of_this_month_refuses_the_log_and_says_how_to_mend_it() {
    Exports exports = read(LOG + "2026-10-15,solved,,\"never closed,b,\n");
    assertThat(exports.files().get(0).outcome()).isInstanceOf(ReadFile.Refused.class);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).hasToString("clients/acme/evidence.csv:3");
              assertThat(p.advice()).contains("text editor").doesNotContain("ownload");
            });
  }

  @Test
  void a_day_that_is_written_in_another_way_is_told_with_how_to_write_it() {
    Exports exports = read(LOG + "14.10.2026,solved,,a,b,\n,solved,,a,b,\n");
    assertThat(exports.problems())
        .extracting(p -> p.place() + ": " + p.message() + ". " + p.advice())
        .containsExactly(
            "clients/acme/evidence.csv:3:1: the column 'date' has '14.10.2026', which is not written"
                + " like 2026-10-31. Write the day as 2026-10-31.",
            "clients/acme/evidence.csv:4:1: the column 'date' is empty, so the row cannot be"
                + " counted. Write it, or delete the line.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, false",
    "2026-11-01, true",
    "2027-01-01, true",
    "2026/11/1, true",
    "2026-11-01 10:00, true",
    "31.10.2026, false",
    "11.10.2026, false",
    "05.11.2026, true",
    "05/11/2026, false",
    "10/11/2026, false",
    "13/11/2026, true",
    "11/13/2026, true",
    "11/12/2026, true",
    "01.02.2027, true",
    "40.40.2027, false",
    "soon, false"
  })
  void a_day_is_later_only_where_it_cannot_be_an_earlier_one(String cell, boolean later) {
    assertThat(new LaterDays(LocalDate.of(2026, 10, 31)).has(cell)).isEqualTo(later);
  }
}
