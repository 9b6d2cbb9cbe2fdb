package dev.headway.samples.ovenbird;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.Money;
import dev.headway.samples.Person;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shopify's orders of the month: a row for each item, the newest order first. */
final class Orders {
  private static final List<String> OTHER_SOURCES = List.of("", "", "newsletter", "google");
  private static final List<String> KITS =
      List.of("Starter kit: rye", "Starter kit: wheat", "The tin", "Scraper & card");
  // One order in so many had something sent back.
  private static final int EVERY = 12;

  private Orders() {}

  static Export of(Month month) {
    Dice dice = month.dice("orders");
    List<Order> orders = new ArrayList<>();
    orders.addAll(kept(month, month.tiktokOrders(), month.tiktokSales(), "tiktok", dice));
    orders.addAll(kept(month, month.otherOrders(), month.otherSales(), "", dice));
    orders.add(undone(month, "paid", true, "tiktok", dice));
    orders.add(undone(month, "refunded", false, "tiktok", dice));
    orders.add(undone(month, "voided", true, "", dice));
    orders.sort(Comparator.comparing(Order::created));
    List<String> header = Lines.of(Orders.class, "orders-header.txt");
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n").row(header);
    int first = 1_001 + 150 * (month.month().getMonthValue() - 8);
    for (int i = orders.size() - 1; i >= 0; i--) {
      rows("#" + (first + i), orders.get(i), dice).forEach(row -> csv.row(cells(header, row)));
    }
    return new Export("orders_export_1.csv", csv.bytes());
  }

  private static List<Order> kept(Month month, int count, long sales, String source, Dice dice) {
    List<Order> orders = new ArrayList<>();
    for (long worth : Split.unevenly(sales, count, dice)) {
      boolean sentBack = orders.size() % EVERY == EVERY - 1;
      long refunded = sentBack ? 9_00 : 0;
      orders.add(
          new Order(
              moment(month, dice),
              sentBack ? "partially_refunded" : "paid",
              false,
              worth + refunded,
              refunded,
              source.isEmpty() ? dice.pick(OTHER_SOURCES) : source));
    }
    return orders;
  }

  /** An order that is no sale after all. */
  private static Order undone(
      Month month, String status, boolean cancelled, String source, Dice dice) {
    return new Order(
        moment(month, dice),
        status,
        cancelled,
        34_00,
        status.equals("refunded") ? 34_00 : 0,
        source);
  }

  private static LocalDateTime moment(Month month, Dice dice) {
    return Times.moment(month.month(), 6, 24, dice);
  }

  /** The order's own row, and now and then a second item, which goes on with it. */
  private static List<Map<String, String>> rows(String name, Order order, Dice dice) {
    Person person = Person.anybody(dice);
    Map<String, String> row = new HashMap<>();
    row.put("Name", name);
    row.put("Email", person.email());
    row.put("Created at", time(order.created()));
    Map<String, String> second = new HashMap<>(row);
    row.put("Financial Status", order.status());
    if (!order.status().equals("voided")) {
      row.put("Paid at", time(order.created().plusSeconds(2)));
    }
    row.put("Fulfillment Status", order.cancelled() ? "unfulfilled" : "fulfilled");
    row.put("Accepts Marketing", dice.chance(40) ? "yes" : "no");
    row.put("Currency", "GBP");
    row.put("Subtotal", Money.text(order.total() - 3_50));
    row.put("Shipping", "3.50");
    row.put("Taxes", Money.text(order.total() / 6));
    row.put("Total", Money.text(order.total()));
    row.put("Discount Amount", "0.00");
    row.put("Shipping Method", "Tracked 48");
    row.put("Billing Name", person.name());
    row.put("Billing Country", "GB");
    row.put("Note Attributes", note(order));
    row.put("Cancelled at", order.cancelled() ? time(order.created().plusHours(5)) : "");
    row.put("Payment Method", "Shopify Payments");
    row.put("Refunded Amount", Money.text(order.refunded()));
    row.put("Outstanding Balance", order.status().equals("voided") ? row.get("Total") : "0.00");
    row.put("Id", "9000" + dice.digits(9));
    row.put("Risk Level", "Low");
    row.put("Source", "web");
    row.put("Tax 1 Name", "GB VAT 20%");
    row.put("Tax 1 Value", row.get("Taxes"));
    item(row, order.total() - 3_50, dice);
    if (!dice.chance(25)) {
      return List.of(row);
    }
    item(second, 0, dice);
    return List.of(row, second);
  }

  private static void item(Map<String, String> row, long price, Dice dice) {
    row.put("Lineitem quantity", "1");
    row.put("Lineitem name", price == 0 ? "Recipe cards (gift)" : dice.pick(KITS));
    row.put("Lineitem price", Money.text(price));
    row.put("Lineitem requires shipping", "true");
    row.put("Lineitem taxable", "true");
    row.put("Lineitem fulfillment status", "fulfilled");
    row.put("Lineitem discount", "0.00");
    row.put("Vendor", "Ovenbird Kits");
  }

  /** What the theme keeps of the visit, a line each. */
  private static String note(Order order) {
    return order.source().isEmpty()
        ? ""
        : "utm_source: " + order.source() + "\nutm_medium: " + medium(order.source());
  }

  private static String medium(String source) {
    return switch (source) {
      case "newsletter" -> "email";
      case "google" -> "organic";
      default -> "social";
    };
  }

  /** With the offset of that moment: the clocks go back on 25 October. */
  private static String time(LocalDateTime london) {
    return Times.withOffset(london);
  }

  private static List<String> cells(List<String> header, Map<String, String> row) {
    return header.stream().map(name -> row.getOrDefault(name, "")).toList();
  }
}
