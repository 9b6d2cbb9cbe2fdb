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
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Writes the workbook of a client with many rows of data. Its time on the CPU is compared with that
 * of POI's own SXSSF for as many styled sheets, charts and rows, in one run.
 */
public final class WorkbookBench {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final int MONTHS = 13;
  private static final int SCORED = 20_000;
  private static final int MEGABYTE = 1024 * 1024;

  private final Scorecard card;
  private final int rows;
  private final Path folder;
  private final ClientReport report = new ClientReport("Harbour", Optional.empty());

  private WorkbookBench(Scorecard card, int rows, Path folder) {
    this.card = card;
    this.rows = rows;
    this.folder = folder;
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
    WorkbookBench bench = new WorkbookBench(scorecard(folder), rows, folder);
    if (turns == 0) {
      bench.remember();
    } else {
      bench.compare(turns);
    }
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

  private long theirs() throws IOException {
    long start = time();
    try (OutputStream to = out("sxssf.xlsx")) {
      PlainWorkbook.write(rows, OCTOBER, to);
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

  private void compare(int turns) throws IOException, InterruptedException {
    List<long[]> spent = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      long[] both = {ours() / 1_000_000, theirs() / 1_000_000};
      spent.add(both);
      System.out.printf(
          "%d rows of data: ours %d ms, SXSSF %d ms of CPU, ratio %.2f%n",
          rows, both[0], both[1], (double) both[0] / both[1]);
    }
    // The first turns warm the machine up.
    List<long[]> warm = spent.subList(turns / 2, turns);
    System.out.printf(
        "workbook of %d rows, median of %d warm turns: %.2f of the CPU of SXSSF%n",
        rows, warm.size(), median(warm.stream().mapToDouble(t -> (double) t[0] / t[1])));
    OptionalDouble python = XlsxWriterProcess.milliseconds(folder, rows);
    if (python.isPresent()) {
      System.out.printf(
          "XlsxWriter, a plainer workbook: %.0f ms of a process, of which ours takes %.2f%n",
          python.getAsDouble(),
          median(warm.stream().mapToDouble(t -> t[0])) / python.getAsDouble());
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
