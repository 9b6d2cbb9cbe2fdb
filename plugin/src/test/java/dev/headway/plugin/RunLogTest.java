package dev.headway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.agency.ClientOutcome;
import dev.headway.agency.GoalLine;
import dev.headway.agency.RunResult;
import dev.headway.ingest.ExportFile;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Source;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.Coverage;
import dev.headway.model.SourceScore;
import dev.headway.model.Verdict;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunLogTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private final Recorder log = new Recorder();

  @Test
  void aReportIsALinePerClientAndTheFilesLast() {
    Path pdf = Path.of("out", "acme-2026-10.pdf");
    Path workbook = Path.of("out", "acme-2026-10.xlsx");

    tell(outcome(List.of(), List.of(pdf, workbook), List.of()), false);

    assertThat(log.lines())
        .containsExactly(
            "[INFO] Acme Cycles (acme), 2026-10: 2 goals, 1 without data",
            "[INFO]   Bookings: no data; missing: Google Analytics: traffic",
            "[INFO] 2 documents for 2026-10:",
            "[INFO]   " + pdf,
            "[INFO]   " + workbook);
  }

  @Test
  void aCheckListsSourcesFilesSetAsideAndGoals() {
    tell(outcome(List.of(), List.of(), List.of()), true);

    assertThat(log.lines())
        .containsExactly(
            "[INFO] Acme Cycles (acme), 2026-10: 2 goals, 1 without data",
            "[INFO]   source             files  rows  refused  left out  days                    "
                + "    goals that miss it",
            "[INFO]   HubSpot: contacts      1    41        2         3  28 of 31, without 7, 30-31",
            "[INFO]   exports/2026-10/notes.docx: ignored, not a CSV file",
            "[INFO]   exports/2026-10/new.csv: refused, no format knows its header",
            "[INFO]   Enquiries: on track",
            "[INFO]   Bookings: no data; missing: Google Analytics: traffic");
  }

  @Test
  void problemsComeBySeverityWithTheirAdviceBelow() {
    List<Problem> problems =
        List.of(
            Problem.note(Place.of("a.csv", 1), "has a preamble", ""),
            Problem.warning(Place.of("b.csv", 2), "looks odd", "Look at it."),
            Problem.error(Place.of("c.csv", 3), "is wrong", "Mend it."));

    tell(outcome(problems, List.of(), List.of()), false);

    assertThat(log.lines())
        .startsWith(
            "[ERROR] c.csv:3: is wrong",
            "[ERROR]     Mend it.",
            "[WARNING] b.csv:2: looks odd",
            "[WARNING]     Look at it.",
            "[INFO] 1 note on known quirks; -X shows them.",
            "[DEBUG] a.csv:1: has a preamble",
            "[INFO] Acme Cycles (acme), 2026-10: 2 goals, 1 without data; 1 error");
  }

  @Test
  void manyWarningsAreCountedAndNoneIsLost() {
    List<Problem> problems =
        IntStream.rangeClosed(1, RunLog.WARNINGS_SHOWN + 7)
            .mapToObj(line -> Problem.warning(Place.of("a.csv", line), "is refused", ""))
            .toList();

    tell(outcome(problems, List.of(), List.of()), false);

    assertThat(log.lines())
        .contains("[WARNING] a.csv:50: is refused")
        .contains("[WARNING] 7 more warnings; -X shows them.")
        .contains("[DEBUG] a.csv:57: is refused");
  }

  @Test
  void documentsOfAnEarlierRunAreNamed() {
    Path old = Path.of("out", "acme-2026-10.pdf");
    List<Problem> problems = List.of(Problem.error(Place.of("c.csv", 3), "is wrong", "Mend it."));

    tell(outcome(problems, List.of(), List.of(old)), false);

    assertThat(log.lines()).contains("[INFO]   left as an earlier run wrote it: " + old);
  }

  @Test
  void aClientWhoseFileCouldNotBeReadHasNoNumberOfGoals() {
    ClientOutcome unread =
        new ClientOutcome(
            "acme",
            "acme",
            List.of(Problem.error(Place.of("client.yaml", 3), "is wrong", "Mend it.")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    tell(unread, true);

    assertThat(log.lines()).contains("[INFO] acme (acme), 2026-10: not read; 1 error");
  }

  @Test
  void anExplanationStandsInPlaceOfTheListOfGoals() {
    ClientOutcome explained =
        new ClientOutcome(
            "acme",
            "Acme Cycles",
            List.of(),
            List.of(new GoalLine("bookings", "Bookings", Verdict.NO_DATA, true, List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("Bookings (bookings), 2026-10", "", "  value      (not exported)"));

    tell(explained, false);

    assertThat(log.lines())
        .containsExactly(
            "[INFO] Acme Cycles (acme), 2026-10: 1 goal, 1 without data",
            "[INFO]   Bookings (bookings), 2026-10",
            "[INFO] ",
            "[INFO]     value      (not exported)");
  }

  @Test
  void theBuildEndsWithOneSentenceThatNamesTheClients() {
    List<Problem> two =
        List.of(
            Problem.error(Place.of("c.csv", 3), "is wrong", "Mend it."),
            Problem.error(Place.of("c.csv", 4), "is wrong", "Mend it."));
    RunResult result =
        new RunResult(OCTOBER, List.of(), List.of(outcome(two, List.of(), List.of())));

    assertThat(Summary.of(result)).isEqualTo("2 errors (acme); what to do stands above.");
  }

  private void tell(ClientOutcome outcome, boolean detailed) {
    new RunLog(log).result(new RunResult(OCTOBER, List.of(), List.of(outcome)), detailed);
  }

  private static ClientOutcome outcome(
      List<Problem> problems, List<Path> documents, List<Path> earlier) {
    return new ClientOutcome(
        "acme",
        "Acme Cycles",
        problems,
        List.of(
            new GoalLine("enquiries", "Enquiries", Verdict.ON_TRACK, false, List.of()),
            new GoalLine(
                "bookings",
                "Bookings",
                Verdict.NO_DATA,
                true,
                List.of("Google Analytics: traffic"))),
        List.of(
            new SourceScore(
                new Source("hubspot-contacts", "HubSpot: contacts"),
                1,
                41,
                2,
                3,
                0,
                new Coverage(28, 31),
                List.of(7, 30, 31))),
        List.of(
            new ReadFile(file("notes.docx"), new ReadFile.Ignored("not a CSV file")),
            new ReadFile(file("new.csv"), new ReadFile.Refused("no format knows its header"))),
        documents,
        earlier,
        List.of(),
        List.of());
  }

  private static ExportFile file(String name) {
    return new ExportFile("exports/2026-10/" + name, Optional.of(OCTOBER), 10, "0".repeat(64));
  }
}
