package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts, audiences and pages of Meta Business Suite, and the Page Insights before it. */
class MetaAccountTest {

  @TempDir Path folder;

  /** UTF-16 with its mark, as Business Suite writes charts. */
  private static byte[] chart(String text) {
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] chart(String title, String header, String... rows) {
    return chart("sep=,\n\"" + title + "\"\n" + header + "\n" + String.join("\n", rows) + "\n\n");
  }

  private static List<String> days(Exports exports) {
    return exports.facts().stream()
        .map(AccountDay.class::cast)
        .map(
            d ->
                d.network()
                    + " "
                    + d.account()
                    + " "
                    + d.day()
                    + " "
                    + d.metric()
                    + "="
                    + d.value())
        .sorted()
        .toList();
  }

  private static String left(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files()).hasSize(1);
    return ((ReadFile.Ignored) exports.files().get(0).outcome()).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Facebook Page reach|facebook|account_reach",
        "Facebook reach|facebook|account_reach",
        "Instagram reach|instagram|account_reach",
        "Alcance do Instagram|instagram|account_reach",
        "Facebook Page visits|facebook|account_profile_visits",
        "Facebook visits|facebook|account_profile_visits",
        "Instagram profile visits|instagram|account_profile_visits",
        "Visitas ao perfil do Instagram|instagram|account_profile_visits",
        "Facebook Page new likes|facebook|account_follows",
        "New Instagram followers|instagram|account_follows",
        "Facebook follows|facebook|account_follows",
        "Instagram follows|instagram|account_follows",
        "Seguidores no Instagram|instagram|account_follows",
        "Facebook link clicks|facebook|account_link_clicks",
        "Instagram link clicks|instagram|account_link_clicks",
        "Cliques no link do Instagram|instagram|account_link_clicks"
      })
  void a_title_that_names_its_network_is_enough(String title, String network, String metric) {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/a.csv",
                chart(title, "\"Date\",\"Primary\"", "\"2026-10-31T00:00:00\",\"12\""))
            .read();
    assertThat(exports.problems()).isEmpty();
    String account = network.equals("facebook") ? "Acme Bikes" : "@AcmeBikes";
    assertThat(days(exports))
        .containsExactly(network + " " + account + " 2026-10-31 " + metric + "=12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reach|account_reach",
        "Alcance|account_reach",
        "Reichweite|account_reach",
        "Couverture|account_reach",
        "Viewers|account_viewers",
        "Views|account_views",
        "Visualizações|account_views",
        "Visualizaciones|account_views",
        "Aufrufe|account_views",
        "Vues|account_views",
        "Content interactions|account_engagements",
        "Interações com o conteúdo|account_engagements",
        "Content-Interaktionen|account_engagements",
        "Interactions avec le contenu|account_engagements",
        "Interacciones con el contenido|account_engagements",
        "Follows|account_follows",
        "Visits|account_profile_visits",
        "Visitas|account_profile_visits",
        "Link clicks|account_link_clicks"
      })
  void of_other_titles_the_folder_says_the_network(String title, String metric) {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/instagram/a.csv",
                chart(title, "\"Data\",\"Primary\"", "\"2026-10-31T00:00:00\",\"12\""))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports)).containsExactly("instagram @AcmeBikes 2026-10-31 " + metric + "=12");
  }

  @Test
  void without_a_folder_a_title_that_names_no_network_is_refused() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/Views.csv",
                chart("Views", "\"Date\",\"Primary\"", "\"2026-10-31T00:00:00\",\"12\""))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.advice()).contains("such as exports/2026-10/instagram/"));
  }

  @Test
  void the_clock_of_standard_time_does_not_move_the_day() {
    Exports exports =
        ClientFolder.in(folder)
            .zone("Pacific/Auckland")
            .file(
                "exports/2026-10/Follows.csv",
                chart(
                    "Facebook follows",
                    "\"Date\",\"Primary\"",
                    "\"2026-10-31T00:00:00\",\"3\"",
                    "\"2026-11-01T00:00:00\",\"0\"",
                    "\"2026-11-02T01:00:00\",\"4\""))
            .read();
    assertThat(days(exports))
        .containsExactly(
            "facebook Acme Bikes 2026-10-31 account_follows=3",
            "facebook Acme Bikes 2026-11-01 account_follows=0",
            "facebook Acme Bikes 2026-11-02 account_follows=4");
  }

  @Test
  void zeros_before_views_were_counted_are_no_views() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/instagram/Views.csv",
                chart(
                    "Views",
                    "\"Date\",\"Primary\"",
                    "\"2026-10-01T00:00:00\",\"0\"",
                    "\"2026-10-02T00:00:00\",\"0\"",
                    "\"2026-10-03T00:00:00\",\"5\"",
                    "\"2026-10-04T00:00:00\",\"0\""))
            .read();
    assertThat(days(exports))
        .containsExactly(
            "instagram @AcmeBikes 2026-10-03 account_views=5",
            "instagram @AcmeBikes 2026-10-04 account_views=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Date\",\"Primary\"", "\"Date\",\"Facebook Page likes\""})
  void of_two_tables_in_a_file_each_is_what_its_title_says(String header) {
    // In 2023 the column of visits was called after likes: the title is right.
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/Visits.csv",
                chart(
                    "sep=,\n\"Facebook Page visits\"\n"
                        + header
                        + "\n\"2026-10-01T00:00:00\",\"0\"\n\"2026-10-02T00:00:00\",\"6\"\n\n"
                        + "\"Instagram profile visits\"\n"
                        + header.replace("Facebook Page likes", "Instagram followers")
                        + "\n\"2026-10-01T00:00:00\",\"7\"\n\n"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .containsExactly(
            "facebook Acme Bikes 2026-10-01 account_profile_visits=0",
            "facebook Acme Bikes 2026-10-02 account_profile_visits=6",
            "instagram @AcmeBikes 2026-10-01 account_profile_visits=7");
  }

  @Test
  void two_tables_of_which_one_names_its_network_need_the_others_folder_only() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/facebook/Follows.csv",
                chart(
                    "sep=,\n\"Follows\"\n\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"2\"\n\n"
                        + "\"Instagram follows\"\n\"Date\",\"Primary\"\n"
                        + "\"2026-10-01T00:00:00\",\"7\"\n\n"))
            .read();
    assertThat(days(exports))
        .containsExactly(
            "facebook Acme Bikes 2026-10-01 account_follows=2",
            "instagram @AcmeBikes 2026-10-01 account_follows=7");
  }

  @Test
  void a_chart_that_a_spreadsheet_has_saved_with_tabs_is_read() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/Reach.csv",
                chart(
                    "sep=\t\r\nFacebook reach\t\r\nDate\tPrimary\r\n"
                        + "2026-10-01T00:00:00\t20\r\n\t\r\nInstagram reach\t\r\nDate\tPrimary\r\n"
                        + "2026-10-01T00:00:00\t30\r\n"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .containsExactly(
            "facebook Acme Bikes 2026-10-01 account_reach=20",
            "instagram @AcmeBikes 2026-10-01 account_reach=30");
  }

  @Test
  void a_chart_whose_title_was_deleted_is_refused() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "instagram/Views.csv",
                "sep=,\n\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"2\"\n")
            .october("instagram/Reach.csv", "\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"2\"\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .hasSize(2)
        .allSatisfy(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
              assertThat(p.message()).contains("no title above its table");
            });
  }

  @Test
  void what_meta_paid_is_left_alone() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/facebook/Earnings.csv",
                chart(
                    "Approximate earnings",
                    "\"Date\",\"Primary\",\"content_monetization\",\"stars\",\"subscriptions\"",
                    "\"2026-10-01T00:00:00\",\"2.5\",\"2.5\",\"0\",\"0\""))
            .read();
    assertThat(left(exports))
        .isEqualTo("its title is of no table that is known: 'Approximate earnings'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // 2025 on, in both orders
        "sep=,\n\"Age & gender\"\n\"\",\"Women\",\"Men\"\n\"18-24\",\"10.5\",\"9\"\n\n\"Top"
            + " cities\"\n\"Leeds, England\",\"York, England\"\n\"12.1\",\"3\"\n\n\"Follows\"\n"
            + "\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"2\"\n\n",
        "sep=,\n\"Follows\"\n\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"2\"\n\n\"Top"
            + " towns/cities\"\n\"Leeds\",\"York\"\n\"12.1\",\"3\"\n\n",
        "sep=,\n\"Faixa etária e gênero\"\n\"\",\"Mulheres\",\"Homens\"\n\"18-24\",\"10.5\",\"9\"\n\n",
        // 2023 and 2024
        "sep=,\n\"Facebook followers\"\n\"FB_PAGE,FOLLOW,UNIQUE_USERS\"\n\"1234\"\n\n\"Instagram"
            + " followers\"\n\"IG_ACCOUNT,FOLLOW,UNIQUE_USERS\"\n\"567\"\n\n\"Facebook followers by"
            + " gender and age\"\n\"Age\",\"Women\",\"Men\"\n\"18-24\",\"31.4%\",\"2%\"\n\n\"Facebook"
            + " followers by top cities\"\n\"Top cities\",\"Value\"\n\"Leeds, England\",\"3%\"\n\n",
        "sep=,\n\"Seguidores do Instagram pelas principais cidades\"\n\"Principais"
            + " cidades\",\"Valor\"\n\"São Paulo\",\"31,4%\"\n\n",
        // small accounts, without ages
        "sep=,\n\"Top towns/cities\"\n\"Leeds, England\",\"York\"\n\"12.1\",\"3\"\n\n\"Top"
            + " countries\"\n\"France\"\n\"100\"\n\n",
        "sep=,\n\"Facebook followers\"\n\"FB_PAGE,FOLLOW,UNIQUE_USERS\"\n\"12\"\n\n",
        "sep=,\n\"Alter und Geschlecht\"\n\"\",\"Frauen\",\"Männer\"\n\"18-24\",\"10.5\",\"9\"\n\n"
      })
  void audiences_are_left_alone_wherever_their_tables_stand(String text) {
    Exports exports =
        ClientFolder.in(folder).file("exports/2026-10/Audience.csv", chart(text)).read();
    assertThat(left(exports)).contains("of followers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=,\n\"Views\"\n\"Reels\",\"Multi-photo\",\"Links\"\n\"10\",\"9\",\"3\"\n\n\"Published"
            + " content\"\n\"Links\",\"Reels\"\n\"1\",\"2\"\n\n",
        "sep=,\n\"Visualizações\"\n\"Stories\",\"Publicações\"\n\"10\",\"9\"\n\n"
      })
  void top_content_formats_are_left_alone(String text) {
    Exports exports =
        ClientFolder.in(folder).file("exports/2026-10/Top content formats.csv", chart(text)).read();
    assertThat(left(exports)).contains("one figure for each kind of content");
  }

  @Test
  void a_page_by_day_is_left_alone() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Feb-10-2026_Mar-15-2026.csv",
                "\uFEFF\"Page ID\",\"Page name\",\"Data comment\",Date,\"Unique user"
                    + " engagements\",\"Overall negative feedback\",\"Overall negative feedback: Hide"
                    + " all\",\"Overall negative feedback: Hide\",\"Overall negative feedback: Report"
                    + " as spam\",\"Overall negative feedback: Unlike Page\",\"Overall negative"
                    + " feedback: Click X button\",\"Unique negative feedback from users\"\n"
                    + "100000000000001,\"Acme Bikes\",,02/10/2026,12,0,0,0,0,0,0,0\n")
            .read();
    assertThat(left(exports)).contains("negative feedback");
  }

  private static final String LEGACY_POSTS =
      "\uFEFF\"Post ID\",Permalink,\"Post Message\",Type,Countries,Languages,Posted,\"Audience"
          + " Targeting\",\"Lifetime Post Total Reach\",\"Lifetime Post organic reach\",\"Lifetime"
          + " Post Paid Reach\",\"Lifetime Post Total Impressions\",\"Lifetime Engaged"
          + " Users\",\"Lifetime Talking About This (Post) by action type - comment\",\"Lifetime Post"
          + " Stories by action type - comment\",\"Lifetime Post Stories by action type"
          + " - like\",\"Lifetime Post Consumptions\",\"Lifetime Organic Video Views\",\"Lifetime"
          + " Organic Video Views\"\n"
          + ",,,,,,,,\"Lifetime: The total number of people your Page post was served"
          + " to. (Unique Users)\",Lifetime: a,Lifetime: b,Lifetime: c,Lifetime: d,Lifetime:"
          + " e,Lifetime: f,Lifetime: g,Lifetime: h,Lifetime: i,Lifetime: j\n";

  @Test
  void posts_of_the_old_page_insights_stand_below_a_row_that_describes_the_columns() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "old.csv",
                LEGACY_POSTS
                    + "1111_2222,https://www.facebook.com/1,\"Tune up\",Photo,,,\"10/31/2014"
                    + " 06:30:00 PM\",,300,290,10,450,20,1,2,,9,0,0\n")
            .read();
    assertThat(exports.problems())
        .filteredOn(p -> !p.message().contains("tells nothing of that month"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.NOTE);
              assertThat(p.message()).contains("the row that describes the columns (1)");
            });
    Post post = (Post) exports.facts().get(0);
    assertThat(post.id()).isEqualTo("1111_2222");
    assertThat(post.published())
        .as("18:30 in San Francisco is the next day in London")
        .isEqualTo(LocalDate.of(2014, 11, 1));
    assertThat(post.type()).isEqualTo("Photo");
    assertThat(post.account()).isEqualTo("Acme Bikes");
    assertThat(post.measures().values().toString())
        .contains("post_reach=300", "post_impressions=450", "post_comments=2", "post_clicks=9")
        .doesNotContain("post_likes", "video");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void days_of_the_old_page_insights_are_read_without_the_windows_that_overlap(String charset) {
    String text =
        "Date,Lifetime Total Likes,Daily New Likes,Daily Unlikes,Daily Page Engaged Users,Weekly"
            + " Page Engaged Users,28 Days Page Engaged Users,Daily Like Sources - Mobile é,Daily"
            + " Total Reach,Weekly Total Reach,28 Days Total Reach,Daily Total Impressions,28 Days"
            + " Total Impressions\r\n"
            + ",Lifetime: The total number of people who have liked your Page. (Unique Users),Daily:"
            + " a,Daily: b,Daily: c,Weekly: d,28 Days: e,Daily: f,Daily: g,Weekly: h,28 Days:"
            + " i,Daily: j,28 Days: k\r\n"
            + "9/1/2014,1500,4,1,20,90,300,,310,900,2000,450,9000\r\n";
    Exports exports =
        ClientFolder.in(folder)
            .file("exports/2026-10/old.csv", text.getBytes(Charset.forName(charset)))
            .read();
    assertThat(exports.problems())
        .filteredOn(p -> !p.message().contains("tells nothing of that month"))
        .hasSize(1);
    assertThat(days(exports))
        .containsExactly(
            "facebook Acme Bikes 2014-09-01 account_followers=1500",
            "facebook Acme Bikes 2014-09-01 account_follows=4",
            "facebook Acme Bikes 2014-09-01 account_impressions=450",
            "facebook Acme Bikes 2014-09-01 account_reach=310",
            "facebook Acme Bikes 2014-09-01 account_unfollows=1");
  }

  @Test
  void an_account_among_several_is_named_by_the_folder() {
    Map<String, List<String>> two = Map.of("instagram", List.of("@acmebikes", "@acmekids"));
    byte[] views =
        chart("Instagram reach", "\"Date\",\"Primary\"", "\"2026-10-31T00:00:00\",\"12\"");
    Exports exports =
        ClientFolder.in(folder)
            .accounts(two)
            .file("exports/2026-10/@acmekids/Reach.csv", views)
            .file("exports/2026-10/Reach.csv", views)
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(((AccountDay) exports.facts().get(0)).account()).isEqualTo("@acmekids");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("which of the client's accounts"));
  }

  @Test
  void where_the_client_has_one_of_metas_networks_a_chart_needs_no_folder() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("instagram", List.of("acmebikes"), "x", List.of("acmebikes")))
            .file(
                "exports/2026-10/Views.csv", chart("Views", DATE, "\"2026-10-31T00:00:00\",\"12\""))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports)).containsExactly("instagram acmebikes 2026-10-31 account_views=12");
  }

  @Test
  void the_name_of_a_chart_may_say_its_network() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/Views-IG.csv",
                chart("Views", DATE, "\"2026-10-31T00:00:00\",\"12\""))
            .file(
                "exports/2026-10/Views facebook (1).csv",
                chart("Views", DATE, "\"2026-10-31T00:00:00\",\"3\""))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .containsExactlyInAnyOrder(
            "instagram @AcmeBikes 2026-10-31 account_views=12",
            "facebook Acme Bikes 2026-10-31 account_views=3");
  }

  @ParameterizedTest
  @CsvSource({"Follows,account_follows", "Viewers,account_viewers"})
  void a_title_that_only_facebook_has_needs_no_folder(String title, String metric) {
    Exports exports =
        ClientFolder.in(folder)
            .file("exports/2026-10/a.csv", chart(title, DATE, "\"2026-10-31T00:00:00\",\"12\""))
            .read();
    assertThat(days(exports)).containsExactly("facebook Acme Bikes 2026-10-31 " + metric + "=12");
  }

  @Test
  void a_table_whose_network_is_not_said_does_not_keep_the_other_one_of_its_file_away() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/a.csv",
                chart(
                    "sep=,\n\"Reach\"\n\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"2\"\n\n"
                        + "\"Instagram reach\"\n\"Date\",\"Primary\"\n"
                        + "\"2026-10-01T00:00:00\",\"7\"\n\n"))
            .read();
    assertThat(days(exports)).containsExactly("instagram @AcmeBikes 2026-10-01 account_reach=7");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("which network"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10/3/2026;5\n10/13/2026;7", "03.10.2026 00:00;5\n13.10.2026 00:00;7"})
  void days_of_a_chart_that_a_spreadsheet_has_written_anew_are_the_same(String rows) {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", "Facebook reach;\nDate;Primary\n" + rows + "\n")
            .read();
    assertThat(days(exports))
        .containsExactly(
            "facebook Acme Bikes 2026-10-03 account_reach=5",
            "facebook Acme Bikes 2026-10-13 account_reach=7");
  }

  private static final String DATE = "\"Date\",\"Primary\"";

  @Test
  void a_chart_that_a_spreadsheet_saved_in_russian_has_days_with_a_short_clock() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "instagram/Reach.csv",
                "sep=;;\r\nReach;\r\nDate;Primary\r\n01.10.2026 0:00;10\r\n13.10.2026 0:00;20\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(fact -> ((AccountDay) fact).day() + " " + ((AccountDay) fact).value())
        .containsExactly("2026-10-01 10", "2026-10-13 20");
  }
}
