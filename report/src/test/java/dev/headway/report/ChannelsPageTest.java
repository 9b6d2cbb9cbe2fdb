package dev.headway.report;

import static dev.headway.report.Autumn.known;
import static dev.headway.report.Marketing.MISSING;
import static dev.headway.report.Marketing.measure;
import static dev.headway.report.Marketing.network;
import static dev.headway.report.Marketing.part;
import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.NetworkScore.Measure;
import dev.headway.model.Scorecard;
import dev.headway.report.view.ChannelsView;
import dev.headway.report.view.ChannelsView.NetworkView;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.PlanView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChannelsPageTest {

  private static final String HEAD = "Channels: each network in its own words";

  private static Optional<ChannelsView> page(int density, NetworkScore... networks) {
    Scorecard card = new Marketing().networks(networks).card();
    Language language =
        Language.of(
            Wording.ofReport(new TemplateFiles(Optional.empty()), card.client().language()),
            card.client());
    return new ChannelsPage(language, card).view(density);
  }

  private static ChannelsView view(NetworkScore... networks) {
    return page(0, networks).orElseThrow();
  }

  private static NetworkScore instagram(Measure... more) {
    return network(
        "instagram",
        Stream.concat(
                Stream.of(
                    measure("posts_published", "27", "25", "28"),
                    measure("post_comments", "345", "337", "371"),
                    measure("post_shares", "656", "642", "446")),
                Stream.of(more))
            .toArray(Measure[]::new));
  }

  private static NetworkScore x(Measure... more) {
    return network(
        "x",
        Stream.concat(
                Stream.of(
                    measure("post_shares", "165", "122", "35"),
                    measure("post_link_clicks", "175", "45", "0")),
                Stream.of(more))
            .toArray(Measure[]::new));
  }

  private static Row row(NetworkView network, String name) {
    return network.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  @Test
  void where_no_network_told_anything_there_is_no_page() {
    assertThat(page(0)).isEmpty();
    // That money came back is told on the page of the return.
    assertThat(page(0, network("x", "revenue", "1", "1", "1"))).isEmpty();
    assertThat(Marketing.page(Autumn.scorecard(), HEAD)).isEmpty();
  }

  @Test
  void each_network_is_read_as_a_whole_and_what_is_no_success_comes_last() {
    Scorecard card =
        new Marketing()
            .networks(
                instagram(measure("post_likes", "3297", "3759", "3592")),
                x(measure("account_followers", MISSING, MISSING, MISSING)))
            .card();

    assertThat(Marketing.page(card, HEAD))
        .containsSubsequence(
            squeezed(
                "URL clicks on X rose by 130 to 175",
                "Every network counts in its own way",
                "Instagram October on Sept %",
                "Posts published 27 +2 +8%",
                "Comments 345 +8 +2%",
                "Shares 656 +14 +2%",
                "X October on Sept %",
                "Reposts 165 +43 +35%",
                "URL clicks 175 +130 +289%",
                "What we do not count as success",
                "Instagram X",
                "Followers not offered not exported",
                "Likes and reactions 3,297 not offered",
                "Reach not offered not offered",
                "Share of voice not exported not exported"));
  }

  @Test
  void the_headline_tells_the_rise_and_the_fall_that_are_least_like_chance() {
    // (175 - 45) / √220 = 8.8 deviations; (60 - 160) / √220 = -6.7.
    assertThat(
            view(
                    instagram(measure("post_saves", "60", "160", "90")),
                    x(measure("post_comments", "111", "78", "65")))
                .headline())
        .isEqualTo("URL clicks on X rose by 130 to 175; saves on Instagram fell by 100 to 60");
  }

  @Test
  void where_one_thing_moved_it_stands_alone() {
    assertThat(view(instagram(), network("x", "post_shares", "300", "165", "35")).headline())
        .isEqualTo(
            "Reposts on X rose by 135 to 300, the one clear change on any network since September");
  }

  @Test
  void small_changes_make_no_headline() {
    // 656 on 642 is a fiftieth, and 12 on 7 is what chance makes of so few.
    assertThat(view(instagram(), network("x", "post_shares", "12", "7", "3")).headline())
        .isEqualTo(
            "No count on either of the two networks moved by a tenth or more since September"
                + " beyond what chance explains");
    assertThat(view(instagram()).headline())
        .isEqualTo(
            "No count on the one network moved by a tenth or more since September beyond what"
                + " chance explains");
  }

  @Test
  void a_change_that_is_printed_bold_is_never_denied_by_the_headline() {
    // 90 on 30 is 5.5 deviations, though to publish more is no answer of anybody.
    assertThat(view(network("x", "posts_published", "90", "30", "3")).headline())
        .startsWith("Posts published on X rose by 60 to 90, the one clear change");
    assertThat(
            view(network(
                    "x",
                    measure("post_shares", "300", "165", "35"),
                    measure("posts_published", "90", "30", "3")))
                .headline())
        .isEqualTo("Reposts on X rose by 135 to 300; posts published on X rose by 60 to 90");
  }

  @Test
  void without_the_month_before_nothing_is_said_to_have_moved() {
    assertThat(view(network("x", "post_shares", "12", "", "")).headline())
        .isEqualTo(
            "One network told of October, and none of its whole counts can be held against September");
  }

  @Test
  void what_networks_count_as_reach_never_makes_a_headline_or_a_row() {
    ChannelsView view =
        view(
            instagram(
                measure("post_likes", "9000", "10", "1"), measure("mentions", "900", "1", "1")));

    assertThat(view.headline()).startsWith("No count on the one network moved");
    assertThat(view.left().get(0).rows())
        .extracting(Row::name)
        .containsExactly("Posts published", "Comments", "Shares");
    assertThat(view.uncounted().orElseThrow().rows())
        .extracting(Row::name)
        .containsExactly("Followers", "Likes and reactions", "Reach", "Mentions", "Share of voice");
  }

  @Test
  void every_number_of_what_is_no_success_stands_without_a_change() {
    ChannelsView view = view(instagram(measure("post_likes", "9000", "10", "1")));

    assertThat(view.uncounted().orElseThrow().rows()).allMatch(r -> r.cells().size() == 1);
    assertThat(texts(view.uncounted().orElseThrow().rows().get(1))).containsExactly("9,000");
    assertThat(view.uncounted().orElseThrow().why())
        .contains("no targets, changes, verdicts or totals");
  }

  @Test
  void not_exported_not_offered_and_none_are_three_texts() {
    ChannelsView view =
        view(
            instagram(
                measure("post_likes", "0", "1", "1"),
                measure("account_followers", MISSING, MISSING, MISSING)));

    assertThat(view.uncounted().orElseThrow().rows())
        .extracting(r -> r.name() + ": " + r.cells().get(0).text())
        .contains("Followers: not exported", "Likes and reactions: 0", "Reach: not offered");
  }

  @Test
  void people_who_were_reached_twice_do_not_add_up() {
    Figure people = Figure.missing(Absence.DOES_NOT_ADD_UP);
    ChannelsView view =
        view(
            instagram(
                measure("account_reach", MISSING, MISSING, MISSING),
                measure("post_reach", people, people, people)));

    assertThat(view.uncounted().orElseThrow().rows())
        .extracting(r -> r.name() + ": " + r.cells().get(0).text())
        .contains("Reach: does not add up");
  }

  @Test
  void a_name_that_only_bills_for_ads_has_no_followers_of_its_own() {
    ChannelsView view =
        view(
            instagram(measure("post_likes", "1", "1", "1")),
            network(
                "meta",
                measure("ad_link_clicks", "11375", "9236", "8122"),
                measure("ad_impressions", "777831", "675874", "1")));

    assertThat(view.right().get(0).name()).isEqualTo("Meta");
    assertThat(texts(row(view.right().get(0), "Link clicks on ads")))
        .containsExactly("11,375", "+2,139", "+23%");
    assertThat(view.uncounted().orElseThrow().networks()).containsExactly("Instagram");
  }

  /** Such as one without exports, whose followers somebody reads off the screen. */
  @Test
  void a_network_of_which_only_followers_are_known_has_no_table_but_a_column() {
    ChannelsView view =
        view(instagram(), network("threads", measure("account_followers", "412", "398", "350")));
    assertThat(Stream.concat(view.left().stream(), view.right().stream()))
        .extracting(NetworkView::name)
        .containsExactly("Instagram");
    assertThat(view.uncounted().orElseThrow().networks()).contains("Threads");
    assertThat(texts(view.uncounted().orElseThrow().rows().get(0))).contains("412");
  }

  @Test
  void posts_go_before_accounts_and_a_row_of_an_account_says_so() {
    ChannelsView view =
        view(
            instagram(measure("account_shares", "900", "800", "1")),
            network(
                "linkedin",
                measure("account_shares", "90", "80", "1"),
                measure("account_profile_visits", "70", "60", "1")));

    assertThat(texts(row(view.left().get(0), "Shares"))).contains("656");
    assertThat(texts(row(view.right().get(0), "Reposts, older posts too"))).contains("90");
    assertThat(texts(row(view.right().get(0), "Profile visits"))).contains("70");
  }

  @Test
  void long_watch_times_are_told_in_hours() {
    ChannelsView view =
        view(
            network("youtube", "post_watch_minutes", "69120", "69000", "1"),
            network("tiktok", "post_watch_minutes", "90", "60", "1"));

    // 1,152 hours and 1,150.
    assertThat(texts(row(view.left().get(0), "Watch time, hours")))
        .containsExactly("1,152", "+2", "+0.2%");
    assertThat(texts(row(view.right().get(0), "Watch time")))
        .containsExactly("90 min", "+30 min", "+50%");
  }

  @Test
  void what_is_missing_says_why_and_a_part_is_marked_and_not_compared() {
    ChannelsView view =
        view(
            network(
                "facebook",
                measure("post_comments", "168", "", "1"),
                measure("post_link_clicks", part("71"), known("53"), known("1")),
                measure("questions_asked", "3", "0", "0"),
                measure("visits", "", "1041", "1018")));
    NetworkView facebook = view.left().get(0);

    assertThat(texts(row(facebook, "Comments"))).containsExactly("168", "not exported", "");
    assertThat(texts(row(facebook, "Link clicks"))).containsExactly("71*", "withheld", "");
    assertThat(texts(row(facebook, "Questions asked"))).containsExactly("3", "+3", "");
    assertThat(texts(row(facebook, "Visits to the website")))
        .containsExactly("not exported", "", "");
    assertThat(view.notes())
        .contains(
            "* Not every day of the month has this figure: the value stands, and the comparison is withheld.");
  }

  @Test
  void a_change_that_chance_does_not_make_is_bold_and_that_is_said() {
    ChannelsView view = view(x());

    assertThat(row(view.left().get(0), "URL clicks").cells().get(1).strong()).isTrue();
    // 165 on 122 is 2.5 deviations.
    assertThat(row(view.left().get(0), "Reposts").cells().get(1).strong()).isFalse();
    assertThat(view.notes().get(0)).startsWith("Bold: a change of a tenth or more");
    assertThat(view(instagram()).notes()).noneMatch(note -> note.startsWith("Bold"));
  }

  private static NetworkScore[] many(int count) {
    List<NetworkScore> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String small = i < 6 ? "100" : "2";
      many.add(
          network(
              "network-" + i,
              measure("posts_published", small, small, "1"),
              measure("post_comments", small, small, "1"),
              measure("post_shares", small, small, "1"),
              measure("post_saves", small, small, "1"),
              measure("post_link_clicks", small, small, "1"),
              measure("questions_asked", small, small, "1"),
              measure("visits", small, small, "1"),
              measure("leads", small, small, "1"),
              measure("post_likes", "116849", "1", "1")));
    }
    return many.toArray(NetworkScore[]::new);
  }

  @Test
  void the_smallest_of_many_networks_are_named_and_no_more_than_a_tenth_of_anything() {
    ChannelsView view = view(many(12));

    assertThat(view.left().size() + view.right().size()).isEqualTo(7);
    assertThat(view.notes())
        .contains(
            "Too small for a table of their own: Network-7, Network-8, Network-9, Network-10 and"
                + " Network-11.");
    // The rows that stay are those that say most of the business.
    assertThat(page(2, many(12)).orElseThrow().left().get(0).rows())
        .extracting(Row::name)
        .containsExactly("Posts published", "Shares", "Leads, by first touch");
  }

  @Test
  void many_networks_with_long_and_hostile_names_still_are_one_page() {
    NetworkScore[] networks = many(12);
    for (int i = 0; i < networks.length; i++) {
      networks[i] =
          new NetworkScore(
              "Donaudampfschifffahrtsgesellschaft<b>&'{0}" + i, networks[i].measures());
    }
    Scorecard card = new Marketing().networks(networks).card();

    assertThat(Marketing.pagesOf(card, "channels")).contains(1);
    assertThat(Marketing.page(card, HEAD)).contains(squeezed("What we do not count as success"));
  }
}
