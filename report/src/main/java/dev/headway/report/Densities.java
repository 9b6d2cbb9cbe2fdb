package dev.headway.report;

import dev.headway.report.Typesetter.Extent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How close each section is set: 0 where there is room. Immutable.
 *
 * @param of by the section's id; what is not among them is at 0
 */
record Densities(Map<String, Integer> of) {

  private static final int CLOSEST_GOAL = 5;
  private static final int CLOSEST = 3;

  /** All sections have room. */
  static final Densities ROOMY = new Densities(Map.of());

  /** Copies the map. */
  Densities {
    of = Map.copyOf(of);
  }

  /** How close a section is set. */
  int of(String section) {
    return of.getOrDefault(section, 0);
  }

  /** The same, with the sections that run over closer, as far as that goes. */
  Densities closer(List<Extent> extents, Predicate<Extent> runsOver) {
    Map<String, Integer> closer = new HashMap<>(of);
    extents.stream()
        .filter(runsOver)
        .filter(extent -> of(extent.id()) < closest(extent.id()))
        .forEach(extent -> closer.put(extent.id(), next(extent)));
    return new Densities(closer);
  }

  private int next(Extent extent) {
    int density = of(extent.id());
    return GoalPage.isAnchor(extent.id())
        ? GoalPage.closer(density, CLOSEST_GOAL, extent.height() - extent.room())
        : density + 1;
  }

  /** The sections that are not as close as in others. */
  Set<String> differing(Densities others) {
    return Stream.concat(of.keySet().stream(), others.of.keySet().stream())
        .filter(section -> of(section) != others.of(section))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int closest(String section) {
    return GoalPage.isAnchor(section) ? CLOSEST_GOAL : CLOSEST;
  }
}
