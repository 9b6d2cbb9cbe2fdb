package dev.headway.report;

import dev.headway.model.GoalScore;
import dev.headway.model.Verdict;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The line under page 1's headline: how many goals have which verdict, and why some have none. */
final class VerdictCounts {

  private final Language language;
  private final List<GoalScore> goals;
  private final YearMonth month;

  VerdictCounts(Language language, List<GoalScore> goals, YearMonth month) {
    this.language = language;
    this.goals = goals;
    this.month = month;
  }

  /** How many goals have which verdict. */
  String line() {
    Map<Verdict, Integer> counts = new TreeMap<>();
    goals.forEach(g -> counts.merge(g.verdict(), 1, Integer::sum));
    int count = goals.size();
    List<String> sentences = new ArrayList<>();
    List<String> parts = parts(counts);
    if (count == 1 && !parts.isEmpty()) {
      Verdict only = goals.get(0).verdict();
      return language.say("line.single", "verdict", language.say("verdict." + only));
    }
    if (!parts.isEmpty()) {
      sentences.add(language.say("line.of", "count", count, "parts", language.list(parts)));
    }
    rest(counts, Verdict.NO_DATA, "line.noData").ifPresent(sentences::add);
    sentences.addAll(tooEarly());
    return String.join(" ", sentences);
  }

  /** How many cannot be judged yet, by the reason. */
  private List<String> tooEarly() {
    Map<String, Integer> reasons = new TreeMap<>();
    goals.stream()
        .filter(g -> g.verdict() == Verdict.TOO_EARLY)
        .map(this::reason)
        .forEach(key -> reasons.merge(key, 1, Integer::sum));
    return reasons.entrySet().stream()
        .map(
            e ->
                language.say(
                    e.getKey(),
                    "count",
                    e.getValue(),
                    "words",
                    Language.capital(words(e.getValue())),
                    "month",
                    language.dates().month(month)))
        .toList();
  }

  private String reason(GoalScore goal) {
    if (goal.goal().endedBefore(month).isPresent()) {
      return "line.tooEarly.ended";
    }
    if (Language.isCountedAnew(goal)) {
      return "line.tooEarly.definition";
    }
    return language.daysSoFar(goal).isPresent() || Language.isMixed(goal)
        ? "line.tooEarly.days"
        : "line.tooEarly.target";
  }

  private List<String> parts(Map<Verdict, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (verdict, n) -> {
          if (Headlines.isJudged(verdict)) {
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
}
