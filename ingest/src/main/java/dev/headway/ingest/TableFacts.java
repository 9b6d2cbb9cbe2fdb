package dev.headway.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts of one table: kept, or handed on where they need not be. Lives as long as its table is
 * read.
 */
final class TableFacts {

  private final TableReader.Table table;
  private final Set<String> exported;
  private final FactSink sink;
  private final List<Fact> kept = new ArrayList<>();
  private final FactTally tally = new FactTally();
  private final Map<String, Boolean> isZero = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /**
   * No facts yet.
   *
   * @param exported the metrics that the table has a column for
   * @param sink takes the facts that need not be kept
   */
  TableFacts(TableReader.Table table, Set<String> exported, FactSink sink) {
    this.table = table;
    this.exported = exported;
    this.sink = sink;
  }

  /** Adds what a row told. */
  void add(List<Fact> made) {
    for (Fact fact : made) {
      if (isBeforeFirst(fact)) {
        continue;
      }
      tally.add(fact);
      table.use().layout().zeros().forEach(rule -> look(rule, fact.measures()));
      if (sink.takes(table.use())) {
        sink.take(new ToldFact(fact, table.format().source(), exported));
      } else {
        kept.add(fact);
      }
    }
  }

  /** Whether it is a 0 of days on which the network did not count such a thing yet. */
  private boolean isBeforeFirst(Fact fact) {
    if (!(fact instanceof AccountDay day)
        || !table.use().layout().fromFirst().contains(day.metric())) {
      return false;
    }
    if (day.value().signum() != 0) {
      begun.add(day.metric());
    }
    return !begun.contains(day.metric());
  }

  /** Takes out a row that was the sum of all others; false where the totals are none. */
  boolean removeSum(TotalsRows totals) {
    return totals
        .summed(kept)
        .map(line -> kept.removeIf(fact -> fact.origin().line() == line))
        .isPresent();
  }

  /** What is known of the facts, kept or not. */
  FactTally tally() {
    return tally;
  }

  /**
   * The facts that were kept; rows that are parts of one fact are added up where the format says
   * so.
   */
  List<Fact> kept() {
    if (!table.use().layout().added()) {
      return List.copyOf(kept);
    }
    Map<String, Fact> whole = new LinkedHashMap<>();
    kept.forEach(fact -> whole.merge(fact.key(), fact, Facts::sum));
    return List.copyOf(whole.values());
  }

  /** Metrics that are zero throughout while the format says that they cannot be. */
  Set<String> onlyZeros() {
    Set<String> metrics = new TreeSet<>();
    for (Format.Zeros zeros : table.use().layout().zeros()) {
      if (isZero.getOrDefault(zeros.metric(), false)
          && !isZero.getOrDefault(zeros.unless(), true)) {
        metrics.add(zeros.metric());
      }
    }
    return metrics;
  }

  private void look(Format.Zeros rule, Measures measures) {
    for (String metric : List.of(rule.metric(), rule.unless())) {
      measures
          .of(metric)
          .ifPresent(value -> isZero.merge(metric, value.signum() == 0, Boolean::logicalAnd));
    }
  }
}
