package dev.headway.samples.lough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.samples.ClientFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story's numbers and quirks, counted from the committed files by plain means. */
class LoughArdenFilesTest {
  private static final ClientFiles FILES = ClientFiles.of("lough-arden");

  private static List<Map<String, String>> advertising(String month) throws IOException {
    Path file = FILES.file(month, "account_*");
    return ClientFiles.rows(Files.readString(file, StandardCharsets.UTF_16), 5, '\t');
  }

  /** Of the two reports, named alike, the one with this column. */
  private static String report(String month, String column) throws IOException {
    for (Path file : FILES.files(month, "report*")) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      if (text.lines().findFirst().orElseThrow().contains(column)) {
        return text;
      }
    }
    throw new AssertionError(month);
  }

  private static List<Map<String, String>> records(String month, String column) throws IOException {
    String text = report(month, column);
    return ClientFiles.rows(text.substring(0, text.indexOf("\n\n") + 1), 0, ',');
  }

  private static BigDecimal spent(String month, Predicate<Integer> dayOfMonth) throws IOException {
    return advertising(month).stream()
        .filter(row -> row.get("Currency").equals("USD"))
        .filter(
            row -> dayOfMonth.test(Integer.valueOf(row.get("Start Date (in UTC)").split("/")[1])))
        .map(row -> new BigDecimal(row.get("Total Spent")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal won(String month, String currency) throws IOException {
    return records(month, "Opportunity ID").stream()
        .filter(row -> row.get("Stage").equals("Closed Won"))
        .filter(row -> row.get("Lead Source").equals("LinkedIn"))
        .filter(row -> row.get("Amount Currency").equals(currency))
        .map(row -> new BigDecimal(row.get("Amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @CsvSource({"2025-10, 27, 63", "2025-11, 30, 65", "2025-12, 24, 49", "2026-10, 38, 77"})
  void enquiries_from_linkedin_and_from_everywhere(String month, int linkedin, int all)
      throws IOException {
    assertThat(records(month, "Lead ID")).hasSize(all);
    assertThat(records(month, "Lead ID"))
        .filteredOn(row -> row.get("Lead Source").equals("LinkedIn"))
        .hasSize(linkedin);
  }

  @Test
  void dollars_of_october_before_the_rate_changes_on_the_15th_and_after() throws IOException {
    assertThat(spent("2026-10", day -> day < 15)).isEqualTo("2000.00");
    assertThat(spent("2026-10", day -> day >= 15)).isEqualTo("2400.00");
    assertThat(won("2026-10", "EUR")).isEqualTo("31400.00");
    assertThat(records("2026-10", "Opportunity ID"))
        .filteredOn(row -> row.get("Amount Currency").equals("USD"))
        .extracting(row -> row.get("Amount"))
        .containsExactly("12000.00", "8000.00");
  }

  @Test
  void linkedin_calls_a_campaign_group_a_campaign_since_january() throws IOException {
    assertThat(advertising("2025-12").get(0))
        .containsEntry("Campaign Group Name", "Enquiries 2025/26")
        .containsKey("Campaign Name");
    assertThat(advertising("2026-01").get(0))
        .containsEntry("Campaign Name", "Enquiries 2025/26")
        .containsKey("Ad Set Name");
  }

  @Test
  void a_report_of_salesforce_ends_in_a_foot_that_is_no_row() throws IOException {
    assertThat(report("2026-10", "Lead ID"))
        .contains("\n\n\"Grand Totals (77 records)\"\n")
        .endsWith("salesforce.com, inc. All rights reserved.\"\n");
  }

  @Test
  void the_sheet_of_posts_begins_with_a_sentence() {
    String text = ClientFiles.text(FILES.file("2026-10", "*All posts.csv"));
    assertThat(text).startsWith("Engagement metrics").contains(",,,\r\nPost title,Post link,");
    assertThat(ClientFiles.rows(text, 1, ',')).hasSize(10);
  }

  @Test
  void every_address_lies_under_an_example_domain() throws IOException {
    assertThat(records("2026-10", "Lead ID"))
        .extracting(row -> row.get("Email"))
        .allMatch(address -> address.matches("[a-z.]+@example\\.(com|org|net)"));
  }
}
