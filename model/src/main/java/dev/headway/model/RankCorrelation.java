package dev.headway.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Whether two series rise and fall together: Spearman's rank correlation, with mean ranks for equal
 * values. Chance makes its standard deviation about 1 / sqrt(n - 1) (Kendall, "Rank Correlation
 * Methods", 1948), so that beyond 1.645 of them lies one case in twenty.
 */
final class RankCorrelation {

  private static final BigDecimal ONE_IN_TWENTY = new BigDecimal("1.645");
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  private RankCorrelation() {}

  /**
   * The link between two series.
   *
   * @param first a value for each month
   * @param second a value for each of the same months
   * @param isAlike whether both should rise together; false where one should fall as the other
   *     rises
   */
  static Link of(List<BigDecimal> first, List<BigDecimal> second, boolean isAlike) {
    int n = first.size();
    if (n < ControlCharts.FEWEST) {
      return new Link(Link.Verdict.TOO_EARLY, n, Optional.empty());
    }
    Optional<BigDecimal> found = correlation(ranks(first), ranks(second));
    if (found.isEmpty()) {
      return new Link(Link.Verdict.TOO_EARLY, n, found);
    }
    BigDecimal towards = isAlike ? found.get() : found.get().negate();
    BigDecimal chance = ONE_IN_TWENTY.divide(BigDecimal.valueOf(n - 1L).sqrt(DIGITS), DIGITS);
    return new Link(verdict(towards, chance), n, found);
  }

  private static Link.Verdict verdict(BigDecimal towards, BigDecimal chance) {
    if (towards.compareTo(chance) >= 0) {
      return Link.Verdict.HOLDS;
    }
    if (towards.negate().compareTo(chance) >= 0) {
      return Link.Verdict.AGAINST;
    }
    // Half of what chance does by itself is no sign of anything.
    return towards.multiply(BigDecimal.valueOf(2)).compareTo(chance) >= 0
        ? Link.Verdict.WEAK
        : Link.Verdict.NOT_SEEN;
  }

  /** The rank of each value from 1; equal values share the mean of their ranks. */
  private static List<BigDecimal> ranks(List<BigDecimal> values) {
    return values.stream()
        .map(
            value -> {
              long below = values.stream().filter(other -> other.compareTo(value) < 0).count();
              long equal = values.stream().filter(other -> other.compareTo(value) == 0).count();
              return BigDecimal.valueOf(2 * below + equal + 1)
                  .divide(BigDecimal.valueOf(2), DIGITS);
            })
        .toList();
  }

  /** Pearson's correlation; empty where one of the two never changes. */
  private static Optional<BigDecimal> correlation(List<BigDecimal> x, List<BigDecimal> y) {
    BigDecimal middle = BigDecimal.valueOf(x.size() + 1L).divide(BigDecimal.valueOf(2), DIGITS);
    BigDecimal both = BigDecimal.ZERO;
    BigDecimal ofX = BigDecimal.ZERO;
    BigDecimal ofY = BigDecimal.ZERO;
    for (int i = 0; i < x.size(); i++) {
      BigDecimal dx = x.get(i).subtract(middle);
      BigDecimal dy = y.get(i).subtract(middle);
      both = both.add(dx.multiply(dy));
      ofX = ofX.add(dx.multiply(dx));
      ofY = ofY.add(dy.multiply(dy));
    }
    return ofX.signum() == 0 || ofY.signum() == 0
        ? Optional.empty()
        : Optional.of(both.divide(ofX.multiply(ofY).sqrt(DIGITS), DIGITS));
  }
}
