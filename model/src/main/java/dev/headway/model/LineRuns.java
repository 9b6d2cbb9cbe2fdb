package dev.headway.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Lines of a file; those that follow each other take the room of one. */
final class LineRuns {

  private int[] ends = new int[2];
  private int size;

  /** Adds a line; in their order they take the least room. */
  void add(int line) {
    if (size > 0 && ends[size - 1] == line - 1) {
      ends[size - 1] = line;
      return;
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = line;
    ends[size++] = line;
  }

  /** The same lines, in no more room than they need. */
  LineRuns trimmed() {
    LineRuns trimmed = new LineRuns();
    trimmed.ends = Arrays.copyOf(ends, size);
    trimmed.size = size;
    return trimmed;
  }

  void addTo(BitSet lines) {
    for (int i = 0; i < size; i += 2) {
      lines.set(ends[i], ends[i + 1] + 1);
    }
  }

  IntStream lines() {
    return IntStream.range(0, size / 2)
        .flatMap(run -> IntStream.rangeClosed(ends[2 * run], ends[2 * run + 1]));
  }
}
