package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.Typesetter.Extent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds how close sections have to be set, and which share a page. Only what ran over is set again;
 * of the others the pages take what was set before.
 */
final class PageFitting {

  private final BiFunction<PageLayout, Predicate<String>, Manuscript> manuscripts;
  private final Function<Manuscript, Typesetter> typesetters;
  private final Predicate<Extent> runsOver;
  private final Scorecard card;
  private final Map<String, Extent> extents = new LinkedHashMap<>();
  private final Map<JoinedSections, Manuscript> together = new HashMap<>();
  private Manuscript whole;
  private boolean isWhole = true;

  /**
   * For one report.
   *
   * @param manuscripts writes sections, by their ids, for a layout
   * @param typesetters sets them
   * @param runsOver whether a section takes more paper than it may
   * @param card the client's month
   */
  PageFitting(
      BiFunction<PageLayout, Predicate<String>, Manuscript> manuscripts,
      Function<Manuscript, Typesetter> typesetters,
      Predicate<Extent> runsOver,
      Scorecard card) {
    this.manuscripts = manuscripts;
    this.typesetters = typesetters;
    this.runsOver = runsOver;
    this.card = card;
    this.whole = manuscripts.apply(PageLayout.ROOMY, section -> true);
  }

  /** Pages, and the layout that they have. */
  record Fitted(PageLayout layout, Typesetter pages) {}

  /** Each section by itself first; then those that leave much room are put on one page. */
  Fitted fitted() {
    PageLayout alone = alone();
    PageLayout layout =
        new SharedPages(card, this::isOnePage).of(alone, List.copyOf(extents.values()));
    layout.pairs().forEach(this::take);
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
      Predicate<String> anew = section -> after.of(section) != before.of(section);
      Manuscript attempt = manuscripts.apply(closer, anew);
      set = extents(attempt, anew);
      set.forEach(extent -> extents.put(extent.id(), extent));
      isWhole = isWhole && whole.take(attempt, anew);
      layout = closer;
      closer = closer(layout, set);
    }
    return layout;
  }

  /** Whether two sections come out on one page; not where a template starts one for each. */
  private boolean isOnePage(PageLayout layout, JoinedSections pair) {
    Manuscript attempt = manuscripts.apply(layout, pair::holds);
    List<Extent> set = extents(attempt, pair::holds);
    together.put(pair, attempt);
    return set.stream().allMatch(extent -> extent.pages() == 1)
        && set.stream().map(Extent::first).distinct().count() == 1;
  }

  /** Takes two sections as they came out on one page: the last attempt is the one that did. */
  private void take(JoinedSections pair) {
    Manuscript attempt = Objects.requireNonNull(together.get(pair), "they were set");
    isWhole = isWhole && whole.take(attempt, pair::holds);
  }

  private List<Extent> extents(Manuscript attempt, Predicate<String> sections) {
    return typesetters.apply(attempt).tried().stream()
        .filter(extent -> sections.test(extent.id()))
        .toList();
  }
}
