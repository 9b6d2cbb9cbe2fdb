package dev.headway.samples.alder;

import dev.headway.samples.Dice;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions asked on the networks: when, and how long until a person answered. */
final class Questions {
  /**
   * One question.
   *
   * @param asked when
   * @param waited minutes until the first answer; empty when there is none
   */
  record Question(LocalDateTime asked, Optional<Integer> waited) {}

  /** A stretch of days, most often a week, and what is to be true of it. */
  private record Stretch(
      LocalDate from,
      LocalDate to,
      int asked,
      int inTime,
      int unanswered,
      int missedEvenings,
      int inTimeAfterSix) {

    static Stretch of(List<String> row) {
      return new Stretch(
          LocalDate.parse(row.get(0)),
          LocalDate.parse(row.get(1)),
          Integer.parseInt(row.get(2)),
          Integer.parseInt(row.get(3)),
          Integer.parseInt(row.get(4)),
          Integer.parseInt(row.get(5)),
          Integer.parseInt(row.get(6)));
    }

    int missed() {
      return asked - inTime;
    }

    LocalDate day(Dice dice) {
      return from.plusDays(dice.below((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    LocalDate weekday(Dice dice) {
      return Stream.generate(() -> day(dice))
          .filter(d -> d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
          .findFirst()
          .orElseThrow();
    }
  }

  // How the answers of a month fall into steps of five minutes, up to the promised 30 and after.
  private static final List<Integer> IN_TIME = List.of(61, 94, 78, 52, 36, 25);
  private static final List<Integer> LATE = List.of(9, 7, 5, 4, 3, 3);
  // Minutes into the step. Never 30 itself: a file should not hang on "within" or "under".
  private static final List<Integer> INTO_STEP = List.of(3, 1, 2, 3, 4, 0);
  private static final List<Integer> INTO_LATE_STEP = List.of(3, 1, 3, 2, 4);

  private Questions() {}

  static List<Question> of(YearMonth month) {
    List<Stretch> stretches =
        Words.table("questions.csv").stream()
            .map(Stretch::of)
            .filter(s -> YearMonth.from(s.from()).equals(month))
            .toList();
    Dice dice = Dice.of("questions", month);
    Iterator<Optional<Integer>> inTime = inTime(stretches, dice).iterator();
    Iterator<Optional<Integer>> missed = missed(stretches, dice).iterator();
    List<Question> questions = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (int i = 0; i < stretch.inTime(); i++) {
        boolean afterSix = i < stretch.inTimeAfterSix();
        LocalDateTime asked =
            Times.moment(stretch.day(dice), afterSix ? 18 : 7, afterSix ? 23 : 18, dice);
        questions.add(new Question(asked, inTime.next()));
      }
      for (int i = 0; i < stretch.missed(); i++) {
        LocalDateTime asked =
            i < stretch.missedEvenings()
                ? Times.moment(stretch.weekday(dice), 18, 21, dice)
                : Times.moment(stretch.day(dice), 8, 18, dice);
        questions.add(new Question(asked, missed.next()));
      }
    }
    return List.copyOf(questions);
  }

  private static List<Optional<Integer>> inTime(List<Stretch> stretches, Dice dice) {
    int count = stretches.stream().mapToInt(Stretch::inTime).sum();
    return dice.shuffled(steps(0, count, IN_TIME, INTO_STEP));
  }

  private static List<Optional<Integer>> missed(List<Stretch> stretches, Dice dice) {
    int unanswered = stretches.stream().mapToInt(Stretch::unanswered).sum();
    int late = stretches.stream().mapToInt(Stretch::missed).sum() - unanswered;
    int overAnHour = late * 5 / 12;
    List<Optional<Integer>> waits =
        new ArrayList<>(steps(30, late - overAnHour, LATE, INTO_LATE_STEP));
    for (int i = 0; i < overAnHour; i++) {
      waits.add(Optional.of(dice.between(64, dice.chance(70) ? 240 : 1100)));
    }
    for (int i = 0; i < unanswered; i++) {
      waits.add(Optional.empty());
    }
    return dice.shuffled(waits);
  }

  private static List<Optional<Integer>> steps(
      int from, int count, List<Integer> weights, List<Integer> into) {
    List<Integer> counts = Split.byWeight(count, weights);
    List<Optional<Integer>> waits = new ArrayList<>();
    for (int step = 0; step < counts.size(); step++) {
      for (int i = 0; i < counts.get(step); i++) {
        waits.add(Optional.of(from + step * 5 + into.get(i % into.size())));
      }
    }
    return waits;
  }
}
