package dev.headway.samples.alder;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Money;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Meta Ads Manager's direct table export: a row for each campaign and day. */
final class MetaAds {
  private static final List<String> HEADER =
      List.of(
          "Reporting starts",
          "Reporting ends",
          "Campaign name",
          "Campaign delivery",
          "Results",
          "Result indicator",
          "Cost per results",
          "Ad set budget",
          "Ad set budget type",
          "Amount spent (GBP)",
          "Impressions",
          "Reach",
          "Link clicks",
          "Ends",
          "Attribution setting");

  private record Campaign(String name, int weight, String indicator, int penceForResult) {}

  private static final List<Campaign> CAMPAIGNS =
      List.of(
          new Campaign("Commuter | Test rides | Instagram", 43, "actions:lead", 2_900),
          new Campaign("Commuter | Test rides | Facebook", 37, "actions:lead", 4_100),
          new Campaign("Commuter, \"hills\" films", 20, "video_thruplay_watched_actions", 9));
  private static final Campaign PAUSED =
      new Campaign("Winter service reminder", 0, "actions:link_click", 60);

  private MetaAds() {}

  static Export of(Month month) {
    Dice dice = Dice.of("ads", month.month());
    Csv csv = new Csv(Csv.Quotes.SPACES, "\n").row(HEADER);
    List<List<String>> rows = new ArrayList<>();
    List<Integer> weights = CAMPAIGNS.stream().map(Campaign::weight).toList();
    List<Integer> pence = Split.byWeight((int) month.media(), weights);
    for (int i = 0; i < CAMPAIGNS.size(); i++) {
      List<Long> days = Split.unevenly(pence.get(i), month.month().lengthOfMonth(), dice);
      for (int day = 0; day < days.size(); day++) {
        rows.add(row(CAMPAIGNS.get(i), month.month().atDay(day + 1), days.get(day), dice));
      }
    }
    for (int day = 1; day <= 3; day++) {
      rows.add(row(PAUSED, month.month().atDay(day), 0, dice));
    }
    if (month.is("2026-03") || month.is("2026-10")) {
      csv.row(total(month, rows));
    }
    rows.forEach(csv::row);
    return new Export("Alder-Bikes-Campaigns-" + range(month) + ".csv", csv.bytes());
  }

  private static List<String> row(Campaign campaign, LocalDate day, long pence, Dice dice) {
    boolean running = pence > 0;
    int results = (int) (pence * dice.between(60, 140) / 100 / campaign.penceForResult());
    int impressions = dice.part((int) pence, 1_050, 1_400);
    return List.of(
        day.toString(),
        day.toString(),
        campaign.name(),
        running ? "active" : "inactive",
        results == 0 ? "" : String.valueOf(results),
        results == 0 ? "" : campaign.indicator(),
        results == 0 ? "" : Money.text(pence / results),
        running ? "Using campaign budget" : "0",
        running ? "Using campaign budget" : "0",
        running ? Money.text(pence) : "0",
        String.valueOf(impressions),
        String.valueOf(dice.part(impressions, 700, 900)),
        running ? String.valueOf(dice.part(impressions, 8, 21)) : "",
        "Ongoing",
        running ? "7-day click or 1-day view" : "-");
  }

  /** The account's own total, which the tool puts before the rows that it adds up. */
  private static List<String> total(Month month, List<List<String>> rows) {
    int impressions = rows.stream().mapToInt(r -> Integer.parseInt(r.get(10))).sum();
    int reach = rows.stream().mapToInt(r -> Integer.parseInt(r.get(11))).sum() / 9;
    return List.of(
        month.month().atDay(1).toString(),
        month.month().atEndOfMonth().toString(),
        "",
        "",
        "",
        "mixed",
        "",
        "",
        "",
        Money.text(month.media()),
        String.valueOf(impressions),
        String.valueOf(reach),
        "",
        "",
        "Multiple attribution settings");
  }

  private static String range(Month month) {
    return day(month.month().atDay(1)) + "-" + day(month.month().atEndOfMonth());
  }

  /** Ads Manager cuts February to two letters. */
  private static String day(LocalDate day) {
    String month = day.getMonthValue() == 2 ? "Fe" : Times.month(day);
    return month + "-" + day.getDayOfMonth() + "-" + day.getYear();
  }
}
