package dev.headway.model;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the words by which a client's customers tell where they heard about it. */
final class HeardAboutReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private final Problems problems;

  HeardAboutReader(Problems problems) {
    this.problems = problems;
  }

  Map<String, List<String>> read(YamlMap root) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    root.optionalMap("heardAbout")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (id, value) -> {
                          checkId(id, map.place(id));
                          words.put(id, words(value));
                        }));
    return words;
  }

  /** A source may be new; a near miss of a known one is a mistake. */
  private void checkId(String id, Place place) {
    Set<String> known = HeardAboutWords.ids();
    if (!ID.matcher(id).matches()) {
      problems.error(
          place,
          "'" + id + "' cannot be the name of a source",
          "Use small letters, digits and hyphens, such as ride-show.");
    } else if (!known.contains(id)) {
      Nearest.to(id, known)
          .ifPresent(
              near ->
                  problems.error(
                      place,
                      "the source '" + id + "' is not known",
                      "Did you mean '" + near + "'?"));
    }
  }

  private List<String> words(YamlValue value) {
    List<String> words = new ArrayList<>();
    for (YamlValue item : value.items()) {
      item.text()
          .ifPresent(
              word -> {
                if (word.replace("*", "").isBlank()) {
                  problems.error(
                      item.place(),
                      "this word would stand in every answer",
                      "Write a word that names the source, for example:   \"the ride show*\"");
                } else {
                  words.add(word.strip());
                }
              });
    }
    return words;
  }
}
