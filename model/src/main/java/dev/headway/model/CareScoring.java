package dev.headway.model;

import dev.headway.ingest.Conversation;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.MetricCatalogue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells how customers' questions were answered. Median and 90th percentile are definition 7 of
 * Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).
 */
final class CareScoring {

  private static final int MONTHS_BEFORE = 12;
  private static final String ASKED = "questions_asked";
  private static final String IN_TIME = "questions_answered_in_time";

  private final Client client;
  private final YearMonth month;
  private final GatheredFacts facts;
  private final InputFigures inputs;
  private final MetricCatalogue metrics = MetricCatalogue.standard();

  CareScoring(Client client, YearMonth month, GatheredFacts facts, InputFigures inputs) {
    this.client = client;
    this.month = month;
    this.facts = facts;
    this.inputs = inputs;
  }

  /** All questions, and then those of each group of channels, most of them first. */
  List<CareScore> groups() {
    Set<String> groups = new TreeSet<>();
    questions().forEach(own -> own.channelGroup().ifPresent(groups::add));
    List<CareScore> scores = new ArrayList<>();
    if (!groups.isEmpty()) {
      scores.add(score("", Map.of()));
    }
    groups.stream()
        .map(group -> score(group, Map.of(Facet.CHANNEL, group)))
        .sorted(largestFirst())
        .forEach(scores::add);
    return scores;
  }

  /** The questions of each network, most of them first. */
  List<CareScore> networks() {
    Set<String> networks = new TreeSet<>();
    questions().forEach(own -> own.facet(Facet.NETWORK).ifPresent(networks::add));
    return networks.stream()
        .map(network -> score(network, Map.of(Facet.NETWORK, network)))
        .sorted(largestFirst())
        .toList();
  }

  private static Comparator<CareScore> largestFirst() {
    return Comparator.comparing((CareScore score) -> size(score.month().asked()))
        .reversed()
        .thenComparing(CareScore::id);
  }

  private static BigDecimal size(Figure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }

  private List<FactGroup> questions() {
    return Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
        .flatMap(each -> facts.of(FactKind.CONVERSATION, each).stream())
        .toList();
  }

  private CareScore score(String id, Map<Facet, String> where) {
    ControlChart chart = chart(where);
    return new CareScore(
        id,
        Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
            .map(each -> month(each, where))
            .toList(),
        chart,
        since(month.minusMonths(1), where, chart),
        since(month.minusYears(1), where, chart));
  }

  private Tendency since(YearMonth earlier, Map<Facet, String> where, ControlChart chart) {
    return isBreak(where, earlier, month)
        ? Tendency.TOO_EARLY
        : Tendency.between(chart, earlier, month);
  }

  /** Whether a desk counted something else in the earlier month than in the later one. */
  private boolean isBreak(Map<Facet, String> where, YearMonth earlier, YearMonth later) {
    return Stream.of(IN_TIME, ASKED)
        .anyMatch(metric -> inputs.breaks().isBetween(input(metric, where), earlier, later));
  }

  /** Of a share, which is never below 0 nor above 1. */
  private ControlChart chart(Map<Facet, String> where) {
    List<ControlCharts.Value> values = new ArrayList<>();
    for (YearMonth each : Months.between(facts.first().orElse(month), month)) {
      Figure share = share(figure(IN_TIME, where, each), figure(ASKED, where, each));
      if (share instanceof Figure.Known known && share.isWhole()) {
        values.add(new ControlCharts.Value(each, known.value()));
      }
    }
    return ControlCharts.of(
        values,
        Optional.of(BigDecimal.ZERO),
        Optional.of(BigDecimal.ONE),
        each -> isBreak(where, each.minusMonths(1), each));
  }

  private CareScore.Month month(YearMonth each, Map<Facet, String> where) {
    Figure asked = figure(ASKED, where, each);
    Figure answered = figure("questions_answered", where, each);
    Figure inTime = figure(IN_TIME, where, each);
    Figure solved = figure("problems_solved", where, each);
    return new CareScore.Month(
        each,
        asked,
        answered,
        inTime,
        automatic(answered, where, each),
        share(answered, asked),
        share(inTime, asked),
        waited(Input.Take.MEDIAN, where, each),
        waited(Input.Take.NINETIETH_PERCENTILE, where, each),
        solved,
        share(solved, asked),
        waits(asked, answered, where, each));
  }

  private Figure figure(String metric, Map<Facet, String> where, YearMonth each) {
    return inputs.figure(input(metric, where), each);
  }

  private Input input(String metric, Map<Facet, String> where) {
    return Input.of(metric, metrics.find(metric).orElseThrow(), where);
  }

  private Figure waited(Input.Take take, Map<Facet, String> where, YearMonth each) {
    String id = Conversation.FIRST_RESPONSE;
    return inputs.figure(Input.of(id, metrics.find(id).orElseThrow(), where, take), each);
  }

  private List<FactGroup> asked(Map<Facet, String> where, YearMonth each) {
    return inputs.facts().taken(input(ASKED, where), each);
  }

  private Figure automatic(Figure answered, Map<Facet, String> where, YearMonth each) {
    if (client.responsePromise().automaticUnder().isEmpty()) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    List<FactGroup> automatic =
        asked(where, each).stream().filter(own -> own.is(State.ANSWERED_AUTOMATICALLY)).toList();
    return counted(FactGroup.count(automatic), answered);
  }

  /** Of two numbers that tell of the same days. */
  private static Figure share(Figure part, Figure whole) {
    return isAlike(part, whole)
        ? FigureArithmetic.divide(part, whole)
        : Figure.missing(Absence.PART_OF_PERIOD);
  }

  private static boolean isAlike(Figure a, Figure b) {
    return !(a instanceof Figure.Known first)
        || !(b instanceof Figure.Known second)
        || first.coverage().equals(second.coverage());
  }

  /** A number of questions, over the days of which answers are known. */
  private static Figure counted(long count, Figure answered) {
    return answered instanceof Figure.Known known
        ? new Figure.Known(BigDecimal.valueOf(count), known.coverage())
        : answered;
  }

  /** Whoever is not known to have been answered went without, among those of whom it is told. */
  private List<CareScore.Waits> waits(
      Figure asked, Figure answered, Map<Facet, String> where, YearMonth each) {
    Figure unanswered =
        isAlike(asked, answered)
            ? FigureArithmetic.subtract(asked, answered)
            : Figure.missing(Absence.PART_OF_PERIOD);
    if (!unanswered.isKnown()) {
      return List.of();
    }
    List<FactGroup> asking = asked(where, each);
    List<CareScore.Waits> waits = new ArrayList<>();
    for (Wait wait : Wait.values()) {
      int count = asking.stream().mapToInt(own -> own.waits().count(wait)).sum();
      Figure counted = counted(count, answered);
      waits.add(new CareScore.Waits(wait, wait == Wait.NO_ANSWER ? unanswered : counted));
    }
    return waits;
  }
}
