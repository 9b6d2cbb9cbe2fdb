package dev.headway.model;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The YAML files that come with Headway. */
final class OwnYaml {

  private OwnYaml() {}

  /**
   * The keys of a file; asked for afresh each time, since reading marks them as read.
   *
   * @param file its name, beside this class
   * @param problems takes what is found wrong later on
   */
  static YamlMap read(String file, Problems problems) {
    return YamlFile.parse(text(file), file, 1, problems)
        .orElseThrow(
            () ->
                // The file is part of this jar: a mistake in it is a mistake of ours.
                new IllegalStateException(
                    problems.list().stream()
                        .map(Problem::toString)
                        .reduce(file, (a, b) -> a + "\n" + b)));
  }

  private static String text(String file) {
    try (InputStream in = OwnYaml.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
