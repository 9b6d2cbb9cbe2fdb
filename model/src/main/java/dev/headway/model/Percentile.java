package dev.headway.model;

import dev.headway.ingest.Conversation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

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
    return of(sorted::get, sorted.size(), part);
  }

  /**
   * The same of lengths of time, in minutes; empty where there are none.
   *
   * @param seconds the shortest first
   */
  static Optional<BigDecimal> ofMinutes(long[] seconds, BigDecimal part) {
    return seconds.length == 0
        ? Optional.empty()
        : Optional.of(
            of(
                rank -> Conversation.minutes(Duration.ofSeconds(seconds[rank])),
                seconds.length,
                part));
  }

  private static BigDecimal of(IntFunction<BigDecimal> sorted, int count, BigDecimal part) {
    BigDecimal rank = part.multiply(BigDecimal.valueOf(count - 1L));
    int below = rank.intValue();
    BigDecimal low = sorted.apply(below);
    BigDecimal high = sorted.apply(Math.min(below + 1, count - 1));
    return low.add(high.subtract(low).multiply(rank.subtract(BigDecimal.valueOf(below))));
  }
}
