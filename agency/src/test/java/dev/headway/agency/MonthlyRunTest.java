package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyRunTest {

  @TempDir Path folder;
  private SmallAgency agency;

  @BeforeEach
  void twoClients() {
    agency = new SmallAgency(folder).client("acme").client("brio");
  }

  @Test
  void writesTheDocumentsOfEveryClient() {
    RunResult result = MonthlyRun.run(agency.request());

    assertThat(result.failed()).isFalse();
    assertThat(result.documents())
        .containsExactly(
            agency.document("acme", "pdf"),
            agency.document("acme", "xlsx"),
            agency.document("acme", "json"),
            agency.document("brio", "pdf"),
            agency.document("brio", "xlsx"),
            agency.document("brio", "json"))
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
        .contains(
            "Put an export with 'Leads' into clients/acme/exports/2026-10; docs/exports.md lists"
                + " those whose rows are 'lead'");
  }

  @Test
  void aCheckWritesWhatItFoundAndNoDocument() throws IOException {
    MonthlyRun.check(agency.request("acme"));

    Path found = agency.output().resolve("2026-10/acme/check.json");
    assertThat(found.getParent()).isDirectoryNotContaining("glob:**.{pdf,xlsx}");
    assertThat(Files.readString(found))
        .contains("\"month\" : \"2026-10\"", "\"client\" : \"acme\"")
        .contains("\"id\" : \"enquiries\"", "\"verdict\" : \"");
  }

  @Test
  void aCheckPointsToTheNextMonthsFolderWhereAnExportMayLie() {
    assertThat(errors(MonthlyRun.check(agency.request("acme")).clients().get(0)))
        .noneMatch(text -> text.contains("2026-11"));

    agency.exports("acme", "2026-11");

    assertThat(errors(MonthlyRun.check(agency.request("acme")).clients().get(0)))
        .singleElement()
        .asString()
        .endsWith(
            "There is clients/acme/exports/2026-11, which is not read for 2026-10: if the export"
                + " lies there, move it.");
  }

  @Test
  void anExportBesideTheClientsFileIsToldWithTheFolderToMoveItTo() {
    agency
        .write("clients/acme/contacts.csv", "x")
        .write("clients/acme/evidence.csv", "date,type,network,words,who,link\n")
        .write("clients/acme/evidense.csv", "x")
        .write("clients/acme/notes.txt", "x");

    assertThat(warnings(MonthlyRun.run(agency.request("acme")).clients().get(0)))
        .contains(
            "clients/acme/contacts.csv: is not read: no export is looked for in this folder\n"
                + "    If it is an export, move it to clients/acme/exports/2026-10.")
        .filteredOn(text -> text.contains(".csv:") || text.contains("notes"))
        .hasSize(2);
  }

  @Test
  void targetsThatHaveEndedAreToldWithTheirPlace() {
    String ended = SmallAgency.CLIENT.replace("{2026-10: 3}", "{2026-Q2: 3, 2026-Q3: 3}");
    agency.write("clients/acme/client.yaml", ended);

    assertThat(warnings(MonthlyRun.run(agency.request("acme")).clients().get(0)))
        .contains(
            "clients/acme/client.yaml:11:27: the last target ended with 2026-Q3; none holds 2026-10\n"
                + "    Agree on the next targets with the client and add them here.");
    assertThat(warnings(MonthlyRun.run(agency.request("brio")).clients().get(0)))
        .noneMatch(text -> text.contains("target"));
  }

  @Test
  void aClientWhoseGoalsHaveAllEndedGetsAReportThatSaysSoAndAWarning() {
    String goal = SmallAgency.CLIENT.replace("{2026-10: 3}", "{2026-08: 3}");
    agency.write(
        "clients/acme/client.yaml", goal + "    until: 2026-08\n    whyEnded: It was sold\n");

    ClientOutcome ended = MonthlyRun.run(agency.request("acme")).clients().get(0);

    assertThat(ended.failed()).isFalse();
    assertThat(ended.documents()).hasSize(3);
    assertThat(ended.goals()).isEmpty();
    assertThat(warnings(ended))
        .contains(
            "clients/acme/client.yaml:5:3: every goal has ended before 2026-10\n"
                + "    The report judges nothing. Agree on goals with the client and add them here.");
    assertThat(warnings(MonthlyRun.check(agency.request("acme")).clients().get(0)))
        .anyMatch(text -> text.contains("every goal has ended before 2026-10"));

    agency.write("clients/acme/client.yaml", goal + "    since: 2026-12\n");
    assertThat(warnings(MonthlyRun.run(agency.request("acme")).clients().get(0)))
        .anyMatch(text -> text.contains("no goal is set for 2026-10"));
  }

  @Test
  void aMonthWithoutCommentaryIsToldWithTheMonthsThatHaveOne() {
    YearMonth september = YearMonth.of(2026, 9);

    assertThat(warnings(MonthlyRun.run(agency.request(september, "acme")).clients().get(0)))
        .anyMatch(
            text ->
                text.startsWith(
                    "clients/acme/commentary/2026-09.md: is not there, so the report has no"
                        + " decisions and no actions; there is: 2026-10.md"));
    assertThat(warnings(MonthlyRun.run(agency.request("acme")).clients().get(0)))
        .noneMatch(text -> text.contains("commentary"));
  }

  @Test
  void anErrorOfOneClientDoesNotStopTheOthers() {
    agency.write("clients/acme/client.yaml", SmallAgency.CLIENT.replace("kpi:", "kpl:"));

    RunResult result = MonthlyRun.run(agency.request());

    assertThat(result.failed()).isTrue();
    assertThat(result.documents())
        .containsExactly(
            agency.document("brio", "pdf"),
            agency.document("brio", "xlsx"),
            agency.document("brio", "json"));
    assertThat(errors(result.clients().get(0)))
        .contains("clients/acme/client.yaml:9:5: unknown key 'kpl'\n    Did you mean 'kpi'?");
  }

  /** The store of passwords stands for whatever may fail. */
  @Test
  void aFaultIsAnErrorOfTheClientThatItStoppedAndTheOthersGoOn() {
    RunResult result = MonthlyRun.run(failing(new IllegalStateException("no such box")));

    assertThat(errors(result.clients().get(0)))
        .singleElement()
        .asString()
        .startsWith(
            "clients/acme: the work for acme and 2026-10 was stopped: Headway has a fault"
                + " (IllegalStateException: no such box, MonthlyRunTest.java:")
        .contains("report the fault with this message");
    assertThat(result.documents()).hasSize(3).contains(agency.document("brio", "pdf"));
    assertThat(errors(MonthlyRun.check(failing(new NullPointerException())).clients().get(0)))
        .anyMatch(text -> text.contains("Headway has a fault (NullPointerException, Monthly"));
  }

  @Test
  void whatIsTooMuchForTheMachineIsAnErrorOfThatClientToo() {
    RunResult deep = MonthlyRun.run(failing(new StackOverflowError()));
    RunResult large = MonthlyRun.run(failing(new OutOfMemoryError()));

    assertThat(errors(deep.clients().get(0)))
        .singleElement()
        .asString()
        .contains("was stopped: something in it is nested too deeply")
        .contains("a template or a text, or an export, is too large or nested too deeply");
    assertThat(errors(large.clients().get(0)))
        .singleElement()
        .asString()
        .contains("was stopped: something in it needs more memory than there is")
        .contains("MAVEN_OPTS=-Xmx2g");
    assertThat(deep.documents()).hasSize(3);
    assertThat(large.documents()).hasSize(3);
  }

  @Test
  void pagesThatAreNestedTooDeeplyForOneClientDoNotStopTheOthers() {
    agency
        .write("clients/acme/client.yaml", SmallAgency.CLIENT.replace("Acme", "Deep"))
        .write(
            "templates/pdf/report.ftlh",
            """
            <html lang="en"><head><title>T</title></head><body><#assign n =
              (report.client == "Deep Cycles")?then(20000, 1)>
            <#list 1..n as i><div></#list>x<#list 1..n as i></div></#list>
            </body></html>
            """);

    RunResult result = MonthlyRun.run(agency.request());

    assertThat(errors(result.clients().get(0)))
        .filteredOn(text -> text.contains("nested"))
        .hasSize(1);
    assertThat(result.documents()).hasSize(3).contains(agency.document("brio", "pdf"));
  }

  /** Something fails while the password of the first client is looked for. */
  private RunRequest failing(Throwable with) {
    agency.write(
        "clients/acme/client.yaml", SmallAgency.CLIENT + "pdf: {credentials: acme-report}\n");
    RunRequest open = agency.request();
    return new RunRequest(
        open.folder(),
        open.clients(),
        open.month(),
        open.thisMonth(),
        open.output(),
        id -> {
          if (with instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) with;
        });
  }

  @Test
  void aClientsFolderWithoutAFileIsAnErrorOfThatClientAlone() {
    agency.write("clients/corvo/client.yml", SmallAgency.CLIENT);
    agency.write("clients/dune/notes.txt", "");

    RunResult result = MonthlyRun.run(agency.request());

    assertThat(result.documents()).hasSize(6);
    assertThat(errors(result.clients().get(2)))
        .containsExactly(
            "clients/corvo: there is no client.yaml in this client's folder\n"
                + "    Rename client.yml to it.");
    assertThat(errors(result.clients().get(3)))
        .containsExactly(
            "clients/dune: there is no client.yaml in this client's folder\n"
                + "    Write one, or move the folder out of clients.");
    assertThat(MonthlyRun.run(agency.request("acme")).failed()).isFalse();
  }

  @Test
  void namesThatAreNearlyRightAreAWarningAndOthersTheClientsOwn() {
    agency
        .write("clients/acme/comentary/2026-10.md", "")
        .write("clients/acme/export/2026-10/a.csv", "")
        .write("clients/acme/evidence.cvs", "")
        .write("clients/acme/commentary/October.md", "")
        .write("clients/acme/reports/2026-10.pdf", "")
        .write("clients/acme/client.yaml~", "")
        .write("clients/acme/logo.png", "");

    ClientOutcome outcome = MonthlyRun.check(agency.request("acme")).clients().get(0);

    assertThat(outcome.problems())
        .filteredOn(problem -> problem.severity() == Severity.WARNING)
        .extracting(Problem::toString)
        .containsExactly(
            "clients/acme/comentary: is not read: Headway knows no such name\n"
                + "    Did you mean 'commentary'?",
            "clients/acme/evidence.cvs: is not read: Headway knows no such name\n"
                + "    Did you mean 'evidence.csv'?",
            "clients/acme/export: is not read: Headway knows no such name\n"
                + "    Did you mean 'exports'?",
            "clients/acme/commentary/October.md: is not read: its name is no month\n"
                + "    Rename it to the month that it is for, such as 2026-10.md.");
  }

  @Test
  void aLanguageWithoutWordsIsAnErrorOfTheCheckToo() {
    agency.write("clients/acme/client.yaml", "language: sv-SE\n" + SmallAgency.CLIENT);

    for (RunResult result :
        List.of(MonthlyRun.check(agency.request("acme")), MonthlyRun.run(agency.request("acme")))) {
      assertThat(errors(result.clients().get(0)))
          .filteredOn(text -> text.contains("language"))
          .containsExactly(
              "clients/acme/client.yaml:1:11: there are no words for the language 'sv-SE'\n"
                  + "    Documents can be written in: de, en, es, fr, it, nl, pt, with any country"
                  + " behind it, such as en-GB.");
    }
  }

  @Test
  void aWordThatNoRowHasIsAWarningOfTheCheckAndOfTheReport() {
    agency
        .write(
            "clients/acme/client.yaml",
            SmallAgency.CLIENT.replace("kpi: leads", "kpi: solved_here")
                + "inputs: {solved_here: {metric: defences, where: {network: mastodon}}}\n")
        .write(
            "clients/acme/evidence.csv",
            "date,type,network,words,who,link\n2026-10-12,defended,x,Good,Customer,\n");

    for (RunResult result :
        List.of(MonthlyRun.check(agency.request("acme")), MonthlyRun.run(agency.request("acme")))) {
      assertThat(result.clients().get(0).problems())
          .extracting(Problem::toString)
          .contains(
              "clients/acme/client.yaml:12:59: no row on evidence has the network 'mastodon', so"
                  + " the input 'solved_here' counts nothing\n    There are: 'x'.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date,type,network,words,who,link\n2026-10-32,defended,x,Good,Customer,\n",
        "day,what\n2026-10-12,Good\n"
      })
  void aGoalWhoseEvidenceWasRefusedIsNotToldToHaveNoExport(String evidence) {
    agency
        .write(
            "clients/acme/client.yaml", SmallAgency.CLIENT.replace("kpi: leads", "kpi: defences"))
        .write("clients/acme/evidence.csv", evidence);

    ClientOutcome outcome = MonthlyRun.check(agency.request("acme")).clients().get(0);

    assertThat(outcome.goals()).singleElement().matches(GoalLine::lacksExport);
    assertThat(errors(outcome))
        .singleElement()
        .asString()
        .startsWith("clients/acme/evidence.csv")
        .doesNotContain("has no data");
  }

  @Test
  void aGoalOnAnotherSourceIsToldAllTheSame() {
    agency.write(
        "clients/acme/evidence.csv",
        "date,type,network,words,who,link\n2026-10-32,defended,x,Good,Customer,\n");

    assertThat(errors(MonthlyRun.check(agency.request("acme")).clients().get(0)))
        .anyMatch(text -> text.contains("the goal 'Enquiries' has no data for 2026-10"));
  }

  @Test
  void documentsOfAnEarlierRunStayWhenTheClientHasAnError() throws IOException {
    MonthlyRun.run(agency.request("acme"));
    byte[] before = Files.readAllBytes(agency.document("acme", "pdf"));
    agency.write("clients/acme/client.yaml", "name: Acme Cycles\n");

    ClientOutcome outcome = MonthlyRun.run(agency.request("acme")).clients().get(0);

    assertThat(outcome.documents()).isEmpty();
    assertThat(outcome.earlier())
        .containsExactly(
            agency.document("acme", "json"),
            agency.document("acme", "pdf"),
            agency.document("acme", "xlsx"));
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
    assertThat(result.documents()).hasSize(3);
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
    byte[] scorecard = Files.readAllBytes(agency.document("acme", "json"));

    MonthlyRun.run(agency.request("acme"));

    assertThat(agency.document("acme", "pdf")).hasBinaryContent(pdf);
    assertThat(agency.document("acme", "xlsx")).hasBinaryContent(workbook);
    assertThat(agency.document("acme", "json")).hasBinaryContent(scorecard);
  }

  private static List<String> errors(ClientOutcome outcome) {
    assertThat(outcome.failed()).isTrue();
    return outcome.problems().stream().map(Problem::toString).toList();
  }

  private static List<String> warnings(ClientOutcome outcome) {
    return outcome.problems().stream()
        .filter(problem -> problem.severity() == Severity.WARNING)
        .map(Problem::toString)
        .toList();
  }
}
