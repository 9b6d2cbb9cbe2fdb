package dev.headway.report;

import dev.headway.model.Delta;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * The sentence over page 1. A headline is one sentence of 60 to 110 characters where the names
 * allow it: of several ways to say the same, the first of that length is taken.
 */
final class Headlines {

  private static final int SHORT = 60;
  private static final int LONG = 110;
  private static final int LONGEST_NAME = 40;

  private final Language language;
  private final Scorecard card;
  private final String month;

  Headlines(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
    this.month = language.dates().monthYear(card.month());
  }

  /** The best verdict, then the worst. */
  String headline() {
    int count = card.goals().size();
    if (count == 0) {
      return language.say(withoutGoals(), "client", card.client().name(), "month", month);
    }
    List<GoalScore> judged =
        card.goals().stream().filter(g -> isJudged(g.verdict())).sorted(BY_VERDICT).toList();
    if (judged.isEmpty()) {
      return unjudged(count);
    }
    GoalScore best = judged.get(0);
    GoalScore worst = judged.get(judged.size() - 1);
    if (judged.size() == 1) {
      return single(best, count - 1);
    }
    return best.verdict() == worst.verdict() && judged.size() == count
        ? all(best, worst, count)
        : pair(best, worst);
  }

  /**
   * The same for the line of a message in a list of messages: the best verdict where it is told.
   */
  String brief() {
    return card.goals().stream()
        .filter(goal -> isJudged(goal.verdict()))
        .min(BY_VERDICT)
        .map(
            best ->
                isOneForAll()
                    ? all(best, card.goals().size())
                    : Language.capital(clause(best, true)))
        .orElseGet(this::headline);
  }

  /** Whether one sentence says the same of several goals. */
  private boolean isOneForAll() {
    return card.goals().size() > 1
        && card.goals().stream().map(GoalScore::verdict).distinct().count() == 1;
  }

  private String withoutGoals() {
    List<Goal> goals = card.client().goals();
    if (goals.isEmpty()) {
      return "headline.noGoals";
    }
    return goals.stream().allMatch(goal -> goal.hasEnded(card.month()))
        ? "headline.goalsEnded"
        : "headline.goalsNotNow";
  }

  private String unjudged(int count) {
    boolean noData = card.goals().stream().allMatch(g -> g.verdict() == Verdict.NO_DATA);
    boolean early = card.goals().stream().allMatch(g -> g.verdict() == Verdict.TOO_EARLY);
    boolean ended =
        early
            && card.goals().stream().allMatch(g -> g.goal().endedBefore(card.month()).isPresent());
    String key =
        noData
            ? "headline.noData"
            : ended ? "headline.ended" : early ? "headline.tooEarly" : "headline.unjudged";
    return language.say(key, "count", count, "month", month);
  }

  private String single(GoalScore goal, int others) {
    String clause = clause(goal, true);
    if (others > 0) {
      return fitting(List.of(rest(clause, others), rest(clause(goal, false), others)));
    }
    return fitting(
        List.of(
            language.say(
                "headline.one.numbers",
                "clause",
                clause,
                "month",
                month,
                "value",
                value(goal),
                "target",
                language.of(goal).figure(goal.target(), goal.goal().kpi().unit())),
            language.say("headline.one", "clause", clause, "month", month)));
  }

  private String rest(String clause, int others) {
    return language.say("headline.one.rest", "clause", clause, "count", others, "month", month);
  }

  private String all(GoalScore best, GoalScore worst, int count) {
    String all = all(best, count);
    // Two are named as they stand on the page; of more, the range that they lie in.
    GoalScore first = count == 2 ? card.goals().get(0) : best;
    GoalScore last = count == 2 ? card.goals().get(1) : worst;
    return fitting(
        List.of(
            all,
            language.say(
                count == 2 ? "headline.all.two" : "headline.all.more",
                "all",
                all,
                "first",
                quoted(first),
                "last",
                quoted(last))));
  }

  private String all(GoalScore best, int count) {
    boolean level = card.goals().stream().anyMatch(Headlines::isLevel);
    String verdict = best.verdict() + (level && best.verdict() == Verdict.AHEAD ? ".level" : "");
    return language.say("headline.all." + verdict, "count", count, "month", month);
  }

  private String pair(GoalScore best, GoalScore worst) {
    String first = clause(best, true);
    String second = clause(worst, true);
    return fitting(
        List.of(
            language.say("headline.pair", "best", first, "worst", second),
            language.say(
                "headline.pair", "best", clause(best, false), "worst", clause(worst, false)),
            language.say("headline.pair.month", "month", month, "best", first, "worst", second),
            language.say(
                "headline.pair.numbers",
                "best",
                first,
                "worst",
                second,
                "bestValue",
                value(best),
                "worstValue",
                value(worst))));
  }

  /**
   * A goal's verdict in the words of its direction.
   *
   * @param moves whether to tell that the value went the other way than the verdict sounds
   */
  private String clause(GoalScore goal, boolean moves) {
    String verdict =
        goal.verdict() == Verdict.AHEAD && isLevel(goal) ? "LEVEL" : goal.verdict().name();
    return language.say(
        "headline." + verdict + "." + goal.goal().direction(),
        "name",
        quoted(goal),
        "moved",
        moves ? moved(goal) : "none");
  }

  /** In the quotation marks of the language: not every name reads as a subject. */
  private String quoted(GoalScore goal) {
    return language.say("headline.name", "name", shortened(Language.capital(goal.goal().name())));
  }

  /** Whether what is judged is printed as its target: met, and no more. */
  private static boolean isLevel(GoalScore goal) {
    Delta judged =
        switch (goal.judged()) {
          case MONTH -> goal.toTarget();
          case QUARTER_TO_DATE -> goal.quarter().toTarget();
          case YEAR_TO_DATE -> goal.year().toTarget();
        };
    return judged.change() instanceof Figure.Known change
        && Language.printed(judged, change, goal.goal().kpi().unit()).signum() == 0;
  }

  private static String moved(GoalScore goal) {
    if (!(goal.toPrevious().change() instanceof Figure.Known change)) {
      return "none";
    }
    int sign =
        Language.printed(goal.toPrevious(), change, goal.goal().kpi().unit()).signum()
            * (goal.goal().direction().isUp() ? 1 : -1);
    return sign == 0 ? "none" : sign > 0 ? "better" : "worse";
  }

  private String value(GoalScore goal) {
    return language.of(goal).figure(goal.actual(), goal.goal().kpi().unit());
  }

  /** The first of the right length; else the one that is nearest to it. */
  static String fitting(List<String> ways) {
    return ways.stream()
        .min(Comparator.comparingInt(Headlines::off))
        .orElseThrow(() -> new IllegalArgumentException("no way to say it"));
  }

  private static int off(String text) {
    return Math.max(0, SHORT - text.length()) + 2 * Math.max(0, text.length() - LONG);
  }

  /** Cut at a word; the full name stands on the goal's page. */
  static String shortened(String name) {
    return cut(name, LONGEST_NAME);
  }

  /** At most so many characters, cut at a word where there is one. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most - 1);
    int end = space > most / 2 ? space : most - 1;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
  }

  static boolean isJudged(Verdict verdict) {
    return verdict != Verdict.NO_DATA && verdict != Verdict.TOO_EARLY;
  }

  /** Best first; among equals the one further from its target, in its direction, first. */
  private static final Comparator<GoalScore> BY_VERDICT =
      Comparator.comparing(GoalScore::verdict)
          .thenComparing(Comparator.comparingDouble(Headlines::lead).reversed());

  private static double lead(GoalScore score) {
    double change =
        score.toTarget().change() instanceof Figure.Known c ? c.value().doubleValue() : 0;
    double base =
        score.toTarget().base() instanceof Figure.Known b ? Math.abs(b.value().doubleValue()) : 0;
    double relative = base == 0 ? 0 : change / base;
    return score.goal().direction().isUp() ? relative : -relative;
  }
}
