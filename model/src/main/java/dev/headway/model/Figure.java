package dev.headway.model;

import java.math.BigDecimal;
import java.util.Optional;

/** A number, or the reason why there is none. Missing is never zero. */
public sealed interface Figure {

  /**
   * A number.
   *
   * @param value exact, or to 34 digits where it had to be divided
   * @param coverage the days behind it; whole when it does not rest on days
   */
  record Known(BigDecimal value, Coverage coverage) implements Figure {}

  /**
   * No number.
   *
   * @param why the reason
   */
  record Missing(Absence why) implements Figure {}

  /** A number that rests on whole periods. */
  static Figure of(BigDecimal value) {
    return new Known(value, Coverage.WHOLE);
  }

  /** No number, and why. */
  static Figure missing(Absence why) {
    return new Missing(why);
  }

  /** Whether there is a number. */
  default boolean isKnown() {
    return this instanceof Known;
  }

  /** The number; empty where there is none. */
  default Optional<BigDecimal> number() {
    return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
  }

  /**
   * How much of it there is for each of the other; missing where one of them is, where the other is
   * zero, and where the two are of different days.
   */
  default Figure per(Figure other) {
    return FigureArithmetic.divide(this, other);
  }

  /** The number, where every day that it speaks of has data. */
  default Optional<BigDecimal> wholeNumber() {
    return number().filter(number -> isWhole());
  }

  /** Whether there is a number, and every day that it speaks of has data. */
  default boolean isWhole() {
    return this instanceof Known known && known.coverage().isWhole();
  }
}
