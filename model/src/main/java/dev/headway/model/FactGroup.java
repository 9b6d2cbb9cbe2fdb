package dev.headway.model;

import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Facts of one file that say the same but for how much was measured: how many there are, and what
 * their measures add up to. Two groups are never the same one.
 */
final class FactGroup {

  private final Said said;
  private final int count;
  private final int rows;
  private final List<BigDecimal> sums;
  private final LineRuns lines;
  private final WaitingTimes waits;

  /**
   * A group.
   *
   * @param rows on how many rows they stand that no other group's facts stand on before them
   * @param sums beside {@link Said#measured}
   * @param lines on which they stand; none where nobody asks for them
   * @param waits how long customers waited; none for what is no question
   */
  FactGroup(
      Said said, int count, int rows, List<BigDecimal> sums, LineRuns lines, WaitingTimes waits) {
    this.said = said;
    this.count = count;
    this.rows = rows;
    this.sums = List.copyOf(sums);
    this.lines = lines;
    this.waits = waits;
  }

  ExportFile file() {
    return said.file();
  }

  FactKind kind() {
    return said.kind();
  }

  /** The days that each of them speaks of. */
  Period period() {
    return said.period();
  }

  Optional<String> facet(Facet facet) {
    return Optional.ofNullable(said.facets().get(facet));
  }

  /** {@code social} for {@code organic-social} and {@code paid-social}. */
  Optional<String> channelGroup() {
    return said.group();
  }

  /** The currency of their money; empty where they do not say one. */
  Optional<Currency> currency() {
    return said.currency();
  }

  boolean is(State state) {
    return said.states().contains(state);
  }

  /** How many facts; at least 1. */
  int count() {
    return count;
  }

  /** How many facts there are in all. */
  static int count(List<FactGroup> groups) {
    return groups.stream().mapToInt(FactGroup::count).sum();
  }

  /** On how many rows they stand: a customer who answers two questions has answered once. */
  static int rows(List<FactGroup> groups) {
    return groups.stream().mapToInt(group -> group.rows).sum();
  }

  /** Whether each of them has a value of the metric; else none has. */
  boolean has(String metric) {
    return said.measured().contains(metric);
  }

  /** The values of the metric added up; empty where it was not measured. */
  Optional<BigDecimal> sum(String metric) {
    int at = said.measured().indexOf(metric);
    return at < 0 ? Optional.empty() : Optional.of(sums.get(at));
  }

  /** The lines on which they stand, where they are of the report's month; else none. */
  LineRuns lines() {
    return lines;
  }

  /** How long customers waited for an answer. */
  WaitingTimes waits() {
    return waits;
  }
}
