package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XContentTest {

  private static final String BY_TWEET =
      "\"Tweet id\",\"Tweet permalink\",\"Tweet text\",\"time\",\"impressions\",\"engagements\","
          + "\"engagement rate\",\"retweets\",\"replies\",\"likes\",\"user profile clicks\","
          + "\"url clicks\",\"follows\",\"promoted impressions\"\n";
  private static final String FIRST =
      "Post id,Date,Post text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New"
          + " follows,Replies,Reposts,Profile visits,Detail expands,Url clicks,Hashtag"
          + " clicks,Permalink clicks\r\n";
  private static final String LATER =
      "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New"
          + " follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag"
          + " Clicks,Permalink Clicks\n";

  @TempDir Path folder;

  private static String tweet(String id) {
    return "\""
        + id
        + "\",\"https://twitter.com/acmebikes/status/1840000000000000001\",\"Rain &amp; hills\n"
        + "&lt;3\",\"2026-10-31 23:30 +0000\",\"1200.0\",\"14.0\",\"9.9E-4\",\"2.0\",\"3.0\",\"4.0\","
        + "\"5.0\",\"6.0\",\"0\",\"-\"\n";
  }

  @Test
  void a_tweet_of_the_first_era_is_read_in_the_clients_zone() {
    Exports exports =
        ClientFolder.in(folder)
            .zone("Asia/Tokyo")
            .october("t.csv", BY_TWEET + tweet("1840000000000000001"))
            .read();
    // In Tokyo it is November, of which the October folder's reader is told.
    assertThat(exports.problems())
        .extracting(Problem::message)
        .containsExactly(
            "lies in the folder of 2026-10 and tells nothing of that month: its days are 2026-11-01"
                + " to 2026-11-01");
    Post post = (Post) exports.facts().get(0);
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(post.text()).isEqualTo("Rain & hills\n<3");
    assertThat(post.account()).isEqualTo("acmebikes");
    assertThat(post.type()).isEqualTo("post");
    assertThat(post.measures().of("post_impressions")).contains(new BigDecimal("1200"));
    assertThat(post.measures().of("post_shares")).contains(new BigDecimal("2"));
    assertThat(post.measures().of("post_likes")).contains(new BigDecimal("4"));
  }

  @Test
  void favorites_of_2015_are_likes() {
    Exports exports =
        ClientFolder.in(folder)
            .october("t.csv", BY_TWEET.replace("\"likes\"", "\"favorites\"") + tweet("1"))
            .read();
    assertThat(exports.facts().get(0).measures().of("post_likes")).contains(new BigDecimal("4"));
  }

  @Test
  void an_id_that_a_spreadsheet_cut_short_is_taken_from_the_link() {
    Exports exports = ClientFolder.in(folder).october("t.csv", BY_TWEET + tweet("1.84E+18")).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).key()).isEqualTo("x|1840000000000000001");
  }

  @Test
  void ids_that_a_spreadsheet_rounded_do_not_make_one_post_of_two() {
    String rounded = "1840000000000000000,\"Thu, Oct 1, 2026\",Hello,";
    String link = "https://x.com/acmebikes/status/184000000000000000";
    String counts = ",10,1,2,3,4,5,6,7,8,9,10,11,12\n";
    Exports exports =
        ClientFolder.in(folder)
            .october("t.csv", LATER + rounded + link + "1" + counts + rounded + link + "2" + counts)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(Fact::key)
        .containsExactly("x|1840000000000000001", "x|1840000000000000002");
  }

  @Test
  void an_id_that_was_rounded_and_has_no_link_refuses_its_row() {
    String counts = ",,10,1,2,3,4,5,6,7,8,9,10,11,12\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "t.csv",
                LATER
                    + "1.84E+18,\"Thu, Oct 1, 2026\",Hello"
                    + counts
                    + "1840000000000120000,\"Thu, Oct 1, 2026\",Hello"
                    + counts)
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .extracting(p -> p.message())
        .containsExactly(
            "the column 'Post id' has '1.84E+18', an id that a spreadsheet has cut short",
            "the column 'Post id' has '1840000000000120000', an id that a spreadsheet has cut"
                + " short");
  }

  @Test
  void both_later_layouts_and_the_first_era_are_one_source() {
    String link = "https://x.com/acmebikes/status/";
    Exports exports =
        ClientFolder.in(folder)
            .october("1.csv", BY_TWEET + tweet("11"))
            .october(
                "2.csv",
                FIRST
                    + "12,Thu Oct 01 2026,\"@sam yes &amp; no\","
                    + link
                    + "12,10,1,2,3,4,5,6,7,8,9,10,11,12\r\n")
            .october(
                "3.csv",
                LATER
                    + "13,\"Sat, Oct 31, 2026\",Hello,"
                    + link
                    + "13,10,1,2,3,4,5,6,7,8,9,10,11,12")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files())
        .extracting(f -> ((ReadFile.Read) f.outcome()).source().id())
        .containsOnly("x-content");
    assertThat(exports.facts()).hasSize(3);
    Post reply = (Post) exports.facts().get(1);
    assertThat(reply.published()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(reply.type()).isEqualTo("reply");
    assertThat(reply.text()).isEqualTo("@sam yes & no");
    assertThat(reply.measures().of("post_saves")).contains(new BigDecimal("3"));
    assertThat(reply.measures().of("post_shares")).contains(new BigDecimal("7"));
    assertThat(reply.measures().of("post_link_clicks")).contains(new BigDecimal("10"));
    assertThat(((Post) exports.facts().get(2)).published()).isEqualTo(LocalDate.of(2026, 10, 31));
  }

  @Test
  void portuguese_and_japanese_tweets_are_read() {
    String portuguese =
        "\"id do Tweet\",\"link permanente do Tweet\",\"texto do Tweet\",\"horário\","
            + "\"impressões\",\"favoritos\",\"cliques no perfil do usuário:\",\"impressões"
            + " promovido(a)(s)\"\n\"1\",\"https://twitter.com/acmebikes/status/1\",\"Oi\","
            + "\"2026-10-05 10:00 +0000\",\"10.0\",\"3.0\",\"2.0\",\"-\"\n";
    String japanese =
        "ツイートID,ツイートの固定リンク,ツイート本文,時間,インプレッション,いいね,プロモのインプレッション\n"
            + "2,https://twitter.com/acmebikes/status/2,はい,2026-10-05 10:00 +0000,10.0,4.0,-\n";
    Exports exports =
        ClientFolder.in(folder).october("pt.csv", portuguese).october("ja.csv", japanese).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("post_likes").orElseThrow().intValue())
        .containsExactly(4, 3);
  }

  @Test
  void a_number_that_is_none_refuses_its_row_and_says_where() {
    Exports exports =
        ClientFolder.in(folder)
            .october("t.csv", BY_TWEET + tweet("1").replace("\"4.0\"", "\"12abc\""))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems().get(0).message())
        .isEqualTo("the column 'likes' has '12abc', which is not a number like 1,234.5");
  }

  @Test
  void times_of_tweets_that_other_programs_have_written_are_still_utc() {
    for (String time :
        List.of(
            "2026-10-24 23:30:00+00:00",
            "2026-10-24 23:30:00 +0000",
            "2026-10-24 23:30:00",
            "2026-10-24 23:30",
            "2026-10-24T23:30:00Z")) {
      Exports exports =
          ClientFolder.in(folder)
              .october("t.csv", BY_TWEET + tweet("1").replace("2026-10-31 23:30 +0000", time))
              .read();
      assertThat(exports.problems()).as(time).isEmpty();
      // In London it is summer time still.
      assertThat(exports.facts().get(0).period().first()).isEqualTo(LocalDate.of(2026, 10, 25));
    }
  }

  @Test
  void a_text_that_looks_like_rows_is_one_text() {
    String text = "He said:\n\"\"https://twitter.com/acmebikes/status/9\"\",\"\"x\"\"\n2,3";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "t.csv",
                BY_TWEET
                    + tweet("1").replace("Rain &amp; hills\n&lt;3", text)
                    + tweet("2").replace("000000001\",\"Rain", "000000002\",\"Rain"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(Fact::key)
        .containsExactly("x|1840000000000000001", "x|1840000000000000002");
  }

  @Test
  void a_column_that_somebody_has_added_does_not_make_it_another_tools_list() {
    String row =
        "1840000000000000001,\"Thu, Oct 1, 2026\",Hello,https://x.com/acmebikes/status/1840000000000000001"
            + ",10,1,2,3,4,5,6,7,8,9,10,11,12";
    for (String added : List.of("Network", "Platform", "Channel", "Date", "Campaign", "Total")) {
      Exports exports =
          ClientFolder.in(folder)
              .october("t.csv", LATER.strip() + "," + added + "\n" + row + ",X\n")
              .read();
      assertThat(exports.problems()).as(added).isEmpty();
      assertThat(((ReadFile.Read) exports.files().get(0).outcome()).format())
          .as(added)
          .isEqualTo("x-content");
    }
  }
}
