package dev.headway.report;

import dev.headway.report.Typesetter.Extent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How sections are to be set, as far as attempts have shown it. Sections that run over are set
 * closer. Short ones that follow each other share a page; where the report would be longer than an
 * executive reads, goals do, the quietest first. One for each report.
 */
final class PagePlan {

  /** What an executive reads. */
  static final int MOST_PAGES = 10;

  /** Closer, sections leave things out: two pages are better than that. */
  private static final int CLOSEST_TOGETHER = 1;

  private final GoalPairs goals;
  private final Predicate<Extent> runsOver;
  private final Map<String, Extent> alone = new LinkedHashMap<>();
  private final Map<JoinedSections, Integer> pairs = new LinkedHashMap<>();
  private final Set<JoinedSections> fitting = new HashSet<>();
  private final Set<JoinedSections> refused = new HashSet<>();
  private int sections;
  private Densities densities = Densities.ROOMY;
  private Set<String> tooLong = Set.of();
  private boolean isJoined;

  /**
   * For one report.
   *
   * @param goals those that may share a page
   * @param sections how many there are likely to be, goals among them
   * @param runsOver whether a section takes more paper than it may
   */
  PagePlan(GoalPairs goals, int sections, Predicate<Extent> runsOver) {
    this.goals = goals;
    this.sections = sections;
    this.runsOver = runsOver;
    pairGoals();
  }

  /** What is to be tried next; as the last attempt where nothing is to be changed any more. */
  PageLayout layout() {
    PageLayout layout = PageLayout.ROOMY.with(densities);
    for (Map.Entry<JoinedSections, Integer> pair : pairs.entrySet()) {
      layout = layout.with(pair.getKey(), pair.getValue());
    }
    return layout;
  }

  /** Learns how sections came out that were set as {@link #layout} says. */
  void learn(List<Extent> set) {
    if (alone.isEmpty()) {
      sections = set.size();
    }
    List<Extent> single = set.stream().filter(extent -> !isPaired(extent.id())).toList();
    single.forEach(extent -> alone.put(extent.id(), extent));
    Densities closer = densities.closer(single, runsOver);
    List.copyOf(pairs.keySet()).forEach(pair -> learn(pair, set));
    if (closer.equals(densities) && !isJoined) {
      isJoined = true;
      JoinedSections.possible(List.copyOf(alone.values())).forEach(pair -> pairs.put(pair, 0));
    }
    tooLong = densities.differing(closer);
    densities = closer;
    pairGoals();
  }

  private void learn(JoinedSections pair, List<Extent> set) {
    List<Extent> both = set.stream().filter(extent -> pair.holds(extent.id())).toList();
    if (both.isEmpty()) {
      return;
    }
    int density = pairs.getOrDefault(pair, 0);
    if (isOnePage(both)) {
      fitting.add(pair);
    } else if (density < closest(pair)) {
      pairs.put(pair, closer(pair, density, both));
    } else {
      pairs.remove(pair);
      refused.add(pair);
    }
  }

  private static int closest(JoinedSections pair) {
    return isOfGoals(pair) ? GoalPage.MOST_COMPACT : CLOSEST_TOGETHER;
  }

  /** Each of two goals has to save the half. */
  private static int closer(JoinedSections pair, int density, List<Extent> both) {
    double excess = both.stream().mapToDouble(Extent::height).sum() - both.get(0).room();
    return isOfGoals(pair)
        ? GoalPage.closer(density, GoalPage.MOST_COMPACT, excess / 2)
        : density + 1;
  }

  /** Not where a template starts a page for each. */
  private static boolean isOnePage(List<Extent> both) {
    return both.stream().allMatch(extent -> extent.pages() == 1)
        && both.stream().map(Extent::first).distinct().count() == 1;
  }

  private void pairGoals() {
    List<JoinedSections> chosen = goals.quietest(pages() - MOST_PAGES, refused);
    pairs.keySet().removeIf(pair -> isOfGoals(pair) && !chosen.contains(pair));
    chosen.forEach(pair -> pairs.putIfAbsent(pair, GoalPage.COMPACT));
  }

  /** If no goal shared one; what is still to be set closer is taken for one page. */
  private int pages() {
    int more =
        alone.values().stream()
            .filter(extent -> !tooLong.contains(extent.id()))
            .mapToInt(extent -> extent.pages() - 1)
            .sum();
    long joined = fitting.stream().filter(pair -> !isOfGoals(pair)).count();
    return sections + more - (int) joined;
  }

  private static boolean isOfGoals(JoinedSections pair) {
    return GoalPage.isAnchor(pair.first());
  }

  private boolean isPaired(String section) {
    return pairs.keySet().stream().anyMatch(pair -> pair.holds(section));
  }
}
