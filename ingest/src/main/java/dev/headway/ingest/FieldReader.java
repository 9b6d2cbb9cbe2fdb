package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one field of a format file: the names of its column, or keys that say more. */
final class FieldReader {

  private final Problems problems;

  FieldReader(Problems problems) {
    this.problems = problems;
  }

  /** The texts of a list, or the one text; what is no text is an error. */
  static List<String> texts(YamlValue value) {
    List<String> texts = new ArrayList<>();
    value.items().forEach(item -> item.text().ifPresent(texts::add));
    return List.copyOf(texts);
  }

  Optional<Field> read(String name, YamlValue value) {
    if (value.isMap()) {
      return value.map().map(map -> read(name, map));
    }
    if (FactFields.isDate(name)) {
      problems.error(
          value.place(),
          "'" + name + "' is a day, but nothing says how it is written",
          "Write   " + name + ": {columns: [Date], dates: uuuu-MM-dd}");
    }
    return Optional.of(Field.plain(texts(value)));
  }

  private Field read(String name, YamlMap map) {
    List<String> names =
        map.required("columns", "[Name of the column]").map(FieldReader::texts).orElse(List.of());
    if (FactFields.isDate(name)) {
      map.required("dates", "uuuu-MM-dd");
    }
    Field field =
        new Field(
            names,
            List.of(),
            new YamlWords(problems)
                .constant(map, "choose", Field.Choose.class)
                .orElse(Field.Choose.FIRST),
            pattern(map, "extract"),
            choice(map, "decode", "none", "html"),
            dates(map, "dates"),
            new YamlWords(problems).flag(map, "writtenAlike"),
            words(map),
            unit(map),
            map.optional("otherwise").flatMap(value -> read(name, value)),
            choice(map, "empty", "refuse", "note"));
    map.done();
    return field;
  }

  private boolean choice(YamlMap map, String key, String usual, String other) {
    Optional<String> text = map.optionalText(key);
    text.filter(t -> !t.equals(usual) && !t.equals(other))
        .ifPresent(
            t ->
                problems.error(
                    map.place(key),
                    "'" + t + "' is not known here",
                    "Write '" + usual + "' or '" + other + "'."));
    return text.filter(other::equals).isPresent();
  }

  /** A regular expression, or empty where there is none or it is wrong. */
  Optional<Pattern> pattern(YamlMap map, String key) {
    Optional<String> text = map.optionalText(key);
    try {
      return text.map(t -> Pattern.compile(t, Pattern.DOTALL));
    } catch (PatternSyntaxException e) {
      problems.error(
          map.place(key),
          "is no regular expression: " + e.getDescription(),
          "Write it in single quotes, in the language of java.util.regex.Pattern.");
      return Optional.empty();
    }
  }

  /** Columns and what one of their cells looks like; empty where that is wrong. */
  List<Format.Mark> mark(YamlMap map) {
    List<String> columns =
        YamlWords.folded(map.optional("columns").map(FieldReader::texts).orElse(List.of()));
    map.required("matches", "'An error occurred.*'");
    return pattern(map, "matches").map(m -> new Format.Mark(columns, m)).stream().toList();
  }

  /** The same where nothing else stands in the map. */
  List<Format.Mark> whole(YamlMap map) {
    List<Format.Mark> mark = mark(map);
    map.done();
    return mark;
  }

  /** How days are written, below the key, with the zone beside it. */
  Optional<DateStyle> dates(YamlMap map, String key) {
    Optional<ZoneId> zone = zone(map);
    List<String> patterns = map.optional(key).map(FieldReader::texts).orElse(List.of());
    if (patterns.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(DateStyle.of(patterns, languages(map), zone));
    } catch (IllegalArgumentException e) {
      problems.error(
          map.place(key),
          "is no pattern for days: " + e.getMessage(),
          "Write it in the language of java.time.format.DateTimeFormatter, such as"
              + " uuuu-MM-dd HH:mm");
      return Optional.empty();
    }
  }

  private static List<Locale> languages(YamlMap map) {
    return map.optional("languages").map(FieldReader::texts).orElse(List.of("en")).stream()
        .map(Locale::forLanguageTag)
        .toList();
  }

  private Field.LengthUnit unit(YamlMap map) {
    Optional<String> text = map.optionalText("unit");
    return switch (text.orElse("minutes")) {
      case "minutes" -> Field.LengthUnit.MINUTES;
      case "hours" -> Field.LengthUnit.HOURS;
      case "seconds" -> Field.LengthUnit.SECONDS;
      case "clock" -> Field.LengthUnit.CLOCK;
      default -> {
        problems.error(
            map.place("unit"),
            "'" + text.orElse("") + "' is no unit of time",
            "Write 'minutes', 'hours', 'seconds', or 'clock' for 26:05:00.");
        yield Field.LengthUnit.MINUTES;
      }
    };
  }

  private Optional<ZoneId> zone(YamlMap map) {
    Optional<String> text = map.optionalText("zone").filter(t -> !t.equals("client"));
    try {
      return text.map(ZoneId::of);
    } catch (DateTimeException e) {
      problems.error(
          map.place("zone"),
          "'" + text.orElse("") + "' is no time zone",
          "Write 'client', or a zone such as America/Los_Angeles.");
      return Optional.empty();
    }
  }

  private Optional<Words> words(YamlMap map) {
    Words.Unknown unknown =
        switch (map.optionalText("unknown").orElse("keep")) {
          case "keep" -> Words.Unknown.KEEP;
          case "empty" -> Words.Unknown.EMPTY;
          case "refuse" -> Words.Unknown.REFUSE;
          default -> wrongUnknown(map.place("unknown"));
        };
    return map.optionalMap("words")
        .map(
            words -> {
              List<Words.Meaning> meanings = new ArrayList<>();
              words
                  .entries()
                  .forEach(
                      (word, meaning) ->
                          meaning
                              .text()
                              .ifPresent(
                                  text -> meanings.add(new Words.Meaning(Glob.of(word), text))));
              return new Words(meanings, unknown);
            });
  }

  private Words.Unknown wrongUnknown(Place place) {
    problems.error(
        place,
        "this is no rule for words that are not listed",
        "Write 'keep', 'empty' or 'refuse'.");
    return Words.Unknown.KEEP;
  }
}
