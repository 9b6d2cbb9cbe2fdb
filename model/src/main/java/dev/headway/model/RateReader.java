package dev.headway.model;

import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads dated rates between currencies. */
final class RateReader {

  private final Problems problems;

  RateReader(Problems problems) {
    this.problems = problems;
  }

  List<ExchangeRate> read(YamlMap root) {
    List<ExchangeRate> rates = new ArrayList<>();
    for (YamlMap map : root.maps("rates")) {
      rate(map)
          .filter(rate -> isTwoCurrencies(rate, map) && isNew(rate, rates, map))
          .ifPresent(rates::add);
      map.done();
    }
    return rates;
  }

  private static Optional<ExchangeRate> rate(YamlMap map) {
    Optional<LocalDate> from = map.required("from", "2026-10-01").flatMap(Scalar::day);
    Optional<Currency> currency = map.required("currency", "EUR").flatMap(Regional::currency);
    Optional<Currency> to = map.required("to", "GBP").flatMap(Regional::currency);
    Optional<BigDecimal> rate = map.required("rate", "0.8712").flatMap(Scalar::rate);
    String source = map.text("source", "ECB");
    return from.flatMap(
        day ->
            currency.flatMap(
                one ->
                    to.flatMap(
                        other ->
                            rate.map(
                                number -> new ExchangeRate(day, one, other, number, source)))));
  }

  private boolean isTwoCurrencies(ExchangeRate rate, YamlMap map) {
    if (!rate.currency().equals(rate.to())) {
      return true;
    }
    problems.error(
        map.place("to"),
        "this rate turns " + rate.to() + " into itself",
        "Write the currency of the exports behind 'currency', and the client's behind 'to'.");
    return false;
  }

  private boolean isNew(ExchangeRate rate, List<ExchangeRate> rates, YamlMap map) {
    boolean isNew =
        rates.stream()
            .noneMatch(
                other ->
                    other.turns(rate.currency(), rate.to()) && other.from().equals(rate.from()));
    if (!isNew) {
      problems.error(
          map.place("from"),
          "a second rate turns "
              + rate.currency()
              + " into "
              + rate.to()
              + " from "
              + rate.from()
              + " on",
          "Keep the one that is right.");
    }
    return isNew;
  }

  /** A client's own rate into another currency than the client's would never be used. */
  void checkUse(YamlMap root, List<ExchangeRate> rates, Currency currency) {
    if (rates.stream().allMatch(rate -> rate.to().equals(currency))) {
      return;
    }
    for (YamlMap map : root.maps("rates")) {
      map.optionalText("to")
          .filter(to -> !to.strip().equals(currency.getCurrencyCode()))
          .ifPresent(
              to ->
                  problems.error(
                      map.place("to"),
                      "this client's money is in "
                          + currency
                          + ", so a rate into "
                          + to
                          + " is never used",
                      "A rate is not turned round: write how much of "
                          + currency
                          + " one of the other currency is."));
    }
  }
}
