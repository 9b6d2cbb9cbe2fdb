package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.InputScore;
import dev.headway.model.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Looks things up in a scorecard of the sample, for tests that know what they should be. */
final class SampleGoals {

  private SampleGoals() {}

  static GoalScore goal(Scorecard scorecard, String id) {
    return scorecard.goals().stream()
        .filter(score -> score.goal().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What a name in the goal's formula stands for in the month. */
  static Figure input(GoalScore score, String name) {
    return score.inputs().stream()
        .filter(input -> input.name().equals(name))
        .map(InputScore::actual)
        .findFirst()
        .orElseThrow();
  }

  /** That the figure is this number, once rounded to as many decimals. */
  static void assertFigure(Figure figure, String expected) {
    assertThat(figure).isInstanceOf(Figure.Known.class);
    BigDecimal wanted = new BigDecimal(expected);
    assertThat(((Figure.Known) figure).value().setScale(wanted.scale(), RoundingMode.HALF_UP))
        .isEqualTo(wanted);
  }

  static void assertMissing(Figure figure, Absence why) {
    assertThat(figure).isEqualTo(Figure.missing(why));
  }
}
