package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for downloads that lie where nothing is read. */
final class Misplaced {

  private static final Pattern DOWNLOAD = Pattern.compile("(?i).*\\.(csv|tsv|zip)");

  private Misplaced() {}

  /**
   * A warning for each download in the folder: it would be left out without a word.
   *
   * @param folder the folder
   * @param label its name in messages, with a slash at its end; empty for the agency's folder
   * @param read the names that are read there
   * @param home the folder to move it to
   */
  static void tell(Path folder, String label, Set<String> read, String home, Problems problems) {
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(Files::isRegularFile)
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> DOWNLOAD.matcher(name).matches() && !read.contains(name))
          .sorted()
          .forEach(
              name ->
                  problems.add(
                      Problem.warning(
                          Place.of(label + name),
                          "is not read: no export is looked for in this folder",
                          "If it is an export, move it to " + home + ".")));
    } catch (IOException e) {
      problems.error(
          Place.of(label.isEmpty() ? "." : label),
          "cannot be listed: " + Reason.of(e),
          "Check that you may read it.");
    }
  }
}
