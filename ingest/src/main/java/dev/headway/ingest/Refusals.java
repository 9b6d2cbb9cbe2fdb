package dev.headway.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of one table that were refused: the first ones with their reasons, the rest counted, and
 * what they have in common.
 */
final class Refusals {

  /** So many are told by themselves. */
  static final int BY_THEMSELVES = 20;

  private static final int LINES_KEPT = 1000;
  private static final int CAUSES_KEPT = 100;

  /** So many of one cause are told one by one. */
  private static final int FEW = 3;

  /**
   * Rows that were refused for the same thing in the same column.
   *
   * @param rows how many
   * @param first the line of the first of them
   * @param last the line of the last of them
   * @param why the refusal of the first of them
   */
  record Cause(int rows, int first, int last, RowRefused why) {

    private Cause and(Cause other) {
      return new Cause(rows + other.rows, first, other.last, why);
    }
  }

  private final Map<Integer, RowRefused> first = new TreeMap<>();
  private final Map<String, Cause> causes = new LinkedHashMap<>();
  private final List<Integer> lines = new ArrayList<>();
  private boolean onlyQuirks = true;
  private int count;

  void add(int line, RowRefused why) {
    count++;
    String cause = cause(why);
    if (causes.size() < CAUSES_KEPT || causes.containsKey(cause)) {
      causes.merge(cause, new Cause(1, line, line, why), Cause::and);
    }
    if (first.size() < BY_THEMSELVES) {
      first.put(line, why);
    } else {
      onlyQuirks &= why.quirk();
      if (lines.size() < LINES_KEPT) {
        lines.add(line);
      }
    }
  }

  /** The column and what is said, but for what was found in the cell. */
  private static String cause(RowRefused why) {
    return why.column() + why.message().replaceAll("'[^']*'", "") + why.advice();
  }

  /** What most of a table's rows were refused for; empty where they are few, or differ. */
  Optional<Cause> ofMost(int rows) {
    return causes.values().stream()
        .max(Comparator.comparingInt(Cause::rows))
        .filter(cause -> cause.rows() > FEW && 2 * cause.rows() > rows);
  }

  /** Whether a row was refused for that. */
  static boolean isFor(Cause cause, RowRefused why) {
    return cause(cause.why()).equals(cause(why));
  }

  /** How many there are in all. */
  int count() {
    return count;
  }

  /** The first, by line. */
  Map<Integer, RowRefused> first() {
    return first;
  }

  /** The lines of the rest, as far as they are kept. */
  List<Integer> lines() {
    return lines;
  }

  /** How many there are beside the first. */
  int more() {
    return count - first.size();
  }

  /** Whether all of the rest are quirks of the source. */
  boolean onlyQuirks() {
    return onlyQuirks;
  }
}
