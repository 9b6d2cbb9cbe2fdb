package dev.headway.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names of a formula by where they stand: above the fraction line, below it, or in the
 * condition of an IF. What divides a divisor stands above. Collects: one for each formula.
 *
 * @param above what is counted
 * @param below what it is divided by
 * @param asked what only decides between two ways of counting
 */
record Sides(Set<String> above, Set<String> below, Set<String> asked) {

  Sides() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** The same sides as a divisor sees them. */
  Sides turned() {
    return new Sides(/* above= */ below, /* below= */ above, asked);
  }
}
