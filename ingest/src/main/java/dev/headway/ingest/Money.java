package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of one currency.
 *
 * @param amount in the currency's main unit
 * @param currency by ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {}
