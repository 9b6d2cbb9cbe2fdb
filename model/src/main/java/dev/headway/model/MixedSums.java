package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which networks' figures an input adds up, those together that mean the same by them. Of networks
 * that do not there is no total.
 *
 * @param facts what inputs take
 */
record MixedSums(InputFacts facts) {

  /** Whether figures would be added up that do not mean the same. */
  boolean areMixed(Input input, List<YearMonth> months) {
    return networks(input, months).size() > 1;
  }

  /** Whether each month is of one definition, and not of the same. */
  boolean areOfTwo(Input input, YearMonth earlier, YearMonth later) {
    Set<String> before = networks(input, List.of(earlier)).keySet();
    Set<String> after = networks(input, List.of(later)).keySet();
    return before.size() == 1 && after.size() == 1 && !before.equals(after);
  }

  /**
   * The networks by the definition that they follow. A median is of each answer, and no sum; a fact
   * without the figure adds nothing.
   */
  Map<String, Set<String>> networks(Input input, List<YearMonth> months) {
    if (input.take().isPercentile()) {
      return Map.of();
    }
    Metric metric = input.metric();
    // There are many groups, and few networks.
    Set<String> networks = new HashSet<>();
    for (YearMonth month : months) {
      for (FactGroup group : facts.taken(input, month)) {
        if (metric.tally() == Metric.Tally.EACH || group.has(metric.id())) {
          group.facet(Facet.NETWORK).ifPresent(networks::add);
        }
      }
    }
    Map<String, Set<String>> alike = new TreeMap<>();
    networks.forEach(
        network ->
            alike
                .computeIfAbsent(metric.definitions().of(network), name -> new TreeSet<>())
                .add(network));
    return alike;
  }
}
