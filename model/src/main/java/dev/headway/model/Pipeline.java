package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import java.math.BigDecimal;
import java.util.List;

/** The deals that are open: neither won nor lost when they were last exported. */
final class Pipeline {

  private final Client client;
  private final List<FactGroup> open;
  private final Metric revenue = MetricCatalogue.standard().find("revenue").orElseThrow();

  Pipeline(Client client, GatheredFacts facts) {
    this.client = client;
    this.open =
        facts.groups(FactKind.SALE).stream()
            .filter(deals -> !deals.is(State.WON) && !deals.is(State.LOST))
            .toList();
  }

  /**
   * Their amounts in the client's currency.
   *
   * @param channel a channel, or a group of them; all where it is empty
   */
  Figure of(String channel) {
    return sum(
        open.stream().filter(deals -> channel.isEmpty() || isOf(channel, deals)).toList(),
        channel.isEmpty());
  }

  /** The same of one channel alone, where a group has its name, too. */
  Figure ofChannel(String channel) {
    return sum(
        open.stream()
            .filter(deals -> deals.facet(Facet.CHANNEL).filter(channel::equals).isPresent())
            .toList(),
        false);
  }

  private Figure sum(List<FactGroup> own, boolean isWhole) {
    Amounts amounts = new Amounts(client);
    boolean saysChannel =
        isWhole || open.stream().anyMatch(deals -> deals.channelGroup().isPresent());
    boolean hasAmounts = own.isEmpty() || own.stream().anyMatch(deals -> deals.has(revenue.id()));
    if (open.isEmpty() || !saysChannel || !hasAmounts) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    return amounts.areConvertible(revenue, own)
        ? Figure.of(
            own.stream()
                .flatMap(deals -> amounts.of(revenue, deals).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Figure.missing(Absence.TWO_CURRENCIES);
  }

  /** All of them, whatever their channel. */
  List<FactGroup> open() {
    return open;
  }

  private static boolean isOf(String channel, FactGroup deals) {
    return deals.facet(Facet.CHANNEL).filter(channel::equals).isPresent()
        || deals.channelGroup().filter(channel::equals).isPresent();
  }
}
