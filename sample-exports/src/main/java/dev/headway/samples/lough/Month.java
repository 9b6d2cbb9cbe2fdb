package dev.headway.samples.lough;

import dev.headway.samples.Dice;
import dev.headway.samples.Lines;
import dev.headway.samples.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month's files must add up to. Money is in cents. The exchange rate of October 2026 changes
 * on the 15th, so dollars are told apart by halves.
 *
 * @param month the month
 * @param linkedinLeads enquiries that came from LinkedIn
 * @param otherLeads those from elsewhere
 * @param spent what LinkedIn was paid, in dollars
 * @param wonEuros won from LinkedIn, in euros
 * @param wonDollars won from LinkedIn, in dollars
 * @param wonElsewhere won from elsewhere, in euros
 * @param posts posts of the page
 */
record Month(
    YearMonth month,
    int linkedinLeads,
    int otherLeads,
    Halves spent,
    long wonEuros,
    Halves wonDollars,
    long wonElsewhere,
    int posts) {

  /**
   * An amount in two parts.
   *
   * @param early up to the 14th
   * @param late from the 15th on
   */
  record Halves(long early, long late) {}

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
    return Dice.of("lough-arden", file, month);
  }

  private static Month of(List<String> row) {
    return new Month(
        YearMonth.parse(row.get(0)),
        Integer.parseInt(row.get(1)),
        Integer.parseInt(row.get(2)),
        new Halves(Money.hundredths(row.get(3)), Money.hundredths(row.get(4))),
        Money.hundredths(row.get(5)),
        new Halves(Money.hundredths(row.get(6)), Money.hundredths(row.get(7))),
        Money.hundredths(row.get(8)),
        Integer.parseInt(row.get(9)));
  }
}
