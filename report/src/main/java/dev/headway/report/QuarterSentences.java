package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import dev.headway.model.Outlook.Chance;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page of the four quarters says in sentences. */
final class QuarterSentences {

  private final Language language;
  private final List<GoalScore> goals;
  private final YearMonth month;

  QuarterSentences(Language language, List<GoalScore> goals, YearMonth month) {
    this.language = language;
    this.goals = goals;
    this.month = month;
  }

  /**
   * A goal whose quarter can be held against its target.
   *
   * @param miss how far it will probably fall short, as a part of the target; 0 or less where it
   *     will not
   */
  private record Judged(
      GoalScore goal, Chance chance, BigDecimal value, BigDecimal target, double miss) {

    boolean isOver() {
      return chance == Chance.REACHED || chance == Chance.MISSED;
    }

    boolean isShort() {
      return chance == Chance.UNLIKELY || chance == Chance.MISSED;
    }
  }

  /** For how many goals the quarter's target is likely or open, and which misses it by most. */
  String headline() {
    List<Judged> judged = goals.stream().flatMap(goal -> judged(goal).stream()).toList();
    if (judged.isEmpty()) {
      return language.say("quarters.headline.none");
    }
    String counts = counts(judged);
    return judged.stream()
        .filter(Judged::isShort)
        .max(Comparator.comparingDouble(Judged::miss))
        .map(worst -> worst(counts, worst))
        .orElse(counts);
  }

  private String counts(List<Judged> judged) {
    Map<Chance, Long> counts =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    Judged::chance, () -> new EnumMap<>(Chance.class), Collectors.counting()));
    int of = judged.size();
    if (counts.size() == 1) {
      return language.say(
          "quarters.headline.all." + judged.get(0).chance(),
          "of",
          of,
          "month",
          language.dates().monthYear(judged.get(0).goal().analysis().quarters().get(0).last()));
    }
    List<String> parts =
        counts.entrySet().stream()
            .map(
                each ->
                    language.say(
                        "quarters.headline.part." + each.getKey(), "count", each.getValue()))
            .toList();
    return language.say("quarters.headline.mixed", "parts", language.list(parts));
  }

  private String worst(String counts, Judged worst) {
    return language.say(
        worst.isOver() ? "quarters.headline.worst.over" : "quarters.headline.worst",
        "headline",
        counts,
        "name",
        Headlines.shortened(language.inside(worst.goal())),
        "value",
        value(worst, worst.value()),
        "target",
        value(worst, worst.target()));
  }

  private String value(Judged judged, BigDecimal value) {
    return language
        .numbers()
        .beside(List.of(judged.value(), judged.target()))
        .value(value, judged.goal().goal().kpi().unit());
  }

  /** A number at the start of a sentence. */
  private String capital(long count) {
    return Language.capital(language.say("count.words", "count", count));
  }

  private Optional<Judged> judged(GoalScore goal) {
    Optional<Outlook> first = goal.analysis().quarters().stream().findFirst();
    Optional<Chance> chance = first.flatMap(new Chances(language, goal)::of);
    if (chance.isEmpty()
        || !(first.get().forecast() instanceof Forecast.Expected expected)
        || !(first.get().target() instanceof Figure.Known target)) {
      return Optional.empty();
    }
    double gap = target.value().doubleValue() - expected.value().doubleValue();
    double missed = goal.goal().direction().isUp() ? gap : -gap;
    double of = Math.abs(target.value().doubleValue());
    return Optional.of(
        new Judged(
            goal, chance.get(), expected.value(), target.value(), of == 0 ? missed : missed / of));
  }

  /** How the forecasts of a month ago did; empty where none was made, or nothing came of it. */
  String line() {
    List<Forecast.Scored> scored =
        goals.stream()
            .flatMap(goal -> goal.analysis().lastForecast().stream())
            .filter(Forecast.Scored::isScored)
            .toList();
    long inside = scored.stream().filter(Forecast.Scored::isInside).count();
    return scored.isEmpty()
        ? ""
        : language.say(
            "quarters.line",
            "inside",
            inside,
            "words",
            capital(inside),
            "of",
            scored.size(),
            "month",
            language.dates().month(month));
  }
}
