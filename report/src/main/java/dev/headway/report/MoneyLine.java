package dev.headway.report;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import java.util.stream.Stream;

/**
 * What was spent on one thing, and what came back.
 *
 * @param name of a network or a cost
 * @param note under it; empty for none
 * @param spent what was spent
 * @param back what came back
 */
record MoneyLine(String name, String note, Amount spent, Amount back) {

  /**
   * An amount and what it is compared with.
   *
   * @param actual of the month
   * @param plan for the month
   * @param lastYear of the same month a year earlier
   * @param words what stands there instead; empty for the amount
   */
  record Amount(Figure actual, Figure plan, Figure lastYear, String words) {

    static Amount of(Figure actual, Figure lastYear) {
      return new Amount(actual, Figure.missing(Absence.NO_TARGET), lastYear, "");
    }

    /** Why there is no amount. */
    static Amount none(String words) {
      Figure none = Figure.missing(Absence.NOT_EXPORTED);
      return new Amount(none, none, none, words);
    }

    Amount planned(Figure target) {
      return new Amount(actual, target, lastYear, words);
    }

    /** What is drawn. */
    Stream<Figure> figures() {
      return Stream.of(actual, plan, lastYear);
    }

    /** Whether there was any, now or a year earlier. */
    boolean isAny() {
      return Stream.of(actual, lastYear)
          .anyMatch(f -> f instanceof Figure.Known known && known.value().signum() != 0);
    }
  }
}
