package dev.headway.report;

import dev.headway.report.Typesetter.Extent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two sections that may share a page, since each leaves much of its own empty.
 *
 * @param first the id of the one that begins the page
 * @param second the id of the one that goes on below it
 */
record JoinedSections(String first, String second) {

  /** So much is worth a try: what goes on below has a smaller headline, and both can be closer. */
  private static final double MOST = 1.25;

  boolean holds(String section) {
    return section.equals(first) || section.equals(second);
  }

  /** Those that leave most room first; no section is in two of them. */
  static List<JoinedSections> possible(List<Extent> extents) {
    record Pair(JoinedSections sections, double fill) {}
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < extents.size(); i++) {
      Extent first = extents.get(i - 1);
      Extent second = extents.get(i);
      double fill = first.lastFill() + second.lastFill();
      if (isFree(first) && isFree(second) && fill <= MOST) {
        pairs.add(new Pair(new JoinedSections(first.id(), second.id()), fill));
      }
    }
    List<JoinedSections> chosen = new ArrayList<>();
    pairs.stream()
        .sorted(Comparator.comparingDouble(Pair::fill))
        .map(Pair::sections)
        .filter(pair -> chosen.stream().noneMatch(pair::overlaps))
        .forEach(chosen::add);
    return chosen;
  }

  private boolean overlaps(JoinedSections other) {
    return holds(other.first) || holds(other.second);
  }

  /** Page 1 and the goals have pages of their own. */
  private static boolean isFree(Extent extent) {
    return extent.pages() == 1 && !extent.id().equals("summary") && !GoalPage.isAnchor(extent.id());
  }
}
