package dev.headway.ingest;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months by their names in the languages in which networks show their pages: an export may
 * write them in the language of the person who downloaded it, and does not say which.
 */
final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "bg", "hr", "ca", "ru", "uk", "tr", "el", "ar", "th", "id", "ms");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
  private static final Pattern DAY_THEN_NUMBER =
      Pattern.compile("(\\d{1,2}) tháng (\\d{1,2})", Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]{3,}");
  private static final Map<String, Month> NAMES = names();

  private MonthNames() {}

  /** The month and day in texts such as {@code April 12}, {@code 8 de marzo}, {@code 4月12日}. */
  static Optional<MonthDay> monthDay(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return of(number(numbers.group(1)), number(numbers.group(2)));
    }
    Matcher dayFirst = DAY_THEN_NUMBER.matcher(text);
    if (dayFirst.matches()) {
      return of(number(dayFirst.group(2)), number(dayFirst.group(1)));
    }
    Matcher day = DAY.matcher(text);
    Matcher letters = LETTERS.matcher(text.toLowerCase(Locale.ROOT));
    Optional<Month> month = Optional.empty();
    while (month.isEmpty() && letters.find()) {
      month = Optional.ofNullable(NAMES.get(letters.group()));
    }
    return day.find()
        ? month.flatMap(m -> of(m.getValue(), number(day.group())))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<MonthDay> of(int month, int day) {
    try {
      return Optional.of(MonthDay.of(month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A name that is another month in another language, such as listopad, is no name at all. */
  private static Map<String, Month> names() {
    Map<String, Month> names = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          Matcher name =
              LETTERS.matcher(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT));
          if (name.find()) {
            Month other = names.putIfAbsent(name.group(), month);
            if (other != null && other != month) {
              ambiguous.add(name.group());
            }
          }
        }
      }
    }
    names.keySet().removeAll(ambiguous);
    return Map.copyOf(names);
  }
}
