package dev.headway.ingest;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for days or times that is all digits and marks between them, such as {@code MM/dd/uuuu
 * HH:mm}. It reads what {@link java.time.format.DateTimeFormatter} reads strictly by it, many times
 * faster; anything else it leaves to that.
 */
final class DigitPattern {

  private static final String UNITS = "uMdHms";
  private static final int[] START = {0, 1, 1, 0, 0, 0};

  /**
   * A number of at least and at most so many digits; its unit is a place in {@link #UNITS}, or -1
   * for a mark.
   */
  private record Part(int unit, int least, int most, char mark) {}

  private final Part[] parts;
  private final int shortest;
  private final int longest;
  private final boolean hasTime;

  private DigitPattern(List<Part> parts) {
    this.parts = parts.toArray(new Part[0]);
    this.hasTime = parts.stream().anyMatch(part -> part.unit() == UNITS.indexOf('H'));
    this.shortest = parts.stream().mapToInt(Part::least).sum();
    this.longest = parts.stream().mapToInt(Part::most).sum();
  }

  /**
   * The pattern, if it is of this kind: four digits for a year, two for everything else, or one or
   * two where it has one letter.
   */
  static Optional<DigitPattern> of(String pattern) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      char letter = pattern.charAt(at);
      int end = at;
      while (end < pattern.length() && pattern.charAt(end) == letter) {
        end++;
      }
      int unit = UNITS.indexOf(letter);
      if (unit >= 0 && end - at == (unit == 0 ? 4 : 2)) {
        parts.add(new Part(unit, end - at, end - at, ' '));
      } else if (unit > 0 && end - at == 1) {
        parts.add(new Part(unit, 1, 2, ' '));
      } else if ("/-.: ".indexOf(letter) >= 0 && end - at == 1) {
        parts.add(new Part(-1, 1, 1, letter));
      } else {
        return Optional.empty();
      }
      at = end;
    }
    boolean isDay =
        List.of(0, 1, 2).stream().allMatch(u -> parts.stream().anyMatch(p -> p.unit() == u));
    return isDay ? Optional.of(new DigitPattern(parts)) : Optional.empty();
  }

  /** The moment; empty where the text is not written so, or is no day of the calendar. */
  Optional<LocalDateTime> parse(String text) {
    if (text.length() < shortest || text.length() > longest) {
      return Optional.empty();
    }
    int[] numbers = START.clone();
    int at = 0;
    for (Part part : parts) {
      int end = end(text, at, part);
      if (part.unit() < 0) {
        if (at >= text.length() || text.charAt(at) != part.mark()) {
          return Optional.empty();
        }
      } else {
        int number = number(text, at, end);
        if (number < 0) {
          return Optional.empty();
        }
        numbers[part.unit()] = number;
      }
      at = end;
    }
    return at == text.length() ? moment(numbers) : Optional.empty();
  }

  /** Where the part ends that begins there: a second digit is taken where there may be one. */
  private static int end(String text, int at, Part part) {
    int least = at + part.least();
    boolean more = part.most() > part.least() && least < text.length();
    return more && text.charAt(least) >= '0' && text.charAt(least) <= '9' ? least + 1 : least;
  }

  private static int number(String text, int from, int to) {
    if (to > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static Optional<LocalDateTime> moment(int[] n) {
    try {
      return Optional.of(LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it has hours. */
  boolean hasTime() {
    return hasTime;
  }
}
