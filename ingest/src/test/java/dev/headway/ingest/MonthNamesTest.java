package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days without a year whose months are named in some language; listopad is two months. */
class MonthNamesTest {

  private static final String HEADER =
      "\uFEFF\"Date\",\"Followers\",\"Difference in followers from previous day\"\n";

  @TempDir Path folder;

  private Exports followers(String... days) {
    StringBuilder text = new StringBuilder(HEADER);
    for (String day : days) {
      text.append('"').append(day).append("\",\"500\",\"1\"\n");
    }
    return ClientFolder.in(folder)
        .accounts(Map.of("tiktok", List.of("@acmebikes")))
        .october("FollowerHistory.csv", text.toString())
        .read();
  }

  private static List<String> days(Exports exports) {
    return exports.facts().stream()
        .map(AccountDay.class::cast)
        .filter(day -> day.metric().equals("account_followers"))
        .map(day -> day.day().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "April 12, --04-12",
    "8 de marzo, --03-08",
    "28 апреля, --04-28",
    "4月12日, --04-12",
    "12 tháng 4, --04-12",
    "5 października, --10-05",
    "5 studenoga, --11-05"
  })
  void a_month_has_its_name_in_any_language(String text, String day) {
    assertThat(MonthNames.ANY.monthDay(text)).contains(MonthDay.parse(day));
  }

  @ParameterizedTest
  @CsvSource({"listopada", "3 listopada", "35 rujna", "Date", "3", "''"})
  void what_is_no_month_or_two_is_none(String text) {
    assertThat(MonthNames.ANY.monthDay(text)).isEmpty();
  }

  @Test
  void polish_days_before_it_make_it_november() {
    assertThat(days(followers("31 października", "1 listopada")))
        .containsExactly("2026-10-31", "2026-11-01");
  }

  @Test
  void croatian_days_before_it_make_it_october() {
    assertThat(days(followers("30 rujna", "1 listopada")))
        .containsExactly("2026-09-30", "2026-10-01");
  }

  @Test
  void a_thirty_first_makes_it_october_since_november_has_none() {
    Exports exports = followers("30 listopada", "31 listopada");
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports)).containsExactly("2026-10-30", "2026-10-31");
  }

  @Test
  void where_no_other_day_tells_the_language_the_file_is_refused() {
    Exports exports = followers("29 listopada", "30 listopada");
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .first()
        .asString()
        .startsWith(
            "clients/acme/exports/2026-10/FollowerHistory.csv:2: has the day '29 listopada', which"
                + " is 29 October in Croatian or 29 November in Polish, and no other day in it tells"
                + " in which language they are written")
        .contains("Set the network's page to English and download it again");
  }

  @Test
  void days_of_languages_that_differ_in_no_month_need_no_telling() {
    assertThat(MonthNames.of(List.of("1 marzo", "2 marzo")).twoDays("3 marzo")).isEmpty();
    assertThat(MonthNames.of(List.of()).twoDays("3 lipnja")).isEmpty();
  }
}
