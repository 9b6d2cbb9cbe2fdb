package dev.headway.model;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The KPIs that come with Headway: {@code kpis.yaml}, in the form of a client's file. */
final class KpiLibrary {

  private static final String FILE = "kpis.yaml";

  private KpiLibrary() {}

  /** The library's keys; asked for afresh each time, since reading marks them as read. */
  static YamlMap read(Problems problems) {
    return YamlFile.parse(text(), FILE, 1, problems)
        .orElseThrow(
            () ->
                // The file is part of this jar: a mistake in it is a mistake of ours.
                new IllegalStateException(
                    problems.list().stream()
                        .map(Problem::toString)
                        .reduce(FILE, (a, b) -> a + "\n" + b)));
  }

  private static String text() {
    try (InputStream in = KpiLibrary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
