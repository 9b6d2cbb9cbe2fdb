package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A quarter or year of the client, as far as it can be seen. Where the goal starts in it, it is of
 * the months from its start on.
 *
 * @param first its first month
 * @param last its last month
 * @param target for the whole of it; of a level or a length of time, for its last month
 * @param actual so far; missing where it has not begun
 * @param lastYear the whole of the same period a year earlier
 * @param forecast what it will probably come to; of a level or a length of time, its last month
 */
public record Outlook(
    YearMonth first,
    YearMonth last,
    Figure target,
    Figure actual,
    Figure lastYear,
    Forecast forecast) {

  /** Whether the target will be reached, by the range of the forecast. */
  public enum Chance {
    /** The period is over, and came to its target or better. */
    REACHED,
    /** The period is over, and did not come to its target. */
    MISSED,
    /** All of the range is at the target or better. */
    LIKELY,
    /** The target lies in the range: it could go either way. */
    OPEN,
    /** All of the range falls short of the target. */
    UNLIKELY
  }

  /** Whether a goal of this direction will reach the target; empty without either. */
  public Optional<Chance> chance(Goal.Direction direction) {
    return chance(direction, number -> number);
  }

  /**
   * The same for who sees rounded numbers. What a period that is over came to is not rounded: short
   * of a target is short of it.
   *
   * @param rounded a number as it is seen
   */
  public Optional<Chance> chance(Goal.Direction direction, UnaryOperator<BigDecimal> rounded) {
    return forecast instanceof Forecast.Expected expected
        ? target.number().map(wanted -> chance(direction.isUp(), expected, wanted, rounded))
        : Optional.empty();
  }

  private static Chance chance(
      boolean isUp,
      Forecast.Expected expected,
      BigDecimal target,
      UnaryOperator<BigDecimal> rounded) {
    if (expected.method() == Forecast.Method.KNOWN) {
      return isEnough(expected.value(), target, isUp) ? Chance.REACHED : Chance.MISSED;
    }
    BigDecimal wanted = rounded.apply(target);
    BigDecimal low = rounded.apply(expected.low());
    BigDecimal high = rounded.apply(expected.high());
    if (isEnough(isUp ? low : high, wanted, isUp)) {
      return Chance.LIKELY;
    }
    return isEnough(isUp ? high : low, wanted, isUp) ? Chance.OPEN : Chance.UNLIKELY;
  }

  private static boolean isEnough(BigDecimal value, BigDecimal target, boolean isUp) {
    return isUp ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
  }
}
