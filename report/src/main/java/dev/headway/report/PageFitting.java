package dev.headway.report;

import dev.headway.report.Typesetter.Extent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds how close sections have to be set, and which share a page. Only what ran over is set again;
 * of the others the pages take what was set before.
 */
final class PageFitting {

  /** Closer, sections leave things out: two pages are better than that. */
  private static final int CLOSEST_TOGETHER = 1;

  private final BiFunction<PageLayout, Predicate<String>, Manuscript> manuscripts;
  private final Function<Manuscript, Typesetter> typesetters;
  private final Predicate<Extent> runsOver;
  private final Map<String, Extent> extents = new LinkedHashMap<>();
  private Manuscript whole;
  private boolean isWhole = true;

  /**
   * For one report.
   *
   * @param manuscripts writes sections, by their ids, for a layout
   * @param typesetters sets them
   * @param runsOver whether a section takes more paper than it may
   */
  PageFitting(
      BiFunction<PageLayout, Predicate<String>, Manuscript> manuscripts,
      Function<Manuscript, Typesetter> typesetters,
      Predicate<Extent> runsOver) {
    this.manuscripts = manuscripts;
    this.typesetters = typesetters;
    this.runsOver = runsOver;
    this.whole = manuscripts.apply(PageLayout.ROOMY, section -> true);
  }

  /** Pages, and the layout that they have. */
  record Fitted(PageLayout layout, Typesetter pages) {}

  /** Each section by itself first; then those that leave much room are put on one page. */
  Fitted fitted() {
    PageLayout layout = alone();
    for (JoinedSections pair : JoinedSections.possible(List.copyOf(extents.values()))) {
      layout = joined(pair, layout);
    }
    Typesetter pages = typesetters.apply(isWhole ? whole : anew(layout));
    PageLayout closer = closer(layout, pages.extents());
    // What stands before a section may matter to it.
    while (!closer.equals(layout)) {
      layout = closer;
      pages = typesetters.apply(anew(layout));
      closer = closer(layout, pages.extents());
    }
    return new Fitted(layout, pages);
  }

  private Manuscript anew(PageLayout layout) {
    return manuscripts.apply(layout, section -> true);
  }

  private PageLayout closer(PageLayout layout, List<Extent> set) {
    return layout.with(layout.densities().closer(set, runsOver));
  }

  private PageLayout alone() {
    PageLayout layout = PageLayout.ROOMY;
    List<Extent> set = typesetters.apply(whole).tried();
    set.forEach(extent -> extents.put(extent.id(), extent));
    PageLayout closer = closer(layout, set);
    while (!closer.equals(layout)) {
      Densities before = layout.densities();
      Densities after = closer.densities();
      set = tried(closer, section -> after.of(section) != before.of(section), some -> true);
      layout = closer;
      closer = closer(layout, set);
    }
    return layout;
  }

  /** The layout with both on one page, if they fit. */
  private PageLayout joined(JoinedSections pair, PageLayout layout) {
    for (int density = 0; density <= CLOSEST_TOGETHER; density++) {
      PageLayout together = layout.with(pair, density);
      Predicate<List<Extent>> fit = set -> set.stream().allMatch(extent -> extent.pages() == 1);
      if (fit.test(tried(together, pair::holds, fit))) {
        return together;
      }
    }
    return layout;
  }

  /**
   * The extents of some sections, set for a layout.
   *
   * @param isGood whether these take the place of what was set before
   */
  private List<Extent> tried(
      PageLayout layout, Predicate<String> sections, Predicate<List<Extent>> isGood) {
    Manuscript attempt = manuscripts.apply(layout, sections);
    List<Extent> set =
        typesetters.apply(attempt).tried().stream()
            .filter(extent -> sections.test(extent.id()))
            .toList();
    if (isGood.test(set)) {
      set.forEach(extent -> extents.put(extent.id(), extent));
      isWhole = isWhole && whole.take(attempt, sections);
    }
    return set;
  }
}
