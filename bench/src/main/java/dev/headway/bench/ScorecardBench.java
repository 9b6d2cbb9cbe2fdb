package dev.headway.bench;

import dev.headway.ingest.ExportRequest;
import dev.headway.ingest.Exports;
import dev.headway.ingest.FacetValues;
import dev.headway.ingest.Fact;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Problems;
import dev.headway.model.Brand;
import dev.headway.model.Client;
import dev.headway.model.ClientFile;
import dev.headway.model.Commentary;
import dev.headway.model.FactGathering;
import dev.headway.model.GatheredFacts;
import dev.headway.model.Scorecard;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Computes the scorecard of a client with 24 months of many facts. Its time on the CPU is compared
 * with that of reading the exports, in one run: what puts the facts together as they come counts as
 * the scorecard's.
 */
public final class ScorecardBench {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final int MONTHS = 24;
  private static final int MEGABYTE = 1024 * 1024;

  private final Path folder;
  private final Client client;

  private ScorecardBench(Path folder, Client client) {
    this.folder = folder;
    this.client = client;
  }

  /**
   * Runs it.
   *
   * @param arguments a folder to work in, about how many facts, and how many turns; with no turns
   *     the scorecard is computed once, to see that the memory is enough
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0] + "-" + arguments[1]).toAbsolutePath();
    ClientExports exports = new ClientExports(folder);
    exports.write(OCTOBER, MONTHS, Integer.parseInt(arguments[1]));
    ScorecardBench bench = new ScorecardBench(folder, client(exports.file()));
    int turns = Integer.parseInt(arguments[2]);
    if (turns == 0) {
      bench.remember();
    } else {
      bench.compare(turns);
    }
    exports.delete(OCTOBER, MONTHS);
  }

  static Client client(Path file) {
    Client.Defaults defaults =
        new Client.Defaults(
            Locale.UK,
            Currency.getInstance("GBP"),
            ZoneId.of("Europe/London"),
            Optional.empty(),
            Brand.HOUSE,
            List.of());
    Problems problems = new Problems();
    return ClientFile.read(
            file,
            "alder-bikes",
            "client.yaml",
            defaults,
            MetricCatalogue.standard(),
            FacetValues.with(Optional.empty()),
            problems)
        .orElseThrow(() -> new IllegalStateException(problems.list().toString()))
        .client();
  }

  /**
   * One scorecard, and the times on the CPU that it took.
   *
   * @param gathered the facts put together
   * @param scorecard of the last month
   * @param facts how many were told
   * @param reading of the exports
   * @param scoring of the facts, from taking them one by one to the scorecard
   */
  private record Turn(
      GatheredFacts gathered, Scorecard scorecard, int facts, long reading, long scoring) {

    double ratio() {
      return (double) scoring / reading;
    }
  }

  /** Takes facts in lots, since to ask for the time costs more than to take a fact. */
  private static final class Timed implements Consumer<Fact> {

    private static final int LOT = 1000;

    private final FactGathering gathering;
    private final List<Fact> lot = new ArrayList<>(LOT);
    private int facts;
    private long spent;

    Timed(FactGathering gathering) {
      this.gathering = gathering;
    }

    @Override
    public void accept(Fact fact) {
      lot.add(fact);
      if (lot.size() == LOT) {
        hand();
      }
    }

    void hand() {
      long start = time();
      lot.forEach(gathering);
      spent += time() - start;
      facts += lot.size();
      lot.clear();
    }
  }

  private Turn turn() {
    long start = time();
    Exports.Taken<Timed> taken =
        Exports.take(
            request(folder, client, OCTOBER), () -> new Timed(new FactGathering(client, OCTOBER)));
    Timed timed = taken.by();
    timed.hand();
    long told = time();
    GatheredFacts gathered = timed.gathering.gathered();
    Scorecard scorecard = Scorecard.of(client, gathered, taken.exports(), Commentary.NONE);
    long scoring = timed.spent + time() - told;
    if (!taken.exports().problems().isEmpty()
        || scorecard.goals().size() != client.goals().size()) {
      throw new IllegalStateException(taken.exports().problems().toString());
    }
    return new Turn(gathered, scorecard, timed.facts, told - start - timed.spent, scoring);
  }

  /** What to read of the invented client's exports. */
  static ExportRequest request(Path folder, Client client, YearMonth month) {
    return new ExportRequest(
        folder,
        "clients/alder-bikes",
        month,
        client.zone(),
        client.currency(),
        client.accounts(),
        client.surveys(),
        client.channels(),
        Optional.empty());
  }

  private void remember() {
    Turn turn = turn();
    try {
      System.gc();
      Runtime heap = Runtime.getRuntime();
      System.out.printf(
          "scorecard of %d months and %d facts within %d MB of heap; %d MB are held in the end%n",
          MONTHS,
          turn.facts(),
          heap.maxMemory() / MEGABYTE,
          (heap.totalMemory() - heap.freeMemory()) / MEGABYTE);
    } finally {
      Reference.reachabilityFence(turn);
    }
  }

  private void compare(int turns) {
    List<Turn> all = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      Turn turn = turn();
      System.out.printf(
          "%d facts read in %d ms, scorecard in %d ms, ratio %.2f%n",
          turn.facts(), turn.reading() / 1_000_000, turn.scoring() / 1_000_000, turn.ratio());
      all.add(turn);
    }
    double[] ratios = all.stream().mapToDouble(Turn::ratio).sorted().toArray();
    System.out.printf(
        "scorecard of %d months and %d facts, median of %d turns: %.2f of the CPU of reading them%n",
        MONTHS, all.get(0).facts(), turns, ratios[ratios.length / 2]);
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
