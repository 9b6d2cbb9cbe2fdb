package dev.headway.model;

import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** Reads what a client's posts can be about. */
final class ThemeReader {

  private final Problems problems;

  ThemeReader(Problems problems) {
    this.problems = problems;
  }

  /** In the order of the file. */
  List<Theme> read(YamlMap root) {
    List<Theme> themes = new ArrayList<>();
    root.optionalMap("themes")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (name, value) -> {
                          List<String> words =
                              Scalar.texts(value.items()).stream()
                                  .map(String::strip)
                                  .filter(word -> !word.isEmpty())
                                  .toList();
                          if (words.isEmpty()) {
                            problems.error(
                                map.place(name),
                                "the theme '" + name + "' has no words, so no post could be of it",
                                "Write, for example:   " + name + ": [\"#howto\", how to]");
                          } else {
                            themes.add(new Theme(name, words));
                          }
                        }));
    return themes;
  }
}
