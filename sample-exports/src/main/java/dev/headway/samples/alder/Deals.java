package dev.headway.samples.alder;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Money;
import dev.headway.samples.Person;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** HubSpot's export of the deals that were created or closed in the month. */
final class Deals {
  private static final List<String> GOODS =
      List.of(
          "Commuter e-bike", "Cargo bike", "Step-through", "Folding bike", "Second-hand e-bike");
  private static final int TYPICAL_PENCE = 1_950_00;
  // One won deal in so many was created in the month before, and stands open in its export.
  private static final int EVERY = 5;

  /**
   * A deal.
   *
   * @param amount in pence; empty when nobody has entered it
   */
  private record Deal(
      String id,
      String stage,
      LocalDateTime created,
      LocalDateTime close,
      Optional<Long> amount,
      Touch touch) {

    /** As it looked while nobody had won it yet. */
    Deal whileOpen(Optional<Long> amountThen) {
      return new Deal(id, "Quote sent", created, close, amountThen, touch);
    }
  }

  private Deals() {}

  static Export of(Month month) {
    Dice dice = Dice.of("deals", month.month());
    List<Deal> deals = new ArrayList<>(won(month));
    deals.addAll(lost(month, dice));
    deals.addAll(open(month, dice));
    Csv csv = new Csv(Csv.Quotes.ALL, "\n").row(header(month.month()));
    dice.shuffled(deals).forEach(deal -> csv.row(row(deal)));
    return new Export(
        "hubspot-crm-exports-deals-" + Times.fetched(month.month()) + ".csv", csv.bytes());
  }

  private static List<String> header(YearMonth month) {
    List<String> header = new ArrayList<>();
    header.addAll(List.of("Record ID", "Deal Name", "Deal Stage", "Close Date", "Deal owner"));
    header.addAll(List.of("Amount", "Pipeline", "Create Date", "Deal Type"));
    header.addAll(Touch.labels(month));
    header.add("Associated Contact");
    return header;
  }

  private static List<Deal> won(Month month) {
    Dice dice = Dice.of("won", month.month());
    List<Deal> deals = new ArrayList<>();
    month
        .revenue()
        .forEach(
            (network, whole) -> {
              for (long amount : amounts(whole, dice)) {
                deals.add(won(month, deals.size(), amount, Touch.social(network, dice), dice));
              }
            });
    month
        .otherRevenue()
        .forEach(
            (where, whole) -> {
              for (long amount : amounts(whole, dice)) {
                deals.add(won(month, deals.size(), amount, Touch.elsewhere(where, dice), dice));
              }
            });
    return deals;
  }

  private static List<Long> amounts(long whole, Dice dice) {
    return Split.unevenly(whole, Math.max(1, (int) (whole / TYPICAL_PENCE)), dice);
  }

  private static Deal won(Month month, int number, long amount, Touch touch, Dice dice) {
    LocalDateTime close = Times.moment(month.month(), 9, 19, dice);
    LocalDateTime created =
        number % EVERY == 0
            ? Times.moment(month.month().minusMonths(1), 8, 20, dice)
            : before(close, dice);
    String id = id(month.month(), number);
    return new Deal(id, "Closed Won", created, close, Optional.of(amount), touch);
  }

  /** In the same month, up to the early morning of the day. */
  private static LocalDateTime before(LocalDateTime close, Dice dice) {
    LocalDate day = close.toLocalDate();
    return Times.moment(day.withDayOfMonth(dice.between(1, day.getDayOfMonth())), 7, 9, dice);
  }

  private static List<Deal> lost(Month month, Dice dice) {
    List<Deal> deals = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Optional<Long> amount =
          Optional.of(dice.between(900, 3_400) * 100L).filter(a -> dice.chance(70));
      LocalDateTime close = Times.moment(month.month(), 9, 19, dice);
      LocalDateTime created = before(close, dice);
      String id = id(month.month(), 500 + i);
      deals.add(new Deal(id, "Closed Lost", created, close, amount, anyone(dice)));
    }
    return deals;
  }

  /** Deals that the next month will win, as they look now, and some that nobody has won since. */
  private static List<Deal> open(Month month, Dice dice) {
    List<Deal> deals = new ArrayList<>();
    List<Month> all = Month.all();
    if (month.number() + 1 < all.size()) {
      List<Deal> next = won(all.get(month.number() + 1));
      for (int i = 0; i < next.size(); i += EVERY) {
        Deal deal = next.get(i);
        deals.add(deal.whileOpen(deal.amount().filter(a -> dice.chance(60))));
      }
    }
    for (int i = 0; i < 7; i++) {
      // The first is overdue: its date lies in the month, but nobody has said that it was won.
      LocalDateTime close =
          i == 0
              ? month.month().atEndOfMonth().atTime(17, 0)
              : Times.moment(month.month().plusMonths(dice.between(1, 3)), 9, 19, dice);
      Optional<Long> amount =
          Optional.of(dice.between(900, 3_400) * 100L).filter(a -> dice.chance(60));
      deals.add(
          new Deal(
              id(month.month(), 700 + i),
              dice.chance(50) ? "Quote sent" : "Test ride done",
              Times.moment(month.month(), 8, 17, dice),
              close,
              amount,
              anyone(dice)));
    }
    return deals;
  }

  private static Touch anyone(Dice dice) {
    return dice.chance(40)
        ? Touch.social(dice.pick(List.of(Network.values())), dice)
        : Touch.elsewhere(dice.pick(List.of(Touch.Elsewhere.values())), dice);
  }

  private static String id(YearMonth month, int number) {
    return String.valueOf(
        41_000_000_000L
            + month.getYear() * 1_000_000L
            + month.getMonthValue() * 10_000L
            + number * 7L);
  }

  /** Dice of its own for each deal: what is exported twice keeps its name and people. */
  private static List<String> row(Deal deal) {
    Dice dice = Dice.of("deal", deal.id());
    Person person = Person.anybody(dice);
    List<String> row = new ArrayList<>();
    row.add(deal.id());
    row.add(dice.pick(GOODS) + ", " + person.last());
    row.addAll(
        List.of(deal.stage(), deal.close().format(Times.MINUTES), "Store " + Words.store(dice)));
    row.addAll(List.of(deal.amount().map(Money::text).orElse(""), "Retail"));
    row.add(deal.created().format(Times.MINUTES));
    row.add(dice.chance(75) ? "New Business" : "Existing Business");
    row.addAll(deal.touch().cells());
    row.add(person.name());
    return row;
  }
}
