package dev.headway.model;

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
    Map<ExchangeRate, List<FactGroup>> byRate = new LinkedHashMap<>();
    for (FactGroup group : foreign(of, month)) {
      amounts
          .rate(group)
          .ifPresent(rate -> byRate.computeIfAbsent(rate, r -> new ArrayList<>()).add(group));
    }
    byRate.entrySet().stream()
        .map(entry -> made(metric, entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Conversions.Made one) -> one.rate().currency().getCurrencyCode())
                .thenComparing(one -> one.rate().from())
                .thenComparing(one -> one.rate().source()))
        .forEach(made::add);
  }

  private Conversions.Made made(Metric metric, ExchangeRate rate, List<FactGroup> groups) {
    return new Conversions.Made(
        metric.id(),
        rate,
        FactGroup.count(groups),
        groups.stream()
            .flatMap(group -> group.sum(metric.id()).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        groups.stream()
            .flatMap(group -> amounts.of(metric, group).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private void without(List<Input> of, List<Conversions.WithoutRate> without) {
    Map<String, List<FactGroup>> byCurrency = new TreeMap<>();
    for (YearMonth each : Months.between(month.minusMonths(MONTHS_BEFORE), month)) {
      for (FactGroup group : foreign(of, each)) {
        if (amounts.rate(group).isEmpty()) {
          byCurrency
              .computeIfAbsent(currency(group).getCurrencyCode(), c -> new ArrayList<>())
              .add(group);
        }
      }
    }
    byCurrency.values().forEach(groups -> without.add(without(of.get(0).metric(), groups)));
  }

  private Conversions.WithoutRate without(Metric metric, List<FactGroup> groups) {
    List<LocalDate> days = groups.stream().map(group -> group.period().last()).sorted().toList();
    Currency currency = currency(groups.get(0));
    return new Conversions.WithoutRate(
        metric.id(),
        currency,
        FactGroup.count(groups),
        days.get(0),
        days.get(days.size() - 1),
        client.rates().state(client.currency(), currency));
  }

  /** Those of the month that are in another currency, each once. */
  private Set<FactGroup> foreign(List<Input> of, YearMonth each) {
    Set<FactGroup> foreign = new LinkedHashSet<>();
    for (Input input : of) {
      inputs.facts().taken(input, each).stream()
          .filter(group -> amounts.isForeign(input.metric(), group))
          .filter(group -> group.has(input.metric().id()))
          .forEach(foreign::add);
    }
    return foreign;
  }

  private static Currency currency(FactGroup group) {
    return group.currency().orElseThrow();
  }
}
