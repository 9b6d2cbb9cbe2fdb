package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.Typesetter.Extent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which sections share a page: those that leave much of theirs empty, and where the report would be
 * longer than an executive reads, goals, the quietest first.
 *
 * @param card the client's month
 * @param fits whether two sections come out on one page, set as a layout says
 */
record SharedPages(Scorecard card, BiPredicate<PageLayout, JoinedSections> fits) {

  /** What an executive reads. */
  static final int MOST_PAGES = 10;

  /** Closer, sections leave things out: two pages are better than that. */
  private static final int CLOSEST_TOGETHER = 1;

  /**
   * The layout with them.
   *
   * @param alone with each section on pages of its own
   * @param extents of all sections in that
   */
  PageLayout of(PageLayout alone, List<Extent> extents) {
    PageLayout layout = alone;
    for (JoinedSections pair : JoinedSections.possible(extents)) {
      PageLayout before = layout;
      layout =
          together(before, pair, 0, CLOSEST_TOGETHER)
              .map(density -> before.with(pair, density))
              .orElse(before);
    }
    int pages = extents.stream().mapToInt(Extent::pages).sum() - layout.pairs().size();
    return goals(layout, pages - MOST_PAGES);
  }

  private PageLayout goals(PageLayout layout, int tooMany) {
    GoalPairs goals = new GoalPairs(card.goals());
    Map<JoinedSections, Integer> tried = new HashMap<>();
    Set<JoinedSections> refused = new HashSet<>();
    while (true) {
      List<JoinedSections> chosen = goals.quietest(tooMany, refused);
      for (JoinedSections pair : chosen) {
        if (!tried.containsKey(pair)) {
          together(layout, pair, GoalPage.COMPACT, GoalPage.MOST_COMPACT)
              .ifPresentOrElse(density -> tried.put(pair, density), () -> refused.add(pair));
        }
      }
      if (tried.keySet().containsAll(chosen)) {
        PageLayout with = layout;
        for (JoinedSections pair : chosen) {
          with = with.with(pair, tried.getOrDefault(pair, GoalPage.MOST_COMPACT));
        }
        return with;
      }
    }
  }

  /** How close two sections have to be set to stand on one page; empty where that is not enough. */
  private Optional<Integer> together(PageLayout layout, JoinedSections pair, int least, int most) {
    for (int density = least; density <= most; density++) {
      if (fits.test(layout.with(pair, density), pair)) {
        return Optional.of(density);
      }
    }
    return Optional.empty();
  }
}
