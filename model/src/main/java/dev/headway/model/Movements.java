package dev.headway.model;

import dev.headway.ingest.Facet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Splits the change of a KPI between two whole months into parts that add up to it. */
final class Movements {

  private static final Map<Movement.Split, Facet> FACETS =
      Map.of(
          Movement.Split.NETWORK, Facet.NETWORK,
          Movement.Split.CAMPAIGN, Facet.CAMPAIGN,
          Movement.Split.CHANNEL, Facet.CHANNEL);

  private final InputFigures inputs;
  private final InputParts parts;
  private final KpiFigures kpis;

  Movements(InputFigures inputs, KpiFigures kpis) {
    this.inputs = inputs;
    this.parts = new InputParts(inputs);
    this.kpis = kpis;
  }

  /** The change from one month to another, split in every way that its facts allow. */
  List<Movement> of(Kpi kpi, YearMonth from, YearMonth to) {
    Optional<BigDecimal> before = kpis.month(kpi, from).wholeNumber();
    Optional<BigDecimal> after = kpis.month(kpi, to).wholeNumber();
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    List<Movement> movements = new ArrayList<>();
    for (Movement.Split split : Movement.Split.values()) {
      List<Movement.Part> made =
          split == Movement.Split.INPUT
              ? new InputShares(kpi, kpis).of(from, to)
              : byFacet(kpi, facet(split), from, to);
      if (!made.isEmpty()) {
        List<Movement.Part> exact = exact(made, after.get().subtract(before.get()));
        movements.add(
            new Movement(from, split, before.get(), after.get(), new SmallParts(exact).merged()));
      }
    }
    return movements;
  }

  private static Facet facet(Movement.Split split) {
    return Optional.ofNullable(FACETS.get(split)).orElseThrow();
  }

  private List<Movement.Part> byFacet(Kpi kpi, Facet facet, YearMonth from, YearMonth to) {
    boolean hasPercentile =
        kpi.inputs().stream()
            .flatMap(name -> inputs.find(name).stream())
            .anyMatch(input -> input.take().isPercentile());
    if (hasPercentile) {
      return List.of(); // the median of all is no sum of the medians of its parts
    }
    Map<String, Map<String, BigDecimal>> before = split(kpi, facet, from);
    Map<String, Map<String, BigDecimal>> after = split(kpi, facet, to);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    if (names.size() < 2) {
      return List.of(); // there is nothing to split
    }
    if (kpi.adds()) {
      Expression formula = KpiFormula.of(kpi);
      return names.stream()
          .map(
              name ->
                  part(name, value(formula, after, name).subtract(value(formula, before, name))))
          .toList();
    }
    return Ratio.of(kpi)
        .map(ratio -> new MixAndRate(ratio, before, after).of(names))
        .orElse(List.of());
  }

  /** The inputs of the KPI by what their facts say; fees are said of nobody. */
  private Map<String, Map<String, BigDecimal>> split(Kpi kpi, Facet facet, YearMonth month) {
    Map<String, Map<String, BigDecimal>> split = new HashMap<>();
    for (String name : kpi.inputs()) {
      Map<String, BigDecimal> own =
          inputs
              .find(name)
              .map(input -> parts.split(input, month, facet))
              .orElseGet(
                  () ->
                      Map.of("", inputs.figure(name, month).wholeNumber().orElse(BigDecimal.ZERO)));
      own.forEach(
          (part, value) -> split.computeIfAbsent(part, p -> new HashMap<>()).put(name, value));
    }
    return split;
  }

  /** A formula over the inputs of one part; what the part has nothing of is 0 there. */
  static BigDecimal value(
      Expression formula, Map<String, Map<String, BigDecimal>> split, String part) {
    Map<String, BigDecimal> own = split.getOrDefault(part, Map.of());
    Function<String, Figure> values = name -> Figure.of(own.getOrDefault(name, BigDecimal.ZERO));
    return formula.value(values).number().orElse(BigDecimal.ZERO);
  }

  static Movement.Part part(String name, BigDecimal change) {
    return new Movement.Part(kind(name), name, change, BigDecimal.ZERO, change);
  }

  static Movement.Kind kind(String name) {
    return name.isEmpty() ? Movement.Kind.NOT_STATED : Movement.Kind.NAMED;
  }

  /**
   * What divisions rounded off in the 34th digit goes to the last part, so that the sum is exact.
   */
  private static List<Movement.Part> exact(List<Movement.Part> parts, BigDecimal change) {
    BigDecimal off =
        change.subtract(
            parts.stream().map(Movement.Part::change).reduce(BigDecimal.ZERO, BigDecimal::add));
    if (off.signum() == 0) {
      return parts;
    }
    List<Movement.Part> exact = new ArrayList<>(parts);
    Movement.Part last = exact.remove(exact.size() - 1);
    exact.add(
        new Movement.Part(
            last.kind(), last.name(), last.change().add(off), last.mix(), last.rate().add(off)));
    return exact;
  }
}
