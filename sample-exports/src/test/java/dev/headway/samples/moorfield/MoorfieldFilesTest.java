package dev.headway.samples.moorfield;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.samples.ClientFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story's numbers and quirks, counted from the committed files by plain means. */
class MoorfieldFilesTest {
  private static final ClientFiles FILES = ClientFiles.of("moorfield-heat");

  private static List<Map<String, String>> films(String month) throws IOException {
    try (ZipFile zip = new ZipFile(FILES.file(month, "Content *.zip").toFile())) {
      byte[] table = zip.getInputStream(zip.getEntry("Table data.csv")).readAllBytes();
      return ClientFiles.rows(new String(table, StandardCharsets.UTF_8), 0, ',');
    }
  }

  private static List<Map<String, String>> advertising(String month) {
    return ClientFiles.rows(FILES.file(month, "Campaign report.csv"), 2);
  }

  private static BigDecimal cost(List<Map<String, String>> rows, String begins) {
    return rows.stream()
        .filter(row -> row.get("Campaign status").startsWith(begins))
        .map(row -> new BigDecimal(row.get("Cost")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10, 4, 14",
    "2025-11, 4, 15",
    "2025-12, 4, 12",
    "2026-06, 5, 14",
    "2026-07, 5, 14",
    "2026-10, 7, 19"
  })
  void heat_pumps_sold_after_a_film_and_in_all(String month, int youtube, int all) {
    List<Map<String, String>> won =
        ClientFiles.stream(FILES.file(month, "deals*"))
            .filter(deal -> deal.get("Deal - Status").equals("Won"))
            .toList();
    assertThat(won).hasSize(all);
    assertThat(won)
        .filteredOn(deal -> deal.get("Deal - Source channel").equals("YouTube"))
        .hasSize(youtube);
  }

  @ParameterizedTest
  @CsvSource({"2026-07, 4400.00", "2026-09, 5000.00", "2026-10, 5400.00"})
  void what_google_was_paid_stands_in_the_rows_and_again_in_the_totals(
      String month, BigDecimal cost) {
    assertThat(cost(advertising(month), "Enabled")).isEqualTo(cost);
    assertThat(cost(advertising(month), "Total: Account")).isEqualTo(cost);
    assertThat(cost(advertising(month), "Total: Search").add(cost(advertising(month), "Total: V")))
        .isEqualTo(cost);
  }

  @Test
  void octobers_films_were_watched_for_556_hours_and_older_ones_went_on() throws IOException {
    List<Map<String, String>> films = films("2026-10");
    assertThat(films.get(0)).containsEntry("Content", "Total");
    List<BigDecimal> ofOctober =
        films.stream()
            .filter(film -> film.get("Video publish time").startsWith("Oct "))
            .map(film -> new BigDecimal(film.get("Watch time (hours)")))
            .toList();
    assertThat(ofOctober).hasSize(5);
    assertThat(ofOctober.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("556.0000");
    assertThat(films).hasSizeGreaterThan(1 + 5);
  }

  @Test
  void a_film_is_the_same_in_every_months_table() throws IOException {
    List<String> september =
        films("2026-09").stream()
            .filter(film -> film.get("Video publish time").startsWith("Sep "))
            .map(film -> film.get("Content") + film.get("Video title"))
            .toList();
    assertThat(films("2026-10").stream().map(f -> f.get("Content") + f.get("Video title")))
        .containsAll(september);
  }

  @Test
  void no_two_films_of_all_months_have_the_same_id() throws IOException {
    Set<String> films = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (YearMonth month = YearMonth.of(2025, 9);
        !month.isAfter(YearMonth.of(2026, 10));
        month = month.plusMonths(1)) {
      for (Map<String, String> film : films(month.toString())) {
        films.add(film.get("Content") + film.get("Video publish time") + film.get("Video title"));
        ids.add(film.get("Content"));
      }
    }
    // Twelve films in 2025, and 37 in 2026; the last is no film but the total.
    assertThat(ids).hasSameSizeAs(films).hasSize(12 + 37 + 1);
  }

  @Test
  void impressions_are_called_thumbnail_impressions_since_january() throws IOException {
    assertThat(films("2025-12").get(0)).containsKey("Impressions");
    assertThat(films("2026-01").get(0)).containsKey("Thumbnail impressions");
  }

  @Test
  void of_octobers_48_tickets_one_is_spam_and_one_was_written_by_an_agent_first() {
    List<Map<String, String>> tickets =
        ClientFiles.stream(FILES.file("2026-10", "tickets*")).toList();
    assertThat(tickets).hasSize(48);
    assertThat(tickets).filteredOn(ticket -> ticket.get("Type").equals("Spam")).hasSize(1);
    assertThat(tickets)
        .filteredOn(ticket -> ticket.get("Source").equals("Outbound Email"))
        .hasSize(1);
  }
}
