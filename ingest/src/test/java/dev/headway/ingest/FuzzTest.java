package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged exports end as read, ignored or refused, and never in an exception; rows and facts are
 * all accounted for. Files that come to something new are damaged further. A run from the same
 * first seed does the same again as long as the formats are the same; what was found once is kept
 * as a file in {@code src/test/resources/dev/headway/ingest/fuzz}. For a long run: {@code mvn
 * -Pfuzz -pl ingest -am test}
 */
class FuzzTest {

  private static final int USUAL = 3000;
  private static final int BATCH = 500;
  private static final int OFTEN = 50_000;

  /** Of how many damaged files one comes with another that tells nearly the same. */
  private static final int TWINS = 8;

  private static final Path FOUND = Path.of("target/fuzz");

  /** Time on the processor: a machine that is busy with something else is no hang. */
  private static final long MOST_NANOS = 20_000_000_000L;

  @TempDir Path folder;

  private final Formats formats = Formats.standard();

  /** What is being tried. */
  private static final class Progress {
    private volatile long seed;
    private volatile long since;
    private volatile int facts;
    private volatile int outcomes;
    private final Map<Long, Throwable> failures = new TreeMap<>();
  }

  @Test
  void no_damage_makes_an_exception_or_a_hang() throws Exception {
    int runs = Integer.getInteger("headway.fuzz", USUAL);
    long first = Long.getLong("headway.fuzz.first", 0);
    Progress progress = new Progress();
    long started = System.nanoTime();
    Thread thread = new Thread(() -> run(first, first + runs, progress), "fuzz");
    thread.setDaemon(true);
    thread.start();
    watch(thread, progress);
    if (runs > USUAL) {
      say(runs, started, progress);
    }
    assertThat(progress.failures).as("failures by seed").isEmpty();
    assertThat(progress.facts).as("some damage leaves something to read").isGreaterThan(runs / 10);
  }

  private static void say(long runs, long started, Progress progress) {
    System.out.printf(
        "%d damaged files in %d s, within %d MB of heap: %d facts, %d outcomes, %d failures%n",
        runs,
        (System.nanoTime() - started) / 1_000_000_000,
        Runtime.getRuntime().maxMemory() >> 20,
        progress.facts,
        progress.outcomes,
        progress.failures.size());
  }

  private void run(long first, long end, Progress progress) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long started = System.nanoTime();
    FuzzIntake intake = new FuzzIntake(folder, formats);
    try {
      FuzzCorpus corpus = FuzzCorpus.of(formats);
      FuzzGrowth growth = new FuzzGrowth();
      for (long seed = first; seed < end; seed++) {
        if (seed % BATCH == 0) {
          intake = new FuzzIntake(folder, formats);
        }
        if ((seed - first) % OFTEN == OFTEN - 1) {
          say(seed - first + 1, started, progress);
        }
        progress.since = threads.getCurrentThreadCpuTime();
        progress.seed = seed;
        FuzzCase damaged = FuzzCase.of(seed, corpus, growth);
        boolean isAlone = seed % TWINS != 0 || !damaged.name().equals("a.csv");
        List<FuzzCase> cases = isAlone ? List.of(damaged) : List.of(damaged, damaged.twin(seed));
        try {
          FuzzIntake.Taken taken = intake.take(cases);
          progress.facts += taken.facts();
          if (isAlone && damaged.name().equals("a.csv")) {
            growth.add(damaged.bytes(), taken.outcome());
            progress.outcomes = growth.outcomes();
          }
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
          intake = new FuzzIntake(folder, formats);
          keep(seed, cases, e, progress);
        }
      }
    } catch (IOException e) {
      progress.failures.put(-1L, e);
    }
  }

  private static void keep(long seed, List<FuzzCase> cases, Throwable why, Progress progress)
      throws IOException {
    progress.failures.put(seed, why);
    Files.createDirectories(FOUND);
    for (FuzzCase damaged : cases) {
      Files.write(FOUND.resolve(seed + "-" + damaged.name()), damaged.bytes());
    }
    why.printStackTrace();
  }

  private static void watch(Thread thread, Progress progress) throws InterruptedException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    while (thread.isAlive()) {
      thread.join(500);
      long seed = progress.seed;
      long since = progress.since;
      long spent = threads.getThreadCpuTime(thread.getId()) - since;
      if (spent > MOST_NANOS && seed == progress.seed && since == progress.since) {
        AssertionError hang = new AssertionError("seed " + seed + " hangs");
        hang.setStackTrace(thread.getStackTrace());
        throw hang;
      }
    }
  }

  @Test
  void what_was_found_once_stays_mended() throws Exception {
    Path kept = Path.of("src/test/resources/dev/headway/ingest/fuzz");
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        FuzzIntake intake = new FuzzIntake(folder, formats);
        try {
          String ending = name.substring(name.indexOf('-') + 1);
          intake.take(List.of(new FuzzCase(ending, Files.readAllBytes(file))));
        } catch (Exception | AssertionError e) {
          throw new AssertionError(name, e);
        }
      }
    }
  }

  /** Damage done to what nobody recognises would try little. */
  @Test
  void every_kind_of_export_is_in_the_corpus_and_recognised() throws Exception {
    FuzzCorpus corpus = FuzzCorpus.of(formats);
    List<String> other = new ArrayList<>();
    Recognition recognition = new Recognition(formats.all());
    for (FuzzCorpus.Seed seed : corpus.texts()) {
      Optional<Format> format =
          formats.all().stream().filter(f -> f.id().equals(seed.of())).findFirst();
      if (format.filter(f -> f.recognise().firstRow().isEmpty()).isPresent()) {
        Content content = Content.of(seed.bytes());
        String text = new String(seed.bytes(), Survey.of(content).encoding().charset());
        Recognition.Found found = recognition.of(new StringReader(text.replace("\uFEFF", "")));
        if (!found.format().id().equals(seed.of())) {
          other.add(seed.of() + " is read as " + found.format().id());
        }
      }
    }
    assertThat(other).containsExactly("ga4-other-reports is read as ga4-dimensions");
  }
}
