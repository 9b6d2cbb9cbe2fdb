package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/facts.md promises of the table. */
class FactsTest {

  private static final String HEADER =
      "fact,source,network,account,id,date,channel,campaign,metric,value,currency,text,file,line";

  @TempDir private Path folder;
  private SmallAgency agency;

  @BeforeEach
  void acme() {
    agency = new SmallAgency(folder).client("acme");
  }

  private ClientOutcome outcome() {
    return MonthlyRun.facts(agency.request("acme")).clients().get(0);
  }

  private List<String> rows() throws IOException {
    Path file = outcome().documents().get(0);
    assertThat(file).hasFileName("facts.csv");
    return List.of(Files.readString(file).split("\r\n"));
  }

  @Test
  void everyFactHasARowForEachMetricThatItsFileHasAColumnFor() throws IOException {
    agency.write(
        "clients/acme/exports/2026-10/x.csv",
        """
        Post id,Date,Post text,Post Link,Impressions,Likes,Replies
        1979000000000000001,"Sat, Oct 17, 2026","Hello, you",https://x.com/acme/status/1979000000000000001,120,4,
        """);

    String link = "exports/2026-10/x.csv,2";
    assertThat(rows())
        .containsExactlyInAnyOrder(
            HEADER,
            row("posts_published", "1"),
            row("post_impressions", "120"),
            row("post_likes", "4"),
            // The cell is empty: not measured, which is not 0.
            row("post_comments", ""))
        .allMatch(row -> row.equals(HEADER) || row.endsWith(link));
  }

  @Test
  void storiesAndVideosAreKindsOfTheirOwn() throws IOException {
    agency.write(
        "clients/acme/exports/2026-10/stories.csv",
        """
        Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Data comment,Date,Views,Replies,Link clicks
        18000000000000001,17841400000000001,acme,Bells,10/15/2026 09:30,https://www.instagram.com/stories/acme/1001,IG story,,Lifetime,210,3,
        """);
    agency.write(
        "clients/acme/exports/2026-10/videos.csv",
        """
        Video asset ID,Page ID,Page name,Title,Publish time,Data comment,Date,Seconds viewed
        901000000000001,100064000000001,acme,Tyres,10/15/2026 09:30,,Lifetime,1230
        """);

    String story = "story,meta-instagram-stories,instagram,acme,18000000000000001,2026-10-15,,,";
    String video = "video,meta-facebook-videos,facebook,acme,901000000000001,2026-10-15,,,";
    String stories = "exports/2026-10/stories.csv,2";
    assertThat(rows())
        .containsExactlyInAnyOrder(
            HEADER,
            story + "stories_published,1,,Bells," + stories,
            story + "story_views,210,,Bells," + stories,
            story + "story_replies,3,,Bells," + stories,
            // Meta leaves it empty where there were none, which is still not measured.
            story + "story_link_clicks,,,Bells," + stories,
            video + "videos_published,1,,Tyres,exports/2026-10/videos.csv,2",
            // 1230 seconds
            video + "video_watch_minutes,20.5,,Tyres,exports/2026-10/videos.csv,2");
  }

  private static String row(String metric, String value) {
    return "post,x-content,x,acme,1979000000000000001,2026-10-17,,,"
        + metric
        + ","
        + value
        + ",,\"Hello, you\",exports/2026-10/x.csv,2";
  }

  @Test
  void daysOfSpendAreAnIntervalAndMoneyHasItsCurrency() throws IOException {
    agency.write(
        "clients/acme/exports/2026-10/ads.csv",
        """
        Campaign name,Amount spent (EUR),Impressions,Reporting starts,Reporting ends
        Commuters,1234.50,99,2026-10-01,2026-10-31
        """);

    assertThat(rows())
        .contains(
            "ad-spend,meta-ads,meta,,,2026-10-01/2026-10-31,paid-social,Commuters,spend,1234.5,EUR,,"
                + "exports/2026-10/ads.csv,2");
  }

  @Test
  void whatTwoExportsTellIsThereOnceAsTheLaterOneTellsIt() throws IOException {
    String head = "Post id,Date,Post text,Post Link,Likes\n";
    String link = "https://x.com/acme/status/1979000000000000001";
    agency.write(
        "clients/acme/exports/2026-09/x.csv",
        head + "1979000000000000001,\"Mon, Sep 7, 2026\",A," + link + ",4\n");
    agency.write(
        "clients/acme/exports/2026-10/x.csv",
        head + "1979000000000000001,\"Mon, Sep 7, 2026\",A," + link + ",9\n");

    assertThat(rows().stream().filter(row -> row.contains("post_likes")))
        .singleElement()
        .asString()
        .contains(",post_likes,9,")
        .endsWith("exports/2026-10/x.csv,2");
  }

  @Test
  void whatCannotBeReadIsAnErrorAndTheRestIsWritten() throws IOException {
    agency.write(
        "clients/acme/exports/2026-10/x.csv",
        """
        Post id,Date,Post text,Post Link,Likes
        1979000000000000001,"Sat, Oct 17, 2026",A,https://x.com/acme/status/1979000000000000001,4
        1979000000000000002,yesterday,A,https://x.com/acme/status/1979000000000000002,4
        """);

    ClientOutcome outcome = outcome();

    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.problems())
        .extracting(Problem::toString)
        .anyMatch(told -> told.startsWith("clients/acme/exports/2026-10/x.csv:3"));
    assertThat(Files.readString(outcome.documents().get(0))).contains(",post_likes,4,");
  }
}
