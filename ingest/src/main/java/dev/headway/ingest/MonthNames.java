package dev.headway.ingest;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months by their names in the languages in which networks show their pages: an export may
 * write them in the language of the person who downloaded it, and does not say which. A name that
 * is one month in one of these languages and another in another, such as {@code listopad}, is no
 * month.
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
  private static final Map<String, Map<String, Month>> BY_LANGUAGE = byLanguage();

  /** Of whatever language. */
  static final MonthNames ANY = new MonthNames(BY_LANGUAGE.keySet());

  private final Set<String> languages;
  private final Map<String, Month> names;

  private MonthNames(Set<String> languages) {
    this.languages = languages;
    this.names = names(languages);
  }

  /** A day whose month is a word: the words of the text, and its number. */
  private record Named(List<String> words, int day) {

    static Optional<Named> of(String text) {
      Matcher day = DAY.matcher(text);
      List<String> words = new ArrayList<>();
      Matcher letters = LETTERS.matcher(text.toLowerCase(Locale.ROOT));
      while (letters.find()) {
        words.add(letters.group());
      }
      return day.find() && !words.isEmpty()
          ? Optional.of(new Named(List.copyOf(words), number(day.group())))
          : Optional.empty();
    }

    /** The month that the first of its words names that is a name at all. */
    Optional<MonthDay> in(Map<String, Month> names) {
      return words.stream()
          .flatMap(word -> Optional.ofNullable(names.get(word)).stream())
          .findFirst()
          .flatMap(month -> MonthNames.of(month.getValue(), day));
    }
  }

  /**
   * The names in the languages in which all these texts are days: those of the whole table may tell
   * what one of them does not. A 31st tells, too.
   */
  static MonthNames of(Collection<String> texts) {
    Set<Named> days = new HashSet<>();
    texts.forEach(
        text ->
            Named.of(text)
                .filter(day -> BY_LANGUAGE.values().stream().anyMatch(n -> day.in(n).isPresent()))
                .ifPresent(days::add));
    Set<String> able = new TreeSet<>();
    BY_LANGUAGE.forEach(
        (language, names) -> {
          if (days.stream().allMatch(day -> day.in(names).isPresent())) {
            able.add(language);
          }
        });
    return able.isEmpty() ? ANY : new MonthNames(able);
  }

  /** The month and day in texts such as {@code April 12}, {@code 8 de marzo}, {@code 4月12日}. */
  Optional<MonthDay> monthDay(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return of(number(numbers.group(1)), number(numbers.group(2)));
    }
    Matcher dayFirst = DAY_THEN_NUMBER.matcher(text);
    if (dayFirst.matches()) {
      return of(number(dayFirst.group(2)), number(dayFirst.group(1)));
    }
    return Named.of(text).flatMap(day -> day.in(names));
  }

  /**
   * What the day may be, where it is another in another of the languages: {@code 3 October in
   * Croatian or 3 November in Polish}. Empty where it is one day, or none.
   */
  Optional<String> twoDays(String text) {
    if (monthDay(text).isPresent()) {
      return Optional.empty();
    }
    Map<MonthDay, String> found = new LinkedHashMap<>();
    for (String language : languages) {
      Map<String, Month> own = BY_LANGUAGE.getOrDefault(language, Map.of());
      Named.of(text)
          .flatMap(day -> day.in(own))
          .ifPresent(
              day ->
                  found.putIfAbsent(
                      day, Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)));
    }
    return found.size() < 2
        ? Optional.empty()
        : Optional.of(
            found.entrySet().stream()
                .map(day -> english(day.getKey()) + " in " + day.getValue())
                .collect(joining(" or ")));
  }

  private static String english(MonthDay day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
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

  private static Map<String, Month> names(Set<String> languages) {
    Map<String, Month> names = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String language : languages) {
      BY_LANGUAGE
          .getOrDefault(language, Map.of())
          .forEach(
              (name, month) -> {
                if (names.merge(name, month, (one, other) -> one) != month) {
                  ambiguous.add(name);
                }
              });
    }
    names.keySet().removeAll(ambiguous);
    return Map.copyOf(names);
  }

  private static Map<String, Map<String, Month>> byLanguage() {
    Map<String, Map<String, Month>> all = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      Map<String, Month> names = new HashMap<>();
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          Matcher name =
              LETTERS.matcher(
                  month
                      .getDisplayName(style, Locale.forLanguageTag(language))
                      .toLowerCase(Locale.ROOT));
          if (name.find()) {
            names.putIfAbsent(name.group(), month);
          }
        }
      }
      all.put(language, Map.copyOf(names));
    }
    return Collections.unmodifiableMap(all);
  }
}
