package dev.headway.bench;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Fact;
import dev.headway.model.Client;
import dev.headway.model.Commentary;
import dev.headway.model.FactGathering;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import dev.headway.report.FactSource;
import dev.headway.report.WorkbookTally;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Writes the workbook of a client with many rows of data, by Headway's own template and by one of
 * six sheets and five charts. Its time on the CPU is compared with that of POI's own SXSSF for the
 * same workbook, in one run.
 */
public final class WorkbookBench {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final int MONTHS = 13;
  private static final int SCORED = 20_000;
  private static final int MEGABYTE = 1024 * 1024;

  private final Scorecard card;
  private final int rows;
  private final Path folder;
  private final String what;
  private final ClientReport report;

  /**
   * A bench.
   *
   * @param what the workbook is, for people
   * @param templates a folder of an agency's own; empty for Headway's
   */
  private WorkbookBench(
      Scorecard card, int rows, Path folder, String what, Optional<Path> templates) {
    this.card = card;
    this.rows = rows;
    this.folder = folder;
    this.what = what;
    this.report = new ClientReport("Harbour", templates);
  }

  /**
   * Runs it.
   *
   * @param arguments a folder to work in, how many rows of data, and how many turns; with no turns
   *     the workbook is written once, to see that the memory is enough
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
    int rows = Integer.parseInt(arguments[1]);
    int turns = Integer.parseInt(arguments[2]);
    Scorecard card = scorecard(folder);
    WorkbookBench own =
        new WorkbookBench(card, rows, folder, "Headway's own template", Optional.empty());
    if (turns == 0) {
      own.remember();
      return;
    }
    own.compare(turns);
    double spent =
        new WorkbookBench(card, rows, folder, "six sheets", Optional.of(sixSheets(folder)))
            .compare(turns);
    python(folder, rows, spent);
  }

  /** A folder with a template of six sheets and five charts. */
  private static Path sixSheets(Path folder) throws IOException {
    Path templates = folder.resolve("templates");
    Path file = templates.resolve("workbook/client.ftlx");
    Files.createDirectories(templates.resolve("workbook"));
    try (InputStream in = WorkbookBench.class.getResourceAsStream("client.ftlx")) {
      if (in == null) {
        throw new IOException("client.ftlx is not in the jar");
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return templates;
  }

  /** Sheets with something on them: the scorecard of invented exports, whose facts are let go. */
  private static Scorecard scorecard(Path folder) throws IOException {
    ClientExports exports = new ClientExports(folder);
    exports.write(OCTOBER, MONTHS, SCORED);
    Client client = ScorecardBench.client(exports.file());
    Exports.Taken<FactGathering> taken =
        Exports.take(
            ScorecardBench.request(folder, client, OCTOBER),
            () -> new FactGathering(client, OCTOBER));
    exports.delete(OCTOBER, MONTHS);
    return Scorecard.of(client, taken.by().gathered(), taken.exports(), Commentary.NONE);
  }

  /** Rows of advertising, none of which is kept. */
  private FactSource facts() {
    return new FactSource() {
      @Override
      public <T extends Consumer<Fact>> T tell(Supplier<T> takers) {
        T taker = takers.get();
        for (int i = 0; i < rows; i++) {
          taker.accept(PlainWorkbook.fact(i, OCTOBER));
        }
        return taker;
      }
    };
  }

  private long ours() throws IOException {
    long start = time();
    WorkbookTally tally = facts().tell(() -> report.tally(card.client(), card.month()));
    try (OutputStream to = out("ours.xlsx")) {
      report.writeWorkbook(card, tally, facts(), to);
    }
    return time() - start;
  }

  private long theirs(PlainWorkbook plain) throws IOException {
    long start = time();
    try (OutputStream to = out("sxssf.xlsx")) {
      plain.write(rows, OCTOBER, to);
    }
    return time() - start;
  }

  private OutputStream out(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
  }

  private void remember() throws IOException {
    long spent = ours();
    Runtime heap = Runtime.getRuntime();
    System.out.printf(
        "workbook of %d rows of data within %d MB of heap, in %d ms of CPU, %d MB on the disk%n",
        rows,
        heap.maxMemory() / MEGABYTE,
        spent / 1_000_000,
        Files.size(folder.resolve("ours.xlsx")) / MEGABYTE);
  }

  /** Prints the ratios, and gives the milliseconds of ours. */
  private double compare(int turns) throws IOException {
    ours();
    WorkbookContents contents = WorkbookContents.read(folder.resolve("ours.xlsx"));
    PlainWorkbook plain = new PlainWorkbook(contents);
    System.out.printf(
        "%s: %d sheets, %d charts, %d names, and %d rows of data%n",
        what, contents.sheets().size(), contents.charts(), contents.names().size(), rows);
    List<long[]> spent = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      long[] both = {ours() / 1_000_000, theirs(plain) / 1_000_000};
      spent.add(both);
      System.out.printf(
          "  ours %d ms, SXSSF %d ms of CPU, ratio %.2f%n",
          both[0], both[1], (double) both[0] / both[1]);
    }
    // The first turns warm the machine up.
    List<long[]> warm = spent.subList(turns / 2, turns);
    System.out.printf(
        "workbook of %s, %d rows, median of %d warm turns: %.2f of the CPU of SXSSF for the same%n",
        what, rows, warm.size(), median(warm.stream().mapToDouble(t -> (double) t[0] / t[1])));
    return median(warm.stream().mapToDouble(t -> t[0]));
  }

  private static void python(Path folder, int rows, double spent)
      throws IOException, InterruptedException {
    OptionalDouble python = XlsxWriterProcess.milliseconds(folder, rows);
    if (python.isPresent()) {
      System.out.printf(
          "XlsxWriter, a plainer workbook of six sheets: %.0f ms of a process, of which ours takes"
              + " %.2f%n",
          python.getAsDouble(), spent / python.getAsDouble());
    } else {
      System.out.println(
          "XlsxWriter is not installed for " + XlsxWriterProcess.PYTHON + ": not measured");
    }
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
