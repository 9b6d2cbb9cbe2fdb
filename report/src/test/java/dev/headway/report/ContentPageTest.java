package dev.headway.report;

import static dev.headway.report.AutumnCustomers.NONE;
import static dev.headway.report.AutumnCustomers.group;
import static dev.headway.report.AutumnCustomers.passed;
import static dev.headway.report.AutumnCustomers.rates;
import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.AskedScore;
import dev.headway.model.ContentScore;
import dev.headway.model.ContentScore.By;
import dev.headway.model.ContentScore.Group;
import dev.headway.model.ContentScore.PassedOn;
import dev.headway.model.ContentScore.Rates;
import dev.headway.model.CustomerScore;
import dev.headway.model.Scorecard;
import dev.headway.report.Typesetter.Extent;
import dev.headway.report.view.ContentView;
import dev.headway.report.view.ContentView.Row;
import dev.headway.report.view.PlanView.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPageTest {

  @Test
  void the_page_tells_rates_by_network_and_what_was_passed_on_in_reading_order() {
    assertThat(PdfText.pages(card(AutumnCustomers.content())).get(2))
        .containsSubsequence(
            squeezed(
                "Content: what people passed on and talked about",
                "On X, posts other than replies were passed on 6.6 times each in October, up from"
                    + " 4.6 in September",
                "Shares per post: Instagram 23.7 (September 26.2) and X 5.8 (4.1).",
                "Amplification and conversation, by network",
                "Posts Shares per post Comments per post Saves per post",
                "Instagram 29 22 0 23.7 26.2 none 13.0 9.0 none 25.5 20.0 none",
                "Reel 10 10 0 36.6 40.9 none",
                "X 29 28 0 5.8 4.1 none",
                "Posts 24 24 0 6.6 4.6 none",
                "Replies 5 4 0 2.0 1.0 none",
                "Averages of posts that were at least 7 days old when the month ended",
                "What people passed on",
                "Instagram 6 Oct How to: fit mudguards in a quarter of an hour",
                "instagram.com/reel/EX914162507 116 not exported",
                "X 6 Oct (no words) 45 not exported",
                "counts of different networks do not compare."));
  }

  @Test
  void no_posts_make_no_page() {
    assertThat(view(ContentScore.NONE)).isEmpty();
  }

  @Test
  void the_bars_of_a_network_share_a_scale_and_those_of_another_have_their_own() {
    List<Row> instagram = rows(AutumnCustomers.content(), 0);
    List<Row> x = rows(AutumnCustomers.content(), 1);
    assertThat(bar(instagram.get(1))).isEqualTo(1);
    assertThat(bar(instagram.get(0))).isEqualTo(23.69 / 36.6);
    assertThat(bar(x.get(1))).isEqualTo(1);
    assertThat(bar(x.get(2))).isEqualTo(2 / 6.63);
  }

  private static double bar(Row row) {
    return row.shares().bar().orElseThrow().width();
  }

  @Test
  void themes_lead_where_the_client_has_them() {
    ContentScore score =
        score(
            group(By.NETWORK, "x", "", rates(20, 5, 3, 2), 20, 4),
            group(By.FORMAT, "x", "post", rates(18, 9, 3, 2), 18, 1),
            group(By.THEME, "x", "How to", rates(6, 8, 3, 2), 5, 6.2));
    assertThat(headline(score))
        .isEqualTo(
            "On X, posts about “How to” were passed on 8.0 times each in October, up from 6.2 in"
                + " September");
    assertThat(rows(score, 0)).extracting(Row::name).containsExactly("X", "About “How to”");
  }

  @Test
  void a_small_group_that_doubled_does_not_stand_before_a_large_one_that_moved_its_network() {
    ContentScore score =
        score(
            group(By.NETWORK, "x", "", rates(30, 5, 3, 2), 30, 4),
            group(By.FORMAT, "x", "reply", rates(3, 2, 3, 2), 3, 1),
            group(By.FORMAT, "x", "post", rates(27, 5.4, 3, 2), 27, 4.4));
    assertThat(headline(score)).contains("posts other than replies were passed on 5.4 times each");
  }

  @Test
  void fewer_than_three_posts_make_no_headline() {
    ContentScore score =
        score(
            group(By.NETWORK, "x", "", rates(30, 5, 3, 2), 30, 4),
            group(By.FORMAT, "x", "poll", rates(2, 90, 3, 2), 3, 1),
            group(By.FORMAT, "x", "post", rates(28, 5.4, 3, 2), 27, 4.4));
    assertThat(headline(score)).contains("posts other than replies");
  }

  /** The table has no row for it, since it would be the network's once more. */
  @Test
  void one_kind_alone_is_called_by_its_network() {
    ContentScore score =
        score(
            group(By.NETWORK, "facebook", "", rates(10, 7.8, 3, 2), 7, 7),
            group(By.FORMAT, "facebook", "Photos", rates(10, 7.8, 3, 2), 7, 7));
    assertThat(headline(score))
        .isEqualTo(
            "On Facebook, posts were passed on 7.8 times each in October, up from 7.0 in September");
  }

  @Test
  void where_nothing_rose_the_headline_says_so() {
    ContentScore score =
        score(
            group(By.NETWORK, "x", "", rates(30, 4, 3, 2), 30, 5),
            group(By.FORMAT, "x", "post", rates(15, 4, 3, 2), 15, 4.5),
            group(By.FORMAT, "x", "video", rates(15, 4, 3, 2), 15, 6));
    assertThat(headline(score))
        .isEqualTo(
            "Nothing was passed on more often than in September; on X, posts other than replies fell"
                + " from 4.5 to 4.0");
  }

  @Test
  void a_rate_that_is_printed_alike_has_not_moved() {
    ContentScore score = score(group(By.NETWORK, "x", "", rates(30, 4.01, 3, 2), 30, 4));
    assertThat(headline(score))
        .isEqualTo("On X, posts were passed on 4.0 times each in October, as in September");
  }

  @Test
  void a_first_month_tells_what_leads() {
    Group first = new Group(By.NETWORK, "x", "", rates(3, 4, 3, 2), nothing(), nothing());
    assertThat(headline(score(first)))
        .isEqualTo("On X, posts were passed on most in October: 4.0 times each");
    ContentView view = view(score(first)).orElseThrow();
    assertThat(view.line()).isEqualTo("Shares per post: X 4.0 (September none).");
    assertThat(view.postsNote()).isEqualTo("No post of the month is known to have been passed on.");
  }

  @Test
  void shares_that_no_export_holds_leave_the_conversation() {
    Rates talked = new Rates(AutumnCustomers.count(4), NONE, AutumnCustomers.figure(3.25), NONE);
    ContentScore score = score(new Group(By.NETWORK, "linkedin", "", talked, nothing(), nothing()));
    assertThat(headline(score))
        .isEqualTo(
            "How often posts were passed on is not known; on LinkedIn they drew 3.3 comments each in"
                + " October");
    assertThat(rows(score, 0).get(0).saves().months())
        .containsExactly(
            new Cell("not exported", false, true),
            new Cell("none", false, true),
            new Cell("none", false, true));
  }

  @Test
  void a_month_without_an_export_is_not_one_without_posts() {
    Rates unknown = new Rates(NONE, NONE, NONE, NONE);
    Row row =
        rows(score(new Group(By.NETWORK, "x", "", rates(3, 4, 3, 2), nothing(), unknown)), 0)
            .get(0);
    assertThat(row.posts()).containsExactly("3", "0", "–");
    assertThat(row.shares().months())
        .extracting(Cell::text)
        .containsExactly("4.0", "none", "not exported");
  }

  @Test
  void posts_of_which_nothing_is_known_but_their_number_have_no_page() {
    Rates nothingKnown = new Rates(AutumnCustomers.count(4), NONE, NONE, NONE);
    assertThat(view(score(new Group(By.NETWORK, "x", "", nothingKnown, nothing(), nothing()))))
        .isEmpty();
  }

  @Test
  void what_no_month_has_is_said_once() {
    Rates unsaved = new Rates(AutumnCustomers.count(4), NONE, AutumnCustomers.figure(3.25), NONE);
    List<Row> rows = rows(score(new Group(By.NETWORK, "x", "", unsaved, unsaved, unsaved)), 0);
    assertThat(rows.get(0).saves().months()).containsExactly(new Cell("not exported", false, true));
    assertThat(rows.get(0).saves().bar()).isEmpty();
  }

  @Test
  void small_rates_have_two_decimals_in_all_of_their_column() {
    List<Row> rows =
        rows(
            score(
                group(By.NETWORK, "x", "", rates(30, 0.125, 3, 2), 30, 0.5),
                group(By.FORMAT, "x", "a", rates(15, 0.25, 3, 2), 15, 0.9),
                group(By.FORMAT, "x", "b", rates(15, 0, 3, 2), 15, 0.1)),
            0);
    assertThat(rows)
        .extracting(row -> row.shares().months().get(0).text())
        .containsExactly("0.13", "0.25", "0.00");
  }

  @Test
  void captions_and_addresses_are_told_without_what_says_nothing() {
    PassedOn post =
        passed(
            "x",
            "Ride 🚲 now\nhttps://t.co/abc",
            "HTTPS://www.example.org/" + "a".repeat(90) + "?utm=1#x",
            3);
    ContentScore score = new ContentScore(7, AutumnCustomers.content().groups(), List.of(post));
    ContentView.PostView view = view(score).orElseThrow().posts().get(0);
    assertThat(view.text()).isEqualTo("Ride now");
    assertThat(view.link()).isEqualTo("example.org/" + "a".repeat(57) + "…");
  }

  @Test
  void many_networks_kinds_and_long_captions_stay_on_one_page() {
    List<Group> groups = new ArrayList<>();
    List<PassedOn> posts = new ArrayList<>();
    for (int network = 0; network < 9; network++) {
      String name = "network-" + network;
      groups.add(group(By.NETWORK, name, "", rates(40, 5, 3, 2), 30, 4));
      for (int kind = 0; kind < 8; kind++) {
        groups.add(
            group(By.FORMAT, name, "Donaudampfschiff".repeat(3) + kind, rates(5, 1, 2, 3), 5, 1));
      }
    }
    for (int i = 0; i < 5; i++) {
      posts.add(passed("network-1", "Rhabarberbarbara".repeat(30), "a".repeat(500), 10));
    }
    ContentScore score = new ContentScore(7, groups, posts);
    assertThat(extents(card(score)))
        .filteredOn(extent -> extent.id().equals("content"))
        .allMatch(extent -> extent.pages() == 1);
    assertThat(view(score).orElseThrow().notes())
        .contains(
            "Kinds and themes that were passed on less often and found no room: 6 on Network-0, 6 on"
                + " Network-1, 6 on Network-2, 6 on Network-3, 6 on Network-4, 6 on Network-5 and 6"
                + " on Network-6.",
            "2 more networks with fewer posts found no room.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>alert(1)</script>", "a & b ]]> <!-- c -->", "${.version} #{1} {0} it''s"})
  void whatever_a_caption_says_is_text(String words) {
    ContentScore score =
        new ContentScore(
            7,
            List.of(
                group(By.NETWORK, "x", "", rates(20, 5, 3, 2), 20, 4),
                group(By.THEME, "x", words, rates(6, 8, 3, 2), 5, 6.2)),
            List.of(passed("x", words, words, 4)));
    assertThat(PdfText.pages(card(score)).get(2))
        .contains(squeezed("About “" + words + "”", "X 6 Oct " + words));
  }

  /** What would take minutes to break into lines, were it not cut before. */
  @Test
  @Timeout(120)
  void a_caption_a_theme_and_a_link_of_a_megabyte_are_cut() {
    String words = "Ride with me to work. ".repeat(50_000);
    ContentScore score =
        new ContentScore(
            7,
            List.of(
                group(By.NETWORK, "x", "", rates(20, 5, 3, 2), 20, 4),
                group(By.THEME, "x", words, rates(6, 8, 3, 2), 5, 6.2)),
            List.of(passed("x", words, "https://example.org/" + words, 4)));
    assertThat(PdfText.pages(card(score)).get(2)).contains(squeezed("Ride with me to work."));
  }

  private static Rates nothing() {
    return new Rates(AutumnCustomers.count(0), NONE, NONE, NONE);
  }

  private static ContentScore score(Group... groups) {
    return new ContentScore(7, List.of(groups), List.of());
  }

  private static Scorecard card(ContentScore content) {
    return AutumnCustomers.scorecard(CustomerScore.NONE, AskedScore.NONE, content);
  }

  private static List<Extent> extents(Scorecard card) {
    return new PdfReport("A", Optional.empty(), card).typeset().extents();
  }

  private static Optional<ContentView> view(ContentScore content) {
    Scorecard card = card(content);
    Language language =
        Language.of(
            Wording.ofReport(new TemplateFiles(Optional.empty()), card.client().language()),
            card.client());
    return new ContentPage(language, card).view(0);
  }

  private static String headline(ContentScore content) {
    return view(content).orElseThrow().headline();
  }

  private static List<Row> rows(ContentScore content, int network) {
    return view(content).orElseThrow().networks().get(network).rows();
  }
}
