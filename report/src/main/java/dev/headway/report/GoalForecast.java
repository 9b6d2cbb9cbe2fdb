package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What a goal's quarter will probably come to, and whether it will reach its target. */
record GoalForecast(Language language, GoalScore score, YearMonth month) {

  /** Whether the forecast of the quarter that the month lies in may come to its target. */
  static boolean isInReach(GoalScore score) {
    return score.analysis().quarters().stream()
        .findFirst()
        .flatMap(quarter -> quarter.chance(score.goal().direction()))
        .filter(chance -> chance == Outlook.Chance.LIKELY || chance == Outlook.Chance.OPEN)
        .isPresent();
  }

  /**
   * The sentences; empty where the quarter is over, or has no forecast.
   *
   * @param before what stands before them, and may have named the quarter
   */
  Optional<String> say(String before) {
    return score.analysis().quarters().stream()
        .filter(quarter -> !month.isBefore(quarter.first()) && month.isBefore(quarter.last()))
        .findFirst()
        .flatMap(
            quarter ->
                quarter.forecast() instanceof Forecast.Expected expected
                    ? Optional.of(say(quarter, expected, before))
                    : Optional.empty());
  }

  private String say(Outlook quarter, Forecast.Expected expected, String before) {
    Unit unit = score.goal().kpi().unit();
    Numbers numbers =
        language.numbers().beside(List.of(expected.value(), expected.low(), expected.high()));
    String period =
        language.say(
            "source.range",
            "first",
            language.dates().month(quarter.first()),
            "last",
            language.dates().monthYear(quarter.last()));
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
    return quarter
        .chance(score.goal().direction())
        .map(chance -> sentence + " " + chance(quarter, chance))
        .orElse(sentence);
  }

  private String chance(Outlook quarter, Outlook.Chance chance) {
    return language.say(
        "goal.line.chance." + chance,
        "target",
        language.figure(quarter.target(), score.goal().kpi().unit()));
  }
}
