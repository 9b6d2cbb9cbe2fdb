package dev.headway.model;

import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Tells which zeros are not to be believed: most likely a form or a stage was renamed, or an export
 * is cut.
 *
 * @param downloads what the client's file says of zeros that are true
 * @param facts what inputs take
 * @param coverage the days that are told of
 */
record UnlikelyZeros(Downloads downloads, InputFacts facts, InputCoverage coverage) {

  private static final BigDecimal SEVEN = BigDecimal.valueOf(7);

  /**
   * How many of an input a month of so many days usually has, going by the whole months of the year
   * before; empty where three of them are not known.
   */
  Optional<BigDecimal> usual(Input input, YearMonth month, int days) {
    BigDecimal all = BigDecimal.ZERO;
    int known = 0;
    int months = 0;
    for (int back = 1; back <= 12; back++) {
      YearMonth before = month.minusMonths(back);
      if (coverage.of(input, before).filter(Coverage::isWhole).isPresent()) {
        all = all.add(many(input, before));
        known += before.lengthOfMonth();
        months++;
      }
    }
    return months < 3
        ? Optional.empty()
        : Optional.of(
            all.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(known), Expression.PRECISION));
  }

  /** How many things a sum is of: of money, how many amounts. */
  private BigDecimal many(Input input, YearMonth month) {
    List<FactGroup> taken = facts.taken(input, month);
    Metric metric = input.metric();
    boolean isSum = metric.unit() == Metric.Unit.COUNT && input.take() == Input.Take.SUM;
    return isSum && metric.tally() == Metric.Tally.VALUE
        ? taken.stream()
            .flatMap(group -> group.sum(metric.id()).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
        : BigDecimal.valueOf(FactGroup.count(taken));
  }

  /** At a steady rate of seven a month, one in a thousand months has none: e to the power of -7. */
  boolean areUnlikely(Input input, YearMonth month, Coverage days) {
    return !downloads.isTrueZero(input.name(), month)
        && usual(input, month, days.days())
            .filter(usual -> usual.compareTo(SEVEN) >= 0)
            .isPresent();
  }
}
