package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/** What a KPI will probably come to over a period, or the reason why nobody can say. */
public sealed interface Forecast {

  /**
   * A forecast with its range.
   *
   * @param value the months that are known, and the expected ones
   * @param low in one of ten earlier forecasts the months came to less
   * @param high in one of ten they came to more
   * @param method how the expected months are come by
   * @param months how many of the last months it goes by: those that tell how the year goes beside
   *     the one before, or those whose rate goes on; 0 where nothing is expected any more
   * @param tries how many earlier forecasts, made the same way, the range is taken from
   */
  record Expected(
      BigDecimal value, BigDecimal low, BigDecimal high, Method method, int months, int tries)
      implements Forecast {

    /** Whether a value lies in the range. */
    public boolean contains(BigDecimal actual) {
      return actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0;
    }
  }

  /**
   * No forecast.
   *
   * @param why the reason
   */
  record Withheld(Reason why) implements Forecast {}

  /** How the expected months are come by. */
  enum Method {
    /** Nothing is expected any more: the period is over. */
    KNOWN,
    /** The same month a year earlier, times how the last months grew over theirs. */
    SEASONAL,
    /** The last three months, by the day. */
    RUN_RATE
  }

  /** Why there is no forecast. */
  enum Reason {
    /** The report's month, or an earlier one of the period, is not known as a whole. */
    MONTH_MISSING,
    /** There are not enough whole months for a forecast, or to see how far earlier ones erred. */
    TOO_LITTLE_HISTORY,
    /** The network changed what it counts, and too little has been counted the new way. */
    NEW_DEFINITION,
    /** Its months, or one of them, are counted in two ways, so that they do not add up. */
    TWO_DEFINITIONS,
    /** The formula yields no number for it, or for one of its months. */
    NO_VALUE
  }

  /** No forecast, and why. */
  static Forecast withheld(Reason why) {
    return new Withheld(why);
  }

  /**
   * An earlier forecast, held against what happened.
   *
   * @param made the month whose report made it
   * @param of the month that it was for
   * @param forecast what was expected
   * @param actual what happened
   */
  record Scored(YearMonth made, YearMonth of, Forecast forecast, Figure actual) {

    /** Whether there was a forecast and a value to hold it against. */
    public boolean isScored() {
      return forecast instanceof Expected && actual.isWhole();
    }

    /** Whether the value lay in the range. */
    public boolean isInside() {
      return forecast instanceof Expected expected
          && actual instanceof Figure.Known known
          && expected.contains(known.value());
    }
  }
}
