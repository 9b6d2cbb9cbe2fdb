package dev.headway.samples.alder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.samples.ClientFiles;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What samples/README.md lists as planted is there, in the committed files. */
class QuirksTest {
  private static final ClientFiles FILES = ClientFiles.of("alder-bikes");

  static Stream<String> months() {
    return Stream.iterate(YearMonth.of(2025, 9), m -> m.plusMonths(1))
        .limit(14)
        .map(YearMonth::toString);
  }

  @ParameterizedTest
  @MethodSource("months")
  void metas_files_have_a_byte_order_mark_and_quote_only_cells_with_spaces(String month) {
    for (String column : List.of("\"Page ID\"", "\"Account ID\"")) {
      String text = ClientFiles.text(FILES.content(month, column));
      assertThat(text).startsWith("\uFEFF\"Post ID\",").contains(",Description,");
      assertThat(text).endsWith("\n").doesNotContain("\r");
    }
  }

  @ParameterizedTest
  @MethodSource("months")
  void a_post_of_the_pacific_months_last_evening_is_one_of_the_next_month_in_london(String month) {
    for (String column : List.of("\"Page ID\"", "\"Account ID\"")) {
      List<String> moving =
          ClientFiles.stream(FILES.content(month, column))
              .map(row -> row.get("Publish time"))
              .filter(time -> !time.isEmpty())
              .filter(time -> !monthInLondon(time).equals(month))
              .toList();
      assertThat(moving).hasSize(1);
      assertThat(monthInLondon(moving.get(0)))
          .isEqualTo(YearMonth.parse(month).plusMonths(1).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("months")
  void partners_posts_have_no_reach_and_no_follows(String month) {
    List<Map<String, String>> partners =
        ClientFiles.stream(FILES.content(month, "\"Account ID\""))
            .filter(row -> !row.get("Account username").equals("alderbikes"))
            .toList();
    assertThat(partners).hasSizeBetween(1, 2);
    assertThat(partners)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("Reach", "")
                    .containsEntry("Follows", "")
                    .doesNotContainEntry("Views", ""));
  }

  @Test
  void captions_have_line_breaks_quotes_and_emoji() {
    assertThat(captions()).anyMatch(c -> c.contains("\n"));
    assertThat(captions()).anyMatch(c -> c.contains("\""));
    assertThat(captions()).anyMatch(c -> c.contains("🔧"));
  }

  @Test
  void metas_error_rows_keep_the_lost_id_in_a_sentence() {
    Map<String, String> withFigures = withoutId("2025-12");
    assertThat(withFigures.get("Data comment"))
        .matches("An error occurred while computing metadata for content with ID \\d{16}\\.");
    assertThat(withFigures).containsEntry("Date", "Lifetime").doesNotContainEntry("Views", "");

    Map<String, String> withoutFigures = withoutId("2026-07");
    assertThat(withoutFigures.get("Data comment"))
        .endsWith(" An error occurred while computing metrics.");
    assertThat(withoutFigures).containsEntry("Date", "-").containsEntry("Views", "");
  }

  @Test
  void one_instagram_post_could_not_be_counted() {
    assertThat(ClientFiles.stream(FILES.content("2026-04", "\"Account ID\"")))
        .filteredOn(row -> row.get("Date").equals("-"))
        .singleElement()
        .satisfies(
            row -> assertThat(row).containsEntry("Views", "").doesNotContainEntry("Post ID", ""));
  }

  @Test
  void one_facebook_record_breaks_off_two_cells_early() {
    List<Map<String, String>> rows = ClientFiles.rows(FILES.content("2026-02", "\"Page ID\""), 0);
    assertThat(rows.stream().map(Map::size).distinct()).hasSize(2);
    assertThat(rows.stream().filter(row -> !row.containsKey("Seconds viewed"))).hasSize(1);
  }

  @Test
  void facebooks_columns_are_spelt_and_ordered_anew_in_march_2026() {
    assertThat(header(ClientFiles.text(FILES.content("2026-02", "\"Page ID\""))))
        .contains("\"Reactions, Comments and Shares\"")
        .contains("\"Other Clicks\",\"Link Clicks\"");
    assertThat(header(ClientFiles.text(FILES.content("2026-03", "\"Page ID\""))))
        .contains("\"Reactions, comments and shares\"")
        .contains("\"Link clicks\",\"Other clicks\"");
  }

  @Test
  void instagrams_figures_stand_in_three_orders() {
    assertThat(instagramHeader("2025-11"))
        .endsWith("Views,Reach,Likes,Shares,Comments,Saves,Follows");
    assertThat(instagramHeader("2025-12"))
        .endsWith("Views,Reach,Likes,Shares,Follows,Comments,Saves");
    assertThat(instagramHeader("2026-03"))
        .endsWith("Views,Likes,Shares,Comments,Saves,Reach,Follows");
    assertThat(instagramHeader("2026-10"))
        .endsWith("Views,Reach,Likes,Shares,Follows,Comments,Saves");
  }

  @Test
  void x_changed_its_layout_in_february_2026() {
    String first = ClientFiles.text(FILES.file("2026-01", "account_analytics_content*"));
    assertThat(header(first)).contains(",Link,").contains(",Share,");
    assertThat(first).endsWith("\r\n").containsPattern(",... Jan \\d\\d 2026,");

    String later = ClientFiles.text(FILES.file("2026-02", "account_analytics_content*"));
    assertThat(header(later)).contains(",Post Link,").contains(",Shares,");
    assertThat(later).doesNotContain("\r").containsPattern(",\"..., Feb \\d{1,2}, 2026\",");
    assertThat(later.charAt(later.length() - 1)).isNotEqualTo('\n');
  }

  @Test
  void x_leaves_html_entities_and_bare_links_in_the_text() {
    String all = ClientFiles.text(FILES.file("2025-12", "account_analytics_content*"));
    assertThat(all)
        .contains("&amp;")
        .containsPattern(",https://t\\.co/Example\\d+,https://x\\.com/");
    assertThat(months().map(m -> ClientFiles.text(FILES.file(m, "account_analytics_content*"))))
        .anyMatch(text -> text.contains("&gt;"))
        .anyMatch(text -> text.contains("&lt;"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03", "2026-10"})
  void the_ads_export_begins_with_the_total_of_its_rows(String month) {
    List<Map<String, String>> rows =
        ClientFiles.rows(FILES.file(month, "Alder-Bikes-Campaigns-*"), 0);
    BigDecimal sum =
        rows.stream()
            .skip(1)
            .map(row -> new BigDecimal(row.get("Amount spent (GBP)")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(rows.get(0)).containsEntry("Campaign name", "");
    assertThat(new BigDecimal(rows.get(0).get("Amount spent (GBP)"))).isEqualTo(sum);
  }

  @Test
  void the_ads_export_of_other_months_has_no_total() {
    assertThat(
            months()
                .filter(m -> !List.of("2026-03", "2026-10").contains(m))
                .flatMap(m -> ClientFiles.stream(FILES.file(m, "Alder-Bikes-Campaigns-*"))))
        .noneMatch(row -> row.get("Campaign name").isEmpty());
  }

  @Test
  void ads_manager_cuts_february_to_two_letters() {
    assertThat(FILES.file("2026-02", "Alder-Bikes-Campaigns-*").getFileName())
        .hasToString("Alder-Bikes-Campaigns-Fe-1-2026-Fe-28-2026.csv");
  }

  @Test
  void hubspot_quotes_every_cell_and_renames_the_source_in_march_2026() {
    for (String name : List.of("*contacts*", "*deals*")) {
      assertThat(header(ClientFiles.text(FILES.file("2026-02", name))))
          .contains("\"Original Source\"");
      assertThat(header(ClientFiles.text(FILES.file("2026-03", name))))
          .contains("\"Original Traffic Source\"");
      assertThat(ClientFiles.text(FILES.file("2026-03", name)).lines())
          .allMatch(line -> line.matches("\"[^\"]*\"(,\"[^\"]*\")*"));
    }
  }

  @Test
  void augusts_contacts_hold_the_end_of_july_once_more_word_for_word() {
    Set<String> july =
        new HashSet<>(ClientFiles.text(FILES.file("2026-07", "*contacts*")).lines().toList());
    List<String> again =
        ClientFiles.text(FILES.file("2026-08", "*contacts*"))
            .lines()
            .skip(1)
            .filter(july::contains)
            .toList();
    assertThat(again).isNotEmpty().allMatch(line -> line.matches(".*\"2026-07-(29|30|31) .*"));
  }

  @Test
  void a_deal_that_is_open_in_one_export_is_won_in_the_next() {
    Map<String, String> before = stages("2026-09");
    Map<String, String> after = stages("2026-10");
    assertThat(after.entrySet())
        .anyMatch(
            deal ->
                deal.getValue().equals("Closed Won")
                    && "Quote sent".equals(before.get(deal.getKey())));
  }

  @Test
  void some_deals_have_no_amount_and_none_of_these_is_won() {
    assertThat(
            months()
                .flatMap(m -> ClientFiles.stream(FILES.file(m, "*deals*")))
                .filter(deal -> deal.get("Amount").isEmpty())
                .map(deal -> deal.get("Deal Stage")))
        .isNotEmpty()
        .doesNotContain("Closed Won");
  }

  @Test
  void a_mention_of_june_was_found_by_two_queries() {
    List<String> links =
        ClientFiles.rows(FILES.file("2026-06", "bulk-mentions*"), 6).stream()
            .map(row -> row.get("Url"))
            .toList();
    assertThat(links).hasSize(new HashSet<>(links).size() + 1);
  }

  @ParameterizedTest
  @MethodSource("months")
  void mentions_on_x_most_often_lack_their_text_and_some_mentions_their_rating(String month) {
    List<Map<String, String>> mentions = ClientFiles.rows(FILES.file(month, "bulk-mentions*"), 6);
    List<Map<String, String>> onX =
        mentions.stream().filter(row -> row.get("Page Type").equals("twitter")).toList();
    assertThat(onX.stream().filter(row -> row.get("Full Text").isEmpty()))
        .hasSizeGreaterThan(onX.size() / 2);
    assertThat(mentions.stream().filter(row -> row.get("Sentiment").isEmpty()))
        .hasSizeBetween(3, 5);
  }

  @Test
  void google_analytics_ends_lines_with_crlf_after_nine_lines_of_preamble() {
    String text = ClientFiles.text(FILES.file("2026-09", "Traffic_acquisition*"));
    assertThat(text).startsWith("# ---").contains("\r\n# Start date: 20260901\r\n");
    assertThat(text.lines().filter(line -> line.startsWith("#"))).hasSize(9);
  }

  @Test
  void every_address_lies_under_an_example_domain() {
    Stream<String> contacts =
        months()
            .flatMap(m -> ClientFiles.stream(FILES.file(m, "*contacts*")))
            .map(row -> row.get("Email"));
    Stream<String> requesters =
        months()
            .flatMap(m -> ClientFiles.stream(FILES.file(m, "export-*")))
            .map(row -> row.get("Requester email"));
    assertThat(Stream.concat(contacts, requesters))
        .allMatch(a -> a.matches("[a-z.]+@example\\.(com|org|net)"));
  }

  private static List<String> captions() {
    return months()
        .flatMap(m -> ClientFiles.stream(FILES.content(m, "\"Account ID\"")))
        .map(row -> row.get("Description"))
        .toList();
  }

  private static Map<String, String> withoutId(String month) {
    return ClientFiles.stream(FILES.content(month, "\"Page ID\""))
        .filter(row -> row.get("Post ID").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> stages(String month) {
    Map<String, String> stages = new HashMap<>();
    ClientFiles.stream(FILES.file(month, "*deals*"))
        .forEach(deal -> stages.put(deal.get("Record ID"), deal.get("Deal Stage")));
    return stages;
  }

  private static String instagramHeader(String month) {
    return header(ClientFiles.text(FILES.content(month, "\"Account ID\"")));
  }

  private static String header(String text) {
    return text.lines().findFirst().orElseThrow();
  }

  private static String monthInLondon(String pacific) {
    LocalDateTime time =
        LocalDateTime.parse(pacific, DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm", Locale.ROOT));
    return YearMonth.from(
            time.atZone(ZoneId.of("America/Los_Angeles"))
                .withZoneSameInstant(ZoneId.of("Europe/London")))
        .toString();
  }
}
