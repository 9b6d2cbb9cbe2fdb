package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headway.model.SourceScore;
import dev.headway.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What check says of exports of stories and videos, and a goal that stands on them. */
class StoriesAndVideosTest {

  private static final String STORIES =
      """
      Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Data comment,Date,Views,Replies,Link clicks
      18000000000000003,17841400000000001,acme,,10/31/2026 09:30,https://www.instagram.com/stories/acme/3,IG story,,Lifetime,90,2,
      18000000000000002,17841400000000001,acme,,10/15/2026 09:30,https://www.instagram.com/stories/acme/2,IG story,,Lifetime,80,0,7
      18000000000000001,17841400000000001,acme,,10/01/2026 09:30,https://www.instagram.com/stories/acme/1,IG story,,Lifetime,70,1,
      """;

  private static final String VIDEOS =
      """
      Video asset ID,Page ID,Page name,Title,Publish time,Data comment,Date,Seconds viewed
      901000000000002,100064000000001,acme,Bells,10/20/2026 09:30,,Lifetime,600
      901000000000001,100064000000001,acme,Tyres,10/01/2026 09:30,,Lifetime,1230
      """;

  private static final String CLIENT =
      SmallAgency.CLIENT.replace("kpi: leads", "kpi: KPI")
          + "accounts: {instagram: [acme], facebook: [acme]}\n";

  @TempDir private Path folder;
  private SmallAgency agency;

  @BeforeEach
  void acme() {
    agency =
        new SmallAgency(folder)
            .client("acme")
            .write("clients/acme/exports/2026-10/stories.csv", STORIES)
            .write("clients/acme/exports/2026-10/videos.csv", VIDEOS);
  }

  private ClientOutcome check(String kpi) {
    agency.write("clients/acme/client.yaml", CLIENT.replace("KPI", kpi));
    return MonthlyRun.check(agency.request("acme")).clients().get(0);
  }

  @Test
  void eachIsASourceWithTheDaysFromItsFirstRowToItsLast() {
    List<SourceScore> sources = check("story_replies").sources();

    assertThat(sources)
        .extracting(source -> source.source().name(), source -> source.coverage().days())
        .contains(
            tuple("Instagram: stories", 31),
            // From the 1st to the 20th: nothing says that the download was made later.
            tuple("Facebook: videos", 20));
  }

  @ParameterizedTest
  @CsvSource({
    "story_replies, AHEAD", // 2 + 0 + 1, of 3
    "story_link_clicks, AHEAD", // 7 of 3; that two stories have none is no gap
    "story_sticker_taps, NO_DATA" // the file has no such column
  })
  void aGoalOnThemHasItsVerdict(String kpi, Verdict verdict) {
    assertThat(check(kpi).goals()).singleElement().extracting(GoalLine::verdict).isEqualTo(verdict);
  }

  @Test
  void aGoalOnPostsHasNone() {
    assertThat(check("posts_published").goals())
        .singleElement()
        .extracting(GoalLine::verdict)
        .isEqualTo(Verdict.NO_DATA);
  }
}
