package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sentences over page 1. A headline is one sentence of 60 to 110 characters where the names
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
      return language.say("headline.noGoals", "client", card.client().name(), "month", month);
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

  /** How many goals have which verdict. */
  String line() {
    Map<Verdict, Integer> counts = new TreeMap<>();
    card.goals().forEach(g -> counts.merge(g.verdict(), 1, Integer::sum));
    int count = card.goals().size();
    List<String> sentences = new ArrayList<>();
    List<String> parts = parts(counts);
    if (count == 1 && !parts.isEmpty()) {
      Verdict only = card.goals().get(0).verdict();
      return language.say("line.single", "verdict", language.say("verdict." + only));
    }
    if (!parts.isEmpty()) {
      sentences.add(language.say("line.of", "count", count, "parts", language.list(parts)));
    }
    rest(counts, Verdict.NO_DATA, "line.noData").ifPresent(sentences::add);
    rest(counts, Verdict.TOO_EARLY, "line.tooEarly").ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private List<String> parts(Map<Verdict, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (verdict, n) -> {
          if (isJudged(verdict)) {
            parts.add(
                language.say(
                    parts.isEmpty() ? "line.first" : "line.next",
                    "count",
                    n,
                    "verdict",
                    language.say("verdict." + verdict)));
          }
        });
    return parts;
  }

  private Optional<String> rest(Map<Verdict, Integer> counts, Verdict verdict, String key) {
    return Optional.ofNullable(counts.get(verdict))
        .map(n -> language.say(key, "count", n, "words", Language.capital(words(n))));
  }

  private String words(int count) {
    return language.say("count.words", "count", count);
  }

  private String unjudged(int count) {
    boolean noData = card.goals().stream().allMatch(g -> g.verdict() == Verdict.NO_DATA);
    boolean early = card.goals().stream().allMatch(g -> g.verdict() == Verdict.TOO_EARLY);
    String key = noData ? "headline.noData" : early ? "headline.tooEarly" : "headline.unjudged";
    return language.say(key, "count", count, "month", month);
  }

  private String single(GoalScore goal, int others) {
    String clause = best(goal, true);
    if (others > 0) {
      return language.say("headline.one.rest", "clause", clause, "count", others, "month", month);
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
                language.figure(goal.target(), goal.goal().kpi().unit())),
            language.say("headline.one", "clause", clause, "month", month)));
  }

  private String all(GoalScore best, GoalScore worst, int count) {
    String all = language.say("headline.all." + best.verdict(), "count", count, "month", month);
    return fitting(
        List.of(
            all,
            language.say(
                "headline.all.more",
                "all",
                all,
                "first",
                shortened(language.inside(best)),
                "last",
                shortened(language.inside(worst)))));
  }

  private String pair(GoalScore best, GoalScore worst) {
    String first = best(best, true);
    String second = worst(best, worst);
    return fitting(
        List.of(
            language.say("headline.pair", "best", first, "worst", second),
            language.say(
                "headline.pair.month", "month", month, "best", best(best, false), "worst", second),
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

  private String best(GoalScore goal, boolean starts) {
    String name = starts ? Language.capital(goal.goal().name()) : language.inside(goal);
    return language.say("headline.best." + goal.verdict(), "name", shortened(name));
  }

  private String worst(GoalScore best, GoalScore worst) {
    String name = shortened(language.inside(worst));
    String key = "headline.worst." + worst.verdict();
    if (worst.verdict() == Verdict.BEHIND && best.verdict() == Verdict.ON_TRACK) {
      key += ".afterTrack";
    } else if (worst.verdict() == Verdict.BEHIND && best.verdict() == Verdict.AT_RISK) {
      key += ".afterRisk";
    } else if (worst.verdict() == best.verdict()) {
      // Some of the others cannot be judged: then the two of them have done the same.
      key = "headline.best." + worst.verdict();
    }
    return language.say(key, "name", name);
  }

  private String value(GoalScore goal) {
    return language.figure(goal.actual(), goal.goal().kpi().unit());
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
