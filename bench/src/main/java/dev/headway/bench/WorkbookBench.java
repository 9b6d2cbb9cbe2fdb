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
import java.util.function.Consumer;
import java.util.function.Supplier;

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
  public static void main(String[] arguments) throws IOException {
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

  private void compare(int turns) throws IOException {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      long ours = ours();
      long theirs = theirs();
      ratios.add((double) ours / theirs);
      System.out.printf(
          "%d rows of data: ours %d ms, SXSSF %d ms of CPU, ratio %.2f%n",
          rows, ours / 1_000_000, theirs / 1_000_000, ratios.get(i));
    }
    // The first turns warm the machine up.
    double[] warm = ratios.stream().skip(turns / 2).mapToDouble(r -> r).sorted().toArray();
    System.out.printf(
        "workbook of %d rows, median of %d warm turns: %.2f of the CPU of SXSSF%n",
        rows, warm.length, warm[warm.length / 2]);
    System.out.println("XlsxWriter: not run, no Python process has it here");
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
