package dev.headway.report;

import dev.headway.report.Typesetter.Extent;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Finds how close sections have to be set, and which share a page. Only what ran over is set again;
 * of the others the pages take what was set before.
 */
final class PageFitting {

  private final BiFunction<PageLayout, Predicate<String>, Manuscript> manuscripts;
  private final BiFunction<Manuscript, SetSections, Typesetter> typesetters;
  private final Predicate<Extent> runsOver;

  /**
   * For one report.
   *
   * @param manuscripts writes sections, by their ids, for a layout
   * @param typesetters sets them, but for what was set before
   * @param runsOver whether a section takes more paper than it may
   */
  PageFitting(
      BiFunction<PageLayout, Predicate<String>, Manuscript> manuscripts,
      BiFunction<Manuscript, SetSections, Typesetter> typesetters,
      Predicate<Extent> runsOver) {
    this.manuscripts = manuscripts;
    this.typesetters = typesetters;
    this.runsOver = runsOver;
  }

  /** Pages, and the layout that they have. */
  record Fitted(PageLayout layout, Typesetter pages) {}

  /**
   * Follows a plan until it asks for nothing else.
   *
   * @param plan of the same report; it learns
   */
  Fitted fitted(PagePlan plan) {
    PageLayout layout = plan.layout();
    Manuscript whole = anew(layout);
    SetSections set = new SetSections();
    plan.learn(tried(whole, set));
    boolean isWhole = true;
    while (!plan.layout().equals(layout)) {
      PageLayout before = layout;
      PageLayout next = plan.layout();
      Predicate<String> changed = section -> next.differs(section, before);
      Manuscript attempt = manuscripts.apply(next, changed);
      plan.learn(tried(attempt, set).stream().filter(extent -> changed.test(extent.id())).toList());
      isWhole = isWhole && whole.take(attempt, changed);
      layout = next;
    }
    return checked(
        layout,
        isWhole
            ? typesetters.apply(whole, set)
            : typesetters.apply(anew(layout), new SetSections()));
  }

  /** What stands before a section may matter to it. */
  private Fitted checked(PageLayout set, Typesetter made) {
    PageLayout layout = set;
    Typesetter pages = made;
    PageLayout closer = closer(layout, pages.extents());
    while (!closer.equals(layout)) {
      layout = closer;
      pages = typesetters.apply(anew(layout), new SetSections());
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

  private List<Extent> tried(Manuscript attempt, SetSections set) {
    return typesetters.apply(attempt, new SetSections()).tried(set);
  }
}
