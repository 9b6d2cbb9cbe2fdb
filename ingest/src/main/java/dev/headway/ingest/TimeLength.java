package dev.headway.ingest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as exports write them. */
final class TimeLength {

  private static final Pattern CLOCK =
      Pattern.compile("(-?)(\\d{1,6}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");

  /** Nobody waits longer: a hundred years, in seconds. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(100L * 366 * 86_400);

  private TimeLength() {}

  /** The length: of a clock, or of a number in its unit; a lone number on a clock is minutes. */
  static Duration parse(String column, int at, String text, Field.LengthUnit unit)
      throws RowRefused {
    Matcher clock = CLOCK.matcher(text);
    if (unit == Field.LengthUnit.CLOCK && clock.matches()) {
      String seconds = clock.group(4) == null ? "0" : clock.group(4);
      Duration length =
          Duration.ofHours(Long.parseLong(clock.group(2)))
              .plusMinutes(Long.parseLong(clock.group(3)))
              .plusSeconds(Long.parseLong(seconds));
      return clock.group(1).isEmpty() ? length : length.negated();
    }
    BigDecimal number = MeasureCells.number(column, at, text, NumberStyle.PLAIN);
    long seconds =
        switch (unit) {
          case HOURS -> 3600;
          case MINUTES, CLOCK -> 60;
          case SECONDS -> 1;
        };
    BigDecimal length = number.multiply(BigDecimal.valueOf(seconds));
    if (length.abs().compareTo(LONGEST) > 0) {
      throw new RowRefused(
              "the column '"
                  + column
                  + "' has '"
                  + Excerpt.of(text)
                  + "', which would be more than a hundred years",
              RowRefused.DOWNLOAD_AGAIN,
              false)
          .at(at);
    }
    return Duration.ofSeconds(length.longValue());
  }
}
