package dev.headway.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * The amounts in other currencies than the client's: by which rates they were converted, and which
 * could not be.
 *
 * @param made of the month, by metric, currency and the rate's day
 * @param withoutRate of the months that the scorecard shows, by metric and currency
 */
public record Conversions(List<Made> made, List<WithoutRate> withoutRate) {

  /** All amounts are in the client's currency. */
  public static final Conversions NONE = new Conversions(List.of(), List.of());

  /** Copies the lists. */
  public Conversions {
    made = List.copyOf(made);
    withoutRate = List.copyOf(withoutRate);
  }

  /**
   * What one rate converted in the month.
   *
   * @param metric such as {@code revenue}
   * @param rate the rate
   * @param amounts how many
   * @param amount what they add up to in their own currency
   * @param converted what they add up to in the client's, not rounded
   */
  public record Made(
      String metric, ExchangeRate rate, int amounts, BigDecimal amount, BigDecimal converted) {}

  /**
   * Amounts that no rate is written for, so that the sums of their months are missing.
   *
   * @param metric such as {@code revenue}
   * @param currency theirs
   * @param amounts how many
   * @param first the first day of them
   * @param last the last day of them
   * @param isInverseStated whether a rate is written in the other direction, which is not used
   */
  public record WithoutRate(
      String metric,
      Currency currency,
      int amounts,
      LocalDate first,
      LocalDate last,
      boolean isInverseStated) {}
}
