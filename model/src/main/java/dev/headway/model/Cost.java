package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a client pays besides the networks' own bills, in the client's currency.
 *
 * @param from the first month
 * @param to the last month, the same as the first for a single payment; empty while it goes on
 * @param amount for each month
 * @param purpose such as {@code agency fee}
 */
public record Cost(YearMonth from, Optional<YearMonth> to, BigDecimal amount, String purpose) {}
