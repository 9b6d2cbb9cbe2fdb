package dev.headway.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.MarginBoxName;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.newmatch.Selector;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.MediaRule;
import org.xhtmlrenderer.css.sheet.PageRule;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.sheet.Ruleset;
import org.xhtmlrenderer.css.sheet.Stylesheet;

/**
 * The rules of stylesheets. It remembers which of them match elements of a name, classes and id: of
 * some hundred rules a few, and only for some of these the element itself has to be looked at.
 */
final class StyleRules {

  private static final String MEDIUM = "print";

  private final List<StyleRule> rules;
  private final Map<Subject, Subject.Prospect> prospects = new ConcurrentHashMap<>();
  private final List<PageRule> pages = new ArrayList<>();
  private final List<FontFaceRule> fonts;

  /**
   * @param sheets in the order in which they hold
   */
  StyleRules(List<Stylesheet> sheets) {
    List<Selector> selectors =
        sheets.stream()
            .flatMap(StyleRules::rulesets)
            .flatMap(ruleset -> ruleset.getFSSelectors().stream())
            .sorted(StyleRule.BY_WEIGHT)
            .toList();
    rules =
        IntStream.range(0, selectors.size())
            .mapToObj(place -> new StyleRule(place, selectors.get(place)))
            .toList();
    sheets.forEach(this::addPages);
    pages.sort(Comparator.comparingLong(PageRule::getOrder));
    fonts = sheets.stream().flatMap(sheet -> sheet.getFontFaceRules().stream()).toList();
  }

  private static Stream<Ruleset> rulesets(Stylesheet sheet) {
    return sheet.getContents().stream()
        .flatMap(
            part -> {
              if (part instanceof Ruleset ruleset) {
                return Stream.of(ruleset);
              }
              return part instanceof MediaRule media && media.matches(MEDIUM)
                  ? media.getContents().stream()
                  : Stream.of();
            });
  }

  private void addPages(Stylesheet sheet) {
    for (Object part : sheet.getContents()) {
      if (part instanceof PageRule page) {
        page.setPos(pages.size() + 1);
        pages.add(page);
      }
    }
  }

  /**
   * What is known of them for all elements of a kind, whatever they are in.
   *
   * @param example one of them
   */
  Subject.Prospect prospect(Subject subject, Element example) {
    return prospects.computeIfAbsent(subject, s -> s.prospect(example, rules));
  }

  /** How a page is set. */
  PageInfo page(@Nullable String name, String pseudo) {
    List<PropertyDeclaration> properties = new ArrayList<>();
    Map<MarginBoxName, List<PropertyDeclaration>> margins = new HashMap<>();
    for (PageRule page : pages) {
      if (page.applies(name, pseudo)) {
        properties.addAll(page.getRuleset().getPropertyDeclarations());
        margins.putAll(page.getMarginBoxes());
      }
    }
    return new PageInfo(properties, CascadedStyle.createLayoutStyle(properties), margins);
  }

  /** The fonts that stylesheets name. */
  List<FontFaceRule> fonts() {
    return fonts;
  }
}
