package dev.headway.agency;

import dev.headway.input.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The sample agency, run as it stands or as a copy that a test may damage. */
final class SampleAgency {

  static final Path FOLDER = Path.of("..", "samples");

  private SampleAgency() {}

  /** The report of October 2026 for its one client. */
  static RunResult run(Path agency, Path output) {
    Problems problems = new Problems();
    AgencyFolder folder =
        AgencyFolder.read(agency, problems)
            .orElseThrow(() -> new AssertionError(problems.list().toString()));
    return MonthlyRun.run(
        new RunRequest(
            folder,
            List.of("alder-bikes"),
            YearMonth.of(2026, 10),
            YearMonth.of(2026, 11),
            output));
  }

  /** A copy of it, without what was built. */
  static void copyTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> !f.startsWith(FOLDER.resolve("target"))).toList()) {
        Path copy = target.resolve(FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
