package dev.headway.model;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The values of KPIs, for a month or over several. */
final class KpiFigures {

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
        asked -> value(kpi, name -> inputs.figure(name, month)));
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
        ? formula(kpi).value(name -> anyMissing(name, months))
        : value(kpi, name -> inputs.over(name, known, months));
  }

  /** What a name in the formula stands for in {@link #over}. */
  Figure input(Kpi kpi, String name, List<YearMonth> months) {
    List<YearMonth> known = known(kpi, months);
    return known.isEmpty() ? anyMissing(name, months) : inputs.over(name, known, months);
  }

  /** The facts behind {@link #input}; none for fees. */
  List<FactGroup> facts(Kpi kpi, String name, List<YearMonth> months) {
    return inputs.find(name).stream()
        .flatMap(input -> known(kpi, months).stream().map(month -> inputs.facts().taken(input, month)))
        .flatMap(List::stream)
        .toList();
  }

  private List<YearMonth> known(Kpi kpi, List<YearMonth> months) {
    return months.stream()
        .filter(
            month -> kpi.inputs().stream().allMatch(name -> inputs.figure(name, month).isKnown()))
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

  private Figure anyMissing(String name, List<YearMonth> months) {
    return months.stream()
        .map(month -> inputs.figure(name, month))
        .filter(figure -> !figure.isKnown())
        .findFirst()
        .orElseGet(() -> inputs.over(name, months, months));
  }
}
