package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Codes customers' own words on where they heard about the client, by the list {@code
 * heard-about.yaml} and the client's own words: a text goes to every source that it names.
 */
final class HeardAboutWords {

  private static final String FILE = "heard-about.yaml";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final Pattern BETWEEN = Pattern.compile("[;,/|&+\n]| and | or ");

  private final Map<String, Source> sources = new LinkedHashMap<>();

  /**
   * A source.
   *
   * @param words found anywhere in a text
   * @param whole found as all of it, or all of a part
   * @param tracked what is counted beside it; empty where nothing is
   */
  private record Source(List<Pattern> words, List<Pattern> whole, Map<Facet, String> tracked) {

    boolean isNamedIn(String text) {
      return words.stream().anyMatch(word -> word.matcher(text).find())
          || Arrays.stream(BETWEEN.split(text))
              .anyMatch(part -> whole.stream().anyMatch(w -> w.matcher(part.strip()).matches()));
    }
  }

  /**
   * The list.
   *
   * @param own the client's words, by source
   */
  HeardAboutWords(Map<String, List<String>> own) {
    read()
        .entries()
        .forEach((id, value) -> value.map().ifPresent(map -> sources.put(id, source(map))));
    own.forEach(
        (id, words) -> {
          Source known = sources.getOrDefault(id, new Source(List.of(), List.of(), Map.of()));
          List<Pattern> all = new ArrayList<>(known.words());
          words.forEach(word -> all.add(within(word)));
          sources.put(id, new Source(all, known.whole(), known.tracked()));
        });
  }

  /** The sources that Headway knows. */
  static Set<String> ids() {
    return read().entries().keySet();
  }

  /** The sources that the text names; none where nobody could say what it means. */
  Set<String> named(String text) {
    String plain = text.replace('’', '\'');
    Set<String> named = new LinkedHashSet<>();
    sources.forEach(
        (id, source) -> {
          if (source.isNamedIn(plain)) {
            named.add(id);
          }
        });
    return named;
  }

  /** Every source, with what the client's own systems are asked for beside it. */
  Map<String, Optional<Map<Facet, String>>> tracked() {
    Map<String, Optional<Map<Facet, String>>> tracked = new LinkedHashMap<>();
    sources.forEach(
        (id, source) ->
            tracked.put(id, Optional.of(source.tracked()).filter(where -> !where.isEmpty())));
    return tracked;
  }

  private static Source source(YamlMap map) {
    Map<Facet, String> tracked = new EnumMap<>(Facet.class);
    map.optionalMap("tracked")
        .ifPresent(
            where ->
                Stream.of(Facet.NETWORK, Facet.CHANNEL)
                    .forEach(
                        facet ->
                            where
                                .optionalText(facet.yamlName())
                                .ifPresent(text -> tracked.put(facet, text))));
    return new Source(
        Scalar.texts(map.list("words")).stream().map(HeardAboutWords::within).toList(),
        Scalar.texts(map.list("whole")).stream()
            .map(word -> Pattern.compile(regex(word) + "[.!]?", FLAGS))
            .toList(),
        tracked);
  }

  /** Whole words: {@code ad} does not stand in "had". */
  private static Pattern within(String word) {
    String before = word.startsWith("*") ? "" : "(?<![\\p{L}\\p{N}])";
    String after = word.endsWith("*") ? "" : "(?![\\p{L}\\p{N}])";
    return Pattern.compile(before + regex(word) + after, FLAGS);
  }

  private static String regex(String word) {
    return ("\\Q" + word.strip() + "\\E").replace("*", "\\E.*?\\Q");
  }

  private static YamlMap read() {
    return OwnYaml.read(FILE, new Problems());
  }
}
