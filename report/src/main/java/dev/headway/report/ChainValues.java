package dev.headway.report;

import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.ChainScore;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The values in the boxes of a goal's chain, each with what it counts. */
final class ChainValues {

  private final Language language;
  private final GoalScore score;
  private final YearMonth month;
  private final Map<ChainScore, String> metrics = new HashMap<>();

  ChainValues(Language language, GoalScore score, YearMonth month) {
    this.language = language;
    this.score = score;
    this.month = month;
    nameMetrics();
  }

  /** The scores stand in the order of the goal's behaviours. */
  private void nameMetrics() {
    List<Goal.Behaviour> behaviours = score.goal().behaviours();
    for (int i = 0; i < Math.min(behaviours.size(), score.behaviours().size()); i++) {
      ChainScore behaviour = score.behaviours().get(i);
      metrics.put(behaviour, language.kpi(behaviours.get(i).metric()));
      List<Goal.Activity> activities = behaviours.get(i).activities();
      for (int j = 0; j < Math.min(activities.size(), behaviour.activities().size()); j++) {
        metrics.put(behaviour.activities().get(j), language.kpi(activities.get(j).metric()));
      }
    }
  }

  /** The goal's value, by the goal's name: the aim is not what is counted. */
  String aim() {
    return score.actual().isKnown()
        ? language.say(
            "chain.aimValue",
            "name",
            score.goal().name(),
            "value",
            language.figure(score.actual(), score.goal().kpi().unit()))
        : language.say(
            "chain.aimNone", "name", score.goal().name(), "why", language.shortly(score.actual()));
  }

  /** The value of a behaviour or an activity, and its change where both months are whole. */
  String of(ChainScore link) {
    Language alike = language.beside(Stream.of(link.actual(), link.previous()));
    String value = alike.figure(link.actual(), link.unit());
    String name = metrics.getOrDefault(link, "");
    String named =
        name.isEmpty() ? value : language.say("chain.value", "name", name, "value", value);
    return link.actual().isWhole() && link.previous().isWhole()
        ? language.say(
            "chain.change",
            "value",
            named,
            "change",
            alike.deltaInWords(link.actual(), link.previous(), link.unit()),
            "month",
            language.dates().shortMonth(month.minusMonths(1)))
        : named;
  }
}
