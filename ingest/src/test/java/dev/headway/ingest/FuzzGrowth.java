package dev.headway.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Damaged files that came to something that none before had come to: another set of messages, of
 * tables, or of rows left out. They are damaged further, so that the search goes where something
 * new happens. Lives as long as a run.
 */
final class FuzzGrowth {

  private static final int MOST = 4000;
  private static final int LARGEST = 6000;

  private final Set<Set<String>> seen = new HashSet<>();
  private final List<byte[]> grown = new ArrayList<>();

  /** Keeps a file if what it came to is new. */
  void add(byte[] bytes, Set<String> outcome) {
    if (seen.add(outcome) && bytes.length < LARGEST && grown.size() < MOST) {
      grown.add(bytes);
    }
  }

  /** How many outcomes there were that are unlike all others. */
  int outcomes() {
    return seen.size();
  }

  /** One of those kept, or another file while there are none. */
  byte[] any(Random random, byte[] other) {
    return grown.isEmpty() || random.nextInt(3) == 0
        ? other
        : grown.get(random.nextInt(grown.size()));
  }
}
