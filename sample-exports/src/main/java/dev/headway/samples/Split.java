package dev.headway.samples;

import java.util.ArrayList;
import java.util.List;

/** Splits a whole into parts that add up to it exactly. */
public final class Split {
  private Split() {}

  /**
   * Whole numbers in the proportion of the weights; what rounding leaves goes to the first ones.
   */
  public static List<Integer> byWeight(int whole, List<Integer> weights) {
    int sum = weights.stream().mapToInt(w -> w).sum();
    List<Integer> parts = new ArrayList<>(weights.stream().map(w -> whole * w / sum).toList());
    int left = whole - parts.stream().mapToInt(p -> p).sum();
    for (int i = 0; left > 0; i++, left--) {
      parts.set(i, parts.get(i) + 1);
    }
    return parts;
  }

  /** Uneven amounts, each near the whole divided by the count. */
  public static List<Long> unevenly(long whole, int count, Dice dice) {
    List<Long> parts = new ArrayList<>();
    long left = whole;
    for (int rest = count; rest > 1; rest--) {
      long part = left / rest * dice.between(78, 122) / 100;
      parts.add(part);
      left -= part;
    }
    parts.add(left);
    return parts;
  }
}
