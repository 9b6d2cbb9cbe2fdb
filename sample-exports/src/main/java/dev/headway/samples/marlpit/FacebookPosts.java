package dev.headway.samples.marlpit;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.util.List;

/** Facebook's content export, of a page that publishes photos. */
final class FacebookPosts {
  private static final List<String> HEADER =
      List.of(
          "Post ID",
          "Page ID",
          "Page name",
          "Title",
          "Description",
          "Duration (sec)",
          "Publish time",
          "Caption type",
          "Permalink",
          "Is crosspost",
          "Is share",
          "Post type",
          "Languages",
          "Custom labels",
          "Funded content status",
          "Data comment",
          "Date",
          "Views",
          "Reach",
          "Reactions, comments and shares",
          "Reactions",
          "Comments",
          "Shares",
          "Total clicks",
          "Link clicks",
          "Other clicks",
          "Matched audience targeting consumption (Photo Click)",
          "Seconds viewed",
          "Average Seconds viewed");

  private FacebookPosts() {}

  static Export of(Month month) {
    Dice dice = month.dice("facebook");
    Csv csv = new Csv(Csv.Quotes.SPACES, "\n").row(HEADER);
    for (Post post : Post.of(month.month(), month.facebook(), "1299", dice)) {
      csv.row(row(post, dice));
    }
    return new Export(
        Times.metaRange(month.month()) + "_" + dice.digits(16) + ".csv",
        csv.bytesAfterByteOrderMark());
  }

  private static List<String> row(Post post, Dice dice) {
    int reach = dice.part(post.views(), 640, 880);
    int reactions = dice.part(reach, 10, 34);
    int comments = dice.part(reach, 1, 6);
    int photoClicks = dice.part(reach, 8, 26);
    int otherClicks = dice.part(reach, 4, 17);
    return List.of(
        post.id(),
        "109900000477001",
        "Marlpit Nursery",
        post.caption(),
        "",
        "0",
        post.publishTime(),
        "N/A",
        "https://www.facebook.com/marlpitnursery/posts/" + post.id(),
        "0",
        "0",
        "Photos",
        "",
        "",
        "",
        "",
        "Lifetime",
        String.valueOf(post.views()),
        String.valueOf(reach),
        String.valueOf(reactions + comments + post.shares()),
        String.valueOf(reactions),
        String.valueOf(comments),
        String.valueOf(post.shares()),
        String.valueOf(photoClicks + otherClicks),
        "",
        String.valueOf(otherClicks),
        String.valueOf(photoClicks),
        "",
        "");
  }
}
