package dev.headway.model;

import java.math.BigDecimal;

/** Turns a figure and its target into a verdict. */
final class Judgement {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Judgement() {}

  /**
   * The verdict on a period.
   *
   * @param goal its direction and tolerance
   * @param ofMonth the report's month; without it there is no data, whatever came before
   * @param actual of the period judged
   * @param target of the period judged
   */
  static Verdict of(Goal goal, Figure ofMonth, Figure actual, Figure target) {
    if (ofMonth instanceof Figure.Missing none && none.why() == Absence.PART_OF_PERIOD) {
      return Verdict.TOO_EARLY;
    }
    if (ofMonth.isKnown() && isJoined(actual)) {
      return Verdict.TOO_EARLY; // the period has too little of what is counted now
    }
    if (!ofMonth.isKnown() || !(actual instanceof Figure.Known a)) {
      return Verdict.NO_DATA;
    }
    if (!(target instanceof Figure.Known t) || !actual.isWhole()) {
      return Verdict.TOO_EARLY;
    }
    BigDecimal shortBy =
        goal.direction().isUp() ? t.value().subtract(a.value()) : a.value().subtract(t.value());
    BigDecimal tolerance = goal.tolerance().of(t.value());
    if (shortBy.signum() <= 0) {
      return Verdict.AHEAD;
    }
    if (shortBy.compareTo(tolerance) <= 0) {
      return Verdict.ON_TRACK;
    }
    return shortBy.compareTo(tolerance.multiply(TWO)) <= 0 ? Verdict.AT_RISK : Verdict.BEHIND;
  }

  private static boolean isJoined(Figure period) {
    return period instanceof Figure.Missing none && none.why() == Absence.OTHER_DEFINITION;
  }
}
