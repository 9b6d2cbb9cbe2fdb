package dev.headway.report;

import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Times that somebody waited, as text: minutes, hours or days, whichever is read most easily. */
final class Durations {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int MOST_MINUTES = 90;
  private static final int MOST_HOURS = 48 * HOUR;

  private final Language language;
  private final boolean roundTheClock;

  /**
   * @param roundTheClock whether the clock never stands still; else a day of it would be taken for
   *     one of the calendar
   */
  Durations(Language language, boolean roundTheClock) {
    this.language = language;
    this.roundTheClock = roundTheClock;
  }

  /** Inside a sentence, such as {@code 13 minutes} or {@code 3.8 hours}. */
  String words(BigDecimal minutes) {
    return said("duration.", minutes);
  }

  /** In a narrow column, such as {@code 13 min} or {@code 3.8 h}; or why there is no time. */
  String shortly(Figure minutes) {
    return minutes instanceof Figure.Known known
        ? said("duration.short.", known.value()) + (known.coverage().isWhole() ? "" : "*")
        : language.shortly(minutes);
  }

  private String said(String key, BigDecimal minutes) {
    int rounded = minutes.setScale(0, RoundingMode.HALF_UP).intValue();
    if (rounded < MOST_MINUTES && rounded != HOUR) {
      return language.say(key + "minutes", "count", rounded);
    }
    boolean days = roundTheClock && rounded > MOST_HOURS;
    BigDecimal units =
        minutes.divide(BigDecimal.valueOf(days ? DAY : HOUR), 1, RoundingMode.HALF_UP);
    return language.say(key + (days ? "days" : "hours"), "count", units);
  }
}
