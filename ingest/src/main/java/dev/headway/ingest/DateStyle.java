package dev.headway.ingest;

import java.time.Instant;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a column writes days or times.
 *
 * @param patterns in the language of {@link DateTimeFormatter}, or words of {@link CountedTime}, or
 *     {@code month-day} for days without a year
 * @param formatters for the patterns that are no such words, in each language
 * @param digits for those of the patterns that are all digits
 * @param counted the words
 * @param zone where the clock hangs whose time is written; empty when it is the client's. An offset
 *     in the text goes before it
 */
record DateStyle(
    List<String> patterns,
    List<DateTimeFormatter> formatters,
    List<DigitPattern> digits,
    List<CountedTime> counted,
    Optional<ZoneId> zone) {

  /** Stands for a month and a day, the month by its name in any language, and no year. */
  static final String MONTH_DAY = "month-day";

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private static final OffsetDateTime EXAMPLE =
      OffsetDateTime.of(2026, 10, 31, 14, 5, 0, 0, ZoneOffset.UTC);

  /**
   * A style.
   *
   * @param languages of the names of months and weekdays
   */
  static DateStyle of(List<String> patterns, List<Locale> languages, Optional<ZoneId> zone) {
    List<DateTimeFormatter> formatters = new ArrayList<>();
    List<CountedTime> counted = new ArrayList<>();
    for (String pattern : patterns) {
      Optional<CountedTime> count = CountedTime.named(pattern);
      count.ifPresent(counted::add);
      if (count.isEmpty() && !pattern.equals(MONTH_DAY)) {
        languages.forEach(language -> formatters.add(formatter(pattern, language)));
      }
    }
    List<DigitPattern> digits =
        patterns.stream().flatMap(pattern -> DigitPattern.of(pattern).stream()).toList();
    return new DateStyle(patterns, formatters, digits, counted, zone);
  }

  /** A style for each of its patterns. */
  List<DateStyle> each() {
    List<String> written =
        patterns.stream()
            .filter(p -> CountedTime.named(p).isEmpty() && !p.equals(MONTH_DAY))
            .toList();
    int languages = written.isEmpty() ? 0 : formatters.size() / written.size();
    List<DateStyle> each = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      List<DateTimeFormatter> own = formatters.subList(i * languages, (i + 1) * languages);
      List<DigitPattern> quick = DigitPattern.of(written.get(i)).stream().toList();
      each.add(new DateStyle(List.of(written.get(i)), own, quick, List.of(), zone));
    }
    counted.forEach(
        c -> each.add(new DateStyle(List.of(), List.of(), List.of(), List.of(c), zone)));
    return List.copyOf(each);
  }

  /** Any of these styles of one zone, in their order. */
  static DateStyle any(Collection<DateStyle> styles) {
    return new DateStyle(
        styles.stream().flatMap(s -> s.patterns.stream()).toList(),
        styles.stream().flatMap(s -> s.formatters.stream()).toList(),
        styles.stream().flatMap(s -> s.digits.stream()).toList(),
        styles.stream().flatMap(s -> s.counted.stream()).toList(),
        styles.stream().flatMap(s -> s.zone.stream()).findFirst());
  }

  /** Whether its days have no year, which then has to be found out. */
  boolean isYearless() {
    return patterns.contains(MONTH_DAY);
  }

  /** Whether its texts are parsed faster than looked up. */
  boolean isQuick() {
    return digits.size() == patterns.size();
  }

  /** The moment on the client's clock, midnight where only a day is written, or empty. */
  Optional<LocalDateTime> parse(String text, ZoneId client) {
    for (DigitPattern pattern : digits) {
      Optional<LocalDateTime> written = pattern.parse(text).filter(DateStyle::canBe);
      if (written.isPresent()) {
        return pattern.hasTime() ? written.map(w -> onClock(w, zone, client)) : written;
      }
    }
    for (CountedTime count : counted) {
      Optional<LocalDateTime> moment = count.parse(text, client).filter(DateStyle::canBe);
      if (moment.isPresent()) {
        return moment;
      }
    }
    return formatters.stream()
        .flatMap(formatter -> parse(text, formatter).stream())
        .findFirst()
        .map(parsed -> moment(parsed, client));
  }

  private static Optional<TemporalAccessor> parse(String text, DateTimeFormatter formatter) {
    try {
      return Optional.of(formatter.parse(text)).filter(DateStyle::canBe);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether a network, a tool or a shop can have written it: what is older or later is damage. */
  private static boolean canBe(TemporalAccessor parsed) {
    int year = parsed.get(ChronoField.YEAR);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private LocalDateTime moment(TemporalAccessor parsed, ZoneId client) {
    LocalDate day = LocalDate.from(parsed);
    if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      return day.atStartOfDay();
    }
    LocalDateTime written = LocalDateTime.from(parsed);
    Optional<ZoneId> clock =
        Optional.<ZoneId>ofNullable(parsed.query(TemporalQueries.offset())).or(this::zone);
    return onClock(written, clock, client);
  }

  private static LocalDateTime onClock(
      LocalDateTime written, Optional<ZoneId> clock, ZoneId client) {
    if (clock.isEmpty()) {
      return written;
    }
    // As by way of ZonedDateTime, where a clock is put back or forward, too, and faster.
    ZoneOffset there = clock.get().getRules().getOffset(written);
    Instant moment = written.toInstant(there);
    return LocalDateTime.ofInstant(moment, client);
  }

  /** A moment as this column would write it, for messages. */
  String example() {
    if (isYearless()) {
      return "October 31";
    }
    return formatters.isEmpty() ? counted.get(0).example() : formatters.get(0).format(EXAMPLE);
  }

  private static DateTimeFormatter formatter(String pattern, Locale language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(language)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
