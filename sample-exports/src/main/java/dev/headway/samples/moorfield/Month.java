package dev.headway.samples.moorfield;

import dev.headway.samples.Dice;
import dev.headway.samples.Lines;
import dev.headway.samples.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month's files must add up to. Money is in pence.
 *
 * @param month the month
 * @param youtube heat pumps sold to people who came from YouTube
 * @param elsewhere those sold to others
 * @param search paid to Google for search
 * @param video paid to Google for advertisements in films
 * @param films published in the month, with what was watched of them in it
 * @param tickets what customers asked, on all channels
 */
record Month(
    YearMonth month,
    Won youtube,
    Won elsewhere,
    long search,
    long video,
    Watched films,
    Asked tickets) {

  record Won(int count, long value) {}

  /** Ten-thousandths of hours, as YouTube has four decimals. */
  record Watched(int count, int views, long tenThousandthsOfHours) {}

  /** In time is within four hours of business. */
  record Asked(int count, int inTime, int unanswered) {}

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
    return Dice.of("moorfield-heat", file, month);
  }

  private static Month of(List<String> row) {
    return new Month(
        YearMonth.parse(row.get(0)),
        new Won(Integer.parseInt(row.get(1)), Money.hundredths(row.get(2))),
        new Won(Integer.parseInt(row.get(3)), Money.hundredths(row.get(4))),
        Money.hundredths(row.get(5)),
        Money.hundredths(row.get(6)),
        new Watched(
            Integer.parseInt(row.get(7)),
            Integer.parseInt(row.get(8)),
            new BigDecimal(row.get(9)).movePointRight(4).longValueExact()),
        new Asked(
            Integer.parseInt(row.get(10)),
            Integer.parseInt(row.get(11)),
            Integer.parseInt(row.get(12))));
  }
}
