package dev.headway.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency is in another, from a day on.
 *
 * @param from the first day that it holds for
 * @param currency what is converted
 * @param to what it is converted to
 * @param rate how much of {@code to} one of {@code currency} is
 * @param source who says so, such as {@code ECB}
 */
public record ExchangeRate(
    LocalDate from, Currency currency, Currency to, BigDecimal rate, String source) {

  /** Whether it turns one currency into the other, in that direction. */
  boolean turns(Currency one, Currency other) {
    return currency.equals(one) && to.equals(other);
  }
}
