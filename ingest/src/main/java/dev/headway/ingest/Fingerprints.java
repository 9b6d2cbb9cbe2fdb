package dev.headway.ingest;

/**
 * A set of texts, of each of which only a fingerprint of 95 bits is kept, and a number beside it
 * where that is asked for. There may be millions, so what costs is to fetch a place from memory:
 * the three numbers of a fingerprint lie side by side, and in the order of its first bits, so that
 * growing goes through the memory from end to end.
 */
final class Fingerprints {

  private static final int BARE = 3;
  private static final int MARKED = 4;

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

  /** How many numbers a place has. */
  private final int numbers;

  /** Of each place the upper and the lower half of the first number, the second, and the mark. */
  private int[] places;

  /** There are two to this power of places. */
  private int power = 11;

  private int size;

  /** Texts without numbers beside them. */
  Fingerprints() {
    this(BARE);
  }

  private Fingerprints(int numbers) {
    this.numbers = numbers;
    this.places = new int[numbers << power];
  }

  /** Texts that can be marked with numbers. */
  static Fingerprints marked() {
    return new Fingerprints(MARKED);
  }

  /** Adds a text; false when it was there. */
  boolean add(String text) {
    int before = size;
    place(text);
    return size > before;
  }

  /**
   * Marks a text, which is added when it was not there.
   *
   * @param mark any number but 0
   * @return the mark that it had before; 0 when it had none
   */
  int mark(String text, int mark) {
    int at = place(text) + BARE;
    int before = places[at];
    places[at] = mark;
    return before;
  }

  /** Where the text is, or is put now. */
  private int place(String text) {
    if (size * 5L > (1L << power) * 4L) {
      grow();
    }
    Print print = Print.of(text);
    int at = at(print);
    if (places[at + 2] == 0) {
      put(at, print);
      size++;
    }
    return at;
  }

  /** Whether the text was added. */
  boolean has(String text) {
    return places[at(Print.of(text)) + 2] != 0;
  }

  /** Where the fingerprint is, or would be put. */
  private int at(Print print) {
    int place = (int) (print.first() >>> (Long.SIZE - power));
    int at = place * numbers;
    while (places[at + 2] != 0 && !is(at, print)) {
      place = (place + 1) & ((1 << power) - 1);
      at = place * numbers;
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
    for (int i = 0; i < before.length; i += numbers) {
      int second = before[i + 2];
      if (second != 0) {
        long first = ((long) before[i] << Integer.SIZE) | (before[i + 1] & 0xFFFFFFFFL);
        Print print = new Print(first, second);
        int at = at(print);
        put(at, print);
        System.arraycopy(before, i + BARE, places, at + BARE, numbers - BARE);
      }
    }
  }
}
