package dev.headway.samples.alder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.samples.ClientFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The story's numbers, counted from the committed files. The expected ones are written here by
 * hand.
 */
class StoryTest {
  private static final ClientFiles FILES = ClientFiles.of("alder-bikes");

  private static final List<String> SOCIAL_CARE =
      List.of("Instagram DM", "Facebook Post", "Facebook Private Message", "X/Twitter");

  @ParameterizedTest
  @CsvSource({
    "2025-09, 44, 142", "2025-10, 46, 148", "2025-11, 50, 156", "2025-12, 42, 128",
    "2026-01, 38, 118", "2026-02, 41, 126", "2026-03, 52, 158", "2026-04, 58, 172",
    "2026-05, 63, 184", "2026-06, 57, 170", "2026-07, 60, 176", "2026-08, 55, 166",
    "2026-09, 61, 186", "2026-10, 74, 214"
  })
  void test_rides_from_social_and_from_everywhere(String month, int social, int everywhere) {
    assertThat(testRides(month).stream().filter(StoryTest::fromSocial)).hasSize(social);
    assertThat(testRides(month)).hasSize(everywhere);
  }

  @ParameterizedTest
  @CsvSource({"2025-10, 14, 4, 21, 4, 3", "2026-09, 22, 10, 19, 6, 4", "2026-10, 31, 17, 17, 4, 5"})
  void test_rides_by_network(
      String month, long instagram, long youtube, long facebook, long x, long notStated) {
    Map<String, Long> byNetwork =
        testRides(month).stream()
            .filter(StoryTest::fromSocial)
            .collect(Collectors.groupingBy(StoryTest::network, Collectors.counting()));
    assertThat(byNetwork)
        .isEqualTo(
            Map.of(
                "Instagram",
                instagram,
                "YouTube",
                youtube,
                "Facebook",
                facebook,
                "X",
                x,
                "",
                notStated));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09, 0.88", "2025-10, 0.90", "2025-11, 1.02", "2025-12, 0.94", "2026-01, 0.83",
    "2026-02, 0.98", "2026-03, 1.12", "2026-04, 1.05", "2026-05, 1.24", "2026-06, 0.96",
    "2026-07, 1.14", "2026-08, 1.02", "2026-09, 1.19", "2026-10, 1.12"
  })
  void return_is_revenue_less_cost_by_cost(String month, BigDecimal expected) {
    BigDecimal fees = new BigDecimal(month.equals("2026-10") ? "5700" : "4500");
    BigDecimal cost = media(month).add(fees);
    BigDecimal revenue = revenue(month, StoryTest::fromSocial);

    assertThat(revenue.subtract(cost).divide(cost, 2, RoundingMode.HALF_UP)).isEqualTo(expected);
  }

  @Test
  void october_brought_25_440_pounds_for_6_300_of_media() {
    assertThat(revenue("2026-10", StoryTest::fromSocial)).isEqualTo("25440.00");
    assertThat(media("2026-10")).isEqualTo("6300.00");
    assertThat(revenue("2026-10", deal -> true)).isEqualTo("117800.00");
  }

  @Test
  void october_a_year_ago_brought_17_480_pounds_for_4_700_of_media() {
    assertThat(revenue("2025-10", StoryTest::fromSocial)).isEqualTo("17480.00");
    assertThat(media("2025-10")).isEqualTo("4700.00");
  }

  @ParameterizedTest
  @CsvSource({
    "Instagram, 9940.00",
    "YouTube, 7850.00",
    "Facebook, 5460.00",
    "X, 890.00",
    "'', 1300.00"
  })
  void octobers_revenue_by_network(String network, BigDecimal pounds) {
    assertThat(revenue("2026-10", deal -> fromSocial(deal) && network(deal).equals(network)))
        .isEqualTo(pounds);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09, 226, 177, 7", "2025-10, 238, 188, 8", "2025-11, 251, 201, 8",
    "2025-12, 229, 181, 9", "2026-01, 244, 196, 7", "2026-02, 248, 197, 8",
    "2026-03, 268, 237, 5", "2026-04, 281, 252, 5", "2026-05, 290, 258, 6",
    "2026-06, 284, 256, 4", "2026-07, 298, 266, 6", "2026-08, 311, 281, 5",
    "2026-09, 341, 300, 7", "2026-10, 412, 346, 13"
  })
  void questions_asked_answered_in_time_and_left(String month, int asked, int inTime, int left) {
    assertThat(questions(month)).hasSize(asked);
    assertThat(questions(month).stream().filter(StoryTest::inTime)).hasSize(inTime);
    assertThat(questions(month).stream().filter(q -> wait(q).isEmpty())).hasSize(left);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-03, 2026-08, 71, 64", "2026-08-10, 2026-08, 68, 62", "2026-08-17, 2026-08, 74, 66",
    "2026-08-24, 2026-08, 70, 64", "2026-09-07, 2026-09, 79, 71", "2026-09-14, 2026-09, 76, 67",
    "2026-09-21, 2026-09, 82, 71", "2026-10-05, 2026-10, 86, 76", "2026-10-12, 2026-10, 93, 81",
    "2026-10-19, 2026-10, 104, 77", "2026-10-26, 2026-10, 83, 71"
  })
  void questions_by_week(String monday, String month, int asked, int inTime) {
    List<Map<String, String>> week =
        questions(month).stream()
            .filter(q -> asked(q).toLocalDate().with(DayOfWeek.MONDAY).toString().equals(monday))
            .toList();
    assertThat(week).hasSize(asked);
    assertThat(week.stream().filter(StoryTest::inTime)).hasSize(inTime);
  }

  @Test
  void of_octobers_66_missed_38_came_on_weekday_evenings() {
    List<Map<String, String>> missed =
        questions("2026-10").stream().filter(q -> !inTime(q)).toList();
    assertThat(missed).hasSize(66);
    assertThat(missed.stream().filter(StoryTest::onAWeekdayEvening)).hasSize(38);
  }

  @Test
  void half_of_octobers_399_answers_came_within_13_minutes_and_nine_in_ten_within_38() {
    List<Integer> waits =
        questions("2026-10").stream()
            .map(StoryTest::wait)
            .filter(w -> !w.isEmpty())
            .map(Integer::valueOf)
            .sorted()
            .toList();
    assertThat(waits).hasSize(399);
    assertThat(waits.get(199)).isEqualTo(13);
    assertThat(waits.get(359)).isEqualTo(38);
    assertThat(waits.stream().filter(w -> w > 60)).hasSize(22);
    assertThat(waits).doesNotContain(30);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09, 284, 0.13", "2025-10, 298, 0.12", "2025-11, 290, 0.18", "2025-12, 305, 0.09",
    "2026-01, 296, 0.15", "2026-02, 302, 0.20", "2026-03, 311, 0.11", "2026-04, 315, 0.17",
    "2026-05, 322, 0.24", "2026-06, 328, 0.16", "2026-07, 331, 0.13", "2026-08, 336, 0.25",
    "2026-09, 341, 0.22", "2026-10, 386, 0.31"
  })
  void net_sentiment_over_all_rated_mentions(String month, int rated, BigDecimal net) {
    Map<String, Long> ratings = ratings(month);
    long difference = ratings.get("positive") - ratings.get("negative");

    assertThat(ratings.get("positive") + ratings.get("negative") + ratings.get("neutral"))
        .isEqualTo(rated);
    assertThat(
            BigDecimal.valueOf(difference)
                .divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP))
        .isEqualTo(net);
  }

  @Test
  void octobers_mentions_were_187_positive_and_67_negative() {
    assertThat(ratings("2026-10"))
        .containsEntry("positive", 187L)
        .containsEntry("negative", 67L)
        .containsEntry("neutral", 132L);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09, 9", "2025-10, 10", "2025-11, 12", "2025-12, 8", "2026-01, 9", "2026-02, 10",
    "2026-03, 12", "2026-04, 14", "2026-05, 15", "2026-06, 13", "2026-07, 15", "2026-08, 14",
    "2026-09, 16"
  })
  void workshop_bookings_from_social(String month, int bookings) {
    int counted =
        ClientFiles.rows(FILES.file(month, "Traffic_acquisition*"), 9).stream()
            .filter(
                row ->
                    row.get("Session source / medium")
                        .matches(
                            "(instagram|facebook|[lm]+\\.(instagram|facebook)\\.com|youtube\\.com|t\\.co) / .*"))
            .mapToInt(row -> Integer.parseInt(row.get("Key events")))
            .sum();
    assertThat(counted).isEqualTo(bookings);
  }

  @Test
  void nobody_sent_octobers_website_export() {
    assertThat(FILES.files("2026-10", "Traffic_acquisition*")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05, 2, 2",
    "2026-06, 3, 1",
    "2026-07, 4, 2",
    "2026-08, 4, 3",
    "2026-09, 6, 4",
    "2026-10, 9, 5"
  })
  void customers_who_stood_up_and_who_decided_because_of_a_post(
      String month, int defended, int influenced) {
    List<String> types =
        ClientFiles.stream(FILES.evidence())
            .filter(line -> line.get("date").startsWith(month))
            .map(line -> line.get("type"))
            .toList();
    assertThat(types.stream().filter("defended"::equals)).hasSize(defended);
    assertThat(types.stream().filter("influenced"::equals)).hasSize(influenced);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mine squeaked, I asked here at seven in the morning and had the fix before my train. Show me another shop that does that.",
        "The film about hills settled it. I had been looking at a cheaper one online for weeks.",
        "They told me not to buy the bigger battery. Who does that? I trust them now."
      })
  void the_quotes_stand_in_the_evidence_log(String words) {
    assertThat(ClientFiles.stream(FILES.evidence()).map(line -> line.get("words"))).contains(words);
  }

  private static List<Map<String, String>> testRides(String month) {
    return ClientFiles.stream(FILES.file(month, "*contacts*"))
        .filter(c -> c.get("Create Date").startsWith(month))
        .filter(c -> c.get("First Conversion").startsWith("Test ride"))
        .toList();
  }

  private static BigDecimal revenue(String month, Predicate<Map<String, String>> which) {
    return ClientFiles.stream(FILES.file(month, "*deals*"))
        .filter(d -> d.get("Deal Stage").equals("Closed Won"))
        .filter(d -> d.get("Close Date").startsWith(month))
        .filter(which)
        .map(d -> new BigDecimal(d.get("Amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal media(String month) {
    return ClientFiles.stream(FILES.file(month, "Alder-Bikes-Campaigns-*"))
        .filter(row -> !row.get("Campaign name").isEmpty())
        .map(row -> new BigDecimal(row.get("Amount spent (GBP)")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean fromSocial(Map<String, String> row) {
    String source = row.getOrDefault("Original Source", row.get("Original Traffic Source"));
    return source.equals("Organic Social") || source.equals("Paid Social");
  }

  private static String network(Map<String, String> row) {
    return row.getOrDefault(
        "Original Source Drill-Down 1", row.get("Original Traffic Source Drill-Down 1"));
  }

  private static List<Map<String, String>> questions(String month) {
    return ClientFiles.stream(FILES.file(month, "export-*"))
        .filter(ticket -> SOCIAL_CARE.contains(ticket.get("Via")))
        .filter(ticket -> ticket.get("Created at").startsWith(month))
        .toList();
  }

  private static String wait(Map<String, String> ticket) {
    return ticket.get("First reply time in minutes");
  }

  private static boolean inTime(Map<String, String> ticket) {
    return !wait(ticket).isEmpty() && Integer.parseInt(wait(ticket)) <= 30;
  }

  private static LocalDateTime asked(Map<String, String> ticket) {
    return LocalDateTime.parse(ticket.get("Created at").replace(' ', 'T'));
  }

  private static boolean onAWeekdayEvening(Map<String, String> ticket) {
    LocalDateTime asked = asked(ticket);
    return asked.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && asked.getHour() >= 18
        && asked.getHour() < 21;
  }

  /** Each address once: a mention that two queries found is one mention. */
  private static Map<String, Long> ratings(String month) {
    Collection<Map<String, String>> mentions =
        ClientFiles.rows(FILES.file(month, "bulk-mentions*"), 6).stream()
            .filter(row -> row.get("Date").startsWith(month))
            .collect(
                Collectors.toMap(
                    row -> row.get("Url"), row -> row, (one, other) -> one, LinkedHashMap::new))
            .values();
    return mentions.stream()
        .collect(Collectors.groupingBy(row -> row.get("Sentiment"), Collectors.counting()));
  }
}
