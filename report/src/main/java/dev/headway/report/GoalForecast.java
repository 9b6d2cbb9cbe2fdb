package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Analysis;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import dev.headway.model.Verdict;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a goal's quarter will probably come to, and whether it will reach its target; or its year,
 * where the goal is judged by that.
 */
record GoalForecast(Language language, GoalScore score, YearMonth month) {

  /** Whether the forecast of the quarter that the month lies in may come to its target. */
  static boolean isInReach(Language language, GoalScore score) {
    return score.analysis().quarters().stream()
        .findFirst()
        .flatMap(new Chances(language, score)::of)
        .filter(chance -> chance == Outlook.Chance.LIKELY || chance == Outlook.Chance.OPEN)
        .isPresent();
  }

  /**
   * Whether it is said that working as now will not reach the target: then it is not said twice
   * that this is unlikely.
   */
  static boolean isBeyond(GoalScore score) {
    return (score.verdict() == Verdict.AT_RISK || score.verdict() == Verdict.BEHIND)
        && score.analysis().reach() == Analysis.Reach.BEYOND;
  }

  /**
   * The sentences; empty where the period is over, or has no forecast.
   *
   * @param before what stands before them, and may have named the period
   */
  Optional<String> say(String before) {
    return periods()
        .filter(period -> !month.isBefore(period.first()) && month.isBefore(period.last()))
        .filter(period -> period.forecast() instanceof Forecast.Expected)
        .findFirst()
        .map(period -> say(period, (Forecast.Expected) period.forecast(), before));
  }

  private Stream<Outlook> periods() {
    Stream<Outlook> quarters = score.analysis().quarters().stream();
    return score.judged() == GoalScore.Judged.YEAR_TO_DATE
        ? Stream.concat(score.analysis().wholeYear().stream(), quarters)
        : quarters;
  }

  private String say(Outlook outlook, Forecast.Expected expected, String before) {
    Unit unit = score.goal().kpi().unit();
    Chances chances = new Chances(language, score);
    Language alike = chances.alike(outlook);
    Numbers numbers = alike.numbers();
    String period = new MonthSpan(outlook.first(), outlook.last()).say(language);
    boolean isNamed = before.contains(period) || before.contains(Language.capital(period));
    String sentence =
        language.say(
            isNamed ? "goal.line.forecast.same" : "goal.line.forecast",
            "period",
            period,
            "value",
            numbers.value(expected.value(), unit),
            "low",
            numbers.value(expected.low(), unit),
            "high",
            numbers.value(expected.high(), unit));
    return chances
        .of(outlook)
        .filter(chance -> chance != Outlook.Chance.UNLIKELY || !isBeyond(score))
        .map(chance -> sentence + " " + chance(alike, outlook, chance))
        .orElse(sentence);
  }

  private String chance(Language alike, Outlook outlook, Outlook.Chance chance) {
    return language.say(
        "goal.line.chance." + chance,
        "target",
        alike.figure(outlook.target(), score.goal().kpi().unit()));
  }
}
