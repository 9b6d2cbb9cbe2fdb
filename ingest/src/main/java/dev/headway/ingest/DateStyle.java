package dev.headway.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a column writes days or times.
 *
 * @param patterns in the language of {@link DateTimeFormatter}, months and weekdays in English
 * @param formatters one for each pattern
 * @param zone where the clock hangs whose time is written; empty when it is the client's. An offset
 *     in the text goes before it
 */
record DateStyle(List<String> patterns, List<DateTimeFormatter> formatters, Optional<ZoneId> zone) {

  private static final OffsetDateTime EXAMPLE =
      OffsetDateTime.of(2026, 10, 31, 14, 5, 0, 0, ZoneOffset.UTC);

  static DateStyle of(List<String> patterns, Optional<ZoneId> zone) {
    return new DateStyle(patterns, patterns.stream().map(DateStyle::formatter).toList(), zone);
  }

  /** The moment on the client's clock, midnight where only a day is written, or empty. */
  Optional<LocalDateTime> parse(String text, ZoneId client) {
    return formatters.stream()
        .flatMap(formatter -> parse(text, formatter).stream())
        .findFirst()
        .map(parsed -> moment(parsed, client));
  }

  private static Optional<TemporalAccessor> parse(String text, DateTimeFormatter formatter) {
    try {
      return Optional.of(formatter.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private LocalDateTime moment(TemporalAccessor parsed, ZoneId client) {
    LocalDate day = LocalDate.from(parsed);
    if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      return day.atStartOfDay();
    }
    LocalDateTime written = LocalDateTime.from(parsed);
    Optional<ZoneId> clock =
        Optional.<ZoneId>ofNullable(parsed.query(TemporalQueries.offset())).or(this::zone);
    return clock
        .map(c -> written.atZone(c).withZoneSameInstant(client).toLocalDateTime())
        .orElse(written);
  }

  /** A moment as this column would write it, for messages. */
  String example() {
    return formatters.get(0).format(EXAMPLE);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
