package dev.headway.agency;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import dev.headway.model.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sample agency, run as it stands or as a copy that a test may damage. */
final class SampleAgency {

  static final Path FOLDER = Path.of("..", "samples");

  /** Its files do not change while tests run, and what is read of them is immutable. */
  private static final Map<Asked, ClientMonth> READ = new ConcurrentHashMap<>();

  private record Asked(String client, YearMonth month) {}

  private SampleAgency() {}

  /** The report of October 2026 for Alder Bikes. */
  static RunResult run(Path agency, Path output) {
    return run(agency, output, "alder-bikes");
  }

  /** The report of October 2026 for one of its clients. */
  static RunResult run(Path agency, Path output, String client) {
    return MonthlyRun.run(
        new RunRequest(
            folder(agency),
            List.of(client),
            YearMonth.of(2026, 10),
            YearMonth.of(2026, 11),
            output));
  }

  /** What a check of October 2026 finds of one of the clients of a copy. */
  static ClientOutcome check(Path agency, String client) {
    return MonthlyRun.check(
            new RunRequest(
                folder(agency),
                List.of(client),
                YearMonth.of(2026, 10),
                YearMonth.of(2026, 11),
                agency.resolve("target")))
        .clients()
        .get(0);
  }

  /** What the month of one of its clients comes to, read from the files as they are committed. */
  static Scorecard scorecard(String client, YearMonth month) {
    ClientMonth read = month(client, month);
    return read.scorecard().orElseThrow(() -> new AssertionError(read.checked(true).toString()));
  }

  /** What is told of the files of one of its clients, as it stands, beside notes. */
  static List<String> problems(String client, YearMonth month) {
    return month(client, month).checked(true).problems().stream()
        .filter(problem -> problem.severity() != Severity.NOTE)
        .map(Problem::toString)
        .toList();
  }

  /** The month of one of its clients, read once for all tests. */
  static ClientMonth month(String client, YearMonth month) {
    return READ.computeIfAbsent(
        new Asked(client, month), asked -> read(asked.client(), asked.month()));
  }

  private static ClientMonth read(String client, YearMonth month) {
    AgencyFolder agency = folder(FOLDER);
    RunRequest request =
        new RunRequest(agency, List.of(client), month, month.plusMonths(1), Path.of("unused"));
    ClientFolder folder =
        agency.clients().stream()
            .filter(each -> each.id().equals(client))
            .findFirst()
            .orElseThrow();
    return ClientMonth.read(folder, request, KnownNames.with(agency.formats()));
  }

  private static AgencyFolder folder(Path agency) {
    Problems problems = new Problems();
    return AgencyFolder.read(agency, problems)
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }

  /** A copy of it, without what was built. */
  static void copyTo(Path target) throws IOException {
    copyTo(target, file -> true);
  }

  /** A copy of it with one client alone. */
  static void copyTo(Path target, String client) throws IOException {
    Path clients = FOLDER.resolve("clients");
    Path own = clients.resolve(client);
    copyTo(
        target, file -> !file.startsWith(clients) || file.equals(clients) || file.startsWith(own));
  }

  private static void copyTo(Path target, Predicate<Path> wanted) throws IOException {
    Predicate<Path> source = file -> !file.startsWith(FOLDER.resolve("target"));
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(source.and(wanted)).toList()) {
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
