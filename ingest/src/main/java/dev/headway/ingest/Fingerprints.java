package dev.headway.ingest;

/** A set of texts, of each of which only a fingerprint of 95 bits is kept. */
final class Fingerprints {

  private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
  private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;

  private long[] firsts = new long[1 << 11];

  /** Beside the firsts; 0 where the place is free. */
  private int[] seconds = new int[1 << 11];

  private int size;

  /** Adds a text; false when it was there. */
  boolean add(String text) {
    if (size * 5L > firsts.length * 4L) {
      grow();
    }
    return put(first(text), second(text));
  }

  /** Whether the text was added. */
  boolean has(String text) {
    return seconds[at(first(text), second(text))] != 0;
  }

  private static long first(String text) {
    long first = 0;
    for (int i = 0; i < text.length(); i++) {
      first = Long.rotateLeft((first ^ text.charAt(i)) * FIRST_PRIME, 27);
    }
    return first ^ (first >>> 29);
  }

  private static int second(String text) {
    long second = ~0L;
    for (int i = 0; i < text.length(); i++) {
      second = Long.rotateLeft((second + text.charAt(i)) * SECOND_PRIME, 31);
    }
    return (int) (second ^ (second >>> 32)) | 1;
  }

  /** Where the fingerprint is, or would be put. */
  private int at(long first, int second) {
    int mask = firsts.length - 1;
    int at = (int) ((first * FIRST_PRIME) >>> 16) & mask;
    while (seconds[at] != 0 && (firsts[at] != first || seconds[at] != second)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private boolean put(long first, int second) {
    int at = at(first, second);
    if (seconds[at] != 0) {
      return false;
    }
    firsts[at] = first;
    seconds[at] = second;
    size++;
    return true;
  }

  private void grow() {
    long[] before = firsts;
    int[] beside = seconds;
    firsts = new long[before.length * 2];
    seconds = new int[before.length * 2];
    size = 0;
    for (int i = 0; i < before.length; i++) {
      if (beside[i] != 0) {
        put(before[i], beside[i]);
      }
    }
  }
}
