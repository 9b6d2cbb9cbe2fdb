package dev.headway.samples.alder;

import dev.headway.samples.Dice;
import dev.headway.samples.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One post as the agency planned it.
 *
 * @param published when, in the client's time zone
 * @param caption its words
 * @param film whether it is one of the how-to films, which people pass on
 */
record PostPlan(LocalDateTime published, String caption, boolean film) {

  /** The posts of a month on one network, newest first. */
  static List<PostPlan> of(YearMonth month, int count, Dice dice) {
    List<PostPlan> posts = new ArrayList<>(films(month));
    List<String> captions = dice.shuffled(Words.list("captions.txt"));
    while (posts.size() < count) {
      // From nine on, it is the same day on the Pacific coast.
      LocalDateTime published = Times.moment(month, 9, 21, dice).withSecond(0);
      posts.add(new PostPlan(published, caption(captions, posts.size(), dice), false));
    }
    posts.sort(Comparator.comparing(PostPlan::published).reversed());
    return posts;
  }

  /**
   * A post for early commuters on the next month's first morning. On the Pacific coast, by whose
   * clock Meta exports, it is still this month.
   */
  static PostPlan firstMorning(YearMonth month, Dice dice) {
    LocalDateTime published = month.plusMonths(1).atDay(1).atTime(6, dice.between(10, 50));
    return new PostPlan(
        published, "Good morning, " + Words.store(dice) + ". A new month, dry socks. ☕", false);
  }

  private static List<PostPlan> films(YearMonth month) {
    return Words.table("films.csv").stream()
        .map(row -> film(LocalDate.parse(row.get(0)), LocalTime.parse(row.get(1)), row.get(2)))
        .filter(film -> YearMonth.from(film.published()).equals(month))
        .toList();
  }

  private static PostPlan film(LocalDate day, LocalTime time, String title) {
    return new PostPlan(day.atTime(time), title + " 🎬", true);
  }

  private static String caption(List<String> captions, int number, Dice dice) {
    String caption = captions.get(number % captions.size());
    String tags = dice.chance(45) ? "\n\n" + Words.say("hashtags.txt", dice) : "";
    return (caption + tags).replace("{store}", Words.store(dice));
  }
}
