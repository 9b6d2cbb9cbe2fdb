package dev.headway.model;

import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of a client's inputs, month by month and over several months. */
final class InputFigures {

  private final Client client;
  private final InputFacts facts;
  private final InputCoverage coverage;
  private final Amounts amounts;
  private final MetricBreaks breaks;
  private final MixedSums mixed;
  private final UnlikelyZeros zeros;
  private final Map<Asked, Figure> known = new HashMap<>();

  private record Asked(Input input, YearMonth month) {}

  InputFigures(Client client, GatheredFacts facts, List<SourceDays> sources) {
    this.client = client;
    this.facts = new InputFacts(facts);
    this.coverage = new InputCoverage(sources, this.facts);
    this.amounts = new Amounts(client);
    this.mixed = new MixedSums(this.facts);
    this.breaks =
        new MetricBreaks(name -> find(name).stream().toList(), this.facts, facts.months());
    this.zeros = new UnlikelyZeros(client.downloads(), this.facts, coverage);
  }

  /** The value of an input in a month, by its name in formulas. */
  Figure figure(String name, YearMonth month) {
    return name.equals(Vocabulary.FEES) ? fees(month) : figure(input(name), month);
  }

  /** The value of an input in a month. */
  Figure figure(Input input, YearMonth month) {
    return known.computeIfAbsent(new Asked(input, month), asked -> compute(input, month));
  }

  private Figure compute(Input input, YearMonth month) {
    if (coverage.relevant(input).isEmpty()) {
      return Figure.missing(
          coverage.hasKind(input.metric().of()) ? Absence.NOT_OFFERED : Absence.NOT_EXPORTED);
    }
    List<FactGroup> taken = facts.taken(input, month);
    if (!amounts.areConvertible(input.metric(), taken)) {
      return Figure.missing(Absence.TWO_CURRENCIES);
    }
    Optional<Coverage> days = coverage.of(input, month);
    if (days.isEmpty()) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    if (breaks.isWithin(input, month)) {
      return Figure.missing(Absence.OTHER_DEFINITION);
    }
    if (mixed.areMixed(input, List.of(month))) {
      return Figure.missing(Absence.MIXED_DEFINITIONS);
    }
    Optional<BigDecimal> value = taking(input).of(taken);
    if (value.isEmpty()) {
      return Figure.missing(Absence.NOTHING_MEASURED);
    }
    return value.get().signum() == 0
            && !input.take().isPercentile()
            && zeros.areUnlikely(input, month, days.get())
        ? Figure.missing(Absence.UNLIKELY_ZERO)
        : new Figure.Known(value.get(), days.get());
  }

  /**
   * The value over several months in each of which it is known: a sum, the last level, or a median
   * of everything measured in them, never of the months' medians.
   *
   * @param known those months
   * @param months the months of the period; the days of those that are not known are missing
   */
  Figure over(String name, List<YearMonth> known, List<YearMonth> months) {
    return name.equals(Vocabulary.FEES)
        ? total(known, months, this::fees)
        : over(input(name), known, months);
  }

  /** The same of an input. */
  Figure over(Input input, List<YearMonth> known, List<YearMonth> months) {
    if (isJoined(input, known)) {
      return Figure.missing(Absence.OTHER_DEFINITION);
    }
    if (input.take() != Input.Take.LAST && mixed.areMixed(input, known)) {
      return Figure.missing(Absence.MIXED_DEFINITIONS);
    }
    Function<YearMonth, Figure> figures = month -> figure(input, month);
    Optional<BigDecimal> value =
        switch (input.take()) {
          case SUM -> Optional.of(sum(known, figures));
          case LAST ->
              known.isEmpty()
                  ? Optional.empty()
                  : figures.apply(known.get(known.size() - 1)).number();
          case MEDIAN, NINETIETH_PERCENTILE -> again(input, known);
        };
    return value
        .map(number -> (Figure) new Figure.Known(number, days(known, months, figures)))
        .orElse(Figure.missing(Absence.NOTHING_MEASURED));
  }

  /** Whether months would be put together that do not count the same; a level is that of one. */
  private boolean isJoined(Input input, List<YearMonth> months) {
    return input.take() != Input.Take.LAST
        && !months.isEmpty()
        && breaks.isBetween(input, months.get(0), months.get(months.size() - 1));
  }

  /** The value over the months that are known; missing where none is. */
  Figure over(Input input, List<YearMonth> months) {
    List<YearMonth> known = months.stream().filter(m -> figure(input, m).isKnown()).toList();
    return known.isEmpty()
        ? figure(input, months.get(months.size() - 1))
        : over(input, known, months);
  }

  private static Figure total(
      List<YearMonth> known, List<YearMonth> months, Function<YearMonth, Figure> figures) {
    return new Figure.Known(sum(known, figures), days(known, months, figures));
  }

  private static BigDecimal sum(List<YearMonth> months, Function<YearMonth, Figure> figures) {
    return months.stream()
        .flatMap(month -> figures.apply(month).number().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Coverage days(
      List<YearMonth> known, List<YearMonth> months, Function<YearMonth, Figure> figures) {
    return new Coverage(
        known.stream().mapToInt(month -> days(figures.apply(month), month)).sum(),
        months.stream().mapToInt(YearMonth::lengthOfMonth).sum());
  }

  private Optional<BigDecimal> again(Input input, List<YearMonth> months) {
    List<FactGroup> all = new ArrayList<>();
    months.forEach(month -> all.addAll(facts.taken(input, month)));
    return taking(input).of(all);
  }

  private static int days(Figure figure, YearMonth month) {
    boolean isCounted = figure instanceof Figure.Known known && known.coverage().of() > 0;
    return isCounted ? ((Figure.Known) figure).coverage().days() : month.lengthOfMonth();
  }

  /** What an input's values are counted in. */
  Metric.Unit unit(String name) {
    return name.equals(Vocabulary.FEES) ? Metric.Unit.MONEY : input(name).metric().unit();
  }

  /** The input of a name; the fees are none. */
  Optional<Input> find(String name) {
    return Optional.ofNullable(client.inputs().get(name));
  }

  /** The facts behind inputs. */
  InputFacts facts() {
    return facts;
  }

  /** The days behind inputs. */
  InputCoverage coverage() {
    return coverage;
  }

  /** Which zeros are not believed. */
  UnlikelyZeros zeros() {
    return zeros;
  }

  /** Which networks' figures inputs add up. */
  MixedSums mixed() {
    return mixed;
  }

  /** When networks changed what they count. */
  MetricBreaks breaks() {
    return breaks;
  }

  /** The value in an earlier month as it may stand beside a later one's. */
  Figure beside(String name, YearMonth earlier, YearMonth later) {
    return name.equals(Vocabulary.FEES) ? fees(earlier) : beside(input(name), earlier, later);
  }

  /** The same of an input. */
  Figure beside(Input input, YearMonth earlier, YearMonth later) {
    Figure figure = figure(input, earlier);
    return figure.isKnown() && breaks.isBetween(input, earlier, later)
        ? Figure.missing(Absence.OTHER_DEFINITION)
        : figure;
  }

  /** What an input makes of its facts. */
  Taking taking(Input input) {
    return new Taking(input, amounts);
  }

  private Input input(String name) {
    return find(name).orElseThrow();
  }

  /** What the client pays in a month besides the networks' own bills. */
  Figure fees(YearMonth month) {
    Optional<YearMonth> first = client.costs().stream().map(Cost::from).min(YearMonth::compareTo);
    if (first.isEmpty() || month.isBefore(first.get())) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    return Figure.of(
        client.costs().stream()
            .filter(cost -> cost.isPaidIn(month))
            .map(Cost::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
