package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Spreads a sum over the months of its period as last year's months fell, where twelve months are
 * known, else by days.
 *
 * @param kpi what the target is of
 * @param actual its value in each month
 * @param breaks when it began to count something else
 */
record TargetSpread(Kpi kpi, Function<YearMonth, Figure> actual, DefinitionBreaks breaks) {

  /**
   * What falls to some months.
   *
   * @param value of the target
   * @param basis how it was come by
   */
  record Share(BigDecimal value, GoalScore.TargetBasis basis) {}

  /**
   * What falls to a part of the months.
   *
   * @param period the period that they are of
   * @param whole the months over which the target is spread
   * @param part some of them
   * @param target of all of them
   */
  Share over(TargetPeriod period, List<YearMonth> whole, List<YearMonth> part, BigDecimal target) {
    Optional<BigDecimal> lastYear = lastYear(whole).filter(sum -> sum.signum() > 0);
    boolean shape =
        lastYear.isPresent() && twelveMonthsAreKnown(period) && countsAsLastYear(period);
    BigDecimal of = shape ? lastYear.get() : days(whole);
    BigDecimal share = shape ? lastYear(part).orElseThrow() : days(part);
    return new Share(
        target.multiply(share).divide(of, Expression.PRECISION),
        shape ? GoalScore.TargetBasis.LAST_YEARS_SHAPE : GoalScore.TargetBasis.DAYS);
  }

  private static BigDecimal days(List<YearMonth> months) {
    return BigDecimal.valueOf(months.stream().mapToInt(YearMonth::lengthOfMonth).sum());
  }

  /** The months of a year earlier added up; empty when one of them is not known as a whole. */
  private Optional<BigDecimal> lastYear(List<YearMonth> months) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : months) {
      Optional<BigDecimal> value = known(month.minusYears(1)).filter(v -> v.signum() >= 0);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  private boolean twelveMonthsAreKnown(TargetPeriod period) {
    return Months.between(period.first().minusYears(1), period.first().minusMonths(1)).stream()
        .allMatch(month -> known(month).isPresent());
  }

  /** Last year's months say nothing of what is counted otherwise since, or since some of them. */
  private boolean countsAsLastYear(TargetPeriod period) {
    return !breaks.isBetween(kpi, period.first().minusYears(1), period.last());
  }

  private Optional<BigDecimal> known(YearMonth month) {
    return actual.apply(month).wholeNumber();
  }
}
