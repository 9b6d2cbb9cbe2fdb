package dev.headway.model;

import dev.headway.input.YamlMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The rates by which a client's amounts are converted. A rate is used in the direction in which it
 * is written and never turned round: the inverse of a bank's buying rate is not its selling rate.
 *
 * @param own the client's, which go before
 * @param agencys those of its agency
 */
public record ExchangeRates(List<ExchangeRate> own, List<ExchangeRate> agencys) {

  /** There are none. */
  public static final ExchangeRates NONE = new ExchangeRates(List.of(), List.of());

  /** Copies the lists. */
  public ExchangeRates {
    own = List.copyOf(own);
    agencys = List.copyOf(agencys);
  }

  /**
   * Reads the rates below the key {@code rates} of an agency's or a client's file, which may be
   * absent. What is wrong is told.
   */
  public static List<ExchangeRate> read(YamlMap root) {
    return new RateReader(root.problems()).read(root);
  }

  /** The latest rate at or before a day: the client's where it has one, else the agency's. */
  public Optional<ExchangeRate> at(Currency currency, Currency to, LocalDate day) {
    return latest(own, currency, to, day).or(() -> latest(agencys, currency, to, day));
  }

  /** Whether a rate is written in that direction, whatever its day. */
  boolean state(Currency currency, Currency to) {
    return at(currency, to, LocalDate.MAX).isPresent();
  }

  private static Optional<ExchangeRate> latest(
      List<ExchangeRate> rates, Currency currency, Currency to, LocalDate day) {
    return rates.stream()
        .filter(rate -> rate.turns(currency, to) && !rate.from().isAfter(day))
        .max(Comparator.comparing(ExchangeRate::from));
  }
}
