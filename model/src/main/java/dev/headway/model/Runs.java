package dev.headway.model;

import java.util.BitSet;
import java.util.Collection;

/** Whole numbers as text, those that follow each other drawn together: {@code 3, 7-9}. */
public final class Runs {

  private Runs() {}

  /**
   * The text.
   *
   * @param numbers none below 0; in any order
   */
  public static String text(Collection<Integer> numbers) {
    BitSet set = new BitSet();
    numbers.forEach(set::set);
    return text(set);
  }

  static String text(BitSet numbers) {
    StringBuilder text = new StringBuilder();
    for (int first = numbers.nextSetBit(0); first >= 0; ) {
      int after = numbers.nextClearBit(first);
      text.append(text.isEmpty() ? "" : ", ").append(first);
      text.append(after == first + 1 ? "" : "-" + (after - 1));
      first = numbers.nextSetBit(after);
    }
    return text.toString();
  }
}
