package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts beside each other what each channel of the marketing cost and what it brought. */
final class ChannelScoring {

  private static final String SOCIAL = "social";

  private final Client client;
  private final YearMonth month;
  private final GatheredFacts facts;
  private final InputFigures inputs;
  private final MetricCatalogue metrics = MetricCatalogue.standard();
  private final Pipeline pipeline;
  private final Set<String> groups = new TreeSet<>();
  private final Set<String> ofSocial = new TreeSet<>();
  private final Set<Place> paid = new HashSet<>();

  /**
   * What figures are of.
   *
   * @param id of a group, or of one of social's channels; empty for all of them
   * @param isPart whether it is one of social's channels, of which the one that has the group's
   *     name is of whom no more is told than that they came from there
   */
  private record Place(String id, boolean isPart) {

    boolean isRest() {
      return isPart && id.equals(SOCIAL);
    }

    /** Social bears the client's costs, and so does the whole. */
    boolean bearsCosts() {
      return !isPart && (id.isEmpty() || id.equals(SOCIAL));
    }
  }

  /**
   * A scorer.
   *
   * @param said what is known of the months, by which it is found which channels there are
   */
  ChannelScoring(
      Client client,
      YearMonth month,
      GatheredFacts facts,
      InputFigures inputs,
      List<FactGroup> said) {
    this.client = client;
    this.month = month;
    this.facts = facts;
    this.inputs = inputs;
    this.pipeline = new Pipeline(client, facts);
    said.forEach(fact -> fact.channelGroup().ifPresent(group -> add(fact, group)));
  }

  private void add(FactGroup fact, String group) {
    boolean isPaid = fact.kind() == FactKind.AD_SPEND;
    Optional<String> channel = fact.facet(Facet.CHANNEL);
    groups.add(group);
    if (group.equals(SOCIAL)) {
      channel.ifPresent(ofSocial::add);
    }
    if (isPaid) {
      paid.add(new Place(group, false));
      channel.ifPresent(id -> paid.add(new Place(id, true)));
    }
  }

  /** The channels of the whole marketing. */
  List<ChannelScore> groups() {
    return groups.stream().map(id -> score(new Place(id, false))).toList();
  }

  /** Social's own channels, which add up to it. */
  List<ChannelScore> ofSocial() {
    return ofSocial.stream().map(id -> score(new Place(id, true))).toList();
  }

  /** Everything, whatever its channel; empty where nothing says one. */
  Optional<ChannelScore> all() {
    return groups.isEmpty() ? Optional.empty() : Optional.of(score(new Place("", false)));
  }

  private ChannelScore score(Place place) {
    YearMonth year = new TargetPeriods(client.fiscalYearStarts()).yearOf(month);
    return new ChannelScore(
        place.id(),
        figures(place, List.of(month)),
        figures(place, List.of(month.minusMonths(1))),
        figures(place, List.of(month.minusYears(1))),
        figures(place, Months.between(year, month)),
        unplaced(place)
            .zero(
                place.isPart() ? pipeline.ofChannel(place.id()) : pipeline.of(place.id()),
                pipeline.open()));
  }

  private ChannelScore.Figures figures(Place place, List<YearMonth> months) {
    // What email costs nobody exports, and that is not nothing.
    Figure media =
        place.bearsCosts() || paid.contains(place)
            ? over("spend", place, months)
            : Figure.missing(Absence.NOT_EXPORTED);
    Figure cost = place.bearsCosts() ? withFees(media, months) : media;
    // What all brought against what some of them cost would be a return that nobody had.
    Figure against = hidesCosts(place) ? Figure.missing(Absence.NOT_EXPORTED) : cost;
    Unplaced unplaced = unplaced(place);
    List<FactGroup> won =
        told(FactKind.SALE, months).stream().filter(sale -> sale.is(State.WON)).toList();
    Figure visits =
        unplaced.clicked(
            unplaced.zero(over("visits", place, months), told(FactKind.WEB_VISITS, months)),
            told(FactKind.AD_SPEND, months));
    Figure leads = unplaced.zero(over("leads", place, months), told(FactKind.LEAD, months));
    Figure sales = unplaced.zero(over("sales", place, months), won);
    Figure revenue = unplaced.zero(over("revenue", place, months), won);
    return new ChannelScore.Figures(
        media,
        cost,
        visits,
        leads,
        sales,
        revenue,
        FigureArithmetic.divide(against, leads),
        FigureArithmetic.divide(against, sales),
        FigureArithmetic.divide(FigureArithmetic.subtract(revenue, against), against),
        FigureArithmetic.divide(leads, over("leads", "", months)),
        FigureArithmetic.divide(revenue, over("revenue", "", months)));
  }

  /** Whether it is all of the marketing, of which some channel's cost is not known. */
  private boolean hidesCosts(Place place) {
    return !place.isPart()
        && place.id().isEmpty()
        && groups.stream()
            .map(group -> new Place(group, false))
            .anyMatch(each -> !each.bearsCosts() && !paid.contains(each));
  }

  private static Unplaced unplaced(Place place) {
    return new Unplaced(place.id(), place.isPart() ? SOCIAL : "");
  }

  private List<FactGroup> told(FactKind kind, List<YearMonth> months) {
    return months.stream().flatMap(month -> facts.of(kind, month).stream()).toList();
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

  /** Of those of whom no more is told, what is left of the group beside its other channels. */
  private Figure over(String metric, Place place, List<YearMonth> months) {
    Figure figure = over(metric, place.id(), months);
    if (place.isRest()) {
      for (String other : ofSocial) {
        figure =
            other.equals(SOCIAL)
                ? figure
                : FigureArithmetic.subtract(figure, over(metric, other, months));
      }
    }
    return figure;
  }

  private Figure over(String id, String channel, List<YearMonth> months) {
    Metric metric = metrics.find(id).orElseThrow();
    return inputs.over(
        Input.of(id, metric, channel.isEmpty() ? Map.of() : Map.of(Facet.CHANNEL, channel)),
        months);
  }
}
