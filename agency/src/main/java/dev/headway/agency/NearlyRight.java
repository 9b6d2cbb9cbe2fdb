package dev.headway.agency;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for files and folders whose names are nearly those that Headway reads. */
final class NearlyRight {

  private NearlyRight() {}

  /**
   * A warning for each entry of the folder that is nearly one of these names: what lies in it would
   * be left out without a word. What resembles none of them is somebody's own.
   *
   * @param folder the folder
   * @param label its name in messages, with a slash at its end; empty for the agency's folder
   * @param known the names that are read
   * @return the names that were told
   */
  static Set<String> tell(Path folder, String label, List<String> known, Problems problems) {
    Set<String> told = new TreeSet<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(
              name ->
                  meant(name, known).ifPresent(near -> told(label, name, near, told, problems)));
    } catch (IOException e) {
      problems.error(
          Place.of(label.isEmpty() ? "." : label),
          "cannot be listed: " + Reason.of(e),
          "Check that you may read it.");
    }
    return told;
  }

  private static void told(
      String label, String name, String near, Set<String> told, Problems problems) {
    told.add(name);
    problems.add(
        Problem.warning(
            Place.of(label + name),
            "is not read: Headway knows no such name",
            "Did you mean '" + near + "'?"));
  }

  /** Slips are rare in the first letter; a folder 'reports' is nobody's 'exports'. */
  private static Optional<String> meant(String name, List<String> known) {
    return Nearest.to(name, known)
        .filter(near -> name.regionMatches(true, 0, near, 0, 1))
        // A folder is not meant to be a file, and what an editor keeps for safety is nobody's slip.
        .filter(near -> near.contains(".") == name.contains(".") && !name.endsWith("~"));
  }
}
