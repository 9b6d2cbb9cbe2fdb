package dev.headway.model;

import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of facts, with money in the client's currency, each amount by the rate of its
 * own last day and multiplied exactly. Amounts of two currencies are never added as they are.
 */
final class Amounts {

  private final Client client;

  Amounts(Client client) {
    this.client = client;
  }

  /** Empty where it was not measured, and for money without a rate. */
  Optional<BigDecimal> of(Metric metric, FactGroup group) {
    Optional<BigDecimal> measured = group.sum(metric.id());
    return measured.isPresent() && isForeign(metric, group)
        ? rate(group).map(rate -> measured.get().multiply(rate.rate()))
        : measured;
  }

  /** Whether all amounts of the metric are in the client's currency, or have a rate into it. */
  boolean areConvertible(Metric metric, List<FactGroup> groups) {
    return metric.unit() != Metric.Unit.MONEY
        || groups.stream()
            .noneMatch(
                group ->
                    isForeign(metric, group) && group.has(metric.id()) && rate(group).isEmpty());
  }

  /** Whether the amounts are money in another currency than the client's. */
  boolean isForeign(Metric metric, FactGroup group) {
    return metric.unit() == Metric.Unit.MONEY
        && group.currency().filter(own -> !own.equals(client.currency())).isPresent();
  }

  /** The rate of their last day; empty where none is written for it. */
  Optional<ExchangeRate> rate(FactGroup group) {
    return group
        .currency()
        .flatMap(own -> client.rates().at(own, client.currency(), group.period().last()));
  }
}
