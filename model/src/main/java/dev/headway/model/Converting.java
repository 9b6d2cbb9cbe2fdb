package dev.headway.model;

import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells by which rates a month's amounts were converted, and which amounts have none. */
final class Converting {

  private static final int MONTHS_BEFORE = 24;
  private static final Set<FactKind> KINDS = Set.of(FactKind.SALE, FactKind.AD_SPEND);

  private final Client client;
  private final YearMonth month;
  private final InputFigures inputs;
  private final Amounts amounts;
  private final Map<String, List<Input>> byMetric = new LinkedHashMap<>();

  Converting(Client client, YearMonth month, InputFigures inputs) {
    this.client = client;
    this.month = month;
    this.inputs = inputs;
    this.amounts = new Amounts(client);
    MetricCatalogue metrics = MetricCatalogue.standard();
    Stream.concat(
            metrics.ids().stream()
                .flatMap(id -> metrics.find(id).stream())
                .map(metric -> new Input(metric.id(), metric, Map.of())),
            client.inputs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue))
        .filter(input -> input.metric().unit() == Metric.Unit.MONEY)
        .filter(input -> KINDS.contains(input.metric().of()))
        .forEach(
            input ->
                byMetric.computeIfAbsent(input.metric().id(), m -> new ArrayList<>()).add(input));
  }

  Conversions conversions() {
    List<Conversions.Made> made = new ArrayList<>();
    List<Conversions.WithoutRate> without = new ArrayList<>();
    byMetric.forEach(
        (metric, of) -> {
          made(of, made);
          without(of, without);
        });
    return new Conversions(made, without);
  }

  private void made(List<Input> of, List<Conversions.Made> made) {
    Metric metric = of.get(0).metric();
    Map<ExchangeRate, List<Fact>> byRate = new LinkedHashMap<>();
    for (Fact fact : foreign(of, month)) {
      amounts
          .rate(fact)
          .ifPresent(rate -> byRate.computeIfAbsent(rate, r -> new ArrayList<>()).add(fact));
    }
    byRate.entrySet().stream()
        .map(entry -> made(metric, entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Conversions.Made one) -> one.rate().currency().getCurrencyCode())
                .thenComparing(one -> one.rate().from())
                .thenComparing(one -> one.rate().source()))
        .forEach(made::add);
  }

  private Conversions.Made made(Metric metric, ExchangeRate rate, List<Fact> facts) {
    return new Conversions.Made(
        metric.id(),
        rate,
        facts.size(),
        facts.stream()
            .flatMap(fact -> fact.measures().of(metric.id()).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        facts.stream()
            .flatMap(fact -> amounts.of(metric, fact).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private void without(List<Input> of, List<Conversions.WithoutRate> without) {
    Map<String, List<Fact>> byCurrency = new TreeMap<>();
    for (YearMonth each : Months.between(month.minusMonths(MONTHS_BEFORE), month)) {
      for (Fact fact : foreign(of, each)) {
        if (amounts.rate(fact).isEmpty()) {
          byCurrency
              .computeIfAbsent(currency(fact).getCurrencyCode(), c -> new ArrayList<>())
              .add(fact);
        }
      }
    }
    byCurrency.values().forEach(facts -> without.add(without(of.get(0).metric(), facts)));
  }

  private Conversions.WithoutRate without(Metric metric, List<Fact> facts) {
    List<LocalDate> days = facts.stream().map(fact -> fact.period().last()).sorted().toList();
    Currency currency = currency(facts.get(0));
    return new Conversions.WithoutRate(
        metric.id(),
        currency,
        facts.size(),
        days.get(0),
        days.get(days.size() - 1),
        client.rates().state(client.currency(), currency));
  }

  /** Those of the month that are in another currency, each once. */
  private Set<Fact> foreign(List<Input> of, YearMonth each) {
    Set<Fact> foreign = new LinkedHashSet<>();
    for (Input input : of) {
      inputs.facts().taken(input, each).stream()
          .filter(fact -> amounts.isForeign(input.metric(), fact))
          .filter(fact -> fact.measures().of(input.metric().id()).isPresent())
          .forEach(foreign::add);
    }
    return foreign;
  }

  private static Currency currency(Fact fact) {
    return Amounts.currency(fact).orElseThrow();
  }
}
