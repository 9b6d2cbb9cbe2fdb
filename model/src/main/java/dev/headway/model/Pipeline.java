package dev.headway.model;

import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Sale;
import java.math.BigDecimal;
import java.util.List;

/** The deals that are open: neither won nor lost when they were last exported. */
final class Pipeline {

  private final Client client;
  private final List<Sale> open;
  private final Metric revenue = MetricCatalogue.standard().find("revenue").orElseThrow();

  Pipeline(Client client, FactsByMonth facts) {
    this.client = client;
    this.open =
        facts.all(FactKind.SALE).stream()
            .filter(Sale.class::isInstance)
            .map(Sale.class::cast)
            .filter(sale -> !Narrowing.isWon(sale, client) && !Narrowing.isLost(sale, client))
            .toList();
  }

  /**
   * Their amounts in the client's currency.
   *
   * @param channel a channel, or a group of them; all where it is empty
   */
  Figure of(String channel) {
    Amounts amounts = new Amounts(client);
    List<? extends Fact> own =
        open.stream().filter(sale -> channel.isEmpty() || isOf(channel, sale)).toList();
    List<Fact> facts = List.copyOf(own);
    if (open.isEmpty()) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    return amounts.areConvertible(revenue, facts)
        ? Figure.of(
            facts.stream()
                .flatMap(fact -> amounts.of(revenue, fact).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Figure.missing(Absence.TWO_CURRENCIES);
  }

  private static boolean isOf(String channel, Sale sale) {
    return sale.channel().id().equals(channel) || sale.channel().group().equals(channel);
  }
}
