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
 * Normalises a large content export, beside a bare loop of commons-csv over the same file: every
 * cell decoded and asked for, nothing kept. What is compared is the thread's own time on the CPU,
 * in turns in one run.
 */
public final class NormaliseBench {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private NormaliseBench() {}

  /**
   * Runs it.
   *
   * @param arguments a folder to work in, the size of the export in megabytes, and how many turns;
   *     with no turns the export is normalised once, to see that the memory is enough
   */
  public static void main(String[] arguments) throws IOException {
    Path client = Path.of(arguments[0] + "-" + arguments[1]);
    Path file = client.resolve("exports/" + OCTOBER + "/posts.csv");
    Files.createDirectories(file.getParent());
    ContentExport.write(file, Long.parseLong(arguments[1]) * 1024 * 1024);
    int turns = Integer.parseInt(arguments[2]);
    if (turns == 0) {
      System.out.printf(
          "%s MB normalised to %d facts within %d MB of heap%n",
          arguments[1], normalise(client), Runtime.getRuntime().maxMemory() / 1024 / 1024);
      Files.delete(file);
      return;
    }
    double[] ratios = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      long start = time();
      long letters = loop(file);
      long middle = time();
      long facts = normalise(client);
      long end = time();
      ratios[turn] = (double) (end - middle) / (middle - start);
      System.out.printf(
          "loop %d ms (%d letters), normalised %d ms (%d facts), ratio %.2f%n",
          (middle - start) / 1_000_000, letters, (end - middle) / 1_000_000, facts, ratios[turn]);
    }
    Arrays.sort(ratios);
    System.out.printf(
        "%s MB, median of %d turns: %.2f of the CPU of a bare loop%n",
        arguments[1], turns, ratios[turns / 2]);
    Files.delete(file);
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long loop(Path file) throws IOException {
    long letters = 0;
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVFormat.RFC4180.parse(text)) {
      for (CSVRecord row : parser) {
        for (int column = 0; column < row.size(); column++) {
          letters += row.get(column).length();
        }
      }
    }
    return letters;
  }

  private static long normalise(Path client) {
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
    exports.problems().forEach(System.out::println);
    return facts[0];
  }
}
