package dev.headway.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value that a part of all values does not exceed: {@code PERCENTILE.INC} of spreadsheets, which
 * is definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996). The rank
 * is (n - 1) p, and between two ranks it is interpolated.
 */
final class Percentile {

  private Percentile() {}

  /**
   * The value.
   *
   * @param values at least one, in any order
   * @param part from 0 to 1
   */
  static BigDecimal of(List<BigDecimal> values, BigDecimal part) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal rank = part.multiply(BigDecimal.valueOf(sorted.size() - 1L));
    int below = rank.intValue();
    BigDecimal low = sorted.get(below);
    BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return low.add(high.subtract(low).multiply(rank.subtract(BigDecimal.valueOf(below))));
  }
}
