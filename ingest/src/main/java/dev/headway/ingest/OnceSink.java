package dev.headway.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands facts on at once, each thing once: the first time that it is told. What it keeps of each is
 * a fingerprint of 128 bits. Money and visits are not taken, since two cuts of them have to be
 * compared as a whole.
 */
final class OnceSink implements FactSink {

  private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
  private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;

  private final Consumer<ToldFact> to;
  private final Map<ExportFile, Integer> superseded = new HashMap<>();

  /** Two for each fingerprint; both 0 where the place is free. */
  private long[] table = new long[1 << 12];

  private int size;

  OnceSink(Consumer<ToldFact> to) {
    this.to = to;
  }

  @Override
  public boolean takes(FactKind kind) {
    return kind != FactKind.AD_SPEND && kind != FactKind.WEB_VISITS;
  }

  @Override
  public void take(ToldFact told) {
    Fact fact = told.fact();
    if (isNew(fact.kind(), fact.key())) {
      to.accept(told);
    } else {
      superseded.merge(fact.origin().file(), 1, Integer::sum);
    }
  }

  /** How many facts of the file another one, or an earlier row, has told. */
  int superseded(ExportFile file) {
    return superseded.getOrDefault(file, 0);
  }

  private boolean isNew(FactKind kind, String key) {
    long first = kind.name().hashCode();
    long second = ~first;
    for (int i = 0; i < key.length(); i++) {
      char letter = key.charAt(i);
      first = Long.rotateLeft((first ^ letter) * FIRST_PRIME, 27);
      second = Long.rotateLeft((second + letter) * SECOND_PRIME, 31);
    }
    first ^= first >>> 29;
    second = (second ^ (second >>> 32)) | 1;
    if (size * 5L > table.length / 2 * 3L) {
      grow();
    }
    return put(first, second);
  }

  private boolean put(long first, long second) {
    int mask = table.length - 2;
    int at = ((int) ((first * FIRST_PRIME) >>> 16) << 1) & mask;
    while (table[at + 1] != 0) {
      if (table[at] == first && table[at + 1] == second) {
        return false;
      }
      at = (at + 2) & mask;
    }
    table[at] = first;
    table[at + 1] = second;
    size++;
    return true;
  }

  private void grow() {
    long[] before = table;
    table = new long[before.length * 2];
    size = 0;
    for (int i = 0; i < before.length; i += 2) {
      if (before[i + 1] != 0) {
        put(before[i], before[i + 1]);
      }
    }
  }
}
