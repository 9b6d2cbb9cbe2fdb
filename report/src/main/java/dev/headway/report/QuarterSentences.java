package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
  private record Judged(GoalScore goal, BigDecimal value, BigDecimal target, double miss) {}

  /** How many goals will probably reach the quarter's target, and which misses it by most. */
  String headline() {
    List<Judged> judged = goals.stream().flatMap(goal -> judged(goal).stream()).toList();
    if (judged.isEmpty()) {
      return language.say("quarters.headline.none");
    }
    long reached = judged.stream().filter(each -> each.miss() <= 0).count();
    int of = judged.size();
    if (reached == of) {
      return language.say("quarters.headline.all", "of", of);
    }
    Judged worst = judged.stream().max(Comparator.comparingDouble(Judged::miss)).orElseThrow();
    return language.say(
        "quarters.headline.some",
        "reached",
        reached,
        "words",
        capital(reached),
        "of",
        of,
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

  private static Optional<Judged> judged(GoalScore goal) {
    return goal.analysis().quarters().stream()
        .findFirst()
        .filter(quarter -> quarter.forecast() instanceof Forecast.Expected)
        .filter(quarter -> quarter.target() instanceof Figure.Known)
        .map(
            quarter -> {
              BigDecimal value = ((Forecast.Expected) quarter.forecast()).value();
              BigDecimal target = ((Figure.Known) quarter.target()).value();
              double gap = target.doubleValue() - value.doubleValue();
              double missed = goal.goal().direction().isUp() ? gap : -gap;
              double of = Math.abs(target.doubleValue());
              return new Judged(goal, value, target, of == 0 ? missed : missed / of);
            });
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
