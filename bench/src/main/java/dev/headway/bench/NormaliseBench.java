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
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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

  /** The times on the CPU of one turn. */
  private record Turn(long loop, long alone, long beside) {

    double ratioAlone() {
      return (double) alone / loop;
    }

    double ratioBeside() {
      return (double) beside / loop;
    }
  }

  private void compare(String size, int turns) throws IOException {
    List<Turn> all = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      all.add(turn());
    }
    // What else the machine does can only add to a time, so the least of each is the surest.
    Turn quickest =
        new Turn(
            all.stream().mapToLong(Turn::loop).min().orElseThrow(),
            all.stream().mapToLong(Turn::alone).min().orElseThrow(),
            all.stream().mapToLong(Turn::beside).min().orElseThrow());
    String told =
        "%s, %s of %d turns: %.2f of the CPU of a bare loop, %.2f beside a tool's export%n";
    double alone = median(all, Turn::ratioAlone);
    double beside = median(all, Turn::ratioBeside);
    System.out.printf(told, size, "median", turns, alone, beside);
    System.out.printf(told, size, "quickest", turns, quickest.ratioAlone(), quickest.ratioBeside());
  }

  private Turn turn() throws IOException {
    long start = time();
    long letters = loop();
    long looped = time();
    long facts = alone();
    long first = time();
    long same = besideTool();
    Turn turn = new Turn(looped - start, first - looped, time() - first);
    System.out.printf(
        "loop %d ms (%d letters), normalised %d ms (%d facts), ratio %.2f,"
            + " beside a tool's export %d ms (%d facts), ratio %.2f%n",
        turn.loop() / 1_000_000,
        letters,
        turn.alone() / 1_000_000,
        facts,
        turn.ratioAlone(),
        turn.beside() / 1_000_000,
        same,
        turn.ratioBeside());
    return turn;
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> ratio) {
    double[] sorted = turns.stream().mapToDouble(ratio).sorted().toArray();
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
