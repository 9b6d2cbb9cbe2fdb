package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Post Performance and Profile Performance of Sprout Social. */
class SproutTest {

  private static final String POSTS =
      "Date,Post ID,Network,Post Type,Content Type,Profile,Sent by,Link,Post,Linked Content,Impressions,"
          + "Organic Impressions,Paid Impressions,Follower Views,Non-follower Views,Reach,Organic"
          + " Reach,Viral Reach,Non-viral Reach,Paid Reach,Potential Reach,Engagement Rate (per"
          + " Impression),Engagement Rate (per Reach),Engagements,Reactions,Likes,Dislikes,Love"
          + " Reactions,Haha Reactions,Wow Reactions,Sad Reactions,Angry Reactions,Comments,Shares,"
          + "Post Shares,Reposts,Quotes,Saves,Click-Through Rate,Post Link Clicks,SproutLink"
          + " Clicks,Other Post Clicks,Post Clicks (All),Post Media Clicks,Post Hashtag Clicks,Post"
          + " Detail Expand Clicks,Profile Clicks,Other Engagements,Answers,App Engagements,App"
          + " Install Attempts,App Opens,Follows from Post,Unfollows from Post,bit.ly Link"
          + " Clicks,Subscribers Gained from Video,Video Views,Tags";
  private static final String PROFILES =
      "Date,Network,Profile,Audience,Net Audience Growth,Audience Gained,Sent Messages"
          + " (Total),Published Posts (Total),Received Messages (Total),Impressions,Video"
          + " Views,Engagements,Engagement Rate (per Impression),Reactions,Comments,Shares,Post Link"
          + " Clicks,Saves,Other Post Clicks,Other Engagements,Profile Actions,Sent posts (X),Sent"
          + " Quotes (X),Received Mentions (X),Received Comments (Instagram)";

  @TempDir Path folder;

  private static String row(String header, Map<String, String> cells) {
    List<String> names = Arrays.asList(header.split(",", -1));
    assertThat(names).containsAll(cells.keySet());
    return names.stream()
            .map(name -> "\"" + cells.getOrDefault(name, "") + "\"")
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String header(String names) {
    return "\"" + names.replace(",", "\",\"") + "\"\r\n";
  }

  private static BigDecimal measure(Fact fact, String metric) {
    return fact.measures().of(metric).orElseThrow();
  }

  @Test
  void a_row_is_a_post_of_its_network() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Post Performance (Acme) October 1, 2026 - October 31, 2026.csv",
                header(POSTS)
                    + row(
                        POSTS,
                        Map.ofEntries(
                            Map.entry("Date", "10/31/2026 9:40 pm"),
                            Map.entry("Post ID", "18055551234567890"),
                            Map.entry("Network", "Instagram"),
                            Map.entry("Post Type", "Reel"),
                            Map.entry("Content Type", "Video"),
                            Map.entry("Profile", "acmebikes"),
                            Map.entry("Sent by", "Ana Example"),
                            Map.entry("Link", "https://www.instagram.com/reel/Cabc123/"),
                            Map.entry("Post", "Two\nlines"),
                            Map.entry("Impressions", "12,345"),
                            Map.entry("Reach", "9,000"),
                            Map.entry("Engagement Rate (per Impression)", "4.2%"),
                            Map.entry("Engagements", "518"),
                            Map.entry("Reactions", "400"),
                            Map.entry("Likes", "400"),
                            Map.entry("Comments", "0"),
                            Map.entry("Shares", "18"),
                            Map.entry("Saves", "100")))
                    + row(
                        POSTS,
                        Map.of(
                            "Date", "10/1/2026 9:05 am",
                            "Post ID", "1840000000000000001",
                            "Network", "Twitter",
                            "Post Type", "'@Reply",
                            "Profile", "'@acmebikes",
                            "Link", "https://twitter.com/acmebikes/status/1840000000000000001",
                            "Post", "'@ben Thanks!",
                            "Reposts", "2",
                            "Post Link Clicks", "1,001")))
            .read();
    assertThat(exports.problems()).isEmpty();
    Post reel = (Post) exports.facts().get(0);
    assertThat(reel.network()).isEqualTo("instagram");
    assertThat(reel.id()).isEqualTo("18055551234567890");
    assertThat(reel.published()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(reel.type()).isEqualTo("Reel");
    assertThat(reel.text()).isEqualTo("Two\nlines");
    assertThat(measure(reel, "post_impressions")).isEqualTo("12345");
    assertThat(measure(reel, "post_comments")).isZero();
    assertThat(reel.measures().of("post_link_clicks")).isEmpty();
    Post reply = (Post) exports.facts().get(1);
    assertThat(reply.network()).isEqualTo("x");
    assertThat(reply.account()).isEqualTo("@acmebikes");
    assertThat(reply.type()).isEqualTo("reply");
    assertThat(reply.text()).isEqualTo("@ben Thanks!");
    assertThat(measure(reply, "post_shares")).isEqualTo("2");
    assertThat(measure(reply, "post_link_clicks")).isEqualTo("1001");
    assertThat(exports.facts().toString()).doesNotContain("Ana Example");
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).networks())
        .containsExactly("instagram", "x");
  }

  @Test
  void a_post_of_another_profile_is_left_out() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "p.csv",
                header(POSTS)
                    + row(
                        POSTS,
                        Map.of(
                            "Date", "10/1/2026 9:05 am",
                            "Post ID", "1",
                            "Network", "Instagram",
                            "Profile", "somebodyelse")))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).foreign()).isEqualTo(1);
  }

  @Test
  void a_day_of_a_profile_is_a_figure_for_each_filled_cell() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Profile Performance.csv",
                header(PROFILES)
                    + row(
                        PROFILES,
                        Map.of(
                            "Date", "10-31-2026",
                            "Network", "Instagram",
                            "Profile", "acmebikes",
                            "Audience", "10,500",
                            "Net Audience Growth", "-3",
                            "Received Messages (Total)", "14"))
                    + row(
                        PROFILES,
                        Map.of(
                            "Date", "10-31-2026",
                            "Network", "X",
                            "Profile", "'@acmebikes",
                            "Audience", "",
                            "Impressions", "1,200")))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).key() + "=" + ((AccountDay) f).value())
        .containsExactly(
            "instagram|acmebikes|2026-10-31|account_followers=10500",
            "instagram|acmebikes|2026-10-31|account_messages=14",
            "instagram|acmebikes|2026-10-31|account_net_follows=-3",
            "x|acmebikes|2026-10-31|account_impressions=1200");
  }

  @Test
  void days_of_a_profile_may_be_written_with_slashes() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "p.csv", "Date,Network,Profile,Audience\r\n10/03/2026,Instagram,acmebikes,7\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 3)));
  }

  @Test
  void an_id_that_was_cut_short_or_looks_so_is_taken_from_the_link() {
    String head = "Date,Post ID,Network,Profile,Link,Impressions\r\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "p.csv",
                head
                    + "10/1/2026 9:05 am,7255551234567890000,LinkedIn,Acme,https://www.linkedin.com/feed/update/urn:li:share:7255551234567890000,7\r\n"
                    + "10/1/2026 9:05 am,1.78E+17,Instagram,acmebikes,https://www.instagram.com/p/Ca/,8\r\n"
                    + "10/1/2026 9:05 am,1.78E+17,Instagram,acmebikes,https://www.instagram.com/p/Cb/,9\r\n")
            .read();
    assertThat(exports.facts())
        .extracting(f -> measure(f, "post_impressions"))
        .containsExactly(new BigDecimal("7"), new BigDecimal("8"), new BigDecimal("9"));
  }

  @Test
  void posts_and_profiles_are_known_by_few_columns() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "p.csv",
                "Date,Network,Post,Impressions,Link\r\n"
                    + "10/1/2026 9:05 am,X,Hi,\"1,001\",https://x.com/acmebikes/status/1840000000000000001\r\n")
            .october(
                "q.csv",
                "Date,Network,Profile,Received Messages (Total)\r\n10-03-2026,Instagram,acmebikes,7\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(((Post) exports.facts().get(0)).id()).isEqualTo("1840000000000000001");
    assertThat(measure(exports.facts().get(1), "account_messages")).isEqualTo("7");
  }
}
