package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaContentTest {

  private static final String VIEWS_ERA =
      "\uFEFF\"Post ID\",\"Page ID\",\"Page name\",Title,Description,\"Duration (sec)\",\"Publish"
          + " time\",\"Caption type\",Permalink,\"Is crosspost\",\"Is share\",\"Post"
          + " type\",Languages,\"Custom labels\",\"Funded content status\",\"Data"
          + " comment\",Date,Views,Reach,\"Reactions, Comments and"
          + " Shares\",Reactions,Comments,Shares,\"Total clicks\",\"Link Clicks\"\n";

  private static final String INSTAGRAM =
      "\uFEFF\"Post ID\",\"Account ID\",\"Account username\",\"Account"
          + " name\",Description,\"Duration (sec)\",\"Publish time\",Permalink,\"Post type\",\"Data"
          + " comment\",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n";

  @TempDir Path folder;

  private static String facebook(String id, String page, String time, String figures) {
    return id
        + ",100064000000001,\""
        + page
        + "\",\"Your reel\",\"A longer caption, with\na second line and a \"\"quote\"\"\",0,\""
        + time
        + "\",N/A,https://www.facebook.com/reel/1,0,0,Reels,,,,,Lifetime,"
        + figures
        + "\n";
  }

  private static String instagram(String id, String user, String figures) {
    return id
        + ",17841400000000001,"
        + user
        + ",\"The name\",\"Caption\",0,\"10/15/2026 09:00\",https://www.instagram.com/p/a/,\"IG"
        + " carousel\",,Lifetime,"
        + figures
        + "\n";
  }

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  @Test
  void a_facebook_post_keeps_its_figures_and_the_longer_caption() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "any name.csv",
                VIEWS_ERA
                    + facebook(
                        "122100000000000001",
                        "Acme Bikes",
                        "10/15/2026 09:30",
                        "210,180,12,7,3,2,,4"))
            .read();
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.key()).isEqualTo("facebook|122100000000000001");
    assertThat(post.account()).isEqualTo("Acme Bikes");
    assertThat(post.text()).isEqualTo("A longer caption, with\na second line and a \"quote\"");
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(post.type()).isEqualTo("Reels");
    assertThat(post.measures().of("post_views")).contains(new BigDecimal("210"));
    assertThat(post.measures().of("post_engagements")).contains(new BigDecimal("12"));
    assertThat(post.measures().of("post_clicks")).as("an empty cell is not zero").isEmpty();
    assertThat(post.origin().line()).isEqualTo(2);
    ReadFile.Read read = only(exports);
    assertThat(read.format()).isEqualTo("meta-facebook-content");
    assertThat(read.networks()).containsExactly("facebook");
    assertThat(read.exported()).contains("post_clicks", "posts_published");
    assertThat(read.exported()).doesNotContain("post_impressions");
    assertThat(read.offered()).contains("post_impressions");
    assertThat(read.rows()).isEqualTo(1);
    assertThat(read.facts()).isEqualTo(1);
  }

  @Test
  void pacific_time_moves_a_post_into_the_clients_next_month() {
    // 30 September, 23:30 in San Francisco (UTC-7) is 1 October, 07:30 in London (UTC+1).
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", VIEWS_ERA + facebook("1", "Acme Bikes", "09/30/2026 23:30", "1,1"))
            .read();
    assertThat(exports.facts().get(0).period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 1)));
  }

  @Test
  void rows_that_are_cut_short_lack_their_last_figures() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", VIEWS_ERA + facebook("1", "Acme Bikes", "10/01/2026 12:00", "5,4"))
            .read();
    assertThat(exports.facts().get(0).measures().metrics())
        .containsExactlyInAnyOrder("post_views", "post_reach");
  }

  @Test
  void the_era_of_impressions_is_read_too() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "\"Post ID\",\"Page ID\",\"Page name\",\"Publish"
                    + " time\",Permalink,Date,IMPRESSION:UNIQUE_USERS,Reach,Impressions,Reactions\n"
                    + "1,2,Acme Bikes,10/01/2026"
                    + " 12:00,https://www.facebook.com/1,Lifetime,9,8,11,0\n")
            .read();
    assertThat(exports.facts().get(0).measures().values())
        .isEqualTo(
            Map.of(
                "post_reach", new BigDecimal("8"),
                "post_impressions", new BigDecimal("11"),
                "post_likes", new BigDecimal("0")));
  }

  @Test
  void a_row_that_meta_could_not_fill_is_a_note_and_counted() {
    String error =
        ",,,,,,,,,,,,,,,An error occurred while computing metadata for content with ID"
            + " 123.,Lifetime,7,7\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv", VIEWS_ERA + facebook("1", "Acme Bikes", "10/01/2026 12:00", "5,4") + error)
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(only(exports).refused()).isEqualTo(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.NOTE);
              assertThat(p.place().toString()).isEqualTo("clients/acme/exports/2026-10/a.csv:4");
            });
  }

  @Test
  void views_that_are_zero_everywhere_were_not_exported() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                VIEWS_ERA
                    + facebook("1", "Acme Bikes", "10/01/2026 12:00", "0,40")
                    + facebook("2", "Acme Bikes", "10/02/2026 12:00", "0,0"))
            .read();
    assertThat(exports.facts())
        .allSatisfy(f -> assertThat(f.measures().of("post_views")).isEmpty());
    assertThat(only(exports).exported()).doesNotContain("post_views").contains("post_reach");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.NOTE));
  }

  @Test
  void of_two_columns_of_one_name_the_first_that_is_filled_counts() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Post ID,Page name,Publish time,Views,Reach,Views\n"
                    + "1,Acme Bikes,10/01/2026 12:00,,3,6\n"
                    + "2,Acme Bikes,10/01/2026 12:00,5,3,7\n")
            .read();
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("post_views").orElseThrow().intValue())
        .containsExactly(6, 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10/15/2026", "2026-10-15", "15.10.26", "Oct 15, 2026", "15 octobre 2026"})
  void a_breakdown_by_day_is_refused_however_days_are_written(String day) {
    String posts = instagram("1", "acmebikes", "1,2,3,4,5,6,7");
    Exports exports =
        ClientFolder.in(folder)
            .october("i.csv", INSTAGRAM + posts.replace("Lifetime", '"' + day + '"'))
            .october(
                "f.csv",
                VIEWS_ERA
                    + facebook("1", "Acme Bikes", "10/15/2026 09:00", "1,2,3,4,5,6,7,8")
                        .replace("Lifetime", '"' + day + '"'))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.files())
        .allSatisfy(f -> assertThat(f.outcome()).isInstanceOf(ReadFile.Refused.class));
    assertThat(exports.problems().get(1).advice())
        .isEqualTo(
            "Download it again without the daily breakdown: the column 'Date' then says"
                + " 'Lifetime'.");
  }

  @Test
  void a_post_that_one_file_tells_twice_counts_once() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "i.csv",
                (INSTAGRAM
                        + instagram("1", "acmebikes", "1,2,3,4,5,6,7")
                        + instagram("1", "acmebikes", "9,2,3,4,5,6,7"))
                    .replace(",Lifetime,", ",,"))
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("itself tell the same thing differently"));
  }

  @Test
  void shares_whose_cell_is_empty_are_absent_and_not_zero() {
    Exports exports =
        ClientFolder.in(folder)
            .october("i.csv", INSTAGRAM + instagram("1", "acmebikes", "1,2,3,,5,0,7"))
            .read();
    assertThat(exports.facts().get(0).measures().of("post_shares")).isEmpty();
    assertThat(exports.facts().get(0).measures().of("post_comments")).contains(BigDecimal.ZERO);
  }

  @Test
  void a_daily_breakdown_is_refused_and_says_how_to_export() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Post ID,Page ID,Page name,Publish time,Date,Reach\n"
                    + "1,2,Acme Bikes,10/01/2026 12:00,10/02/2026,3\n")
            .read();
    assertThat(exports.files().get(0).outcome()).isInstanceOf(ReadFile.Refused.class);
    assertThat(exports.problems().get(0).advice()).contains("without the daily breakdown");
    assertThat(exports.problems().get(0).place().line()).isEqualTo(2);
  }

  @Test
  void partners_posts_are_left_out_and_counted() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                INSTAGRAM
                    + instagram("18000000000000001", "acmebikes", "9,8,7,6,5,4,3")
                    + instagram("18000000000000002", "a_partner", "900,,70,6,,4,3"))
            .read();
    assertThat(exports.facts())
        .extracting(Fact::key)
        .containsExactly("instagram|18000000000000001");
    assertThat(only(exports).foreign()).isEqualTo(1);
    assertThat(exports.facts().get(0).measures().of("post_saves")).contains(new BigDecimal("3"));
  }

  @Test
  void without_a_list_of_accounts_everything_is_kept_with_a_warning() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of())
            .october(
                "a.csv",
                INSTAGRAM
                    + instagram("1", "acmebikes", "9,8,7,6,5,4,3")
                    + instagram("2", "a_partner", "900,,70,6,,4,3"))
            .read();
    assertThat(exports.facts()).hasSize(2);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.message()).contains("no account for 'instagram'");
            });
  }

  @Test
  void portuguese_headers_are_read_wherever_their_columns_stand() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("instagram", List.of("acmebikes")))
            .october(
                "a.csv",
                "\uFEFF\"Identificação da publicação\",\"Identificação da conta\",\"Nome de usuário"
                    + " da conta\",\"Nome da conta\",Descrição,\"Duração (segundos)\",\"Horário de"
                    + " publicação\",\"Link permanente\",\"Tipo de publicação\",\"Comentário de"
                    + " dados\",Data,Visualizações,Curtidas,Compartilhamentos,Comentários,Salvamentos,Alcance,Seguimentos\n"
                    + "180,178,acmebikes,Acme,Oi,0,\"10/02/2026 03:00\",https://x,\"Reel do"
                    + " Instagram\",,Vitalício,7,6,5,4,3,2,1\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).measures().of("post_comments")).contains(new BigDecimal("4"));
    assertThat(only(exports).format()).isEqualTo("meta-instagram-content");
  }

  @Test
  void a_file_with_a_header_only_is_read_and_holds_nothing() {
    Exports exports = ClientFolder.in(folder).october("a.csv", INSTAGRAM).read();
    ReadFile.Read read = only(exports);
    assertThat(read.rows()).isZero();
    assertThat(read.first()).isEmpty();
    assertThat(exports.problems()).isEmpty();
  }

  @Test
  void an_id_that_a_spreadsheet_cut_short_is_refused_with_what_to_do() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv", VIEWS_ERA + facebook("1.22E+17", "Acme Bikes", "10/01/2026 12:00", "5,4"))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems().get(0).toString())
        .contains("'Post ID' has '1.22E+17'", "without opening it in a spreadsheet", "a.csv:2");
  }

  @Test
  void ids_are_cut_short_where_none_of_their_column_has_a_digit_that_a_spreadsheet_would_lose() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                VIEWS_ERA
                    + facebook("122100000000001000", "Acme Bikes", "10/01/2026 12:00", "5,4")
                    + facebook("122100000000002000", "Acme Bikes", "10/02/2026 12:00", "5,4"))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems().get(0).toString())
        .contains("'Post ID' has '122100000000001000', an id that a spreadsheet has cut short");
  }

  @Test
  void an_id_that_ends_in_zeros_among_others_is_whole() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                VIEWS_ERA
                    + facebook("1221000000000010000", "Acme Bikes", "10/01/2026 12:00", "5,4")
                    + facebook("1221000000000010207", "Acme Bikes", "10/02/2026 12:00", "5,4"))
            .read();
    assertThat(exports.facts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rows_that_a_spreadsheet_has_quoted_once_more_are_read(boolean headerToo) {
    String row = facebook("1", "Acme Bikes", "10/15/2026 09:30", "210,180,12,7,3,2,5,4").strip();
    String header = VIEWS_ERA.substring(1).strip();
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv", (headerToo ? wrapped(header) : header) + "\r\n" + wrapped(row) + "\r\n")
            .read();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("whole rows into one cell each"));
    Post post = (Post) exports.facts().get(0);
    assertThat(post.text()).isEqualTo("A longer caption, with\na second line and a \"quote\"");
    assertThat(post.measures().of("post_views")).contains(new BigDecimal("210"));
    assertThat(post.measures().of("post_link_clicks")).contains(new BigDecimal("4"));
  }

  private static String wrapped(String row) {
    return '"' + row.replace("\"", "\"\"") + '"';
  }

  @Test
  void a_time_from_which_a_spreadsheet_took_the_zeros_is_the_same() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", VIEWS_ERA + facebook("1", "Acme Bikes", "10/5/2026 9:30", "1,1"))
            .october(
                "i.csv",
                INSTAGRAM
                    + instagram("1", "acmebikes", "1,2,3,4,5,6,7")
                        .replace("10/15/2026 09:00", "9/30/2026 23:30"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> f.period().first())
        .containsExactly(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 1));
  }

  @Test
  void a_file_that_says_that_there_is_no_data_holds_nothing() {
    Exports exports =
        ClientFolder.in(folder)
            .october("f.csv", VIEWS_ERA + "\"No data available.\"\n")
            .october("i.csv", INSTAGRAM + "\"No data available.\"\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).isEmpty();
  }

  @Test
  void times_with_the_day_first_refuse_the_file_since_others_may_have_been_turned_round() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                VIEWS_ERA
                    + facebook("1221", "Acme Bikes", "03/10/2026 09:30", "210,180,12,7,3,2,,4")
                    + facebook("1222", "Acme Bikes", "15/10/2026 09:30", "210,180,12,7,3,2,,4"))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
              assertThat(p.message()).startsWith("its times are written day first");
            });
  }

  @Test
  void views_that_only_a_partners_post_has_are_not_measured_of_the_clients_in_other_tools_either() {
    ClientFolder client =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                INSTAGRAM
                    + instagram("18000000000000001", "acmebikes", "0,10,1,1,1,1,1")
                    + instagram("18000000000000002", "partner", "50,,1,1,,1,1"));
    List<Fact> streamed = new ArrayList<>();
    Exports.stream(client.request(), told -> streamed.add(told.fact()));
    assertThat(client.read().facts())
        .extracting(Fact::measures)
        .isEqualTo(streamed.stream().map(Fact::measures).toList());
    assertThat(streamed)
        .singleElement()
        .satisfies(post -> assertThat(post.measures().of("post_views")).isEmpty());
  }
}
