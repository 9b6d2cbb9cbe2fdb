package dev.headway.model;

import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Channel;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Facet;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Lead;
import dev.headway.ingest.Sale;
import dev.headway.ingest.WebVisits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what facts say; what was said before is not kept again. */
final class SaidReader {

  private final Client client;
  private final Map<Map<Facet, String>, Map<Facet, String>> facets = new HashMap<>();
  private final Map<List<String>, List<String>> metrics = new HashMap<>();

  SaidReader(Client client) {
    this.client = client;
  }

  /**
   * What a fact says.
   *
   * @param said but for how much was measured
   * @param values that, beside {@link Said#measured}
   */
  record Reading(Said said, List<BigDecimal> values) {}

  Reading read(Fact fact) {
    Map<Facet, String> says = new EnumMap<>(Facet.class);
    fact.kind()
        .facets()
        .forEach(facet -> fact.facet(facet).ifPresent(text -> says.put(facet, text)));
    List<String> measured = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    fact.measures()
        .values()
        .forEach(
            (metric, value) -> {
              measured.add(metric);
              values.add(value);
            });
    Said said =
        new Said(
            fact.origin().file(),
            fact.kind(),
            fact.period(),
            facets.computeIfAbsent(says, first -> first),
            channel(fact).map(Channel::group),
            currency(fact),
            State.of(fact, client),
            metrics.computeIfAbsent(measured, List::copyOf));
    return new Reading(said, values);
  }

  private static Optional<Channel> channel(Fact fact) {
    if (fact instanceof AdSpend spend) {
      return Optional.of(spend.channel());
    }
    if (fact instanceof Lead lead) {
      return Optional.of(lead.channel());
    }
    if (fact instanceof Sale sale) {
      return Optional.of(sale.channel());
    }
    if (fact instanceof WebVisits visits) {
      return Optional.of(visits.channel());
    }
    return fact instanceof Conversation talk ? Optional.of(talk.channel()) : Optional.empty();
  }

  private static Optional<Currency> currency(Fact fact) {
    if (fact instanceof Sale sale) {
      return Optional.of(sale.currency());
    }
    return fact instanceof AdSpend spend ? Optional.of(spend.currency()) : Optional.empty();
  }
}
