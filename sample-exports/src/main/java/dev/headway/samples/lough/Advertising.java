package dev.headway.samples.lough;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Money;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * LinkedIn Campaign Manager's report, by day: UTF-16 with tabs, called .csv. The account is billed
 * in dollars.
 */
final class Advertising {
  // What was a campaign group is called a campaign since, and what was a campaign an ad set.
  private static final YearMonth RENAMED = YearMonth.of(2026, 1);
  private static final String CAMPAIGN = "Enquiries 2025/26";
  private static final List<String> AD_SETS = List.of("Salmon farms | Demo", "Hatcheries | Guide");
  private static final int FIRST_HALF = 14;

  private Advertising() {}

  static Export of(Month month) {
    Dice dice = month.dice("ads");
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n", "\t");
    preamble(csv, month.month());
    csv.row(header(month.month()));
    List<Long> days = new ArrayList<>();
    days.addAll(Split.unevenly(month.spent().early(), FIRST_HALF, dice));
    int rest = month.month().lengthOfMonth() - FIRST_HALF;
    days.addAll(Split.unevenly(month.spent().late(), rest, dice));
    for (int day = 0; day < days.size(); day++) {
      // One ad set each day: they take turns, so that the file stays small.
      csv.row(row(month.month().atDay(day + 1), AD_SETS.get(day % 2), days.get(day), dice));
    }
    return new Export(
        "account_599000123_campaign_performance_report.csv",
        csv.bytesAfterByteOrderMark(StandardCharsets.UTF_16LE));
  }

  private static void preamble(Csv csv, YearMonth month) {
    csv.line("Campaign Performance Report (in UTC)")
        .line("Report Start: " + day(month.atDay(1)))
        .line("Report End: " + day(month.atEndOfMonth()))
        .line("Date Generated: " + day(Times.fetched(month)))
        .line("");
  }

  private static String day(LocalDate day) {
    return Times.monthInFull(day) + " " + day.getDayOfMonth() + ", " + day.getYear();
  }

  private static List<String> header(YearMonth month) {
    List<String> header = new ArrayList<>();
    Collections.addAll(header, "Start Date (in UTC)", "Account Name");
    if (month.isBefore(RENAMED)) {
      Collections.addAll(header, "Campaign Group Name", "Campaign Name");
    } else {
      Collections.addAll(header, "Campaign Name", "Ad Set Name");
    }
    Collections.addAll(header, "Currency", "Total Spent", "Impressions", "Clicks");
    Collections.addAll(header, "Clicks to Landing Page", "Reactions", "Leads");
    return header;
  }

  private static List<String> row(LocalDate day, String adSet, long cents, Dice dice) {
    int impressions = dice.part((int) cents, 210, 290);
    int clicks = dice.part(impressions, 7, 13);
    return List.of(
        day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear(),
        "Lough Arden Sensors",
        CAMPAIGN,
        adSet,
        "USD",
        Money.text(cents),
        String.format(Locale.ROOT, "%,d", impressions),
        String.valueOf(clicks),
        String.valueOf(dice.part(clicks, 450, 700)),
        dice.chance(60) ? String.valueOf(dice.below(9)) : "-",
        "0");
  }
}
