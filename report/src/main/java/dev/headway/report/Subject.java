package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What most rules ask of an element, and no more.
 *
 * @param name of the element
 * @param classes as its attribute has them
 * @param id empty for none
 */
record Subject(String name, String classes, String id) {

  /**
   * What an element's name, classes and id tell of rules.
   *
   * @param certain those that match
   * @param open those that ask more, and have to be tried with each element
   */
  record Prospect(List<StyleRule> certain, List<StyleRule> open) {

    /** Those that match an element. */
    List<StyleRule> matching(Predicate<StyleRule> matches) {
      List<StyleRule> matching = certain;
      for (StyleRule rule : open) {
        if (matches.test(rule)) {
          matching = matching == certain ? new ArrayList<>(certain) : matching;
          matching.add(rule);
        }
      }
      return matching;
    }

    /** Of more rules. */
    Prospect and(Prospect other) {
      return new Prospect(joined(certain, other.certain), joined(open, other.open));
    }

    private static List<StyleRule> joined(List<StyleRule> some, List<StyleRule> others) {
      List<StyleRule> joined = new ArrayList<>(some);
      joined.addAll(others);
      return joined;
    }
  }

  static Subject of(Element element) {
    return new Subject(
        element.getNodeName(), element.getAttribute("class"), element.getAttribute("id").trim());
  }

  /**
   * What is known of rules for all such elements.
   *
   * @param example one of them
   */
  Prospect prospect(Element example, List<StyleRule> rules) {
    List<StyleRule> certain = new ArrayList<>();
    List<StyleRule> open = new ArrayList<>();
    SubjectTrial trial = new SubjectTrial(this);
    for (StyleRule rule : rules) {
      trial.begin();
      boolean matches = rule.matches(example, trial, trial);
      if (!trial.isEnough()) {
        open.add(rule);
      } else if (matches) {
        certain.add(rule);
      }
    }
    return new Prospect(certain, open);
  }

  /** As records have it, written out: it is asked for every element of every attempt. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject subject
        && name.equals(subject.name)
        && classes.equals(subject.classes)
        && id.equals(subject.id);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + classes.hashCode()) + id.hashCode();
  }
}
