package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The values of KPIs, for a month or over several. */
final class KpiFigures {

  private static final Figure NOTHING = Figure.of(BigDecimal.ZERO);

  private final InputFigures inputs;
  private final Map<Asked, Figure> known = new HashMap<>();
  private final Map<Kpi, Expression> formulas = new HashMap<>();

  /** Forecasts and charts ask for the same months again and again. */
  private record Asked(Kpi kpi, List<YearMonth> months, boolean isOver) {}

  KpiFigures(InputFigures inputs) {
    this.inputs = inputs;
  }

  /** In one month. */
  Figure month(Kpi kpi, YearMonth month) {
    return known.computeIfAbsent(
        new Asked(kpi, List.of(month), false),
        asked -> value(kpi, name -> figure(kpi, name, month)));
  }

  /** What a name in the formula stands for in {@link #month}. */
  Figure figure(Kpi kpi, String name, YearMonth month) {
    return addsNothing(kpi, name, month) ? NOTHING : inputs.figure(name, month);
  }

  /**
   * Whether a name has nothing to tell any more, or yet, and is not missed: the client's file says
   * that its sources have ended, or begin later, and another name of the formula goes on with the
   * same metric. Where none does, nobody can tell what would have been counted.
   */
  boolean addsNothing(Kpi kpi, String name, YearMonth month) {
    return inputs
        .find(name)
        .filter(input -> input.take() == Input.Take.SUM)
        .filter(input -> inputs.coverage().isOutOfUse(input, month))
        .filter(input -> goesOn(kpi, input, month))
        .isPresent();
  }

  private boolean goesOn(Kpi kpi, Input ended, YearMonth month) {
    return kpi.inputs().stream()
        .flatMap(name -> inputs.find(name).stream())
        .filter(input -> input.metric().id().equals(ended.metric().id()))
        .filter(input -> !inputs.coverage().relevant(input).isEmpty())
        .anyMatch(input -> !inputs.coverage().isOutOfUse(input, month));
  }

  /**
   * The value in an earlier month of what a name stands for, as it may stand beside a later one's.
   */
  Figure beside(Kpi kpi, String name, YearMonth earlier, YearMonth later) {
    return addsNothing(kpi, name, earlier) ? NOTHING : inputs.beside(name, earlier, later);
  }

  /**
   * Over several months: the formula over the sums of its inputs, so that a ratio is the ratio of
   * sums. Only months in which every input is known are summed: the fees of three months over the
   * leads of two would be no cost per lead. The others leave the rest standing, as a part of the
   * period.
   */
  Figure over(Kpi kpi, List<YearMonth> months) {
    return known.computeIfAbsent(
        new Asked(kpi, List.copyOf(months), true), asked -> compute(kpi, months));
  }

  private Figure compute(Kpi kpi, List<YearMonth> months) {
    List<YearMonth> known = known(kpi, months);
    return known.isEmpty() && !months.isEmpty()
        ? formula(kpi).value(name -> anyMissing(kpi, name, months))
        : value(kpi, name -> inputs.over(name, known, months));
  }

  /** What a name in the formula stands for in {@link #over}. */
  Figure input(Kpi kpi, String name, List<YearMonth> months) {
    List<YearMonth> known = known(kpi, months);
    return known.isEmpty() ? anyMissing(kpi, name, months) : inputs.over(name, known, months);
  }

  /** The facts behind {@link #input}; none for fees. */
  List<FactGroup> facts(Kpi kpi, String name, List<YearMonth> months) {
    return inputs.find(name).stream()
        .flatMap(
            input -> known(kpi, months).stream().map(month -> inputs.facts().taken(input, month)))
        .flatMap(List::stream)
        .toList();
  }

  private List<YearMonth> known(Kpi kpi, List<YearMonth> months) {
    return months.stream()
        .filter(month -> kpi.inputs().stream().allMatch(name -> figure(kpi, name, month).isKnown()))
        .toList();
  }

  /**
   * The formula's value. A ratio of which one side covers a half of the days and the other all of
   * them, or a half of the sales less all of the cost, would be a number of nothing: it is
   * withheld.
   */
  private Figure value(Kpi kpi, Function<String, Figure> inputs) {
    List<Coverage> covered =
        kpi.inputs().stream()
            .map(inputs)
            .filter(Figure.Known.class::isInstance)
            .map(figure -> ((Figure.Known) figure).coverage())
            .map(coverage -> coverage.isWhole() ? Coverage.WHOLE : coverage)
            .distinct()
            .toList();
    Figure value = formula(kpi).value(inputs);
    // Of a plain sum a part of the days is a part of the sum.
    boolean isSum = kpi.adds() && !formula(kpi).takesAway();
    return covered.size() > 1 && value.isKnown() && !isSum
        ? Figure.missing(Absence.PART_OF_PERIOD)
        : value;
  }

  private Expression formula(Kpi kpi) {
    return formulas.computeIfAbsent(kpi, KpiFormula::of);
  }

  private Figure anyMissing(Kpi kpi, String name, List<YearMonth> months) {
    return months.stream()
        .map(month -> figure(kpi, name, month))
        .filter(figure -> !figure.isKnown())
        .findFirst()
        .orElseGet(() -> inputs.over(name, months, months));
  }
}
