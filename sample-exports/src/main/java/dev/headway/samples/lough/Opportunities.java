package dev.headway.samples.lough;

import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.Money;
import dev.headway.samples.Split;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Salesforce's report of opportunities: won or lost in the month, and those that are open. */
final class Opportunities {
  private static final List<String> HEADER =
      List.of(
          "Opportunity Owner",
          "Account Name",
          "Opportunity Name",
          "Stage",
          "Amount Currency",
          "Amount",
          "Probability (%)",
          "Close Date",
          "Type",
          "Lead Source",
          "Opportunity ID");
  private static final long TYPICAL_CENTS = 6_200_00;
  private static final int FIRST_HALF = 14;

  private record Opportunity(LocalDate close, List<String> row) {}

  private Opportunities() {}

  static Export of(Month month) {
    Dice dice = month.dice("opportunities");
    List<Opportunity> all = new ArrayList<>();
    YearMonth of = month.month();
    won(all, of, month.wonEuros(), "EUR", "LinkedIn", 1, of.lengthOfMonth(), dice);
    won(all, of, month.wonDollars().early(), "USD", "LinkedIn", 1, FIRST_HALF, dice);
    won(
        all,
        of,
        month.wonDollars().late(),
        "USD",
        "LinkedIn",
        FIRST_HALF + 1,
        of.lengthOfMonth(),
        dice);
    won(all, of, month.wonElsewhere(), "EUR", "", 1, of.lengthOfMonth(), dice);
    for (int i = 0; i < 4; i++) {
      LocalDate close = of.atDay(dice.between(1, of.lengthOfMonth()));
      all.add(opportunity(all.size(), of, close, "Closed Lost", "EUR", amount(dice), "", dice));
    }
    for (int i = 0; i < 5; i++) {
      LocalDate close = of.plusMonths(dice.between(1, 3)).atDay(dice.between(1, 28));
      all.add(
          opportunity(
              all.size(), of, close, "Proposal/Price Quote", "EUR", amount(dice), "", dice));
    }
    all.sort(Comparator.comparing(Opportunity::close));
    List<List<String>> lines = new ArrayList<>(List.of(HEADER));
    all.forEach(each -> lines.add(each.row()));
    return Salesforce.report("Opportunities, closed this month or open", month, lines, 40);
  }

  private static long amount(Dice dice) {
    return dice.between(18, 140) * 100_00L;
  }

  /** Deals that add up to the whole; no source means any but LinkedIn. */
  private static void won(
      List<Opportunity> all,
      YearMonth month,
      long whole,
      String currency,
      String source,
      int firstDay,
      int lastDay,
      Dice dice) {
    if (whole == 0) {
      return;
    }
    int count = Math.max(1, (int) (whole / TYPICAL_CENTS));
    for (long amount : Split.unevenly(whole, currency.equals("USD") ? 1 : count, dice)) {
      LocalDate close = month.atDay(dice.between(firstDay, lastDay));
      all.add(opportunity(all.size(), month, close, "Closed Won", currency, amount, source, dice));
    }
  }

  private static Opportunity opportunity(
      int number,
      YearMonth month,
      LocalDate close,
      String stage,
      String currency,
      long cents,
      String source,
      Dice dice) {
    String account = dice.pick(Lines.of(Opportunities.class, "companies.txt"));
    return new Opportunity(
        close,
        List.of(
            dice.chance(50) ? "Orla Fenn" : "Declan Roe",
            account,
            account + " - " + dice.between(2, 24) + " probes",
            stage,
            currency,
            Money.text(cents),
            stage.equals("Closed Won") ? "100" : stage.equals("Closed Lost") ? "0" : "60",
            Salesforce.day(close),
            dice.chance(60) ? "New Customer" : "Existing Customer - Upgrade",
            source.isEmpty() ? dice.pick(Leads.ELSEWHERE) : source,
            "006EX0000" + month.toString().replace("-", "") + (100 + number)));
  }
}
