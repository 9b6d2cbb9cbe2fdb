package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthlyRunTest {

  @TempDir Path folder;
  private SmallAgency agency;

  @BeforeEach
  void twoClients() {
    agency = new SmallAgency(folder).client("acme").client("brio");
  }

  @Test
  void writesBothDocumentsOfEveryClient() {
    RunResult result = MonthlyRun.run(agency.request());

    assertThat(result.failed()).isFalse();
    assertThat(result.documents())
        .containsExactly(
            agency.document("acme", "pdf"),
            agency.document("acme", "xlsx"),
            agency.document("brio", "pdf"),
            agency.document("brio", "xlsx"))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void aGoalWithoutDataIsNoErrorOfAReportButOfACheck() {
    ClientOutcome reported = MonthlyRun.run(agency.request("acme")).clients().get(0);
    ClientOutcome checked = MonthlyRun.check(agency.request("acme")).clients().get(0);

    assertThat(reported.goals()).singleElement().matches(GoalLine::lacksExport);
    assertThat(reported.failed()).isFalse();
    assertThat(checked.failed()).isTrue();
    assertThat(errors(checked))
        .singleElement()
        .asString()
        .startsWith(
            "clients/acme/exports/2026-10: the goal 'Enquiries' has no data for 2026-10; missing: ")
        .contains("Put the export that holds it into clients/acme/exports/2026-10");
  }

  @Test
  void aCheckWritesNothing() {
    MonthlyRun.check(agency.request());

    assertThat(agency.output()).doesNotExist();
  }

  @Test
  void anErrorOfOneClientDoesNotStopTheOthers() {
    agency.write("clients/acme/client.yaml", SmallAgency.CLIENT.replace("kpi:", "kpl:"));

    RunResult result = MonthlyRun.run(agency.request());

    assertThat(result.failed()).isTrue();
    assertThat(result.documents())
        .containsExactly(agency.document("brio", "pdf"), agency.document("brio", "xlsx"));
    assertThat(errors(result.clients().get(0)))
        .contains("clients/acme/client.yaml:9:5: unknown key 'kpl'\n    Did you mean 'kpi'?");
  }

  @Test
  void documentsOfAnEarlierRunStayWhenTheClientHasAnError() throws IOException {
    MonthlyRun.run(agency.request("acme"));
    byte[] before = Files.readAllBytes(agency.document("acme", "pdf"));
    agency.write("clients/acme/client.yaml", "name: Acme Cycles\n");

    ClientOutcome outcome = MonthlyRun.run(agency.request("acme")).clients().get(0);

    assertThat(outcome.documents()).isEmpty();
    assertThat(outcome.earlier())
        .containsExactly(agency.document("acme", "pdf"), agency.document("acme", "xlsx"));
    assertThat(agency.document("acme", "pdf")).hasBinaryContent(before);
  }

  @Test
  void reportsOnlyOnTheClientsThatWereChosen() {
    RunResult result = MonthlyRun.run(agency.request("brio", " brio ", ""));

    assertThat(result.clients()).extracting(ClientOutcome::id).containsExactly("brio");
  }

  @Test
  void namesTheNearestClientForAnUnknownOneAndServesTheOthers() {
    RunResult result = MonthlyRun.run(agency.request("brio", "acne"));

    assertThat(result.failed()).isTrue();
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("clients/acne: there is no client 'acne'\n    Did you mean 'acme'?");
    assertThat(result.documents()).hasSize(2);
  }

  @Test
  void listsTheClientsWhenNoneIsNear() {
    RunResult result = MonthlyRun.run(agency.request("zeppelin"));

    assertThat(result.problems())
        .extracting(Problem::advice)
        .containsExactly("There are: acme, brio.");
    assertThat(result.clients()).isEmpty();
  }

  @Test
  void aMonthBeforeTheFirstExportsIsAnErrorThatNamesTheFoldersThereAre() {
    RunResult result = MonthlyRun.run(agency.request(YearMonth.of(2026, 8), "acme"));

    assertThat(errors(result.clients().get(0)))
        .containsExactly(
            "clients/acme/exports/2026-08: there are no exports for 2026-08, nor for any month"
                + " before it\n    There are: exports/2026-09, exports/2026-10. Choose one of"
                + " them:   -Dheadway.month=2026-10");
    assertThat(result.documents()).isEmpty();
  }

  @Test
  void aMonthThatHasNotBegunIsOneErrorForAllClients() {
    RunResult result = MonthlyRun.run(agency.request(YearMonth.of(2026, 12)));

    assertThat(result.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("exports/2026-12: the month 2026-12 has not begun\n    There are: ")
        .contains("exports/2026-10");
    assertThat(result.clients()).isEmpty();
  }

  @Test
  void aMonthWithoutAFolderOfItsOwnIsAWarning() {
    RunResult result = MonthlyRun.run(agency.request(YearMonth.of(2026, 11), "acme"));

    assertThat(result.failed()).isFalse();
    assertThat(result.clients().get(0).problems())
        .extracting(Problem::toString)
        .contains(
            "clients/acme/exports/2026-11: there is no such folder\n    Put the downloads for"
                + " 2026-11's report into it. There are: exports/2026-09, exports/2026-10.");
  }

  @Test
  void aFolderNameThatWouldBeAnOddFileNameIsRefused() {
    agency.client("Acme & Co");

    RunResult result = MonthlyRun.run(agency.request("Acme & Co"));

    assertThat(errors(result.clients().get(0)))
        .containsExactly(
            "clients/Acme & Co: 'Acme & Co' cannot be a client's id\n    Rename the folder with"
                + " letters a to z, digits and hyphens only, such as alder-bikes.");
  }

  @Test
  void anOutputThatIsAFileIsToldAsAProblem() {
    agency.write("target/headway", "in the way");

    RunResult result = MonthlyRun.run(agency.request("acme"));

    assertThat(errors(result.clients().get(0)))
        .singleElement()
        .asString()
        .contains("the documents of acme cannot be written: ")
        .contains("target/headway is a file, not a folder")
        .contains("-Dheadway.outputDirectory=");
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    MonthlyRun.run(agency.request("acme"));
    byte[] pdf = Files.readAllBytes(agency.document("acme", "pdf"));
    byte[] workbook = Files.readAllBytes(agency.document("acme", "xlsx"));

    MonthlyRun.run(agency.request("acme"));

    assertThat(agency.document("acme", "pdf")).hasBinaryContent(pdf);
    assertThat(agency.document("acme", "xlsx")).hasBinaryContent(workbook);
  }

  private static List<String> errors(ClientOutcome outcome) {
    assertThat(outcome.failed()).isTrue();
    return outcome.problems().stream().map(Problem::toString).toList();
  }
}
