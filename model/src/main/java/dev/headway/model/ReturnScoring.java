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
import java.util.TreeSet;
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
  private final Pipeline pipeline;
  private final Unplaced unplaced;
  private final Set<String> paid = new TreeSet<>();

  ReturnScoring(Client client, YearMonth month, GatheredFacts facts, InputFigures inputs) {
    this.client = client;
    this.month = month;
    this.facts = facts;
    this.inputs = inputs;
    this.pipeline = new Pipeline(client, facts);
    this.unplaced = new Unplaced(facts);
  }

  ReturnScore score() {
    Set<String> groups = new TreeSet<>();
    Set<String> social = new TreeSet<>();
    facts()
        .forEach(
            fact ->
                fact.channelGroup()
                    .ifPresent(
                        group -> {
                          groups.add(group);
                          paid(fact, group);
                          if (group.equals(SOCIAL)) {
                            fact.facet(Facet.CHANNEL).ifPresent(social::add);
                          }
                        }));
    return new ReturnScore(
        Months.between(month.minusMonths(MONTHS_BEFORE), month).stream().map(this::costs).toList(),
        groups.stream().map(this::channel).sorted(LARGEST_FIRST).toList(),
        social.stream().map(this::channel).sorted(LARGEST_FIRST).toList(),
        groups.isEmpty() ? List.of() : List.of(channel("")),
        reported());
  }

  private void paid(FactGroup fact, String group) {
    if (fact.kind() == FactKind.AD_SPEND) {
      paid.add(group);
      fact.facet(Facet.CHANNEL).ifPresent(paid::add);
    }
  }

  private static BigDecimal size(ChannelScore score) {
    return score.month().revenue().number().orElse(BigDecimal.ZERO);
  }

  private Stream<FactGroup> facts() {
    return Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
        .flatMap(each -> KINDS.stream().flatMap(kind -> facts.of(kind, each).stream()));
  }

  private ChannelScore channel(String id) {
    YearMonth year = new TargetPeriods(client.fiscalYearStarts()).yearOf(month);
    return new ChannelScore(
        id,
        figures(id, List.of(month)),
        figures(id, List.of(month.minusMonths(1))),
        figures(id, List.of(month.minusYears(1))),
        figures(id, Months.between(year, month)),
        pipeline.of(id));
  }

  private ChannelScore.Figures figures(String channel, List<YearMonth> months) {
    boolean bearsFees = channel.isEmpty() || channel.equals(SOCIAL);
    // What email costs nobody exports, and that is not nothing.
    Figure media =
        bearsFees || paid.contains(channel)
            ? over("spend", channel, months)
            : Figure.missing(Absence.NOT_EXPORTED);
    Figure cost = bearsFees ? withFees(media, months) : media;
    Figure leads = unplaced.zero(over("leads", channel, months), FactKind.LEAD, channel, months);
    Figure sales = unplaced.zero(over("sales", channel, months), FactKind.SALE, channel, months);
    Figure revenue =
        unplaced.zero(over("revenue", channel, months), FactKind.SALE, channel, months);
    return new ChannelScore.Figures(
        media,
        cost,
        over("visits", channel, months),
        leads,
        sales,
        revenue,
        FigureArithmetic.divide(cost, leads),
        FigureArithmetic.divide(cost, sales),
        FigureArithmetic.divide(FigureArithmetic.subtract(revenue, cost), cost),
        FigureArithmetic.divide(leads, over("leads", "", months)),
        FigureArithmetic.divide(revenue, over("revenue", "", months)));
  }

  /** Fees that are not listed are not asked for: a client without costs pays the networks only. */
  private Figure withFees(Figure media, List<YearMonth> months) {
    if (client.costs().isEmpty()) {
      return media;
    }
    // Before the first of them is listed nobody knows what was paid, which is not nothing.
    return months.stream()
        .map(each -> inputs.figure(Vocabulary.FEES, each))
        .filter(fees -> !fees.isKnown())
        .findFirst()
        .orElseGet(() -> FigureArithmetic.add(media, inputs.over(Vocabulary.FEES, months, months)));
  }

  private Figure over(String metric, String channel, List<YearMonth> months) {
    return inputs.over(input(metric, channel), months);
  }

  private Input input(String id, String channel) {
    Metric metric = metrics.find(id).orElseThrow();
    return Input.of(id, metric, channel.isEmpty() ? Map.of() : Map.of(Facet.CHANNEL, channel));
  }

  private ReturnScore.CostMonth costs(YearMonth each) {
    Figure media = over("spend", SOCIAL, List.of(each));
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
