package dev.headway.report;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;
import org.xhtmlrenderer.css.newmatch.Selector;

/**
 * A selector of a rule, or a later part of one, which is tried with what is inside an element that
 * the parts before it match.
 *
 * @param place among all rules, in the order in which they hold
 * @param selector the part
 */
record StyleRule(int place, Selector selector) {

  /** By weight; of rules that weigh the same the later one holds. */
  static final Comparator<Selector> BY_WEIGHT =
      Comparator.comparing(
          StyleRule::last,
          Comparator.comparingInt(Selector::getSpecificityB)
              .thenComparingInt(Selector::getSpecificityC)
              .thenComparingInt(Selector::getSpecificityD));

  /** The part that is said last, which has the weight of all. */
  private static Selector last(Selector selector) {
    Selector last = selector;
    while (last.getChainedSelector() != null) {
      last = last.getChainedSelector();
    }
    return last;
  }

  /** Whether this part matches an element, which is where it has to be. */
  boolean matches(Element element, AttributeResolver attributes, TreeResolver tree) {
    return selector.matches(element, attributes, tree)
        && (pseudoElement().isPresent() || selector.matchesDynamic(element, attributes, tree));
  }

  /** Whether it may match at any depth inside the part before it, and not only a child. */
  boolean isForAnyDepth() {
    return selector.getAxis() == Selector.Axis.DESCENDANT_AXIS;
  }

  /** Such as {@code before}, where it is not for elements themselves. */
  Optional<String> pseudoElement() {
    return Optional.ofNullable(selector.getPseudoElement());
  }

  /** The next part; empty where this is the last, and the rule holds. */
  Optional<StyleRule> next() {
    return Optional.ofNullable(selector.getChainedSelector())
        .map(next -> new StyleRule(place, next));
  }

  /** As records have it, written out: it is asked for every element of every attempt. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StyleRule rule && place == rule.place && selector == rule.selector;
  }

  @Override
  public int hashCode() {
    return place;
  }
}
