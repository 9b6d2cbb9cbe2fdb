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

  private static final String ALL = "2025-01";
  private static final String LAST = "2026-08";

  @TempDir private Path folder;

  private Path without(String words, boolean october, String from) throws IOException {
    Path agency = folder.resolve("agency");
    SampleAgency.copyTo(agency, "alder-bikes");
    Path exports = agency.resolve("clients/alder-bikes/exports");
    int deleted = 0;
    try (Stream<Path> files = Files.walk(exports)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getParent().getFileName().toString().compareTo(from) < 0) {
          Files.delete(file);
          continue;
        }
        boolean inScope = !october || file.getParent().endsWith("2026-10");
        if (inScope && Files.readString(file, StandardCharsets.UTF_8).contains(words)) {
          Files.delete(file);
          deleted++;
        }
      }
    }
    assertThat(deleted).isEqualTo(october ? 1 : 3);
    return agency;
  }

  /** Of the last three months: what is further back changes nothing here. */
  private ClientOutcome checkWithout(String words, boolean october) throws IOException {
    return SampleAgency.check(without(words, october, LAST), "alder-bikes");
  }

  private static Verdict verdict(ClientOutcome outcome, String goal) {
    return outcome.goals().stream()
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
    ClientOutcome outcome = checkWithout(words, true);

    assertThat(outcome.failed()).as("a check says so").isTrue();
    assertThat(verdict(outcome, goal)).isEqualTo(Verdict.NO_DATA);
    assertThat(outcome.goals())
        .filteredOn(line -> line.id().equals(goal))
        .singleElement()
        .extracting(GoalLine::missing)
        .isEqualTo(List.of(source));
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
    ClientOutcome outcome = checkWithout(words, false);

    assertThat(outcome.failed()).as("a check says so").isTrue();
    assertThat(verdict(outcome, goal)).isEqualTo(Verdict.NO_DATA);
  }

  /** One that comes as a whole in other months, and one that never was. */
  @ParameterizedTest
  @CsvSource({"Summation column, true", "\"Deal Stage\", false"})
  void the_documents_still_come(String words, boolean october) throws IOException {
    // Of one that never was, more months say nothing more.
    Path agency = without(words, october, october ? ALL : LAST);
    RunResult result = SampleAgency.run(agency, folder.resolve("out"));

    assertThat(result.failed()).isFalse();
    assertThat(result.documents()).hasSize(3).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void the_others_keep_their_verdicts() throws IOException {
    ClientOutcome outcome = checkWithout("Summation column", true);

    assertThat(verdict(outcome, "test-rides")).isEqualTo(Verdict.AHEAD);
    assertThat(verdict(outcome, "return")).isEqualTo(Verdict.BEHIND);
    assertThat(verdict(outcome, "net-sentiment")).isEqualTo(Verdict.ON_TRACK);
    assertThat(verdict(outcome, "workshop-bookings")).isEqualTo(Verdict.NO_DATA);
  }
}
