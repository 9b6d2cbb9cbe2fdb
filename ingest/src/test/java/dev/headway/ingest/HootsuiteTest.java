package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts and accounts by day of Hootsuite Analytics. */
class HootsuiteTest {

  @TempDir Path folder;

  private static Post post(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(1);
    return (Post) exports.facts().get(0);
  }

  @Test
  void posts_on_x_take_their_id_from_the_link_and_their_day_from_gmt() {
    Post post =
        post(
            ClientFolder.in(folder)
                .zone("Europe/Berlin")
                .october(
                    "x.csv",
                    "Date (GMT),Tweet ID,Tweet Text,Tweet Permalink,Impressions,Engagements,Engagement"
                        + " Rate,Likes,Retweets,Quote Tweets,Replies,Tweet Tags,Tweet Campaign\n"
                        + "2026-10-30 23:30:00,1.84E+18,Hello,"
                        + "https://twitter.com/acmebikes/status/1840000000000000001,1200,30,2.5%,20,3,1,4,,\n")
                .read());
    assertThat(post.id()).isEqualTo("1840000000000000001");
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(post.account()).isEqualTo("acmebikes");
    assertThat(post.measures().values())
        .isEqualTo(
            Map.of(
                "post_impressions", new BigDecimal("1200"),
                "post_engagements", new BigDecimal("30"),
                "post_likes", new BigDecimal("20"),
                "post_shares", new BigDecimal("3"),
                "post_comments", new BigDecimal("4")));
  }

  @Test
  void posts_on_instagram() {
    Post post =
        post(
            ClientFolder.in(folder)
                .october(
                    "ig.csv",
                    "Date (GMT),Instagram Account,Instagram Post ID,Post Type,Post Message,Post"
                        + " Permalink,Likes,Comments,Reach,Views,Engagement,Post Tags,Post Campaign\n"
                        + "2026-10-30 09:30:00,acmebikes,18055551234567890,Video,Hello,"
                        + "https://www.instagram.com/p/Cabc123/,20,3,900,1500,23,,\n")
                .read());
    assertThat(post.network()).isEqualTo("instagram");
    assertThat(post.measures().of("post_views")).contains(new BigDecimal("1500"));
    assertThat(post.measures().of("post_reach")).contains(new BigDecimal("900"));
  }

  @Test
  void posts_on_facebook() {
    Post post =
        post(
            ClientFolder.in(folder)
                .october(
                    "fb.csv",
                    "Date (GMT),Facebook Page,Facebook Post ID,Post Type,Post Title,Post Message,Post"
                        + " Permalink,Reactions,Comments,Shares,Post Tags,Post Campaign\n"
                        + "2026-10-30 09:30:00,Acme Bikes,1001_2002,Photo,,Hello,"
                        + "https://www.facebook.com/1001/posts/2002,20,3,1,,\n")
                .read());
    assertThat(post.network()).isEqualTo("facebook");
    assertThat(post.text()).isEqualTo("Hello");
    assertThat(post.measures().of("post_likes")).contains(new BigDecimal("20"));
  }

  @Test
  void each_column_of_the_table_of_accounts_is_of_its_own_network() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "accounts.csv",
                "Date (GMT),\"Followers (Daily aggregated values for Social Networks: @acmebikes,"
                    + " Acme Bikes)\",Followers > Social network - X,Followers > Social network -"
                    + " Instagram,Followers > Social network - Facebook,Reach > Social network -"
                    + " Instagram,\"Posts (This column counts posts, all networks)\",Posts > Social"
                    + " network - X\n"
                    + "2026-10-31,60,10,20,,7,3,2\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).key() + "=" + ((AccountDay) f).value())
        .containsExactly(
            "x|acmebikes|2026-10-31|account_followers=10",
            "x|acmebikes|2026-10-31|account_posts=2",
            "instagram|acmebikes|2026-10-31|account_followers=20",
            "instagram|acmebikes|2026-10-31|account_reach=7");
    assertThat(exports.files())
        .extracting(f -> f.file().path())
        .containsExactly(
            "exports/2026-10/accounts.csv!/x",
            "exports/2026-10/accounts.csv!/instagram",
            "exports/2026-10/accounts.csv!/facebook");
  }

  @Test
  void where_the_client_has_several_accounts_the_folder_has_to_say_which() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("x", List.of("acmebikes", "acmecare")))
            .october("a.csv", "Date (GMT),Followers > Social network - X\n2026-10-31,10\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("which of the client's accounts"));
  }

  @Test
  void times_on_another_clock_than_that_of_gmt_are_left_alone_and_the_reason_says_what_to_do() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "x.csv",
                "Date (EST),Tweet ID,Tweet Text,Tweet Permalink,Impressions,Engagements,Engagement"
                    + " Rate,Likes,Retweets,Quote Tweets,Replies,Tweet Tags,Tweet Campaign\n"
                    + "2026-10-05 09:00:00,1840000000000000001,hi,"
                    + "https://twitter.com/acmebikes/status/1840000000000000001,10,2,20%,1,1,0,0,,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files().get(0).outcome())
        .isInstanceOfSatisfying(
            ReadFile.Ignored.class,
            left -> assertThat(left.reason()).endsWith("to GMT and download it again"));
  }
}
