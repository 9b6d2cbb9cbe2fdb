package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyFolderTest {

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void findsItsClientsByName() {
    new SmallAgency(folder).client("brio").client("acme").write("clients/.cache/x", "");

    AgencyFolder read = AgencyFolder.read(folder, problems).orElseThrow();

    assertThat(read.clients()).extracting(ClientFolder::id).containsExactly("acme", "brio");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void anExportInTheAgencysFolderOrInClientsIsToldWithAFolderToMoveItTo() {
    new SmallAgency(folder)
        .client("acme")
        .write("contacts.csv", "x")
        .write("clients/deals.CSV", "x");

    AgencyFolder.read(folder, problems);

    assertThat(texts())
        .satisfiesExactly(
            root -> assertThat(root).startsWith("contacts.csv: is not read"),
            clients -> assertThat(clients).startsWith("clients/deals.CSV: is not read"))
        .allMatch(text -> text.contains("such as clients/alder-bikes/exports/2026-10"));
  }

  @Test
  void saysWhatToWriteWhenThereIsNoAgencyFile() {
    assertThat(AgencyFolder.read(folder, problems)).isEmpty();

    assertThat(texts())
        .singleElement()
        .asString()
        .startsWith("agency.yaml: there is none in ")
        .endsWith(
            """
            Write it. The shortest one is:
                  name: Brightwater Studio
                  defaults:
                    language: en-GB
                    currency: GBP
                    timeZone: Europe/London""");
  }

  @Test
  void saysWhatToMakeWhenThereIsNoClient() throws IOException {
    new SmallAgency(folder);
    assertThat(AgencyFolder.read(folder, problems)).isEmpty();
    Files.createDirectory(folder.resolve("clients"));
    assertThat(AgencyFolder.read(folder, problems)).isEmpty();

    assertThat(texts())
        .satisfiesExactly(
            none -> assertThat(none).startsWith("clients: there is no such folder"),
            empty -> assertThat(empty).startsWith("clients: there is no client in this folder"))
        .allMatch(text -> text.contains("clients/alder-bikes/client.yaml"));
  }

  @Test
  void warnsOfANameThatIsNearlyRight() {
    new SmallAgency(folder).client("acme").write("format/own.yaml", "").write("notes.md", "");

    assertThat(AgencyFolder.read(folder, problems)).isPresent();

    assertThat(problems.list()).extracting(Problem::severity).containsExactly(Severity.WARNING);
    assertThat(texts())
        .containsExactly(
            "format: is not read: Headway knows no such name\n    Did you mean 'formats'?");
  }

  @Test
  void tellsAFileAndAMissingFolderApart() {
    new SmallAgency(folder);
    assertThat(AgencyFolder.read(folder.resolve("agency.yaml"), problems)).isEmpty();
    assertThat(AgencyFolder.read(folder.resolve("nowhere"), problems)).isEmpty();

    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly("is a file, not an agency's folder", "there is no such folder");
  }

  private List<String> texts() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
