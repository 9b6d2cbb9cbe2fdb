package dev.headway.samples.marlpit;

import dev.headway.samples.Dice;
import dev.headway.samples.Lines;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month's files must add up to.
 *
 * @param month the month
 * @param instagram the month's posts there
 * @param facebook the month's posts there; it tells no saves
 * @param survey what customers answered at the till
 * @param questions what was asked on the networks
 * @param said what the listening tool found, by its rating
 */
record Month(
    YearMonth month,
    Posts instagram,
    Posts facebook,
    Survey survey,
    Questions questions,
    Said said) {

  /** Posts of a month, and their figures together. */
  record Posts(int count, int views, int shares, int saves) {}

  /** Who gave 9 or 10 of 10, 7 or 8, and less. */
  record Survey(int promoters, int passives, int detractors) {}

  /** In time is within two hours of business. */
  record Questions(int asked, int inTime, int unanswered) {}

  record Said(int positive, int neutral, int negative) {}

  /** Every month of the story, oldest first. */
  static List<Month> all() {
    return Lines.table(Month.class, "story.csv").stream().map(Month::of).toList();
  }

  /** A month of the story. */
  static Month of(YearMonth month) {
    return all().stream().filter(each -> each.month().equals(month)).findFirst().orElseThrow();
  }

  /** Dice of a file's own. */
  Dice dice(String file) {
    return Dice.of("marlpit-nursery", file, month);
  }

  private static Month of(List<String> row) {
    List<Integer> cells = row.stream().skip(1).map(Integer::valueOf).toList();
    return new Month(
        YearMonth.parse(row.get(0)),
        new Posts(cells.get(0), cells.get(1), cells.get(2), cells.get(3)),
        new Posts(cells.get(4), cells.get(5), cells.get(6), 0),
        new Survey(cells.get(7), cells.get(8), cells.get(9)),
        new Questions(cells.get(10), cells.get(11), cells.get(12)),
        new Said(cells.get(13), cells.get(14), cells.get(15)));
  }
}
