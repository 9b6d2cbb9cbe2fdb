package dev.headway.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of one table that were refused: the first ones with their reasons, the rest counted. */
final class Refusals {

  /** So many are told by themselves. */
  static final int BY_THEMSELVES = 20;

  private static final int LINES_KEPT = 1000;

  private final Map<Integer, RowRefused> first = new TreeMap<>();
  private final List<Integer> lines = new ArrayList<>();
  private boolean onlyQuirks = true;
  private int count;

  void add(int line, RowRefused why) {
    count++;
    if (first.size() < BY_THEMSELVES) {
      first.put(line, why);
    } else {
      onlyQuirks &= why.quirk();
      if (lines.size() < LINES_KEPT) {
        lines.add(line);
      }
    }
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
