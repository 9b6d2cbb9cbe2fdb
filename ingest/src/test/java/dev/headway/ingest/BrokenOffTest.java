package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that broke off, and files whose last line has no end although they are whole. */
class BrokenOffTest {

  private static final String ADS =
      "Reporting starts,Reporting ends,Campaign name,Campaign delivery,Results,Result indicator,"
          + "Amount spent (GBP),Impressions,Reach,Link clicks,Attribution setting\n";
  private static final String FIRST =
      "2026-10-01,2026-10-01,Trial,active,2,actions:lead,33.50,2387,1571,59,7-day click\n";
  private static final String LAST =
      "2026-10-02,2026-10-02,Trial,active,2,actions:lead,31.25,2301,1500,60,7-day click";

  @TempDir Path folder;

  private Exports read(String name, String text) {
    return ClientFolder.in(folder)
        .accounts(Map.of("tiktok", List.of("acmebikes")))
        .october(name, text)
        .read();
  }

  private static BigDecimal spent(Exports exports) {
    return exports.facts().stream()
        .flatMap(fact -> fact.measures().of("spend").stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Cut behind the 31 of 31.25, behind the second month, within the first cell. */
  @ParameterizedTest
  @ValueSource(ints = {53, 18, 7})
  void a_part_of_a_row_is_refused_and_its_day_is_not_known(int letters) {
    Exports exports = read("ads.csv", ADS + FIRST + LAST.substring(0, letters));
    int cells = LAST.substring(0, letters).split(",", -1).length;
    assertThat(spent(exports)).isEqualByComparingTo("33.50");
    assertThat(exports.problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).hasToString("clients/acme/exports/2026-10/ads.csv:3");
              assertThat(problem.message())
                  .isEqualTo(
                      "the file ends within this row, after "
                          + cells
                          + " of 11 cells, and without the end of a line");
              assertThat(problem.advice()).startsWith("Download the file again, and wait until");
            });
    ReadFile.Read read = (ReadFile.Read) exports.files().get(0).outcome();
    assertThat(read.lost()).anyMatch(days -> days.contains(LocalDate.of(2026, 10, 2)));
  }

  @Test
  void a_whole_last_row_without_the_end_of_a_line_is_read_where_lines_end_as_networks_end_them() {
    Exports exports = read("ads.csv", ADS + FIRST + LAST);
    assertThat(spent(exports)).isEqualByComparingTo("64.75");
    assertThat(exports.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
    assertThat(exports.problems().toString()).doesNotContain("the end of a line");
  }

  @Test
  void where_all_other_lines_end_as_on_windows_a_last_line_without_an_end_is_told() {
    String text = (ADS + FIRST + LAST).replace("\n", "\r\n");
    Exports exports = read("ads.csv", text);
    assertThat(spent(exports)).isEqualByComparingTo("64.75");
    assertThat(exports.problems())
        .filteredOn(problem -> problem.message().contains("without the end of a line"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.place()).hasToString("clients/acme/exports/2026-10/ads.csv:3");
            });
    assertThat(read("ads.csv", text + "\r\n").problems().toString())
        .doesNotContain("the end of a line");
  }

  @Test
  void rows_that_are_shorter_than_the_header_throughout_are_whole() {
    String row = "2026-10-0%d,2026-10-0%<d,Trial,active,2,actions:lead,30.00";
    Exports exports = read("ads.csv", ADS + row.formatted(1) + "\n" + row.formatted(2));
    assertThat(spent(exports)).isEqualByComparingTo("60.00");
  }

  @Test
  void what_the_agency_writes_by_hand_need_not_end_its_last_line() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "evidence.csv",
                "date,type,network,words,who,link\n"
                    + "2026-10-02,influenced,x,We came,Board,https://example.org\n"
                    + "2026-10-03,influenced,x,We stayed")
            .read();
    assertThat(exports.facts()).hasSize(2);
  }
}
