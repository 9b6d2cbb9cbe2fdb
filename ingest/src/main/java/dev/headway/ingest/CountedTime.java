package dev.headway.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times that are written as a number, counted from some moment, or as the end of a stretch. */
enum CountedTime {
  /** Seconds since 1970, UTC. */
  EPOCH_SECONDS("1793455500"),
  /** Milliseconds since 1970, UTC. */
  EPOCH_MILLIS("1793455500000"),
  /** The id of a TikTok video: its upper 32 bits are seconds since 1970, UTC. */
  TIKTOK_ID("7702832705396719616"),
  /** Days since 1899-12-30, as a spreadsheet stores them. */
  SPREADSHEET_DAYS("46326.5"),
  /** The moment after the last one: the day that ends at midnight is the one before. */
  END_TIME("2026-11-01 00:00:00");

  /** The end of the year 9999: what is above is no time. */
  private static final long LATEST = 253_402_300_799L;

  private static final Pattern DIGITS = Pattern.compile("\\d{9,19}");
  private static final Pattern DAYS = Pattern.compile("[1-9]\\d{4}(\\.\\d{1,15})?");
  private static final LocalDate SPREADSHEET_START = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private final String example;

  CountedTime(String example) {
    this.example = example;
  }

  /** The one with this name in YAML, such as {@code epoch-seconds}. */
  static Optional<CountedTime> named(String name) {
    return Arrays.stream(values())
        .filter(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst();
  }

  /** The moment on the client's clock, or empty when the text is no such number. */
  Optional<LocalDateTime> parse(String text, ZoneId client) {
    if (this == SPREADSHEET_DAYS) {
      return DAYS.matcher(text).matches() ? Optional.of(spreadsheet(text)) : Optional.empty();
    }
    if (this == END_TIME) {
      return lastBefore(text);
    }
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    long number = new BigDecimal(text).longValue();
    long seconds =
        switch (this) {
          case EPOCH_MILLIS -> number / 1000;
          case TIKTOK_ID -> number >>> 32;
          default -> number;
        };
    return seconds < 0 || seconds > LATEST
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds).atZone(client).toLocalDateTime());
  }

  private static Optional<LocalDateTime> lastBefore(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).minusSeconds(1));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A spreadsheet's clock has no zone: it is taken as it is. */
  private static LocalDateTime spreadsheet(String text) {
    BigDecimal days = new BigDecimal(text);
    long whole = days.longValue();
    long seconds =
        days.remainder(BigDecimal.ONE)
            .multiply(SECONDS_OF_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return SPREADSHEET_START.plusDays(whole).atStartOfDay().plusSeconds(seconds);
  }

  String example() {
    return example;
  }
}
