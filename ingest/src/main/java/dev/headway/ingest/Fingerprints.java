package dev.headway.ingest;

/**
 * A set of texts, of each of which only a fingerprint of 95 bits is kept. There may be millions, so
 * what costs is to fetch a place from memory: the three numbers of a fingerprint lie side by side,
 * and in the order of its first bits, so that growing goes through the memory from end to end.
 */
final class Fingerprints {

  private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
  private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;
  private static final int NUMBERS = 3;

  /** Of each place the upper and the lower half of the first number, and the second. */
  private int[] places = new int[NUMBERS << 11];

  /** There are two to this power of places. */
  private int power = 11;

  private int size;

  /** Adds a text; false when it was there. */
  boolean add(String text) {
    if (size * 5L > (1L << power) * 4L) {
      grow();
    }
    long first = first(text);
    int second = second(text);
    int at = at(first, second);
    if (places[at + 2] != 0) {
      return false;
    }
    put(at, first, second);
    size++;
    return true;
  }

  /** Whether the text was added. */
  boolean has(String text) {
    return places[at(first(text), second(text)) + 2] != 0;
  }

  private static long first(String text) {
    long first = 0;
    for (int i = 0; i < text.length(); i++) {
      first = Long.rotateLeft((first ^ text.charAt(i)) * FIRST_PRIME, 27);
    }
    return (first ^ (first >>> 29)) * FIRST_PRIME;
  }

  /** Never 0, which is where nothing is. */
  private static int second(String text) {
    long second = ~0L;
    for (int i = 0; i < text.length(); i++) {
      second = Long.rotateLeft((second + text.charAt(i)) * SECOND_PRIME, 31);
    }
    return (int) (second ^ (second >>> 32)) | 1;
  }

  /** Where the fingerprint is, or would be put. */
  private int at(long first, int second) {
    int place = (int) (first >>> (Long.SIZE - power));
    int at = place * NUMBERS;
    while (places[at + 2] != 0 && !is(at, first, second)) {
      place = (place + 1) & ((1 << power) - 1);
      at = place * NUMBERS;
    }
    return at;
  }

  private boolean is(int at, long first, int second) {
    return places[at + 2] == second
        && places[at + 1] == (int) first
        && places[at] == (int) (first >>> Integer.SIZE);
  }

  private void put(int at, long first, int second) {
    places[at] = (int) (first >>> Integer.SIZE);
    places[at + 1] = (int) first;
    places[at + 2] = second;
  }

  private void grow() {
    int[] before = places;
    places = new int[before.length * 2];
    power++;
    for (int i = 0; i < before.length; i += NUMBERS) {
      int second = before[i + 2];
      if (second != 0) {
        long first = ((long) before[i] << Integer.SIZE) | (before[i + 1] & 0xFFFFFFFFL);
        put(at(first, second), first, second);
      }
    }
  }
}
