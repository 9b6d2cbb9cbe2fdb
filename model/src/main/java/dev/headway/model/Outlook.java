package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

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
    return forecast instanceof Forecast.Expected expected
        ? target.number().map(wanted -> chance(direction, expected, wanted))
        : Optional.empty();
  }

  private static Chance chance(
      Goal.Direction direction, Forecast.Expected expected, BigDecimal target) {
    boolean isUp = direction.isUp();
    boolean isWorstEnough = isEnough(isUp ? expected.low() : expected.high(), target, isUp);
    boolean isBestEnough = isEnough(isUp ? expected.high() : expected.low(), target, isUp);
    if (expected.method() == Forecast.Method.KNOWN) {
      return isEnough(expected.value(), target, isUp) ? Chance.REACHED : Chance.MISSED;
    }
    if (isWorstEnough) {
      return Chance.LIKELY;
    }
    return isBestEnough ? Chance.OPEN : Chance.UNLIKELY;
  }

  private static boolean isEnough(BigDecimal value, BigDecimal target, boolean isUp) {
    return isUp ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
  }
}
