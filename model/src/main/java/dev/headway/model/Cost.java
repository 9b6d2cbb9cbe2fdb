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
 * @param kind what it is paid for
 */
public record Cost(
    YearMonth from, Optional<YearMonth> to, BigDecimal amount, String purpose, Kind kind) {

  /** What a cost is for. */
  public enum Kind {
    /** The agency's work. */
    FEE,
    /** Films, pictures, texts. */
    PRODUCTION,
    /** Tools and everything else. */
    OTHER
  }

  /** Whether it is paid in a month. */
  public boolean isPaidIn(YearMonth month) {
    return !month.isBefore(from) && !to.map(month::isAfter).orElse(false);
  }
}
