package dev.headway.samples.alder;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Person;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** HubSpot's export of the contacts created in the month. */
final class Contacts {
  private static final List<String> TEST_RIDES =
      List.of("Test ride: commuter e-bike", "Test ride: cargo bike", "Test ride at work");
  // One of them only looks like a test ride. No form: came in by mail.
  private static final List<String> OTHER_FORMS =
      List.of("Newsletter", "Workshop booking", "Ask us: which test ride suits me?", "");
  private static final List<String> STAGES =
      List.of("Lead", "Lead", "Marketing Qualified Lead", "Sales Qualified Lead", "Opportunity");
  // Search, email, offline, referrals, direct: of the test rides that social did not bring.
  private static final List<Integer> ELSEWHERE = List.of(62, 28, 18, 20, 12);

  private record Booking(Touch touch, String form) {}

  private record Contact(String id, LocalDateTime created, Booking booking) {}

  private Contacts() {}

  static Export of(Month month) {
    List<Contact> contacts = new ArrayList<>(created(month));
    if (month.is("2026-08")) {
      // The view still said "last 35 days", so July's end came once more.
      contacts.addAll(lastDays(Month.all().get(month.number() - 1)));
    }
    contacts.sort(Comparator.comparing(Contact::created).reversed());
    Csv csv = new Csv(Csv.Quotes.ALL, "\n").row(header(month));
    contacts.forEach(contact -> csv.row(row(contact)));
    return new Export(
        "hubspot-crm-exports-new-contacts-" + Times.fetched(month.month()) + ".csv", csv.bytes());
  }

  private static List<String> header(Month month) {
    List<String> header = new ArrayList<>();
    header.addAll(List.of("Record ID", "First Name", "Last Name", "Email", "Create Date"));
    header.add("Lifecycle Stage");
    header.addAll(Touch.labels(month.month()));
    header.addAll(List.of("First Conversion", "First Conversion Date"));
    return header;
  }

  private static List<Contact> created(Month month) {
    Dice dice = Dice.of("contacts", month.month());
    List<Contact> contacts = new ArrayList<>();
    long id = 80_100_000_000L + month.number() * 10_000_000L;
    for (Booking booking : dice.shuffled(bookings(month, dice))) {
      id += dice.between(11, 900);
      LocalDateTime created = Times.moment(month.month(), 0, 24, dice);
      contacts.add(new Contact(String.valueOf(id), created, booking));
    }
    return contacts;
  }

  private static List<Contact> lastDays(Month month) {
    return created(month).stream().filter(c -> c.created().getDayOfMonth() > 28).toList();
  }

  private static List<Booking> bookings(Month month, Dice dice) {
    List<Booking> bookings = new ArrayList<>();
    month
        .rides()
        .forEach(
            (network, count) -> {
              for (int i = 0; i < count; i++) {
                bookings.add(new Booking(Touch.social(network, dice), dice.pick(TEST_RIDES)));
              }
            });
    Touch.Elsewhere[] wheres = Touch.Elsewhere.values();
    List<Integer> others = Split.byWeight(month.allRides() - bookings.size(), ELSEWHERE);
    for (int where = 0; where < wheres.length; where++) {
      for (int i = 0; i < others.get(where); i++) {
        bookings.add(new Booking(Touch.elsewhere(wheres[where], dice), dice.pick(TEST_RIDES)));
      }
    }
    for (int i = 0, n = dice.between(38, 52); i < n; i++) {
      bookings.add(new Booking(anywhere(dice), dice.pick(OTHER_FORMS)));
    }
    return bookings;
  }

  private static Touch anywhere(Dice dice) {
    return dice.chance(35)
        ? Touch.social(dice.pick(List.of(Network.values())), dice)
        : Touch.elsewhere(dice.pick(List.of(Touch.Elsewhere.values())), dice);
  }

  /** Dice of its own for each contact: who is exported twice stays the same person. */
  private static List<String> row(Contact contact) {
    Dice dice = Dice.of("person", contact.id());
    Person person = Person.anybody(dice);
    String created = contact.created().format(Times.MINUTES);
    String form = contact.booking().form();
    List<String> row = new ArrayList<>();
    row.addAll(List.of(contact.id(), person.first(), person.last(), person.email(), created));
    row.add(form.isEmpty() ? "Subscriber" : dice.pick(STAGES));
    row.addAll(contact.booking().touch().cells());
    row.addAll(List.of(form, form.isEmpty() ? "" : created));
    return row;
  }
}
