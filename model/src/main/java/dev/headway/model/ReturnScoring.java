package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what was spent beside what came back. */
final class ReturnScoring {

  private static final int MONTHS_BEFORE = 12;
  private static final String SOCIAL = "social";
  private static final Set<FactKind> KINDS =
      Set.of(FactKind.AD_SPEND, FactKind.WEB_VISITS, FactKind.LEAD, FactKind.SALE);

  private static final Comparator<ChannelScore> LARGEST_FIRST =
      Comparator.comparing(ReturnScoring::size).reversed().thenComparing(ChannelScore::id);

  private final Client client;
  private final YearMonth month;
  private final GatheredFacts facts;
  private final InputFigures inputs;
  private final MetricCatalogue metrics = MetricCatalogue.standard();

  ReturnScoring(Client client, YearMonth month, GatheredFacts facts, InputFigures inputs) {
    this.client = client;
    this.month = month;
    this.facts = facts;
    this.inputs = inputs;
  }

  ReturnScore score() {
    ChannelScoring channels = new ChannelScoring(client, month, facts, inputs, facts().toList());
    return new ReturnScore(
        Months.between(month.minusMonths(MONTHS_BEFORE), month).stream().map(this::costs).toList(),
        channels.groups().stream().sorted(LARGEST_FIRST).toList(),
        channels.ofSocial().stream().sorted(LARGEST_FIRST).toList(),
        channels.all().stream().toList(),
        reported());
  }

  private static BigDecimal size(ChannelScore score) {
    return score.month().revenue().number().orElse(BigDecimal.ZERO);
  }

  private Stream<FactGroup> facts() {
    return Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
        .flatMap(each -> KINDS.stream().flatMap(kind -> facts.of(kind, each).stream()));
  }

  private Input social(String id) {
    return Input.of(id, metrics.find(id).orElseThrow(), Map.of(Facet.CHANNEL, SOCIAL));
  }

  private ReturnScore.CostMonth costs(YearMonth each) {
    Figure media = inputs.over(social("spend"), List.of(each));
    Figure fees = cost(Cost.Kind.FEE, each);
    Figure production = cost(Cost.Kind.PRODUCTION, each);
    Figure other = cost(Cost.Kind.OTHER, each);
    return new ReturnScore.CostMonth(
        each,
        media,
        fees,
        production,
        other,
        FigureArithmetic.add(
            media, FigureArithmetic.add(fees, FigureArithmetic.add(production, other))));
  }

  private Figure cost(Cost.Kind kind, YearMonth each) {
    Figure fees = inputs.figure(Vocabulary.FEES, each);
    if (!client.costs().isEmpty() && !fees.isKnown()) {
      return fees;
    }
    return Figure.of(
        client.costs().stream()
            .filter(cost -> cost.kind() == kind && cost.isPaidIn(each))
            .map(Cost::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private List<ReturnScore.Reported> reported() {
    return facts.of(FactKind.AD_SPEND, month).stream()
        .flatMap(fact -> fact.facet(Facet.NETWORK).stream())
        .distinct()
        .sorted()
        .map(this::reported)
        .filter(each -> each.conversions().isKnown() || each.value().isKnown())
        .toList();
  }

  private ReturnScore.Reported reported(String network) {
    return new ReturnScore.Reported(
        network,
        inputs.figure(ofNetwork("ad_conversions", network), month),
        inputs.figure(ofNetwork("ad_conversion_value", network), month));
  }

  private Input ofNetwork(String id, String network) {
    Optional<Metric> metric = metrics.find(id);
    return Input.of(id, metric.orElseThrow(), Map.of(Facet.NETWORK, network));
  }
}
