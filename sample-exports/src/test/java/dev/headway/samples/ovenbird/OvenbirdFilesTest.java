package dev.headway.samples.ovenbird;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.samples.ClientFiles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story's numbers and quirks, counted from the committed files by plain means. */
class OvenbirdFilesTest {
  private static final ClientFiles FILES = ClientFiles.of("ovenbird-kits");

  /** The first row of each order from TikTok. */
  private static List<Map<String, String>> orders(String month) {
    return ClientFiles.stream(FILES.file(month, "orders_export*"))
        .filter(row -> row.get("Note Attributes").contains("utm_source: tiktok"))
        .toList();
  }

  private static boolean isSale(Map<String, String> order) {
    return order.get("Cancelled at").isEmpty()
        && List.of("paid", "partially_refunded").contains(order.get("Financial Status"));
  }

  private static BigDecimal sum(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @CsvSource({"2026-08, 31, 868.00", "2026-09, 44, 1276.00", "2026-10, 55, 1650.00"})
  void orders_from_tiktok_and_what_they_were_worth(String month, int count, BigDecimal worth) {
    assertThat(orders(month)).hasSize(count + 2);
    List<Map<String, String>> sales =
        orders(month).stream().filter(OvenbirdFilesTest::isSale).toList();
    assertThat(sales).hasSize(count);
    assertThat(sum(sales, "Total").subtract(sum(sales, "Refunded Amount"))).isEqualTo(worth);
  }

  @ParameterizedTest
  @CsvSource({"2026-08, 310.00", "2026-09, 372.00", "2026-10, 430.00"})
  void what_tiktok_was_paid_and_its_total_below(String month, BigDecimal paid) {
    List<Map<String, String>> rows =
        ClientFiles.stream(FILES.file(month, "Ovenbird*Campaign*")).toList();
    int last = rows.size() - 1;
    assertThat(rows.get(last).get("By Day")).isEqualTo("Total of " + last + " results");
    assertThat(new BigDecimal(rows.get(last).get("Cost"))).isEqualTo(paid);
    assertThat(sum(rows.subList(0, last), "Cost")).isEqualTo(paid);
  }

  @ParameterizedTest
  @CsvSource({"2026-08, 456, 38000", "2026-09, 663, 51000", "2026-10, 868, 62000"})
  void shares_and_views_of_the_videos(String month, BigDecimal shares, BigDecimal views) {
    List<Map<String, String>> videos =
        ClientFiles.stream(FILES.file(month, "Content.csv")).toList();
    assertThat(sum(videos, "Shares")).isEqualTo(shares);
    assertThat(sum(videos, "Video views")).isEqualTo(views);
  }

  @Test
  void an_order_of_several_items_has_a_row_for_each_and_its_total_once() {
    List<Map<String, String>> rows =
        ClientFiles.stream(FILES.file("2026-10", "orders_export*")).toList();
    assertThat(rows).filteredOn(row -> row.get("Total").isEmpty()).hasSize(30);
    assertThat(rows).filteredOn(row -> !row.get("Total").isEmpty()).hasSize(55 + 52 + 3);
  }

  @Test
  void the_clocks_go_back_on_25_october() {
    assertThat(ClientFiles.stream(FILES.file("2026-10", "orders_export*")))
        .allMatch(
            row -> {
              String created = row.get("Created at");
              boolean isSummer = created.compareTo("2026-10-25") < 0;
              return created.endsWith(isSummer ? " +0100" : " +0000");
            });
  }

  @Test
  void the_videos_have_a_byte_order_mark_and_no_line_end_after_the_last() {
    String text = ClientFiles.text(FILES.file("2026-10", "Content.csv"));
    assertThat(text).startsWith("\uFEFFVideo title,Video link,");
    assertThat(text.charAt(text.length() - 1)).isNotEqualTo('\n');
  }
}
