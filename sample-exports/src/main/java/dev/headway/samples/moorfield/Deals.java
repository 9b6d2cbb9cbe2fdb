package dev.headway.samples.moorfield;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Money;
import dev.headway.samples.Person;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pipedrive's deals: won or lost in the month, or open. */
final class Deals {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final List<String> HEADER =
      List.of(
          "Deal - ID",
          "Deal - Title",
          "Deal - Value",
          "Deal - Currency of Value",
          "Deal - Contact person",
          "Deal - Pipeline",
          "Deal - Stage",
          "Deal - Status",
          "Deal - Owner",
          "Deal - Deal created",
          "Deal - Expected close date",
          "Deal - Won time",
          "Deal - Lost time",
          "Deal - Lost reason",
          "Deal - Source channel");
  private static final List<String> ELSEWHERE =
      List.of("Google Ads", "Google Ads", "Website", "Word of mouth", "Word of mouth");

  private Deals() {}

  static Export of(Month month) {
    Dice dice = month.dice("deals");
    List<List<String>> rows = new ArrayList<>();
    for (long value : worth(month.youtube(), dice)) {
      rows.add(won(month, rows.size(), value, "YouTube", dice));
    }
    for (long value : worth(month.elsewhere(), dice)) {
      rows.add(won(month, rows.size(), value, dice.pick(ELSEWHERE), dice));
    }
    for (int i = 0; i < 4; i++) {
      rows.add(lost(month, rows.size(), dice));
    }
    for (int i = 0; i < 5; i++) {
      rows.add(open(month, rows.size(), dice));
    }
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n").row(HEADER);
    dice.shuffled(rows).forEach(csv::row);
    return new Export(
        "deals-9900417-" + (month.month().getMonthValue() + 20) + ".csv", csv.bytes());
  }

  private static List<Long> worth(Month.Won won, Dice dice) {
    return Split.unevenly(won.value(), won.count(), dice);
  }

  private static List<String> won(Month month, int number, long value, String source, Dice dice) {
    LocalDateTime time = Times.moment(month.month(), 9, 18, dice);
    List<String> row = deal(month, number, value, "Contract", "Won", dice);
    row.addAll(List.of(time.toLocalDate().toString(), TIME.format(time), "", "", source));
    return row;
  }

  private static List<String> lost(Month month, int number, Dice dice) {
    LocalDateTime time = Times.moment(month.month(), 9, 18, dice);
    List<String> row = deal(month, number, value(dice), "Quote", "Lost", dice);
    row.addAll(
        List.of(
            time.toLocalDate().toString(), "", TIME.format(time), "Another quote", anyone(dice)));
    return row;
  }

  private static List<String> open(Month month, int number, Dice dice) {
    LocalDate expected = month.month().plusMonths(dice.between(1, 3)).atDay(dice.between(1, 28));
    List<String> row = deal(month, number, value(dice), "Survey done", "Open", dice);
    row.addAll(List.of(expected.toString(), "", "", "", anyone(dice)));
    return row;
  }

  private static List<String> deal(
      Month month, int number, long value, String stage, String status, Dice dice) {
    Person person = Person.anybody(dice);
    LocalDateTime created = Times.moment(month.month().minusMonths(1), 8, 18, dice);
    List<String> row = new ArrayList<>();
    row.add("9" + month.month().toString().replace("-", "") + (100 + number));
    row.add("Heat pump, " + dice.between(2, 5) + " bedrooms, " + person.last());
    row.addAll(List.of(Money.text(value), "GBP", person.name(), "Houses", stage, status));
    row.addAll(List.of(dice.chance(50) ? "Gwen Tarrant" : "Ravi Moss", TIME.format(created)));
    return row;
  }

  private static long value(Dice dice) {
    return dice.between(72, 124) * 100_00L;
  }

  private static String anyone(Dice dice) {
    return dice.chance(30) ? "YouTube" : dice.pick(ELSEWHERE);
  }
}
