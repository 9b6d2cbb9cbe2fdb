package dev.headway.model;

import dev.headway.input.Place;
import java.math.BigDecimal;

/**
 * A target as it stands in a client's file.
 *
 * @param period what it is for
 * @param value the number
 * @param text the number as written, such as {@code 90%}
 * @param place where its period stands
 */
record WrittenTarget(TargetPeriod period, BigDecimal value, String text, Place place) {

  /** Half of its last digit, or of one before the decimal point: what rounding can have cost it. */
  BigDecimal rounding() {
    return BigDecimal.valueOf(5, Math.max(0, value.scale()) + 1);
  }
}
