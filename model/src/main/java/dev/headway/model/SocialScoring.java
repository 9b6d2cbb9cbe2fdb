package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells social media month by month, and network by network. */
final class SocialScoring {

  private static final int MONTHS_BEFORE = 12;
  private static final String GROUP = "social";
  private static final Map<Facet, List<String>> SOCIAL = Map.of(Facet.CHANNEL, List.of(GROUP));

  /** What the client's systems count, and what was paid: it adds up over networks. */
  private static final Set<String> ADDS_UP = Set.of("spend", "visits", "leads", "sales", "revenue");

  /** What tells that a network is one of the client's. */
  private static final Set<FactKind> PRESENCE =
      EnumSet.of(
          FactKind.ACCOUNT_DAY,
          FactKind.POST,
          FactKind.AD_SPEND,
          FactKind.CONVERSATION,
          FactKind.WEB_VISITS,
          FactKind.LEAD,
          FactKind.SALE);

  /** What networks, and those who ask or talk on them, are measured by. */
  private static final Set<FactKind> OWN =
      EnumSet.of(
          FactKind.ACCOUNT_DAY,
          FactKind.POST,
          FactKind.AD_SPEND,
          FactKind.CONVERSATION,
          FactKind.MENTION);

  private final YearMonth month;
  private final GatheredFacts facts;
  private final InputFigures inputs;
  private final MetricCatalogue metrics = MetricCatalogue.standard();
  private final NetworkFigures figures;

  SocialScoring(YearMonth month, GatheredFacts facts, InputFigures inputs) {
    this.month = month;
    this.facts = facts;
    this.inputs = inputs;
    this.figures = new NetworkFigures(month, inputs);
  }

  SocialScore score() {
    Map<String, List<InputScore.Part>> parts = new LinkedHashMap<>();
    Set<String> networks = new TreeSet<>(present());
    ADDS_UP.forEach(id -> parts.put(id, parts(id)));
    parts.values().forEach(of -> of.forEach(part -> networks.add(part.network())));
    return new SocialScore(
        months("leads"),
        months("revenue"),
        networks.stream()
            .map(network -> score(network, parts))
            .filter(score -> score.measures().stream().anyMatch(NetworkScore.Measure::isKnown))
            .sorted(LARGEST_FIRST)
            .toList());
  }

  private static final Comparator<NetworkScore> LARGEST_FIRST =
      Comparator.comparing((NetworkScore score) -> score.network().isEmpty())
          .thenComparing(score -> size(score, "revenue"), Comparator.reverseOrder())
          .thenComparing(score -> size(score, "leads"), Comparator.reverseOrder())
          .thenComparing(NetworkScore::network);

  private static BigDecimal size(NetworkScore score, String metric) {
    return score
        .find(metric)
        .map(NetworkScore.Measure::month)
        .filter(Figure.Known.class::isInstance)
        .map(figure -> ((Figure.Known) figure).value())
        .orElse(BigDecimal.ZERO);
  }

  private List<YearMonth> compared() {
    return List.of(month, month.minusMonths(1), month.minusYears(1));
  }

  private Set<String> present() {
    Set<String> networks = new TreeSet<>();
    for (FactKind kind : PRESENCE) {
      for (YearMonth each : compared()) {
        for (FactGroup fact : facts.of(kind, each)) {
          if (isSocial(fact)) {
            fact.facet(Facet.NETWORK).ifPresent(networks::add);
          }
        }
      }
    }
    return networks;
  }

  /** What tells of no channel, such as a post, is social. */
  private static boolean isSocial(FactGroup fact) {
    return fact.channelGroup().map(GROUP::equals).orElse(true);
  }

  /** The whole stands under no network where nothing says one, so that the parts add up to it. */
  private List<InputScore.Part> parts(String id) {
    Input input = new Input(id, metric(id), SOCIAL);
    List<InputScore.Part> parts = new InputParts(inputs).byNetwork(input, month);
    return parts.isEmpty()
        ? List.of(
            new InputScore.Part(
                "",
                inputs.figure(input, month),
                inputs.beside(input, month.minusMonths(1), month),
                inputs.beside(input, month.minusYears(1), month)))
        : parts;
  }

  private NetworkScore score(String network, Map<String, List<InputScore.Part>> parts) {
    List<NetworkScore.Measure> measures = new ArrayList<>();
    for (String id : metrics.ids()) {
      Metric metric = metric(id);
      if (ADDS_UP.contains(id)) {
        part(network, parts.getOrDefault(id, List.of()))
            .map(part -> measure(metric, part))
            .ifPresent(measures::add);
      } else if (!network.isEmpty() && OWN.contains(metric.of())) {
        measures.add(own(network, metric));
      }
    }
    measures.removeIf(this::tellsNothing);
    return new NetworkScore(network, measures);
  }

  /**
   * What was never exported, unless it is what is not counted as success: that it is missing is
   * told too. Where nobody ever asked or talked, a network has no such questions or talk.
   */
  private boolean tellsNothing(NetworkScore.Measure measure) {
    FactKind kind = metric(measure.metric()).of();
    boolean isElsewhere = kind == FactKind.CONVERSATION || kind == FactKind.MENTION;
    return isElsewhere ? !measure.isAboveZero() : !measure.isKnown() && !measure.isWanting();
  }

  private static Optional<InputScore.Part> part(String network, List<InputScore.Part> parts) {
    return parts.stream().filter(part -> part.network().equals(network)).findFirst();
  }

  private static NetworkScore.Measure measure(Metric metric, InputScore.Part part) {
    return new NetworkScore.Measure(
        metric.id(),
        metric.unit(),
        metric.vanity(),
        part.actual(),
        part.previous(),
        part.lastYear());
  }

  private NetworkScore.Measure own(String network, Metric metric) {
    Input input = new Input(metric.id(), metric, Map.of(Facet.NETWORK, List.of(network)));
    return new NetworkScore.Measure(
        metric.id(),
        metric.unit(),
        metric.vanity(),
        figures.of(network, input, month),
        figures.of(network, input, month.minusMonths(1)),
        figures.of(network, input, month.minusYears(1)));
  }

  private List<MonthValue> months(String id) {
    Input input = new Input(id, metric(id), SOCIAL);
    return Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
        .map(each -> new MonthValue(each, inputs.figure(input, each)))
        .toList();
  }

  private Metric metric(String id) {
    return metrics.find(id).orElseThrow();
  }
}
