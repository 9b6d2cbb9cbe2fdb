package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month made again later is the same, byte for byte, whatever has come in since. */
class AsOfTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

  @TempDir private Path folder;

  private List<Path> september(Path agency, String output) {
    Problems problems = new Problems();
    AgencyFolder read = AgencyFolder.read(agency, problems).orElseThrow();
    return MonthlyRun.run(
            new RunRequest(
                read,
                List.of("alder-bikes"),
                SEPTEMBER,
                YearMonth.of(2027, 9),
                folder.resolve(output)))
        .documents();
  }

  private static void deleteAll(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void septembers_report_is_the_same_before_and_after_october() throws IOException {
    Path agency = folder.resolve("agency");
    SampleAgency.copyTo(agency);
    List<Path> later = september(agency, "later");

    Path client = agency.resolve("clients/alder-bikes");
    deleteAll(client.resolve("exports/2026-10"));
    Path evidence = client.resolve("evidence.csv");
    List<String> lines = Files.readAllLines(evidence);
    List<String> then = lines.stream().filter(line -> !line.startsWith("2026-10")).toList();
    assertThat(then).hasSizeLessThan(lines.size());
    Files.write(evidence, then);
    List<Path> atTheTime = september(agency, "then");

    assertThat(later).hasSize(3);
    for (int i = 0; i < later.size(); i++) {
      assertThat(later.get(i)).hasSameBinaryContentAs(atTheTime.get(i));
    }
  }

  @Test
  void two_runs_and_another_copy_of_the_folder_give_the_same_bytes() throws IOException {
    Path copy = folder.resolve("elsewhere (of October)");
    SampleAgency.copyTo(copy);
    Map<String, byte[]> here = SampleDocuments.all("alder-bikes");
    RunResult there = SampleAgency.run(copy, folder.resolve("two"));

    assertThat(here).hasSize(3);
    assertThat(there.documents())
        .hasSize(3)
        .allSatisfy(
            file -> assertThat(file).hasBinaryContent(here.get(file.getFileName().toString())));
  }
}
