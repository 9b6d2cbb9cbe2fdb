package dev.headway.samples.moorfield;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Person;
import dev.headway.samples.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Freshdesk's export of the tickets created in the month. */
final class Tickets {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String HEADER =
      "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,"
          + "Resolved time,Closed time,Last update time,Initial response time,Time tracked,"
          + "First response time (in hrs),Resolution time (in hrs),Agent interactions,"
          + "Customer interactions,Resolution status,First response status,Tags,Survey results,"
          + "Full name,Email";
  private static final List<String> SOURCES =
      List.of("Email", "Email", "Phone", "Portal", "Facebook", "Chat");
  private static final List<String> SUBJECTS =
      List.of(
          "Noise at night",
          "Which form for the grant?",
          "Radiators, again",
          "When do the fitters come?",
          "Error on the display");

  private record Ticket(
      LocalDateTime asked, Optional<Integer> waited, String source, String type) {}

  private Tickets() {}

  static Export of(Month month) {
    Dice dice = month.dice("tickets");
    List<Ticket> tickets = new ArrayList<>();
    Month.Asked plan = month.tickets();
    for (int i = 0; i < plan.count(); i++) {
      boolean inTime = i < plan.inTime();
      boolean never = !inTime && i >= plan.count() - plan.unanswered();
      // Asked before noon, so that all four hours lie on the same day, and so do some more.
      int minutes = inTime ? dice.between(6, 235) : dice.between(245, 290);
      tickets.add(
          new Ticket(
              onAWeekday(month, dice),
              never ? Optional.empty() : Optional.of(minutes),
              dice.pick(SOURCES),
              "Question"));
    }
    tickets.add(new Ticket(onAWeekday(month, dice), Optional.empty(), "Email", "Spam"));
    tickets.add(new Ticket(onAWeekday(month, dice), Optional.of(0), "Outbound Email", "Question"));
    tickets.sort(Comparator.comparing(Ticket::asked));
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n").line(HEADER);
    int id = 4_000 + 100 * (month.month().getYear() * 12 + month.month().getMonthValue() - 24_300);
    for (Ticket ticket : tickets) {
      csv.row(row(String.valueOf(id++), ticket, dice));
    }
    return new Export("tickets-" + Times.fetched(month.month()) + ".csv", csv.bytes());
  }

  private static LocalDateTime onAWeekday(Month month, Dice dice) {
    LocalDate day = month.month().atDay(dice.between(1, month.month().lengthOfMonth()));
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        ? Times.moment(day, 8, 12, dice)
        : onAWeekday(month, dice);
  }

  private static List<String> row(String id, Ticket ticket, Dice dice) {
    Person person = Person.anybody(dice);
    Optional<LocalDateTime> answered = ticket.waited().map(m -> ticket.asked().plusMinutes(m));
    Optional<LocalDateTime> solved = answered.map(at -> at.plusMinutes(dice.between(5, 60)));
    List<String> row = new ArrayList<>();
    row.addAll(List.of(id, dice.pick(SUBJECTS), solved.isPresent() ? "Closed" : "Open", "Medium"));
    row.addAll(List.of(ticket.source(), ticket.type()));
    row.addAll(List.of(answered.isPresent() ? "Nell Ashby" : "", "Care"));
    row.add(TIME.format(ticket.asked()));
    row.add(TIME.format(ticket.asked().plusDays(2)));
    row.addAll(List.of(time(solved), time(solved), TIME.format(solved.orElse(ticket.asked()))));
    row.addAll(List.of(time(answered), "00:00:00"));
    row.add(ticket.waited().map(Tickets::clock).orElse(""));
    row.addAll(List.of("", answered.isPresent() ? "1" : "0", "1", "", "", ""));
    row.add(solved.isPresent() && dice.chance(35) ? "Extremely Happy" : "");
    row.addAll(List.of(person.name(), person.email()));
    return row;
  }

  private static String time(Optional<LocalDateTime> time) {
    return time.map(TIME::format).orElse("");
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d:00", minutes / 60, minutes % 60);
  }
}
