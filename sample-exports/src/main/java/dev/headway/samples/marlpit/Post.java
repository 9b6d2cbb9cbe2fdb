package dev.headway.samples.marlpit;

import dev.headway.samples.Dice;
import dev.headway.samples.Lines;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A post on one of Meta's networks, with its figures so far.
 *
 * @param published on London's clock, by day
 */
record Post(String id, String caption, LocalDateTime published, int views, int shares, int saves) {

  /** The month's posts, newest first, whose figures add up to the plan's. */
  static List<Post> of(YearMonth month, Month.Posts plan, String idBegins, Dice dice) {
    List<LocalDateTime> times = new ArrayList<>();
    for (int i = 0; i < plan.count(); i++) {
      times.add(Times.moment(month, 9, 19, dice));
    }
    times.sort(Comparator.reverseOrder());
    List<Long> views = Split.unevenly(plan.views(), plan.count(), dice);
    List<Long> shares = Split.unevenly(plan.shares(), plan.count(), dice);
    List<Long> saves = Split.unevenly(plan.saves(), plan.count(), dice);
    List<String> captions = dice.shuffled(Lines.of(Post.class, "captions.txt"));
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < plan.count(); i++) {
      posts.add(
          new Post(
              idBegins + month.toString().replace("-", "").substring(2) + dice.digits(8),
              captions.get(i),
              times.get(i),
              Math.toIntExact(views.get(i)),
              Math.toIntExact(shares.get(i)),
              Math.toIntExact(saves.get(i))));
    }
    return posts;
  }

  /** As Meta writes it, on the Pacific coast's clock. */
  String publishTime() {
    return Times.pacific(published).format(Times.META);
  }
}
