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
 * What was measured of a fact, with money in the client's currency and waiting on its clock.
 * Amounts of two currencies are never added as they are.
 */
final class Amounts {

  private final Client client;

  Amounts(Client client) {
    this.client = client;
  }

  /** Empty where it was not measured. How long a customer waited is told on the client's clock. */
  Optional<BigDecimal> of(Metric metric, Fact fact) {
    if (fact instanceof Conversation talk && metric.id().equals(Conversation.FIRST_RESPONSE)) {
      return client.responsePromise().waited(talk, client.zone()).map(Conversation::minutes);
    }
    return fact.measures().of(metric.id());
  }

  /** Whether all amounts of the metric are in the client's currency. */
  boolean areConvertible(Metric metric, List<Fact> facts) {
    return metric.unit() != Metric.Unit.MONEY
        || facts.stream()
            .flatMap(fact -> currency(fact).stream())
            .allMatch(client.currency()::equals);
  }

  private static Optional<Currency> currency(Fact fact) {
    if (fact instanceof Sale sale) {
      return Optional.of(sale.currency());
    }
    return fact instanceof AdSpend spend ? Optional.of(spend.currency()) : Optional.empty();
  }
}
