package dev.headway.samples.marlpit;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.util.List;

/** Instagram's content export. */
final class InstagramPosts {
  private static final List<String> HEADER =
      List.of(
          "Post ID",
          "Account ID",
          "Account username",
          "Account name",
          "Description",
          "Duration (sec)",
          "Publish time",
          "Permalink",
          "Post type",
          "Data comment",
          "Date",
          "Views",
          "Reach",
          "Likes",
          "Shares",
          "Follows",
          "Comments",
          "Saves");

  private InstagramPosts() {}

  static Export of(Month month) {
    Dice dice = month.dice("instagram");
    Csv csv = new Csv(Csv.Quotes.SPACES, "\n").row(HEADER);
    for (Post post : Post.of(month.month(), month.instagram(), "18990", dice)) {
      csv.row(row(post, dice));
    }
    return new Export(
        Times.metaRange(month.month()) + "_" + dice.digits(16) + ".csv",
        csv.bytesAfterByteOrderMark());
  }

  private static List<String> row(Post post, Dice dice) {
    int reach = dice.part(post.views(), 610, 850);
    boolean film = dice.chance(30);
    return List.of(
        post.id(),
        "17841990000477001",
        "marlpitnursery",
        "Marlpit Nursery",
        post.caption(),
        film ? String.valueOf(dice.between(14, 60)) : "0",
        post.publishTime(),
        "https://www.instagram.com/"
            + (film ? "reel" : "p")
            + "/EXM"
            + post.id().substring(9)
            + "/",
        film ? "IG reel" : dice.chance(50) ? "IG carousel" : "IG image",
        "",
        "Lifetime",
        String.valueOf(post.views()),
        String.valueOf(reach),
        String.valueOf(dice.part(reach, 24, 58)),
        String.valueOf(post.shares()),
        String.valueOf(dice.below(5)),
        String.valueOf(dice.part(reach, 1, 6)),
        String.valueOf(post.saves()));
  }
}
