package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meta's exports of Facebook videos, old and new: facts of their own, beside the posts. */
class MetaVideosTest {

  private static final String HEADER =
      "\uFEFF\"Video asset ID\",\"Universal video ID\",\"Page ID\",\"Page"
          + " name\",Title,\"Duration (sec)\",\"Publish time\",\"Custom labels\",\"Data"
          + " comment\",Date,Reach,\"3-second video views\",\"1-minute video views\",\"Seconds"
          + " viewed\",\"Average Seconds viewed\",\"3-second viewers\",\"1-minute"
          + " viewers\",\"Reactions, comments and shares\",Reactions,Comments,Shares,\"Seconds viewed"
          + " from Recommendations\",\"Estimated earnings (USD)\",\"Ad CPM (USD)\",\"Ad"
          + " impressions\"\n";

  private static final String PAGE = ",,100064000000001,\"Acme Bikes\",";

  private static final String TWO =
      "901000000000002"
          + PAGE
          + "\"Mending a tyre, slowly\",95,\"10/31/2026"
          + " 18:00\",,,Lifetime,800,400,90,5430.125,6.787,350,80,22,15,4,3,120.5,0,0,0\n"
          + "901000000000001"
          + PAGE
          + "\"Your reel\",20,\"10/15/2026"
          + " 09:30\",,,Lifetime,500,210,,1200,2.4,190,,8,7,1,0,,,,\n";

  private static final String POSTS =
      "\"Post ID\",\"Page ID\",\"Page name\",Title,Description,\"Duration (sec)\",\"Publish"
          + " time\",Permalink,\"Post type\",\"Data comment\",Date,Views,Reach,Reactions,Comments,"
          + "Shares\n"
          + "122100000000000001,100064000000001,\"Acme Bikes\",\"Your reel\",,20,\"10/15/2026"
          + " 09:30\",https://www.facebook.com/reel/1,Reels,,Lifetime,600,500,7,1,0\n";

  private static final String LEGACY =
      "\uFEFF\"Post ID\",Permalink,\"Post Message\",Type,Countries,Languages,Posted,\"Audience"
          + " Targeting\",\"Content Tags\",\"Lifetime Post Total Impressions\",\"Lifetime Post Paid"
          + " Impressions\",\"Lifetime Post Organic Impressions\",\"Lifetime Total Video"
          + " Views\",\"Lifetime Paid Video Views\",\"Lifetime Organic Video Views\",\"Lifetime Total"
          + " 30-Second Views\",\"Lifetime Post Total Reach\",\"Lifetime Unique Video Views\"\n"
          + ",,,,,,,,,\"Lifetime: The number of impressions of your Page post. (Total"
          + " Count)\",Lifetime: b,Lifetime: c,\"Lifetime: Total number of times your video was"
          + " viewed for more than 3 seconds. (Total Count)\",Lifetime: e,Lifetime: f,Lifetime:"
          + " g,Lifetime: h,Lifetime: i\n"
          + "1111_2222,https://www.facebook.com/1,\"Tune up\",Video,,,\"10/31/2014 06:30:00"
          + " PM\",,,450,10,440,130,5,125,40,300,110\n";

  @TempDir Path folder;

  private ClientFolder client() {
    return ClientFolder.in(folder);
  }

  private static BigDecimal sum(Exports exports, String metric) {
    return exports.facts().stream()
        .flatMap(fact -> fact.measures().of(metric).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void each_row_is_a_video() {
    Exports exports = client().october("a.csv", HEADER + TWO).read();
    assertThat(exports.problems()).isEmpty();
    Video film = (Video) exports.facts().get(0);
    assertThat(film.id()).isEqualTo("901000000000002");
    assertThat(film.network()).isEqualTo("facebook");
    assertThat(film.account()).isEqualTo("Acme Bikes");
    assertThat(film.text()).isEqualTo("Mending a tyre, slowly");
    assertThat(film.link()).isEmpty();
    assertThat(film.published())
        .as("18:00 in San Francisco is the next day in London")
        .isEqualTo(LocalDate.of(2026, 11, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "video_reach, 1300", // 800 + 500
    "video_views_3_seconds, 610", // 400 + 210
    "video_views_1_minute, 90",
    "video_likes, 22", // 15 + 7, not 'Reactions, comments and shares'
    "video_comments, 5", // 4 + 1
    "video_shares, 3"
  })
  void the_figures_add_up(String metric, String total) {
    assertThat(sum(client().october("a.csv", HEADER + TWO).read(), metric)).isEqualTo(total);
  }

  @Test
  void seconds_become_minutes() {
    Exports exports = client().october("a.csv", HEADER + TWO).read();
    assertThat(exports.facts().get(1).measures().of("video_watch_minutes"))
        .as("1200 seconds")
        .contains(new BigDecimal("20"));
    assertThat(exports.facts().get(0).measures().of("video_watch_minutes").orElseThrow())
        .as("5430.125 seconds are 90 minutes and 30.125 seconds, which is 0.502083333... of one")
        .isEqualTo("90.50208333333333333333333333333333");
  }

  @Test
  void three_videos_of_a_third_of_a_minute_are_a_minute() {
    String row = TWO.substring(TWO.indexOf("901000000000001")).replace("1200", "20");
    Exports exports =
        client()
            .october(
                "a.csv",
                HEADER + row + row.replace("0001,,", "0003,,") + row.replace("0001,,", "0004,,"))
            .read();
    assertThat(exports.facts()).hasSize(3);
    assertThat(sum(exports, "video_watch_minutes").setScale(30, RoundingMode.HALF_UP))
        .isEqualByComparingTo("1");
  }

  @Test
  void the_same_video_in_the_export_of_posts_is_a_post_and_is_not_counted_twice() {
    Exports exports =
        client().october("videos.csv", HEADER + TWO).october("posts.csv", POSTS).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).filteredOn(Post.class::isInstance).hasSize(1);
    assertThat(exports.facts()).filteredOn(Video.class::isInstance).hasSize(2);
    assertThat(sum(exports, "post_likes")).isEqualTo("7");
    assertThat(sum(exports, "post_reach")).isEqualTo("500");
    assertThat(sum(exports, "video_likes")).isEqualTo("22");
  }

  @Test
  void a_video_by_day_is_refused() {
    Exports exports =
        client().october("a.csv", HEADER + TWO.replace("Lifetime", "10/15/2026")).read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .anySatisfy(p -> assertThat(p.message()).contains("one row for each video and day"));
  }

  @Test
  void videos_of_the_old_page_insights_stand_below_a_row_that_describes_the_columns() {
    Exports exports = client().october("old.csv", LEGACY).read();
    assertThat(exports.problems())
        .filteredOn(p -> !p.message().contains("tells nothing of that month"))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("the row that describes the columns (1)"));
    Video film = (Video) exports.facts().get(0);
    assertThat(film.id()).isEqualTo("1111_2222");
    assertThat(film.published()).isEqualTo(LocalDate.of(2014, 11, 1));
    assertThat(film.type()).isEqualTo("Video");
    assertThat(film.account()).as("the client's only page").isEqualTo("Acme Bikes");
    assertThat(film.measures().values())
        .containsOnly(
            Map.entry("video_reach", new BigDecimal("300")),
            Map.entry("video_views_3_seconds", new BigDecimal("130")));
  }

  @ParameterizedTest
  @CsvSource({"hours, 180", "minutes, 3", "seconds, 0.05"})
  void a_format_says_in_which_unit_minutes_are_told(String unit, String minutes) {
    MetricColumn column = watched("unit: " + unit, new Problems());
    assertThat(column.scale().of(new BigDecimal("3"))).isEqualTo(minutes);
  }

  @Test
  void a_unit_that_is_none_is_told_with_its_place() {
    Problems problems = new Problems();
    watched("unit: days", problems);
    assertThat(problems.list())
        .singleElement()
        .asString()
        .contains(
            "a.yaml:7:", "'days' is no unit of time", "Write 'minutes', 'hours' or 'seconds'.");
  }

  private static MetricColumn watched(String key, Problems problems) {
    String yaml =
        """
        about: A.
        source: {id: a, name: A}
        fact: video
        network: facebook
        recognise: {fields: [id]}
        fields: {id: Id, published: {columns: [Day], dates: uuuu-MM-dd}}
        metrics: {video_watch_minutes: {columns: [Seen], KEY}}
        """
            .replace("KEY", key);
    return YamlFile.parse(yaml, "a.yaml", 1, problems)
        .map(
            root ->
                new MetricColumnReader(
                    root,
                    FactKind.VIDEO,
                    MetricCatalogue.standard(),
                    new FieldReader(problems),
                    Era.ALWAYS))
        .map(reader -> reader.metrics().get("video_watch_minutes"))
        .orElseThrow();
  }
}
