package dev.headway.samples;

import java.math.BigDecimal;

/** Amounts, in hundredths of their currency: pence or cents. */
public final class Money {
  private Money() {}

  /** Of {@code 1234.50}. */
  public static long hundredths(String amount) {
    return new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  /** As {@code 1234.50}. */
  public static String text(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }
}
