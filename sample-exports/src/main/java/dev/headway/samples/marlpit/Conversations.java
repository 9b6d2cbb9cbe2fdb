package dev.headway.samples.marlpit;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Intercom's data set of conversations. */
final class Conversations {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final List<String> HEADER =
      List.of(
          "Conversation ID",
          "Conversation state",
          "Channel",
          "Conversation started at",
          "Conversation first replied at",
          "Conversation closed at",
          "Conversation rating",
          "Teammate currently assigned",
          "Tags");
  private static final int LATE_FROM = 121;

  private record Conversation(
      String channel, LocalDateTime asked, Optional<LocalDateTime> answered) {}

  private Conversations() {}

  static Export of(Month month) {
    Dice dice = month.dice("conversations");
    Month.Questions plan = month.questions();
    List<Conversation> all = new ArrayList<>();
    for (int i = 0; i < plan.asked(); i++) {
      LocalDateTime asked = inTheMorning(month, dice);
      boolean inTime = i < plan.inTime();
      boolean never = !inTime && i >= plan.asked() - plan.unanswered();
      int minutes = inTime ? dice.between(3, 118) : dice.between(LATE_FROM, LATE_FROM + 90);
      all.add(
          new Conversation(
              dice.chance(60) ? "Instagram" : "Facebook",
              asked,
              never ? Optional.empty() : Optional.of(asked.plusMinutes(minutes))));
    }
    for (int i = 0; i < 6; i++) {
      LocalDateTime asked = inTheMorning(month, dice);
      all.add(new Conversation("Email", asked, Optional.of(asked.plusMinutes(200))));
    }
    all.sort(Comparator.comparing(Conversation::asked));
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n").row(HEADER);
    long id =
        990_000_000L + month.month().getYear() * 10_000L + month.month().getMonthValue() * 500L;
    for (Conversation each : all) {
      csv.row(row(String.valueOf(id++), each, dice));
    }
    return new Export("conversations-" + Times.fetched(month.month()) + ".csv", csv.bytes());
  }

  /** While the nursery is open, and four hours before it closes: every answer falls on its day. */
  private static LocalDateTime inTheMorning(Month month, Dice dice) {
    return Times.moment(month.month(), 9, 13, dice);
  }

  private static List<String> row(String id, Conversation each, Dice dice) {
    boolean rated = each.answered().isPresent() && dice.chance(30);
    return List.of(
        id,
        each.answered().isPresent() ? "closed" : "open",
        each.channel(),
        each.asked().format(TIME),
        each.answered().map(TIME::format).orElse(""),
        each.answered().map(answer -> answer.plusMinutes(25).format(TIME)).orElse(""),
        rated ? String.valueOf(dice.chance(85) ? 5 : 2) : "",
        dice.chance(50) ? "Bea Hollis" : "Tom Garrow",
        "");
  }
}
