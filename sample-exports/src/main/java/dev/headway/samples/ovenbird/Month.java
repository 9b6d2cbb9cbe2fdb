package dev.headway.samples.ovenbird;

import dev.headway.samples.Dice;
import dev.headway.samples.Lines;
import dev.headway.samples.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month's files must add up to. Money is in pence.
 *
 * @param month the month
 * @param tiktokOrders orders that came from TikTok and stayed
 * @param otherOrders those from elsewhere
 * @param tiktokSales their totals, less what was refunded
 * @param otherSales the same from elsewhere
 * @param media what TikTok was paid
 * @param views of the month's videos
 * @param shares of the month's videos
 * @param videos how many
 * @param tiktokVisits sessions in the shop that came from TikTok
 * @param followers on Threads, on the last day
 */
record Month(
    YearMonth month,
    int tiktokOrders,
    int otherOrders,
    long tiktokSales,
    long otherSales,
    long media,
    int views,
    int shares,
    int videos,
    int tiktokVisits,
    int followers) {

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
    return Dice.of("ovenbird-kits", file, month);
  }

  private static Month of(List<String> row) {
    return new Month(
        YearMonth.parse(row.get(0)),
        Integer.parseInt(row.get(1)),
        Integer.parseInt(row.get(2)),
        Money.hundredths(row.get(3)),
        Money.hundredths(row.get(4)),
        Money.hundredths(row.get(5)),
        Integer.parseInt(row.get(6)),
        Integer.parseInt(row.get(7)),
        Integer.parseInt(row.get(8)),
        Integer.parseInt(row.get(9)),
        Integer.parseInt(row.get(10)));
  }
}
