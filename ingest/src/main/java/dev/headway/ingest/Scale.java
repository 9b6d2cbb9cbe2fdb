package dev.headway.ingest;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a network's numbers are multiplied and divided by, to be in the unit of their metric. A
 * third of a minute has no end in decimals: a quotient has 34 digits, as a length of time has, so
 * that what is lost in a million of them is far beyond any digit that is shown or compared.
 *
 * @param times what they are multiplied by, such as 60 where minutes are told in hours
 * @param over what they are divided by, such as 60 where minutes are told in seconds
 */
record Scale(BigDecimal times, BigDecimal over) {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  /** As they are. */
  static final Scale SAME = times(BigDecimal.ONE);

  /** Hours, of minutes. */
  static final Scale HOURS = times(SIXTY);

  /** Seconds, of minutes. */
  static final Scale SECONDS = new Scale(BigDecimal.ONE, SIXTY);

  static Scale times(BigDecimal times) {
    return new Scale(times, BigDecimal.ONE);
  }

  BigDecimal of(BigDecimal number) {
    if (equals(SAME)) {
      return number;
    }
    BigDecimal product = number.multiply(times);
    boolean isWhole = over.compareTo(BigDecimal.ONE) == 0;
    return NumberStyle.plain(isWhole ? product : product.divide(over, MathContext.DECIMAL128));
  }
}
