package dev.headway.samples.ovenbird;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Money;
import dev.headway.samples.Split;
import java.time.LocalDate;
import java.util.List;

/** TikTok Ads Manager's report by day, with the total below. */
final class Advertising {
  private static final String HEADER =
      "By Day,Campaign name,Ad group name,Currency,Cost,CPC (destination),CPM,Impressions,"
          + "Clicks (destination),CTR (destination),Reach,Video views,Conversions";

  private Advertising() {}

  static Export of(Month month) {
    Dice dice = month.dice("ads");
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n").line(HEADER);
    List<Long> days = Split.unevenly(month.media(), month.month().lengthOfMonth(), dice);
    for (int day = 0; day < days.size(); day++) {
      csv.row(row(month.month().atDay(day + 1), days.get(day), dice));
    }
    csv.line(
        "Total of " + days.size() + " results,,,GBP," + Money.text(month.media()) + ",".repeat(8));
    return new Export(
        "Ovenbird Kits-Campaign Report-("
            + month.month().atDay(1)
            + " to "
            + month.month().atEndOfMonth()
            + ").csv",
        csv.bytes());
  }

  private static List<String> row(LocalDate day, long pence, Dice dice) {
    int impressions = dice.part((int) pence, 1_900, 2_400);
    int clicks = Math.max(1, dice.part(impressions, 7, 12));
    return List.of(
        day.toString(),
        "Kits | Autumn",
        day.getDayOfMonth() % 2 == 0 ? "Bakers 25-44" : "Beginners",
        "GBP",
        Money.text(pence),
        Money.text(pence / clicks),
        Money.text(pence * 1_000 / impressions),
        String.valueOf(impressions),
        String.valueOf(clicks),
        Money.text(clicks * 10_000L / impressions),
        String.valueOf(dice.part(impressions, 780, 920)),
        String.valueOf(dice.part(impressions, 850, 960)),
        String.valueOf(dice.below(3)));
  }
}
