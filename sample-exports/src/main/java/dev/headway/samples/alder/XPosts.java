package dev.headway.samples.alder;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** X's content export, in the layout of its day. */
final class XPosts {
  private static final String FIRST_LAYOUT =
      "Post id,Date,Post text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New follows,"
          + "Replies,Reposts,Profile visits,Detail expands,Url clicks,Hashtag clicks,"
          + "Permalink clicks";
  private static final String LATER_LAYOUT =
      "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,"
          + "New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,"
          + "Permalink Clicks";

  private record XPost(LocalDate day, String text) {}

  private XPosts() {}

  static Export of(Month month) {
    Dice dice = Dice.of("x", month.month());
    boolean later = month.from("2026-02");
    Csv csv = new Csv(Csv.Quotes.NEEDED, later ? "\n" : "\r\n");
    csv.line(later ? LATER_LAYOUT : FIRST_LAYOUT);
    List<XPost> posts = posts(month, dice);
    for (int i = 0; i < posts.size(); i++) {
      csv.line(line(posts.get(i), id(month, posts.size() - i, dice), later, dice));
    }
    return new Export(
        "account_analytics_content_%s_%s.csv"
            .formatted(month.month().atDay(1), month.month().atEndOfMonth()),
        later ? csv.bytesWithoutLastLineEnd() : csv.bytes());
  }

  private static List<XPost> posts(Month month, Dice dice) {
    List<XPost> posts = new ArrayList<>();
    for (int i = 0, n = dice.between(19, 26); i < n; i++) {
      LocalDate day = month.month().atDay(dice.between(1, month.month().lengthOfMonth()));
      posts.add(new XPost(day, text(dice)));
    }
    PostPlan.of(month.month(), 0, dice)
        .forEach(film -> posts.add(new XPost(film.published().toLocalDate(), film(film, dice))));
    posts.sort(Comparator.comparing(XPost::day).reversed());
    return posts;
  }

  private static String film(PostPlan film, Dice dice) {
    return film.caption() + " https://t.co/Example" + dice.digits(3);
  }

  private static String text(Dice dice) {
    if (dice.chance(3)) {
      return "https://t.co/Example" + dice.digits(3);
    }
    return dice.chance(26)
        ? "@example_" + dice.digits(4) + " " + Words.say("replies.txt", dice)
        : Words.say("short-posts.txt", dice);
  }

  /** 19 digits, higher than any that X has given out: nobody's post has it. */
  private static String id(Month month, int number, Dice dice) {
    return "90" + (2_000 + month.number()) + (100 + number) + dice.digits(10);
  }

  private static String line(XPost post, String id, boolean later, Dice dice) {
    String day =
        later
            ? Csv.quoted(
                "%s, %s %d, %d"
                    .formatted(
                        Times.weekday(post.day()),
                        Times.month(post.day()),
                        post.day().getDayOfMonth(),
                        post.day().getYear()))
            : "%s %s %s %d"
                .formatted(
                    Times.weekday(post.day()),
                    Times.month(post.day()),
                    post.day().toString().substring(8),
                    post.day().getYear());
    String link = "https://x.com/alderbikes/status/" + id;
    return Stream.concat(
            Stream.of(id, day, text(post.text(), later), link),
            figures(post.text(), dice).stream().map(String::valueOf))
        .collect(Collectors.joining(","));
  }

  private static String text(String text, boolean later) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    boolean onlyLink = text.startsWith("https://");
    boolean special = escaped.contains(",") || escaped.contains("\"");
    return (later ? special : !onlyLink) ? Csv.quoted(escaped) : escaped;
  }

  private static List<Integer> figures(String text, Dice dice) {
    boolean film = text.contains("How to:");
    int impressions = dice.between(180, 1_400) * (film ? 3 : 1);
    int likes = dice.part(impressions, 6, 24);
    int bookmarks = dice.part(impressions, 0, 5);
    int shares = dice.part(impressions, 0, 3);
    int replies = dice.part(impressions, 1, 7);
    int reposts = dice.part(impressions, film ? 7 : 1, film ? 13 : 6);
    int visits = dice.part(impressions, 1, 8);
    int expands = dice.part(impressions, 5, 30);
    int links = text.contains("https://") ? dice.part(impressions, 5, 20) : 0;
    int engagements = likes + bookmarks + shares + replies + reposts + visits + expands + links;
    return List.of(
        impressions,
        likes,
        engagements,
        bookmarks,
        shares,
        dice.below(2),
        replies,
        reposts,
        visits,
        expands,
        links,
        0,
        dice.below(3));
  }
}
