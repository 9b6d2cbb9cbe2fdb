package dev.headway.samples.moorfield;

import dev.headway.samples.Dice;
import dev.headway.samples.Lines;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A film on YouTube. Those of a month are the same, whichever month's export lists them.
 *
 * @param id nobody's: it begins with EXAMPLE
 * @param seconds how long it is
 */
record Film(String id, String title, LocalDate published, int seconds) {
  private static final int FIRST_YEAR = 2025;
  private static final int DAYS = 27;

  /** The month's films, newest first. */
  static List<Film> of(Month month) {
    Dice dice = month.dice("films published");
    int count = month.films().count();
    List<LocalDate> days =
        IntStream.range(0, count)
            .mapToObj(i -> month.month().atDay(1 + i * DAYS / count + dice.below(DAYS / count)))
            .sorted(Comparator.reverseOrder())
            .toList();
    List<String> titles = dice.shuffled(Lines.of(Film.class, "films.txt"));
    return IntStream.range(0, count)
        .mapToObj(i -> new Film(id(month, i), titles.get(i), days.get(i), dice.between(210, 840)))
        .toList();
  }

  /** Those of the two months before, which are still watched. */
  static List<Film> older(Month month) {
    return Month.all().stream()
        .filter(each -> each.month().isBefore(month.month()))
        .filter(each -> each.month().plusMonths(3).isAfter(month.month()))
        .flatMap(each -> of(each).stream())
        .sorted(Comparator.comparing(Film::published).reversed())
        .toList();
  }

  /** Eleven characters, as YouTube's are. */
  private static String id(Month month, int number) {
    int year = month.month().getYear() - FIRST_YEAR;
    return String.format(
        Locale.ROOT, "EXAMPLE%d%02d%d", year, month.month().getMonthValue(), number);
  }
}
