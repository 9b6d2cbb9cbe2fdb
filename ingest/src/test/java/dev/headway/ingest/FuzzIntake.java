package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes damaged files in, on the way that a client's files go, and checks what has to hold for each
 * of them. Lives for some hundred files, so that problems do not pile up.
 */
final class FuzzIntake {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  /** Of a whole line of somebody's screen, not of somebody's file. */
  private static final int LONGEST_MESSAGE = 2000;

  private final Path folder;
  private final Problems problems = new Problems();
  private final FileIntake intake;
  private int told;

  FuzzIntake(Path folder, Formats formats) {
    this.folder = folder;
    ExportRequest request =
        new ExportRequest(
            folder,
            "clients/acme",
            OCTOBER,
            ZoneId.of("Europe/London"),
            Currency.getInstance("GBP"),
            Map.of("x", List.of("alderbikes")),
            List.of(),
            List.of(),
            Optional.empty());
    FileReader reader = new FileReader(request, formats, FactSink.none(), problems);
    intake = new FileIntake(request, reader, true, problems);
  }

  /** Takes the file in: how many facts it gives. */
  int take(FuzzCase damaged) throws IOException {
    List<FileReading> readings = readings(damaged);
    assertThat(readings).isNotEmpty();
    List<Problem> all = problems.list();
    List<Problem> own = all.subList(told, all.size());
    told = all.size();
    own.forEach(FuzzIntake::check);
    int facts = 0;
    for (FileReading reading : readings) {
      facts += facts(reading, own);
    }
    return facts;
  }

  private List<FileReading> readings(FuzzCase damaged) throws IOException {
    boolean isLog = damaged.name().equals("evidence.csv");
    String path = isLog ? damaged.name() : "exports/2026-10/instagram/" + damaged.name();
    Optional<YearMonth> month = Optional.of(OCTOBER).filter(m -> !isLog);
    if (!isLog && !damaged.name().endsWith(".zip")) {
      return intake.take(path, month, Content.of(damaged.bytes()));
    }
    Path file = Files.write(folder.resolve(damaged.name()), damaged.bytes());
    return intake.take(new ExportFolder.Found(path, month, file, Optional.empty()));
  }

  private static void check(Problem problem) {
    assertThat(problem.message())
        .isNotBlank()
        .hasSizeLessThan(LONGEST_MESSAGE)
        .doesNotContain("Exception", "java.", "dev.headway")
        .doesNotContainPattern("\\p{Cc}");
    assertThat(problem.place().file()).doesNotContainPattern("\\p{Cc}");
    assertThat(problem.advice()).hasSizeLessThan(LONGEST_MESSAGE).doesNotContain("Exception");
  }

  private static int facts(FileReading reading, List<Problem> own) {
    if (reading instanceof FileReading.Table table) {
      accountFor(table);
      return table.facts().size();
    }
    FileReading.Done done = (FileReading.Done) reading;
    if (done.outcome() instanceof ReadFile.Refused refused) {
      assertThat(own)
          .as("the problem of a file that is refused")
          .anyMatch(p -> p.message().equals(refused.reason()));
    }
    return 0;
  }

  /** Where a row is one fact, each row is a fact or is counted as what it was left out for. */
  private static void accountFor(FileReading.Table table) {
    boolean isOneEach =
        table.use().kind() != FactKind.ACCOUNT_DAY
            && table.use().kind() != FactKind.ANSWER
            && !table.use().layout().added();
    FileReading.Counts counts = table.counts();
    if (isOneEach) {
      assertThat(table.facts().size() + counts.refused() + counts.foreign() + counts.aside())
          .as("rows of %s", table.format().id())
          .isEqualTo(counts.rows());
    }
  }
}
