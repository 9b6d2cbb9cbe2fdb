package dev.headway.samples.alder;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Person;
import dev.headway.samples.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Zendesk's account data export: every ticket of the month, whichever way it came. */
final class Tickets {
  private static final String HEADER =
      "Summation column,Id,Requester,Requester id,Requester external id,Requester email,"
          + "Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,"
          + "Ticket type,Created at,Updated at,Assigned at,Organization,Due date,"
          + "Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,"
          + "Assignee stations,Reopens,Replies,First reply time in minutes,"
          + "First reply time in minutes within business hours,First resolution time in minutes,"
          + "First resolution time in minutes within business hours,"
          + "Full resolution time in minutes,"
          + "Full resolution time in minutes within business hours,Agent wait time in minutes,"
          + "Agent wait time in minutes within business hours,Requester wait time in minutes,"
          + "Requester wait time in minutes within business hours,On hold time in minutes,"
          + "On hold time in minutes within business hours";
  private static final List<String> SOCIAL =
      List.of(
          "Instagram DM",
          "Instagram DM",
          "Instagram DM",
          "Facebook Private Message",
          "Facebook Private Message",
          "Facebook Post",
          "X/Twitter");
  private static final List<String> OTHER =
      List.of("Mail", "Mail", "Mail", "Web form", "Web form", "Closed Ticket");
  private static final List<String> AGENTS = List.of("Jo Platt", "Kofi Rowe", "Nia Sykes");

  private record Ticket(String via, LocalDateTime asked, Optional<Integer> waited) {}

  private Tickets() {}

  static Export of(Month month) {
    Dice dice = Dice.of("tickets", month.month());
    LocalDate fetched = Times.fetched(month.month());
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n").line(HEADER);
    int id = 31_000 + month.number() * 1_000;
    for (Ticket ticket : tickets(month, dice)) {
      csv.row(row(ticket, String.valueOf(id++), fetched.atTime(6, 10), dice));
    }
    return new Export("export-" + fetched + "-0610-alderbikes.csv", csv.bytes());
  }

  private static List<Ticket> tickets(Month month, Dice dice) {
    List<Ticket> tickets = new ArrayList<>();
    Questions.of(month.month())
        .forEach(q -> tickets.add(new Ticket(dice.pick(SOCIAL), q.asked(), q.waited())));
    for (int i = 0, n = dice.between(44, 58); i < n; i++) {
      Optional<Integer> waited =
          Optional.of(dice.between(20, 1_500)).filter(minutes -> dice.chance(95));
      tickets.add(new Ticket(dice.pick(OTHER), Times.moment(month.month(), 8, 22, dice), waited));
    }
    return tickets.stream().sorted(Comparator.comparing(Ticket::asked)).toList();
  }

  private static List<String> row(Ticket ticket, String id, LocalDateTime exported, Dice dice) {
    Person person = Person.anybody(dice);
    String agent = ticket.waited().isPresent() ? dice.pick(AGENTS) : "";
    Optional<Integer> solvedAfter =
        ticket
            .waited()
            .filter(w -> dice.chance(93))
            .map(w -> w + dice.between(5, 1_500))
            .filter(minutes -> ticket.asked().plusMinutes(minutes).isBefore(exported));
    String asked = ticket.asked().format(Times.MINUTES);
    String replied = after(ticket, ticket.waited());
    String solved = after(ticket, solvedAfter);
    String updated = solved.isEmpty() ? replied.isEmpty() ? asked : replied : solved;
    List<String> row = new ArrayList<>();
    row.addAll(List.of("1", id, person.name(), "9" + dice.digits(11), "", person.email()));
    row.addAll(List.of(person.domain(), person.name(), agent, "Care"));
    row.addAll(List.of(Words.say("subjects.txt", dice), dice.chance(40) ? "bike" : ""));
    row.addAll(List.of(status(ticket, solvedAfter, dice), "Normal", ticket.via(), "Question"));
    row.addAll(List.of(asked, updated, replied, "", "", replied, solved));
    row.add(solvedAfter.map(m -> String.valueOf((m + 30) / 60)).orElse(""));
    row.add(solvedAfter.isPresent() ? satisfaction(ticket, dice) : "Not Offered");
    row.addAll(List.of("1", agent.isEmpty() ? "0" : "1", dice.chance(4) ? "1" : "0"));
    row.add(ticket.waited().isPresent() ? String.valueOf(dice.between(1, 3)) : "0");
    row.addAll(twice(ticket.waited(), dice));
    row.addAll(twice(solvedAfter, dice));
    row.addAll(twice(solvedAfter, dice));
    row.addAll(twice(ticket.waited(), dice));
    row.addAll(twice(solvedAfter, dice));
    row.addAll(List.of("0", "0"));
    return row;
  }

  private static String status(Ticket ticket, Optional<Integer> solvedAfter, Dice dice) {
    if (solvedAfter.isPresent()) {
      return dice.chance(60) ? "Closed" : "Solved";
    }
    return ticket.waited().isPresent() ? "Pending" : dice.chance(50) ? "New" : "Open";
  }

  /** Who waits longer is less pleased. */
  private static String satisfaction(Ticket ticket, Dice dice) {
    int answering = dice.below(100);
    if (answering < 55) {
      return "Not Offered";
    }
    if (answering < 78) {
      return "Offered";
    }
    boolean quick = ticket.waited().filter(w -> w <= 30).isPresent();
    return dice.chance(quick ? 92 : 60) ? "Good" : "Bad";
  }

  private static String after(Ticket ticket, Optional<Integer> minutes) {
    return minutes.map(m -> ticket.asked().plusMinutes(m).format(Times.MINUTES)).orElse("");
  }

  /** The minutes, round the clock and within business hours: two numbers, not one. */
  private static List<String> twice(Optional<Integer> minutes, Dice dice) {
    return List.of(
        minutes.map(String::valueOf).orElse(""),
        minutes.map(m -> String.valueOf(dice.part(m, 400, 1_000))).orElse(""));
  }
}
