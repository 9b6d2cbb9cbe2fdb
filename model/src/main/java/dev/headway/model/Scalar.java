package dev.headway.model;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single values of a client's file: each is read strictly or told to be wrong, with an example. */
final class Scalar {

  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})([smhd])");
  private static final Pattern NUMBER = Pattern.compile("[-−]?[0-9]+(\\.[0-9]+)?%?");
  private static final Pattern PEOPLE = Pattern.compile("[1-9][0-9]{0,8}");

  private Scalar() {}

  /** {@code 2026-10}. */
  static Optional<YearMonth> month(YamlValue value) {
    return read(value, "a month", "2026-10", Scalar::parseMonth);
  }

  /** The same where it is a key. */
  static Optional<YearMonth> month(String key, Place place, Problems problems) {
    Optional<YearMonth> month = parseMonth(key);
    if (month.isEmpty()) {
      problems.error(place, "'" + key + "' is not a month", "Write, for example:   2026-10");
    }
    return month;
  }

  /** How many people: {@code 400}. */
  static Optional<Integer> people(YamlValue value) {
    return read(
        value,
        "a number of people",
        "400",
        text ->
            PEOPLE.matcher(text).matches()
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty());
  }

  private static Optional<YearMonth> parseMonth(String text) {
    return text.matches("[0-9]{4}-[0-9]{2}")
        ? attempt(() -> YearMonth.parse(text))
        : Optional.empty();
  }

  /** {@code 2026-11-13}. */
  static Optional<LocalDate> day(YamlValue value) {
    return read(value, "a day", "2026-11-13", text -> attempt(() -> LocalDate.parse(text)));
  }

  /** {@code 210}, {@code 1.5}, {@code -0.2}, {@code 90%}; no thousands separators. */
  static Optional<BigDecimal> number(YamlValue value) {
    return read(value, "a number", "1250.50, or 90% for a share", Scalar::parseNumber);
  }

  private static Optional<BigDecimal> parseNumber(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    String plain = text.replace('−', '-');
    return Optional.of(
        plain.endsWith("%")
            ? new BigDecimal(plain.substring(0, plain.length() - 1)).movePointLeft(2)
            : new BigDecimal(plain));
  }

  /** What is paid: {@code 4500}, {@code 1200.50}; never below zero, and no per cent. */
  static Optional<BigDecimal> amount(YamlValue value) {
    return read(
        value,
        "an amount that is paid",
        "4500 or 1200.50, without minus, separators or sign of a currency",
        text -> parseNumber(text).filter(n -> n.signum() >= 0 && !isPercent(text)));
  }

  /** How much of a currency one of another is: {@code 0.8712}; above zero, and no per cent. */
  static Optional<BigDecimal> rate(YamlValue value) {
    return read(
        value,
        "a rate between two currencies",
        "0.8712, with a decimal point",
        text -> parseNumber(text).filter(n -> n.signum() > 0 && !isPercent(text)));
  }

  /** Whether a number is written with a per cent sign. */
  static boolean isPercent(String number) {
    return number.strip().endsWith("%");
  }

  /** {@code 10s}, {@code 30m}, {@code 2h}, {@code 1d}. */
  static Optional<Duration> duration(YamlValue value) {
    return read(
        value,
        "a length of time",
        "30m, 2h or 1d",
        text -> {
          Matcher matcher = DURATION.matcher(text);
          if (!matcher.matches()) {
            return Optional.empty();
          }
          long amount = Long.parseLong(matcher.group(1));
          return Optional.of(
              switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
              });
        });
  }

  /** {@code yes} or {@code no}. */
  static Optional<Boolean> yesOrNo(YamlValue value) {
    return word(value, "yes or no", Map.of("yes", true, "true", true, "no", false, "false", false));
  }

  /** One of several words. */
  static <T> Optional<T> word(YamlValue value, String wanted, Map<String, T> words) {
    return read(
        value,
        wanted,
        String.join(", ", words.keySet().stream().sorted().toList()),
        text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))));
  }

  /** Texts of a list. */
  static List<String> texts(List<YamlValue> values) {
    return values.stream().map(YamlValue::text).flatMap(Optional::stream).toList();
  }

  private static <T> Optional<T> attempt(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a value, or tells that it is wrong.
   *
   * @param wanted what it should be
   * @param example how that is written
   * @param parse empty for what it cannot be
   */
  static <T> Optional<T> read(
      YamlValue value, String wanted, String example, Function<String, Optional<T>> parse) {
    Optional<String> text = value.text().map(String::strip);
    Optional<T> parsed = text.flatMap(parse);
    if (text.isPresent() && parsed.isEmpty()) {
      value
          .problems()
          .error(
              value.place(),
              "'" + text.get() + "' is not " + wanted,
              "Write, for example:   " + example);
    }
    return parsed;
  }
}
