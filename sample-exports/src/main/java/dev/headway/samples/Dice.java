package dev.headway.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Pseudo-random numbers (SplitMix64), written out here so that they are the same on every Java.
 * Each file throws dice of its own, so that a change to one leaves the others as they are.
 */
public final class Dice {
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice that fall the same way for the same words (FNV-1a). */
  public static Dice of(Object... words) {
    long hash = 0xcbf29ce484222325L;
    for (Object word : words) {
      for (char c : (word + "|").toCharArray()) {
        hash = (hash ^ c) * 0x100000001b3L;
      }
    }
    return new Dice(hash);
  }

  /** From 0 to {@code bound}, without it. */
  public int below(int bound) {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return Math.floorMod(z ^ (z >>> 31), bound);
  }

  /** From {@code first} to {@code last}, both among them. */
  public int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** True this often in a hundred. */
  public boolean chance(int percent) {
    return below(100) < percent;
  }

  /** So many thousandths of the whole, between the two, rounded down. */
  public int part(int whole, int leastPermille, int mostPermille) {
    return (int) ((long) whole * between(leastPermille, mostPermille) / 1000);
  }

  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  public <T> List<T> shuffled(List<T> values) {
    List<T> result = new ArrayList<>(values);
    for (int i = result.size() - 1; i > 0; i--) {
      Collections.swap(result, i, below(i + 1));
    }
    return result;
  }

  /** So many digits, none of them at risk of being lost: the first is not 0. */
  public String digits(int count) {
    StringBuilder text = new StringBuilder().append(between(1, 9));
    while (text.length() < count) {
      text.append(below(10));
    }
    return text.toString();
  }
}
