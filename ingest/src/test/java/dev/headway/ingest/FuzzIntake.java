package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
  private final ExportRequest request;
  private final FileIntake intake;
  private int told;

  FuzzIntake(Path folder, Formats formats) {
    this.folder = folder;
    request =
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

  /**
   * What became of files.
   *
   * @param facts how many they give
   * @param outcome what happened to them, without what stood in them
   */
  record Taken(int facts, Set<String> outcome) {}

  /** Takes files in, of which others may tell the same. */
  Taken take(List<FuzzCase> damaged) throws IOException {
    Set<String> outcome = new TreeSet<>();
    List<FileReading> all = new ArrayList<>();
    List<FileReading.Table> tables = new ArrayList<>();
    int facts = 0;
    for (FuzzCase one : damaged) {
      List<FileReading> readings = readings(one);
      assertThat(readings).isNotEmpty();
      all.addAll(readings);
      List<Problem> known = problems.list();
      List<Problem> own = known.subList(told, known.size());
      told = known.size();
      own.forEach(FuzzIntake::check);
      own.forEach(problem -> outcome.add(plain(problem.message())));
      for (FileReading reading : readings) {
        facts += facts(reading, own);
        if (reading instanceof FileReading.Table table) {
          tables.add(table);
          outcome.add(table.format().id() + " " + (table.facts().isEmpty() ? "empty" : "told"));
        }
      }
    }
    Problems between = new Problems();
    Deduplication once = new Deduplication(request.label(), between);
    FirstHand first = new FirstHand(new Accounts(request.accounts()));
    assertThat(Exports.compare(request, all, once, first, file -> 0, between)).hasSameSizeAs(all);
    between.list().forEach(FuzzIntake::check);
    between.list().forEach(problem -> outcome.add(plain(problem.message())));
    accountFor(tables, once);
    hand(tables, once);
    return new Taken(facts, outcome);
  }

  /** A message without what is only this file's. */
  private static String plain(String message) {
    return message.replaceAll("'[^']*'", "'").replaceAll("\\d+", "0");
  }

  /** Each fact is kept, or is counted as told by another. */
  private static void accountFor(List<FileReading.Table> tables, Deduplication once) {
    int told = tables.stream().mapToInt(table -> table.facts().size()).sum();
    int again =
        tables.stream().map(FileReading.Table::file).distinct().mapToInt(once::superseded).sum();
    assertThat(once.facts().size() + again).as("facts kept and told again").isEqualTo(told);
  }

  /** Other tools get the facts as a table. */
  private static void hand(List<FileReading.Table> tables, Deduplication once) throws IOException {
    StringBuilder rows = new StringBuilder();
    FactsCsv csv = FactsCsv.begin(rows);
    for (Fact fact : once.facts()) {
      FileReading.Table table =
          tables.stream()
              .filter(t -> t.file().equals(fact.origin().file()))
              .findFirst()
              .orElseThrow();
      csv.write(new ToldFact(fact, table.format().source(), table.exported()));
    }
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
