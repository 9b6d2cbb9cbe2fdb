package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export that is not there: its goals have no data, never zero, and the report still comes. */
class MissingExportTest {

  @TempDir private Path folder;

  private RunResult runWithout(String words, boolean october) throws IOException {
    Path agency = folder.resolve("agency");
    SampleAgency.copyTo(agency);
    Path exports = agency.resolve("clients/alder-bikes/exports");
    int deleted = 0;
    try (Stream<Path> files = Files.walk(exports)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean inScope = !october || file.getParent().endsWith("2026-10");
        if (inScope && Files.readString(file, StandardCharsets.UTF_8).contains(words)) {
          Files.delete(file);
          deleted++;
        }
      }
    }
    assertThat(deleted).isEqualTo(october ? 1 : 14);
    return SampleAgency.run(agency, folder.resolve("out"));
  }

  private static Verdict verdict(RunResult result, String goal) {
    return result.clients().get(0).goals().stream()
        .filter(line -> line.id().equals(goal))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"First Conversion\"      | test-rides       | HubSpot: contacts",
        "\"Deal Stage\"            | return           | HubSpot: deals",
        "Amount spent (GBP)        | return           | Meta: ads",
        "Summation column          | answered-in-time | Zendesk: tickets",
        "Bulk Mentions Download    | net-sentiment    | Brandwatch: mentions"
      })
  void octobers_export_deleted(String words, String goal, String source) throws IOException {
    RunResult result = runWithout(words, true);

    assertThat(result.failed()).isFalse();
    assertThat(verdict(result, goal)).isEqualTo(Verdict.NO_DATA);
    assertThat(result.clients().get(0).goals())
        .filteredOn(line -> line.id().equals(goal))
        .singleElement()
        .extracting(GoalLine::missing)
        .isEqualTo(List.of(source));
    assertThat(result.documents()).hasSize(3).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"First Conversion\"      | test-rides",
        "\"Deal Stage\"            | return",
        "Summation column          | answered-in-time",
        "Bulk Mentions Download    | net-sentiment"
      })
  void every_export_of_the_source_deleted(String words, String goal) throws IOException {
    RunResult result = runWithout(words, false);

    assertThat(result.failed()).isFalse();
    assertThat(verdict(result, goal)).isEqualTo(Verdict.NO_DATA);
    assertThat(result.documents()).hasSize(3).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void the_others_keep_their_verdicts() throws IOException {
    RunResult result = runWithout("Summation column", true);

    assertThat(verdict(result, "test-rides")).isEqualTo(Verdict.AHEAD);
    assertThat(verdict(result, "return")).isEqualTo(Verdict.BEHIND);
    assertThat(verdict(result, "net-sentiment")).isEqualTo(Verdict.ON_TRACK);
    assertThat(verdict(result, "workshop-bookings")).isEqualTo(Verdict.NO_DATA);
  }
}
