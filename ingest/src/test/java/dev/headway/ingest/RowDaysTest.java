package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a row of visits covers. */
class RowDaysTest {

  @TempDir Path folder;

  private Exports read(String from, String to, String column, String cell) {
    String text =
        "# Start date: %s\n# End date: %s\nSession source,%s,Sessions\ninstagram,%s,9\n"
            .formatted(from, to, column, cell);
    return ClientFolder.in(folder).october("g.csv", text).read();
  }

  // 1 January 2026 is a Thursday, 1 October 2026 too; 1 November 2026 is a Sunday.
  @ParameterizedTest
  @CsvSource({
    "20260801, 20261031, Month, 10, 2026-10-01, 2026-10-31",
    "20251101, 20261031, Month, 02, 2026-02-01, 2026-02-28",
    "20260801, 20261031, Year month, 202610, 2026-10-01, 2026-10-31",
    "20261005, 20261031, Month, 10, 2026-10-05, 2026-10-31",
    "20260101, 20260131, Week, 01, 2026-01-01, 2026-01-03",
    "20260101, 20261231, Week, 2, 2026-01-04, 2026-01-10",
    "20260101, 20261231, Week, 53, 2026-12-27, 2026-12-31",
    "20261001, 20261031, Week, 40, 2026-10-01, 2026-10-03",
    "20260101, 20261231, Year week, 202641, 2026-10-04, 2026-10-10",
    "20260101, 20261231, ISO week of the year, 02, 2026-01-05, 2026-01-11",
    "20260101, 20261231, ISO week of the year, 42, 2026-10-12, 2026-10-18",
    "20251229, 20260111, ISO week of the year, 1, 2025-12-29, 2026-01-04",
    "20260101, 20261231, ISO week of ISO year, 202642, 2026-10-12, 2026-10-18"
  })
  void months_and_weeks_are_those_of_the_stated_days(
      String from, String to, String column, String cell, LocalDate first, LocalDate last) {
    Exports exports = read(from, to, column, cell);
    assertThat(exports.facts())
        .singleElement()
        .satisfies(f -> assertThat(f.period()).isEqualTo(new Period(first, last)));
    assertThat(exports.problems())
        .allSatisfy(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @CsvSource({
    "20260801, 20261031, Month, 13",
    "20260801, 20261031, Month, 0",
    "20260801, 20261031, Month, October",
    "20260801, 20261031, Month, 07",
    "20260801, 20261031, Year month, 202510",
    "20260101, 20261231, Week, 54",
    "20260101, 20261231, ISO week of the year, 54"
  })
  void a_number_that_is_none_of_theirs_refuses_its_row(
      String from, String to, String column, String cell) {
    Exports exports = read(from, to, column, cell);
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
              assertThat(p.message()).startsWith("'" + cell + "' is no ");
            });
  }

  @Test
  void a_month_that_two_of_the_stated_years_have_is_not_guessed() {
    Exports exports = read("20250901", "20261031", "Month", "10");
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems().get(0).message())
        .endsWith("it is in more than one of their years");
    assertThat(exports.problems().get(0).advice()).contains("no more than a year");
  }

  @Test
  void rows_that_cover_days_of_two_months_are_told_with_what_to_export() {
    Exports exports = read("20260915", "20261014", "Country", "Peru");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/g.csv:4");
              assertThat(p.message())
                  .isEqualTo(
                      "rows that cover days of more than one month count in none of them: 1 of 1,"
                          + " such as 2026-09-15 to 2026-10-14 in this line");
              assertThat(p.advice()).contains("one month alone", "'Date' as second dimension");
            });
  }

  @Test
  void by_week_a_week_that_crosses_the_month_is_told() {
    Exports exports = read("20260901", "20261031", "Week", "40");
    assertThat(exports.problems().get(0).message()).contains("2026-09-27 to 2026-10-03");
  }
}
