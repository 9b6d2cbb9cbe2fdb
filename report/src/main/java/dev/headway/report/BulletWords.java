package dev.headway.report;

import dev.headway.model.GoalScore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What a bullet graph shows, in words. */
final class BulletWords {

  private final Language language;
  private final GoalScore score;
  private final ChartWords words;

  BulletWords(Language language, GoalScore score) {
    this.language = language;
    this.score = score;
    this.words = new ChartWords(language, score.goal().kpi().unit());
  }

  /**
   * The words.
   *
   * @param empty what stands in the frame where the month has no value; empty where it has one
   * @param withLastYear whether the same month last year is drawn
   * @param from the left end of the scale
   * @param to its right end
   */
  String say(YearMonth month, String empty, boolean withLastYear, String from, String to) {
    List<String> said = new ArrayList<>();
    said.add(words.value(month, score.actual()));
    if (!empty.isEmpty()) {
      said.add(empty);
    }
    if (score.target().isKnown()) {
      said.add(words.value(language.say("label.target"), words.figure(score.target())));
    }
    if (withLastYear && empty.isEmpty()) {
      said.add(words.value(month.minusYears(1), score.toLastYear().base()));
    }
    said.add(language.say("alt.scale", "from", from, "to", to));
    return words.of(language.say("label.bullet"), said.stream());
  }
}
