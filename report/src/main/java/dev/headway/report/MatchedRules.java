package dev.headway.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;

/**
 * The rules that hold for all elements that stand alike, and what they come to. Cells of a column
 * share one; so do the pages of one attempt at a layout and of the next, and reports of the same
 * look. Safe for use by several threads.
 */
final class MatchedRules {

  private final List<StyleRule> inside;
  private final List<PropertyDeclaration> declared;
  private final CascadedStyle plain;
  private final Map<String, CascadedStyle> pseudoStyles = new HashMap<>();
  private final Map<Subject, Subject.Prospect> prospects = new ConcurrentHashMap<>();
  private final Map<List<StyleRule>, MatchedRules> children = new ConcurrentHashMap<>();
  private final Map<List<PropertyDeclaration>, CascadedStyle> styles = new ConcurrentHashMap<>();

  private MatchedRules(List<StyleRule> holding, List<StyleRule> inside) {
    this.inside = inside;
    this.declared = declared(holding, rule -> rule.pseudoElement().isEmpty());
    this.plain = CascadedStyle.createLayoutStyle(declared);
    holding.stream()
        .flatMap(rule -> rule.pseudoElement().stream())
        .forEach(name -> pseudoStyles.computeIfAbsent(name, n -> pseudoStyle(holding, n)));
  }

  private static CascadedStyle pseudoStyle(List<StyleRule> holding, String name) {
    return CascadedStyle.createLayoutStyle(
        declared(holding, rule -> rule.pseudoElement().filter(name::equals).isPresent()));
  }

  private static List<PropertyDeclaration> declared(
      List<StyleRule> rules, Predicate<StyleRule> which) {
    return rules.stream()
        .filter(which)
        .flatMap(rule -> rule.selector().getRuleset().getPropertyDeclarations().stream())
        .toList();
  }

  /** Of the document, which all elements are in. */
  static MatchedRules ofDocument() {
    return new MatchedRules(List.of(), List.of());
  }

  /**
   * What is known of all rules for elements of a kind inside.
   *
   * @param example one of them
   */
  Subject.Prospect prospect(Subject subject, Element example, StyleRules rules) {
    Subject.Prospect known = prospects.get(subject);
    return known != null
        ? known
        : prospects.computeIfAbsent(
            subject, s -> rules.prospect(s, example).and(s.prospect(example, inside)));
  }

  /** Of an element inside, which these rules match. */
  MatchedRules child(List<StyleRule> matching) {
    MatchedRules known = children.get(matching);
    return known != null ? known : children.computeIfAbsent(matching, this::made);
  }

  private MatchedRules made(List<StyleRule> matching) {
    Set<StyleRule> within = new LinkedHashSet<>();
    inside.stream().filter(StyleRule::isForAnyDepth).forEach(within::add);
    matching.stream().flatMap(rule -> rule.next().stream()).forEach(within::add);
    List<StyleRule> holding =
        matching.stream()
            .filter(rule -> rule.next().isEmpty())
            .sorted(Comparator.comparingInt(StyleRule::place))
            .toList();
    return new MatchedRules(holding, List.copyOf(within));
  }

  /**
   * The style of an element.
   *
   * @param before what its attributes say, which weighs less than any rule
   * @param after what its own style says, which weighs more
   */
  CascadedStyle style(List<PropertyDeclaration> before, List<PropertyDeclaration> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return plain;
    }
    List<PropertyDeclaration> all = new ArrayList<>(before);
    all.addAll(declared);
    all.addAll(after);
    return styles.computeIfAbsent(all, CascadedStyle::createLayoutStyle);
  }

  /** The style of what a stylesheet writes before or after an element, where it writes anything. */
  Optional<CascadedStyle> pseudoStyle(String name) {
    return Optional.ofNullable(pseudoStyles.get(name));
  }
}
