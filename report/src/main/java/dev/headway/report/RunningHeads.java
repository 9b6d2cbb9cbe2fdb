package dev.headway.report;

import dev.headway.report.view.GoalView;
import dev.headway.report.view.ReportView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands over each page: the section on it, or both that share it. */
final class RunningHeads {

  /** So many letters have room beside the client's name and the month. */
  private static final int LONGEST = 70;

  private static final int LONGEST_NAME = 32;

  private final Language language;
  private final PageLayout layout;
  private final List<GoalView> goals;
  private final Map<String, String> heads = new LinkedHashMap<>();

  RunningHeads(Language language, ReportView report, PageLayout layout) {
    this.language = language;
    this.layout = layout;
    this.goals = report.goals();
    report.goals().forEach(goal -> heads.put(goal.anchor(), goal.head()));
    report.quarters().ifPresent(page -> heads.put("quarters", page.head()));
    report.returns().ifPresent(page -> heads.put("return", page.head()));
    report.customers().ifPresent(page -> heads.put("customers", page.head()));
    report
        .customers()
        .flatMap(page -> page.asked())
        .ifPresent(page -> heads.put("asked", page.head()));
    report.content().ifPresent(page -> heads.put("content", page.head()));
    report.channels().ifPresent(page -> heads.put("channels", page.head()));
    heads.put("closing", report.closing().head());
  }

  /** Over the page that a section begins; empty for one that has no head. */
  String of(String section) {
    String first = heads.getOrDefault(section, "");
    Optional<String> below = layout.below(section);
    if (below.isEmpty()) {
      return first;
    }
    String second = heads.getOrDefault(below.get(), "");
    return goal(section)
        .flatMap(one -> goal(below.get()).map(other -> goals(one, other)))
        .orElseGet(() -> both(first, second));
  }

  private String both(String first, String second) {
    String whole = language.say("head.both", "first", first, "second", second);
    return whole.length() <= LONGEST
        ? whole
        : language.say("head.both", "first", shortened(first), "second", shortened(second));
  }

  /** What stands before a colon names the section. */
  private static String shortened(String head) {
    return head.split("[\\s\u00A0\u202F]*:", 2)[0];
  }

  private Optional<GoalView> goal(String anchor) {
    return goals.stream().filter(goal -> goal.anchor().equals(anchor)).findFirst();
  }

  private String goals(GoalView one, GoalView other) {
    return language.say(
        "goals.head",
        "first",
        goals.indexOf(one) + 1,
        "second",
        goals.indexOf(other) + 1,
        "count",
        goals.size(),
        "one",
        Headlines.cut(Language.capital(one.name()), LONGEST_NAME),
        "other",
        Headlines.cut(Language.capital(other.name()), LONGEST_NAME));
  }
}
