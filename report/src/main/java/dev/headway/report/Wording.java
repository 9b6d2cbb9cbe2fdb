package dev.headway.report;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a document in one language, from {@code messages/<document>_<language>.properties}.
 * An agency's own file needs only the words it changes. For one thread.
 */
final class Wording {

  private static final String LABEL = "label.";
  private static final String METRIC = "metric.";

  /** What a format is needed for. */
  private static final Pattern PLACES = Pattern.compile("[{}']");

  /** The languages of the words that come with Headway. */
  static final List<String> OURS = List.of("de", "en", "es", "fr", "it", "nl", "pt");

  private final String file;
  private final ULocale locale;
  private final Map<String, String> words;
  private final Map<String, String> catalogue;
  private final UnaryOperator<String> told;
  private final Map<String, MessageFormat> parsed;
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Wording(
      String file,
      ULocale locale,
      Map<String, String> words,
      Map<String, String> catalogue,
      UnaryOperator<String> told,
      Map<String, MessageFormat> parsed) {
    this.file = file;
    this.locale = locale;
    this.words = Collections.unmodifiableMap(words);
    this.catalogue = Collections.unmodifiableMap(catalogue);
    this.told = told;
    this.parsed = parsed;
  }

  /** The same words around texts that are changed first, such as names. */
  Wording telling(UnaryOperator<String> change) {
    return new Wording(file, locale, words, catalogue, change, parsed);
  }

  /**
   * The words of the PDF.
   *
   * @throws TemplateException when there are none for the language
   */
  static Wording ofReport(TemplateFiles files, Locale language) {
    return of(files, "report", language);
  }

  /**
   * The words of the workbook.
   *
   * @throws TemplateException when there are none for the language
   */
  static Wording ofWorkbook(TemplateFiles files, Locale language) {
    return of(files, "workbook", language);
  }

  private static Wording of(TemplateFiles files, String document, Locale language) {
    String path = path(document, language.getLanguage());
    Map<String, String> words = new HashMap<>();
    files.ours(path).ifPresent(text -> words.putAll(parse(text, path)));
    files.overridden(path).ifPresent(text -> words.putAll(parse(text, path)));
    if (words.isEmpty()) {
      throw new TemplateException(noSuchLanguage(files, document, language));
    }
    addMetrics(files, language, words);
    return new Wording(
        path,
        ULocale.forLocale(language),
        words,
        catalogue(files, language),
        told -> told,
        new ConcurrentHashMap<>());
  }

  /** What the catalogue says of metrics and KPIs, by the English of it. */
  private static Map<String, String> catalogue(TemplateFiles files, Locale language) {
    Map<String, String> english = catalogue(files, Locale.ENGLISH.getLanguage());
    Map<String, String> own = catalogue(files, language.getLanguage());
    Map<String, String> found = new HashMap<>();
    english.forEach((key, text) -> found.put(text, own.getOrDefault(key, text)));
    return found;
  }

  private static Map<String, String> catalogue(TemplateFiles files, String language) {
    String path = path("catalogue", language);
    Map<String, String> words = new HashMap<>();
    files.ours(path).ifPresent(text -> words.putAll(parse(text, path)));
    files.overridden(path).ifPresent(text -> words.putAll(parse(text, path)));
    return words;
  }

  /** What metrics are called is the same in both documents. */
  private static void addMetrics(TemplateFiles files, Locale language, Map<String, String> words) {
    String path = path("report", language.getLanguage());
    Stream.of(files.overridden(path), files.ours(path))
        .flatMap(Optional::stream)
        .flatMap(text -> parse(text, path).entrySet().stream())
        .filter(word -> word.getKey().startsWith(METRIC))
        .forEach(word -> words.putIfAbsent(word.getKey(), word.getValue()));
  }

  private static String path(String document, String language) {
    return "messages/" + document + "_" + language + ".properties";
  }

  private static Map<String, String> parse(String text, String path) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new TemplateException(
          Problem.error(
              Place.of(path),
              "a character is written as \\u without four digits after it",
              "Write the character itself: the file is UTF-8."));
    }
    Map<String, String> words = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
    return words;
  }

  private static Problem noSuchLanguage(TemplateFiles files, String document, Locale language) {
    TreeSet<String> known = new TreeSet<>(OURS);
    files
        .folder()
        .ifPresent(folder -> known.addAll(languagesIn(folder.resolve("messages"), document)));
    return Problem.error(
        Place.of(path(document, language.getLanguage())),
        "there are no words for the language '" + language.toLanguageTag() + "'",
        "Set 'language' in client.yaml to one of: "
            + String.join(", ", known)
            + "; or translate "
            + path(document, "en")
            + " to this name in your templates folder.");
  }

  private static List<String> languagesIn(Path folder, String document) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.matches(document + "_[a-z]{2,3}\\.properties"))
          .map(n -> n.substring(document.length() + 1, n.indexOf('.')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The locale of numbers and dates. */
  ULocale locale() {
    return locale;
  }

  /** The words that templates use by themselves, without the start of their keys. */
  Map<String, String> labels() {
    return words.entrySet().stream()
        .filter(e -> e.getKey().startsWith(LABEL))
        .collect(
            Collectors.toMap(
                e -> e.getKey().substring(LABEL.length()), e -> say(e.getKey()), (a, b) -> a));
  }

  /** The words of a key that has no values, where there are any. */
  Optional<String> find(String key) {
    return words.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
  }

  /**
   * What the catalogue says of a metric, a KPI or a break, what such a KPI is called, or why a file
   * is left alone, in this language.
   *
   * @param english as the catalogue has it; what does not stand there, such as a client's own
   *     words, stays as it is
   */
  String ofCatalogue(String english) {
    return catalogue.getOrDefault(english, english);
  }

  /**
   * A message.
   *
   * @param key of the message
   * @param arguments its names and values, one after the other
   */
  String say(String key, Object... arguments) {
    String pattern =
        Optional.ofNullable(words.get(key))
            .orElseThrow(
                () ->
                    mistake(
                        "there are no words for '" + key + "'",
                        Nearest.to(key, words.keySet())
                                .map(near -> "Did you mean '" + near + "'? Else add")
                                .orElse("Add")
                            + " a line for '"
                            + key
                            + "', as in our own file."));
    if (arguments.length == 0 && !PLACES.matcher(pattern).find()) {
      return pattern; // nothing to fill in, and to make a format takes a while
    }
    try {
      return formats.computeIfAbsent(key, k -> format(k, pattern)).format(named(arguments));
    } catch (IllegalArgumentException e) {
      throw mistake(
          "the words for '" + key + "' have a mistake in their braces: " + pattern,
          "Write values as {name} and a single brace or apostrophe between apostrophes.");
    }
  }

  /** Parsed once for all who say the same words, each of whom needs one of its own. */
  private MessageFormat format(String key, String pattern) {
    return (MessageFormat)
        parsed.computeIfAbsent(key, k -> new MessageFormat(pattern, locale)).clone();
  }

  private Map<String, Object> named(Object... arguments) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      Object value = arguments[i + 1];
      named.put(
          String.valueOf(arguments[i]), value instanceof String text ? told.apply(text) : value);
    }
    return named;
  }

  private TemplateException mistake(String message, String advice) {
    return new TemplateException(Problem.error(Place.of(file), message, advice));
  }
}
