package dev.headway.model;

import java.util.List;

/**
 * A way to expect months that are to come.
 *
 * @param method how they are come by
 * @param months how many of the last months it goes by
 */
record Approach(Forecast.Method method, int months) {

  private static final int YEAR = 12;

  /**
   * The best first: what a season is like goes before the mere rate, and growth over more months
   * before growth over fewer, of which chance makes up more. Growth over fewer than three is not
   * worth more than the rate of three.
   */
  static final List<Approach> BEST_FIRST =
      List.of(
          new Approach(Forecast.Method.SEASONAL, 6),
          new Approach(Forecast.Method.SEASONAL, 5),
          new Approach(Forecast.Method.SEASONAL, 4),
          new Approach(Forecast.Method.SEASONAL, 3),
          new Approach(Forecast.Method.RUN_RATE, 3));

  boolean isSeasonal() {
    return method == Forecast.Method.SEASONAL;
  }

  /** How many months up to the last known one it looks at. */
  int monthsNeeded() {
    return isSeasonal() ? YEAR + months : months;
  }
}
