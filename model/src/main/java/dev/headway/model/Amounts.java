package dev.headway.model;

import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Metric;
import dev.headway.ingest.Sale;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of a fact, with money in the client's currency, each amount by the rate of its
 * own last day and multiplied exactly, and waiting on the client's clock. Amounts of two currencies
 * are never added as they are.
 */
final class Amounts {

  private final Client client;

  Amounts(Client client) {
    this.client = client;
  }

  /**
   * Empty where it was not measured, and for money without a rate. How long a customer waited is
   * told on the client's clock.
   */
  Optional<BigDecimal> of(Metric metric, Fact fact) {
    if (fact instanceof Conversation talk && metric.id().equals(Conversation.FIRST_RESPONSE)) {
      return client.responsePromise().waited(talk, client.zone()).map(Conversation::minutes);
    }
    Optional<BigDecimal> measured = fact.measures().of(metric.id());
    return measured.isPresent() && isForeign(metric, fact)
        ? rate(fact).map(rate -> measured.get().multiply(rate.rate()))
        : measured;
  }

  /** Whether all amounts of the metric are in the client's currency, or have a rate into it. */
  boolean areConvertible(Metric metric, List<Fact> facts) {
    return metric.unit() != Metric.Unit.MONEY
        || facts.stream()
            .noneMatch(
                fact ->
                    isForeign(metric, fact)
                        && fact.measures().of(metric.id()).isPresent()
                        && rate(fact).isEmpty());
  }

  /** Whether the fact's amount is money in another currency than the client's. */
  boolean isForeign(Metric metric, Fact fact) {
    return metric.unit() == Metric.Unit.MONEY
        && currency(fact).filter(own -> !own.equals(client.currency())).isPresent();
  }

  /** The rate of the fact's last day; empty where none is written for it. */
  Optional<ExchangeRate> rate(Fact fact) {
    return currency(fact)
        .flatMap(own -> client.rates().at(own, client.currency(), fact.period().last()));
  }

  /** The currency of the fact's money; empty where it does not say one. */
  static Optional<Currency> currency(Fact fact) {
    if (fact instanceof Sale sale) {
      return Optional.of(sale.currency());
    }
    return fact instanceof AdSpend spend ? Optional.of(spend.currency()) : Optional.empty();
  }
}
