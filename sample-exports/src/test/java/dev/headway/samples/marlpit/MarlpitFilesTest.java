package dev.headway.samples.marlpit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.samples.ClientFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The story's numbers and quirks, counted from the committed files by plain means. */
class MarlpitFilesTest {
  private static final ClientFiles FILES = ClientFiles.of("marlpit-nursery");

  private static int sum(String month, String network, String column) {
    return ClientFiles.stream(FILES.content(month, network))
        .mapToInt(row -> Integer.parseInt(row.get(column)))
        .sum();
  }

  private static List<Integer> scores(String month) {
    return ClientFiles.stream(FILES.file(month, "A minute*"))
        .map(row -> Integer.valueOf(row.get("How likely are you to recommend us to a friend?")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10, 81, 18000",
    "2026-08, 114, 20000",
    "2026-09, 138, 23000",
    "2026-10, 156, 24000"
  })
  void shares_and_views_of_both_networks(String month, int shares, int views) {
    assertThat(sum(month, "\"Account ID\"", "Shares") + sum(month, "\"Page ID\"", "Shares"))
        .isEqualTo(shares);
    assertThat(sum(month, "\"Account ID\"", "Views") + sum(month, "\"Page ID\"", "Views"))
        .isEqualTo(views);
  }

  @Test
  void octobers_saves_are_instagrams_alone() {
    assertThat(sum("2026-10", "\"Account ID\"", "Saves")).isEqualTo(174);
    assertThat(ClientFiles.text(FILES.content("2026-10", "\"Page ID\""))).doesNotContain("Saves");
  }

  @ParameterizedTest
  @CsvSource({"2025-10, 12, 4, 23", "2026-10, 17, 3, 27"})
  void what_customers_answered_at_the_till(String month, int promoters, int detractors, int all) {
    assertThat(scores(month)).hasSize(all);
    assertThat(scores(month)).filteredOn(score -> score >= 9).hasSize(promoters);
    assertThat(scores(month)).filteredOn(score -> score <= 6).hasSize(detractors);
  }

  @Test
  void google_writes_the_offset_of_summer_and_in_winter_none() {
    String october = ClientFiles.text(FILES.file("2026-10", "A minute*"));
    assertThat(october).containsPattern("\"2026/10/\\d\\d \\d{1,2}:\\d\\d:\\d\\d [AP]M GMT\\+1\"");
    assertThat(october).containsPattern("\"2026/10/3\\d \\d{1,2}:\\d\\d:\\d\\d [AP]M GMT\"");
  }

  @ParameterizedTest
  @CsvSource({"2025-10, 24, 20", "2026-10, 34, 30"})
  void questions_on_the_networks_answered_within_two_hours(String month, int asked, int inTime) {
    List<Map<String, String>> questions =
        ClientFiles.stream(FILES.file(month, "conversations*"))
            .filter(row -> !row.get("Channel").equals("Email"))
            .toList();
    assertThat(questions).hasSize(asked);
    assertThat(questions).filteredOn(MarlpitFilesTest::isInTime).hasSize(inTime);
  }

  private static boolean isInTime(Map<String, String> question) {
    String answered = question.get("Conversation first replied at");
    // All of them on the day of the question, while the nursery is open.
    return !answered.isEmpty()
        && seconds(answered) - seconds(question.get("Conversation started at")) <= 2 * 3_600;
  }

  private static int seconds(String time) {
    return LocalTime.parse(time.substring(11)).toSecondOfDay();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10", "2026-10"})
  void meltwaters_mentions_are_in_utf_16_with_tabs_and_two_are_not_rated(String month)
      throws IOException {
    String text = Files.readString(FILES.file(month, "Marlpit-mentions*"), StandardCharsets.UTF_16);
    assertThat(ClientFiles.rows(text, 0, '\t'))
        .filteredOn(row -> row.get("Sentiment").equals("Not Rated"))
        .hasSize(2);
  }
}
