package dev.headway.samples.alder;

import dev.headway.samples.Column;
import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Facebook's content export. */
final class FacebookPosts {
  private static final String PAGE_ID = "109900000471234";

  private FacebookPosts() {}

  static Export of(Month month) {
    Dice dice = Dice.of("facebook", month.month());
    List<FacebookPost> posts = posts(month, dice);
    List<Column<FacebookPost>> columns = columns(month);
    Csv csv = new Csv(Csv.Quotes.SPACES, "\n").row(Column.names(columns));
    for (FacebookPost post : posts) {
      csv.row(ragged(month, posts.indexOf(post), Column.cells(columns, post)));
    }
    return new Export(fileName(month, "facebook"), csv.bytesAfterByteOrderMark());
  }

  /** Facebook and Instagram name their files alike: by range and a number. */
  static String fileName(Month month, String network) {
    return Times.metaRange(month.month())
        + "_"
        + Dice.of("file name", network, month.month()).digits(16)
        + ".csv";
  }

  private static List<FacebookPost> posts(Month month, Dice dice) {
    List<FacebookPost> posts = new ArrayList<>();
    posts.add(post(month, PostPlan.firstMorning(month.month(), dice), 0, dice));
    for (PostPlan plan : PostPlan.of(month.month(), dice.between(20, 25), dice)) {
      posts.add(post(month, plan, posts.size(), dice));
    }
    Collections.swap(posts, 0, 3);
    if (month.is("2025-12")) {
      FacebookPost lost = posts.remove(5);
      posts.add(5, FacebookPost.error(lost.id(), lost.figures()));
    }
    if (month.is("2026-07")) {
      posts.add(FacebookPost.error("1" + dice.digits(15), Optional.empty()));
    }
    return posts;
  }

  private static FacebookPost post(Month month, PostPlan plan, int number, Dice dice) {
    String type = plan.film() ? "Reels" : dice.pick(List.of("Photos", "Photos", "Links", "Reels"));
    String id = "12" + (2_000 + month.number()) + (900 - number) + dice.digits(7);
    String published = Times.pacific(plan.published()).format(Times.META);
    return new FacebookPost(
        id, type, plan.caption(), published, "", Optional.of(figures(type, plan.film(), dice)));
  }

  private static FacebookPost.Figures figures(String type, boolean film, Dice dice) {
    int views = dice.between(900, 3_900) * (film ? 3 : 1);
    int reach = dice.part(views, 640, 900);
    return new FacebookPost.Figures(
        views,
        reach,
        dice.part(reach, 9, 32),
        dice.part(reach, 1, 7),
        dice.part(reach, film ? 9 : 1, film ? 16 : 6),
        type.equals("Links") ? Optional.of(dice.part(reach, 8, 30)) : Optional.empty(),
        dice.part(reach, 4, 18),
        type.equals("Photos") ? Optional.of(dice.part(reach, 6, 25)) : Optional.empty(),
        type.equals("Reels") ? dice.between(14, 88) : 0,
        dice.between(2_400, 9_600));
  }

  /** In one month's file a record breaks off early, as Meta's sometimes do. */
  private static List<String> ragged(Month month, int number, List<String> cells) {
    boolean cut = month.is("2026-02") && number == 7;
    return cut ? cells.subList(0, cells.size() - 2) : cells;
  }

  private static List<Column<FacebookPost>> columns(Month month) {
    List<Column<FacebookPost>> columns = new ArrayList<>();
    columns.addAll(identity());
    columns.addAll(texts());
    boolean britishEnglish = month.from("2026-03");
    columns.add(figure("Views", FacebookPost.Figures::views));
    columns.add(figure("Reach", FacebookPost.Figures::reach));
    columns.add(
        figure(
            britishEnglish ? "Reactions, comments and shares" : "Reactions, Comments and Shares",
            FacebookPost.Figures::interactions));
    columns.add(figure("Reactions", FacebookPost.Figures::reactions));
    columns.add(figure("Comments", FacebookPost.Figures::comments));
    columns.add(figure("Shares", FacebookPost.Figures::shares));
    columns.addAll(britishEnglish ? clicksInBritish() : clicks());
    if (month.number() % 3 == 1) {
      columns.add(new Column<>("Negative feedback from users: Hide all", post -> ""));
    }
    columns.addAll(watching());
    return columns;
  }

  private static List<Column<FacebookPost>> identity() {
    return List.of(
        new Column<>("Post ID", FacebookPost::id),
        new Column<>("Page ID", post -> post.readable() ? PAGE_ID : ""),
        new Column<>("Page name", post -> post.readable() ? "Alder Bikes" : ""),
        new Column<>("Title", post -> post.reel() ? "Your reel" : post.caption()),
        new Column<>("Description", post -> post.reel() ? post.caption() : ""),
        new Column<>("Duration (sec)", FacebookPosts::duration),
        new Column<>("Publish time", FacebookPost::published),
        new Column<>("Caption type", post -> post.readable() ? "N/A" : ""),
        new Column<>("Permalink", FacebookPosts::link));
  }

  private static List<Column<FacebookPost>> texts() {
    return List.of(
        new Column<>("Is crosspost", post -> post.readable() ? "0" : ""),
        new Column<>("Is share", post -> post.readable() ? "0" : ""),
        new Column<>("Post type", FacebookPost::type),
        new Column<>("Languages", post -> ""),
        new Column<>("Custom labels", post -> ""),
        new Column<>("Funded content status", post -> ""),
        new Column<>("Data comment", FacebookPost::comment),
        new Column<>("Date", post -> post.figures().isPresent() ? "Lifetime" : "-"));
  }

  private static List<Column<FacebookPost>> clicks() {
    return List.of(
        figure("Total clicks", FacebookPost.Figures::clicks),
        optional(
            "Matched Audience Targeting Consumption (Photo Click)",
            FacebookPost.Figures::photoClicks),
        figure("Other Clicks", FacebookPost.Figures::otherClicks),
        optional("Link Clicks", FacebookPost.Figures::linkClicks));
  }

  private static List<Column<FacebookPost>> clicksInBritish() {
    return List.of(
        figure("Total clicks", FacebookPost.Figures::clicks),
        optional("Link clicks", FacebookPost.Figures::linkClicks),
        figure("Other clicks", FacebookPost.Figures::otherClicks),
        optional(
            "Matched audience targeting consumption (Photo Click)",
            FacebookPost.Figures::photoClicks));
  }

  private static List<Column<FacebookPost>> watching() {
    return List.of(
        optional("Seconds viewed", FacebookPost.Figures::watched),
        optional("Average Seconds viewed", FacebookPost.Figures::watchedOnAverage));
  }

  private static String duration(FacebookPost post) {
    return post.figures()
        .filter(f -> post.readable())
        .map(f -> String.valueOf(f.seconds()))
        .orElse("");
  }

  private static String link(FacebookPost post) {
    if (!post.readable()) {
      return "";
    }
    String place = post.reel() ? "reel/" : "alderbikes/posts/";
    return "https://www.facebook.com/" + place + post.id();
  }

  private static Column<FacebookPost> figure(
      String name, Function<FacebookPost.Figures, Integer> figure) {
    return optional(name, figure.andThen(Optional::of));
  }

  private static <V> Column<FacebookPost> optional(
      String name, Function<FacebookPost.Figures, Optional<V>> figure) {
    return new Column<>(
        name, post -> post.figures().flatMap(figure).map(String::valueOf).orElse(""));
  }
}
