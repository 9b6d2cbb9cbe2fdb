package dev.headway.report;

import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.AskedScore;
import dev.headway.model.ContentScore;
import dev.headway.model.ContentScore.By;
import dev.headway.model.ContentScore.Group;
import dev.headway.model.ContentScore.Rates;
import dev.headway.model.CustomerScore;
import dev.headway.report.Typesetter.Extent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections that share a page. */
class JoinedSectionsTest {

  private static Extent page(String id, double fill) {
    return new Extent(id, 0, 1, fill, 735 * fill, 735);
  }

  @Test
  void two_that_leave_much_of_their_pages_empty_may_share_one() {
    assertThat(JoinedSections.possible(List.of(page("channels", 0.6), page("closing", 0.5))))
        .containsExactly(new JoinedSections("channels", "closing"));
    assertThat(JoinedSections.possible(List.of(page("channels", 0.8), page("closing", 0.5))))
        .isEmpty();
  }

  @Test
  void of_three_the_two_that_leave_most_room_do() {
    assertThat(
            JoinedSections.possible(
                List.of(page("content", 0.7), page("channels", 0.5), page("closing", 0.4))))
        .containsExactly(new JoinedSections("channels", "closing"));
    assertThat(
            JoinedSections.possible(
                List.of(
                    page("quarters", 0.5),
                    page("return", 0.5),
                    page("channels", 0.5),
                    page("closing", 0.4))))
        .containsExactly(
            new JoinedSections("channels", "closing"), new JoinedSections("quarters", "return"));
  }

  @Test
  void page_one_goals_and_what_runs_over_share_none() {
    assertThat(
            JoinedSections.possible(
                List.of(page("summary", 0.3), page("goal-1", 0.3), page("quarters", 0.3))))
        .isEmpty();
    assertThat(
            JoinedSections.possible(
                List.of(page("content", 0.3), new Extent("closing", 1, 2, 0.3, 950, 735))))
        .isEmpty();
  }

  @Test
  void a_short_page_and_the_last_one_are_one_page_with_nothing_left_out() {
    Rates rates =
        new Rates(
            AutumnCustomers.figure(20),
            AutumnCustomers.figure(5),
            AutumnCustomers.figure(3),
            AutumnCustomers.figure(2));
    ContentScore content =
        new ContentScore(
            7, List.of(new Group(By.NETWORK, "x", "", rates, rates, rates)), List.of());
    List<String> pages =
        PdfText.pages(AutumnCustomers.scorecard(CustomerScore.NONE, AskedScore.NONE, content));
    assertThat(pages).hasSize(3);
    assertThat(pages.get(2))
        .containsSubsequence(
            squeezed(
                "Content · Next steps and sources",
                "On X, posts were passed on 5.0 times each in October, as in September",
                "Four actions are due by 20 November 2026",
                "Send the website export for October, and set up a monthly one",
                "Where the numbers come from"));
  }
}
