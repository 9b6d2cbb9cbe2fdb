package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.ChainScore;
import dev.headway.report.view.VerdictView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The chain behind a goal in words, from the aim back to what we did. */
final class ChainWords {

  private final Language language;
  private final ChainValues values;
  private final ChartWords words;

  ChainWords(Language language, ChainValues values) {
    this.language = language;
    this.values = values;
    this.words = new ChartWords(language, Unit.COUNT);
  }

  /**
   * A sentence for the aim, for each thing that customers do, and for each that we did.
   *
   * @param shown how many of the things that customers do are drawn
   */
  String say(GoalScore score, int shown, VerdictView verdict) {
    List<String> said = new ArrayList<>();
    said.add(
        words.of(
            language.say("chain.aim"),
            Stream.of(score.goal().aim(), values.aim(), verdict.word())));
    for (ChainScore behaviour : score.behaviours().subList(0, shown)) {
      said.add(link("chain.behaviours", behaviour, score.goal().aim()));
      for (ChainScore activity : behaviour.activities()) {
        said.add(link("chain.activities", activity, behaviour.name()));
      }
    }
    return String.join(" ", said);
  }

  private String link(String head, ChainScore from, String to) {
    String arrow =
        language.say("alt.arrow", "to", to, "word", language.say("link." + from.link().verdict()));
    return words.of(
        language.say(head),
        Stream.of(from.name(), from.belief(), values.of(from), arrow)
            .filter(text -> !text.isEmpty()));
  }
}
