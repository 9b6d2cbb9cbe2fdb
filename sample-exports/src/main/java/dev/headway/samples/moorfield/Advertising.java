package dev.headway.samples.moorfield;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Money;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Google Ads' table of campaigns by day, of a British account, with its totals below. */
final class Advertising {
  private static final String HEADER =
      "Campaign status,Campaign,Day,Currency code,Campaign type,Clicks,Impr.,CTR,Cost,Avg. CPC,"
          + "Conversions,Cost / conv.";

  private record Row(int clicks, int impressions, long pence, int conversions) {
    Row plus(Row other) {
      return new Row(
          clicks + other.clicks,
          impressions + other.impressions,
          pence + other.pence,
          conversions + other.conversions);
    }

    List<String> cells() {
      return List.of(
          String.valueOf(clicks),
          String.format(Locale.ROOT, "%,d", impressions),
          Money.text(clicks * 10_000L / impressions) + "%",
          Money.text(pence),
          Money.text(pence / clicks),
          conversions + ".00",
          conversions == 0 ? "0" : Money.text(pence / conversions));
    }
  }

  private Advertising() {}

  static Export of(Month month) {
    Dice dice = month.dice("ads");
    Csv csv =
        new Csv(Csv.Quotes.NEEDED, "\n")
            .line("Campaign report")
            .line(day(month.month().atDay(1)) + " - " + day(month.month().atEndOfMonth()))
            .line(HEADER);
    Row search = campaign(csv, month, "Heat pumps | Survey", "Search", month.search(), dice);
    Row video = campaign(csv, month, "Films | Houses nearby", "Video", month.video(), dice);
    total(csv, "Total: Campaigns", search.plus(video));
    total(csv, "Total: Account", search.plus(video));
    total(csv, "Total: Search", search);
    total(csv, "Total: Video", video);
    return new Export("Campaign report.csv", csv.bytes());
  }

  private static Row campaign(
      Csv csv, Month month, String name, String type, long pence, Dice dice) {
    List<Long> days = Split.unevenly(pence, month.month().lengthOfMonth(), dice);
    Row sum = new Row(0, 0, 0, 0);
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = month.month().atDay(i + 1);
      Row row = row(type, days.get(i), dice);
      List<String> cells = new ArrayList<>();
      cells.addAll(List.of("Enabled", name, day.toString(), "GBP", type));
      cells.addAll(row.cells());
      csv.row(cells);
      sum = sum.plus(row);
    }
    return sum;
  }

  private static Row row(String type, long pence, Dice dice) {
    boolean search = type.equals("Search");
    int clicks = Math.max(1, (int) (pence / (search ? 310 : 95)));
    int impressions = clicks * dice.between(search ? 14 : 60, search ? 22 : 95);
    return new Row(clicks, impressions, pence, search ? dice.below(3) : 0);
  }

  private static void total(Csv csv, String label, Row sum) {
    List<String> cells = new ArrayList<>(List.of(label, " --", " --", "GBP", " --"));
    cells.addAll(sum.cells());
    csv.row(cells);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + Times.monthInFull(day) + " " + day.getYear();
  }
}
