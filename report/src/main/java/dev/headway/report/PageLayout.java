package dev.headway.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How sections are set.
 *
 * @param densities how close each is
 * @param pairs those that share a page
 */
record PageLayout(Densities densities, Set<JoinedSections> pairs) {

  /** Each section has a page of its own, and room. */
  static final PageLayout ROOMY = new PageLayout(Densities.ROOMY, Set.of());

  /** Copies the set. */
  PageLayout {
    pairs = Set.copyOf(pairs);
  }

  PageLayout with(Densities closer) {
    return new PageLayout(closer, pairs);
  }

  /** The same with two sections on one page, both as close as this. */
  PageLayout with(JoinedSections pair, int density) {
    Map<String, Integer> closer = new HashMap<>(densities.of());
    closer.put(pair.first(), density);
    closer.put(pair.second(), density);
    Set<JoinedSections> all = new HashSet<>(pairs);
    all.add(pair);
    return new PageLayout(new Densities(closer), all);
  }

  /** The section that goes on below another on its page; empty where none does. */
  Optional<String> below(String section) {
    return pairs.stream()
        .filter(pair -> pair.first().equals(section))
        .map(JoinedSections::second)
        .findFirst();
  }

  /** Whether a section is set otherwise in another layout. */
  boolean differs(String section, PageLayout other) {
    return densities.of(section) != other.densities.of(section)
        || !pair(section).equals(other.pair(section));
  }

  private Optional<JoinedSections> pair(String section) {
    return pairs.stream().filter(pair -> pair.holds(section)).findFirst();
  }

  /** Whether a section goes on below the one before it, on its page. */
  boolean isJoined(String section) {
    return pairs.stream().anyMatch(pair -> pair.second().equals(section));
  }

  /** Whether a section shares its page with another. */
  boolean isShared(String section) {
    return pair(section).isPresent();
  }
}
