package dev.headway.ingest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Hands facts on at once, each thing once, where the outcome is the same as if all were kept and
 * compared by {@link Deduplication}. Files come with the last first. Of each thing it keeps a
 * fingerprint and which file told it last, and of those of one folder what they said. Where two
 * files of one folder tell a thing differently, the facts themselves have to be compared: then it
 * gives up, and all files have to be read in the other way.
 *
 * <p>It takes what happens and may be numerous. Figures of days, money and visits are few, and two
 * cuts of them have to be compared as a whole.
 */
final class ComparingSink implements FactSink {

  private static final Set<FactKind> FIGURES =
      EnumSet.of(FactKind.ACCOUNT_DAY, FactKind.AD_SPEND, FactKind.WEB_VISITS);

  /** A file, and what it has a column for. */
  private record Teller(ExportFile file, Set<String> exported) {}

  private record Pair(ExportFile earlier, ExportFile later) {}

  private final Consumer<Fact> to;
  private final Fingerprints told;
  private final FirstHand firstHand;
  private final List<Teller> tellers = new ArrayList<>();
  private final Map<ExportFile, Integer> superseded = new HashMap<>();
  private final Map<Pair, Set<String>> forgotten = new LinkedHashMap<>();
  private Fingerprints saidInFolder = Fingerprints.marked();
  private Optional<YearMonth> folder = Optional.empty();
  private boolean hasGivenUp;

  /**
   * A sink.
   *
   * @param told takes the keys of what is handed on, marked
   * @param firstHand remembers what the networks' own exports tell
   */
  ComparingSink(Consumer<Fact> to, Fingerprints told, FirstHand firstHand) {
    this.to = to;
    this.told = told;
    this.firstHand = firstHand;
  }

  @Override
  public boolean takes(Format.Read use) {
    return !FIGURES.contains(use.kind()) && !use.givesWay() && !use.layout().added();
  }

  @Override
  public boolean leavesZeros() {
    return true;
  }

  @Override
  public void hadZeros() {
    hasGivenUp = true;
  }

  @Override
  public void take(ToldFact fromFile) {
    if (hasGivenUp) {
      return;
    }
    Fact fact = fromFile.fact();
    ExportFile file = fact.origin().file();
    if (tellers.isEmpty() || !last().file().equals(file)) {
      begin(new Teller(file, fromFile.exported()));
    }
    String scope = Deduplication.scope(fact, fromFile.source());
    String key = OnceSink.key(fact.kind(), scope, fact.key());
    int print = Facts.print(fact);
    int said = print == 0 ? 1 : print;
    int teller = told.mark(key, tellers.size());
    int saidBefore = saidInFolder.mark(key, said);
    firstHand.add(fact);
    if (teller == 0) {
      to.accept(fact);
      return;
    }
    superseded.merge(file, 1, Integer::sum);
    Teller later = tellers.get(teller - 1);
    if (saidBefore == 0) {
      forget(fact, later);
    } else {
      hasGivenUp |= saidBefore != said || isPartBefore(later.file(), file);
    }
  }

  /** The parts of one file are read from the first to the last, where the last should win. */
  private static boolean isPartBefore(ExportFile one, ExportFile other) {
    return !one.equals(other) && whole(one).equals(whole(other));
  }

  private static String whole(ExportFile file) {
    return file.path().split("!/", 2)[0];
  }

  private Teller last() {
    return tellers.get(tellers.size() - 1);
  }

  private void begin(Teller teller) {
    if (!teller.file().folder().equals(folder)) {
      folder = teller.file().folder();
      saidInFolder = Fingerprints.marked();
    }
    tellers.add(teller);
  }

  /** What is lost with an earlier fact, since the later export has no column for it. */
  private void forget(Fact earlier, Teller later) {
    Set<String> lost = new TreeSet<>(earlier.measures().metrics());
    lost.removeAll(later.exported());
    if (!lost.isEmpty()) {
      forgotten
          .computeIfAbsent(new Pair(earlier.origin().file(), later.file()), pair -> new TreeSet<>())
          .addAll(lost);
    }
  }

  /** Gives up where facts were taken of a file that was refused in the end. */
  void check(List<FileReading> readings) {
    Set<ExportFile> read = new HashSet<>();
    readings.stream()
        .filter(FileReading.Table.class::isInstance)
        .forEach(table -> read.add(table.file()));
    Set<ExportFile> all = new HashSet<>();
    tellers.forEach(teller -> all.add(teller.file()));
    hasGivenUp |= !read.containsAll(all);
  }

  /** Whether the facts have to be compared: what was handed on is void then. */
  boolean hasGivenUp() {
    return hasGivenUp;
  }

  /** How many facts of the file another one, or an earlier row, has told. */
  int superseded(ExportFile file) {
    return superseded.getOrDefault(file, 0);
  }

  /** Hands on what is lost, the earliest file first. */
  void forget(Deduplication once) {
    List<Pair> pairs = new ArrayList<>(forgotten.keySet());
    Collections.reverse(pairs);
    pairs.forEach(
        pair -> once.forget(pair.earlier(), pair.later(), forgotten.getOrDefault(pair, Set.of())));
  }
}
