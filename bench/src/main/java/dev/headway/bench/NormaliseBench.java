package dev.headway.bench;

import dev.headway.ingest.ExportRequest;
import dev.headway.ingest.Exports;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Normalises a large content export, alone and beside a tool's small export of the same posts,
 * which have to be known again. It is compared with a bare loop of commons-csv over the same file:
 * every cell decoded and asked for, nothing kept. What is compared is the thread's own time on the
 * CPU, in turns in one run.
 */
public final class NormaliseBench {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final int OF_THE_TOOL = 1000;

  private final Path client;
  private final Path large;
  private final Path tools;

  private NormaliseBench(Path client) throws IOException {
    this.client = client;
    Path exports = client.resolve("exports/" + OCTOBER);
    Files.createDirectories(exports);
    large = exports.resolve("posts.csv");
    tools = exports.resolve("tool.csv");
  }

  /**
   * Runs it.
   *
   * @param arguments a folder to work in, the size of the export in megabytes, and how many turns;
   *     with no turns the export is normalised once, to see that the memory is enough
   */
  public static void main(String[] arguments) throws IOException {
    NormaliseBench bench = new NormaliseBench(Path.of(arguments[0] + "-" + arguments[1]));
    String size = arguments[1] + " MB";
    ContentExport.write(bench.large, Long.parseLong(arguments[1]) * 1024 * 1024);
    int turns = Integer.parseInt(arguments[2]);
    if (turns == 0) {
      bench.remember(size);
    } else {
      bench.compare(size, turns);
    }
    Files.delete(bench.large);
  }

  private void remember(String size) throws IOException {
    long heap = Runtime.getRuntime().maxMemory() / 1024 / 1024;
    System.out.printf("%s normalised to %d facts within %d MB of heap%n", size, alone(), heap);
    System.out.printf(
        "%s beside a tool's export normalised to %d facts within %d MB of heap%n",
        size, besideTool(), heap);
  }

  private void compare(String size, int turns) throws IOException {
    double[] alone = new double[turns];
    double[] beside = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      long start = time();
      long letters = loop();
      long looped = time() - start;
      start = time();
      long facts = alone();
      long first = time() - start;
      start = time();
      long same = besideTool();
      long second = time() - start;
      alone[turn] = (double) first / looped;
      beside[turn] = (double) second / looped;
      System.out.printf(
          "loop %d ms (%d letters), normalised %d ms (%d facts), ratio %.2f,"
              + " beside a tool's export %d ms (%d facts), ratio %.2f%n",
          looped / 1_000_000,
          letters,
          first / 1_000_000,
          facts,
          alone[turn],
          second / 1_000_000,
          same,
          beside[turn]);
    }
    System.out.printf(
        "%s, median of %d turns: %.2f of the CPU of a bare loop,"
            + " and %.2f beside a tool's export%n",
        size, turns, median(alone), median(beside));
  }

  private static double median(double[] of) {
    double[] sorted = of.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private long loop() throws IOException {
    long letters = 0;
    try (Reader text = Files.newBufferedReader(large, StandardCharsets.UTF_8);
        CSVParser parser = CSVFormat.RFC4180.parse(text)) {
      for (CSVRecord row : parser) {
        for (int column = 0; column < row.size(); column++) {
          letters += row.get(column).length();
        }
      }
    }
    return letters;
  }

  private long alone() {
    return normalise(0);
  }

  /** The tool's posts are all told by the network itself, which is the one thing to be said. */
  private long besideTool() throws IOException {
    ContentExport.writeTools(tools, OF_THE_TOOL);
    long facts = normalise(1);
    Files.delete(tools);
    return facts;
  }

  private long normalise(int problems) {
    long[] facts = {0};
    Exports exports =
        Exports.stream(
            new ExportRequest(
                client,
                "clients/alder-bikes",
                OCTOBER,
                ZoneId.of("Europe/London"),
                Currency.getInstance("GBP"),
                Map.of("facebook", List.of("Alder Bikes")),
                List.of(),
                List.of(),
                Optional.empty()),
            fact -> facts[0]++);
    if (exports.problems().size() != problems) {
      throw new IllegalStateException(exports.problems().toString());
    }
    return facts[0];
  }
}
