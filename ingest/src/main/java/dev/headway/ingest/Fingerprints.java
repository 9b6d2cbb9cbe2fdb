package dev.headway.ingest;

/**
 * A set of texts, of each of which only a fingerprint of 95 bits is kept. There may be millions, so
 * what costs is to fetch a place from memory: the three numbers of a fingerprint lie side by side,
 * and in the order of its first bits, so that growing goes through the memory from end to end.
 */
final class Fingerprints {

  private static final int NUMBERS = 3;

  /**
   * What is kept of a text.
   *
   * @param second never 0, which is where nothing is
   */
  private record Print(long first, int second) {

    private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
    private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;

    static Print of(String text) {
      long first = 0;
      long second = ~0L;
      for (int i = 0; i < text.length(); i++) {
        char letter = text.charAt(i);
        first = Long.rotateLeft((first ^ letter) * FIRST_PRIME, 27);
        second = Long.rotateLeft((second + letter) * SECOND_PRIME, 31);
      }
      return new Print(
          (first ^ (first >>> 29)) * FIRST_PRIME, (int) (second ^ (second >>> 32)) | 1);
    }
  }

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
    Print print = Print.of(text);
    int at = at(print);
    if (places[at + 2] != 0) {
      return false;
    }
    put(at, print);
    size++;
    return true;
  }

  /** Whether the text was added. */
  boolean has(String text) {
    return places[at(Print.of(text)) + 2] != 0;
  }

  /** Where the fingerprint is, or would be put. */
  private int at(Print print) {
    int place = (int) (print.first() >>> (Long.SIZE - power));
    int at = place * NUMBERS;
    while (places[at + 2] != 0 && !is(at, print)) {
      place = (place + 1) & ((1 << power) - 1);
      at = place * NUMBERS;
    }
    return at;
  }

  private boolean is(int at, Print print) {
    return places[at + 2] == print.second()
        && places[at + 1] == (int) print.first()
        && places[at] == (int) (print.first() >>> Integer.SIZE);
  }

  private void put(int at, Print print) {
    places[at] = (int) (print.first() >>> Integer.SIZE);
    places[at + 1] = (int) print.first();
    places[at + 2] = print.second();
  }

  private void grow() {
    int[] before = places;
    places = new int[before.length * 2];
    power++;
    for (int i = 0; i < before.length; i += NUMBERS) {
      int second = before[i + 2];
      if (second != 0) {
        long first = ((long) before[i] << Integer.SIZE) | (before[i + 1] & 0xFFFFFFFFL);
        Print print = new Print(first, second);
        put(at(print), print);
      }
    }
  }
}
