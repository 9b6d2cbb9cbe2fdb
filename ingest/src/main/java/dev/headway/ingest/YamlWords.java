package dev.headway.ingest;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the words of a format file that are lists, answers, or one of several. */
record YamlWords(Problems problems) {

  List<String> list(YamlMap map, String key) {
    return map.optional(key).map(FieldReader::texts).orElse(List.of());
  }

  List<Glob> globs(YamlMap map, String key) {
    return list(map, key).stream().map(Glob::of).toList();
  }

  boolean flag(YamlMap map, String key) {
    Optional<String> text = map.optionalText(key);
    text.ifPresent(t -> known(map.place(key), "answer", t, List.of("true", "false")));
    return text.filter("true"::equals).isPresent();
  }

  /** A constant by its name in YAML: small letters and hyphens. */
  <E extends Enum<E>> Optional<E> constant(YamlMap map, String key, Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(YamlWords::yaml).toList();
    Optional<String> text = map.optionalText(key);
    text.ifPresent(t -> known(map.place(key), key, t, names));
    return text.flatMap(
        t -> Arrays.stream(type.getEnumConstants()).filter(e -> yaml(e).equals(t)).findFirst());
  }

  /** A day, or the month, year or stretch in which it lies, as one writes it below a key. */
  Optional<RoughDay> day(YamlMap map, String key, String text) {
    Optional<RoughDay> day = RoughDay.parse(text);
    if (day.isEmpty() && !text.isEmpty()) {
      problems.error(
          map.place(key),
          "'" + text + "' is no day",
          "Write   2025-03-31,   or 2024-11 or 2025 where only the month or the year is known, or"
              + "   2024-11 to 2025");
    }
    return day;
  }

  private static String yaml(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> folded(List<String> names) {
    return names.stream().map(HeaderIndex::fold).toList();
  }

  /** Tells of a name that is none of these. */
  void known(Place place, String what, String name, Collection<String> names) {
    if (!names.contains(name)) {
      problems.error(
          place,
          "'" + name + "' is no " + what,
          Nearest.to(name, names)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Known here: " + String.join(", ", names) + "."));
    }
  }
}
