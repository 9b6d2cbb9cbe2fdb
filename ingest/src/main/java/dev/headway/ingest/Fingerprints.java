package dev.headway.ingest;

/** A set of texts, of each of which only a fingerprint of 128 bits is kept. */
final class Fingerprints {

  private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
  private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;

  /** Two for each fingerprint; the second is 0 where the place is free. */
  private long[] table = new long[1 << 12];

  private int size;

  /** Adds a text; false when it was there. */
  boolean add(String text) {
    if (size * 5L > table.length / 2 * 3L) {
      grow();
    }
    return put(first(text), second(text));
  }

  /** Whether the text was added. */
  boolean has(String text) {
    return table[at(first(text), second(text)) + 1] != 0;
  }

  private static long first(String text) {
    long first = 0;
    for (int i = 0; i < text.length(); i++) {
      first = Long.rotateLeft((first ^ text.charAt(i)) * FIRST_PRIME, 27);
    }
    return first ^ (first >>> 29);
  }

  private static long second(String text) {
    long second = ~0L;
    for (int i = 0; i < text.length(); i++) {
      second = Long.rotateLeft((second + text.charAt(i)) * SECOND_PRIME, 31);
    }
    return (second ^ (second >>> 32)) | 1;
  }

  /** Where the fingerprint is, or would be put. */
  private int at(long first, long second) {
    int mask = table.length - 2;
    int at = ((int) ((first * FIRST_PRIME) >>> 16) << 1) & mask;
    while (table[at + 1] != 0 && (table[at] != first || table[at + 1] != second)) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private boolean put(long first, long second) {
    int at = at(first, second);
    if (table[at + 1] != 0) {
      return false;
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
