package dev.headway.model;

import dev.headway.ingest.Facet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Splits inputs by what their facts say, such as the network. */
final class InputParts {

  private final InputFigures inputs;

  InputParts(InputFigures inputs) {
    this.inputs = inputs;
  }

  /**
   * An input by network, the largest first, then by name; facts that say no network come last. The
   * parts add up to the whole. Empty when no fact says a network, and for what does not add up.
   */
  List<InputScore.Part> byNetwork(Input input, YearMonth month) {
    if (input.take() != Input.Take.SUM) {
      return List.of();
    }
    List<YearMonth> months = List.of(month, month.minusMonths(1), month.minusYears(1));
    List<Map<String, BigDecimal>> byNetwork =
        months.stream().map(each -> split(input, each, Facet.NETWORK)).toList();
    TreeSet<String> networks = new TreeSet<>();
    byNetwork.forEach(split -> networks.addAll(split.keySet()));
    if (networks.isEmpty() || networks.equals(Set.of(""))) {
      return List.of();
    }
    List<Figure> wholes = months.stream().map(each -> inputs.beside(input, each, month)).toList();
    List<InputScore.Part> parts = new ArrayList<>();
    for (String network : networks) {
      parts.add(
          new InputScore.Part(
              network,
              part(wholes.get(0), byNetwork.get(0), network),
              part(wholes.get(1), byNetwork.get(1), network),
              part(wholes.get(2), byNetwork.get(2), network)));
    }
    parts.sort(InputParts::largestFirst);
    return parts;
  }

  /**
   * The sums of an input's facts by what they say of the facet; {@code ""} where they say nothing.
   */
  Map<String, BigDecimal> split(Input input, YearMonth month, Facet facet) {
    Map<String, List<FactGroup>> groups = new TreeMap<>();
    for (FactGroup group : inputs.facts().taken(input, month)) {
      groups.computeIfAbsent(group.facet(facet).orElse(""), n -> new ArrayList<>()).add(group);
    }
    Map<String, BigDecimal> split = new TreeMap<>();
    Taking taking = inputs.taking(input);
    groups.forEach((name, own) -> split.put(name, taking.of(own).orElse(BigDecimal.ZERO)));
    return split;
  }

  private static Figure part(Figure whole, Map<String, BigDecimal> split, String network) {
    return whole instanceof Figure.Known known
        ? new Figure.Known(split.getOrDefault(network, BigDecimal.ZERO), known.coverage())
        : whole;
  }

  private static int largestFirst(InputScore.Part a, InputScore.Part b) {
    if (a.network().isEmpty() != b.network().isEmpty()) {
      return a.network().isEmpty() ? 1 : -1;
    }
    int bySize = size(b).compareTo(size(a));
    return bySize == 0 ? a.network().compareTo(b.network()) : bySize;
  }

  private static BigDecimal size(InputScore.Part part) {
    return part.actual().number().orElse(BigDecimal.ZERO);
  }
}
