package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says of which goals the commentary says nothing although their reader will ask: those that missed
 * their target, and those of which the month says more than chance.
 */
final class WithoutWords {

  private final ClientFolder folder;
  private final Scorecard card;

  WithoutWords(ClientFolder folder, Scorecard card) {
    this.folder = folder;
    this.card = card;
  }

  /** The error; empty where something is said of each such goal. */
  Optional<Problem> tell() {
    List<GoalScore> silent =
        card.goals().stream()
            .filter(score -> asks(score) && !card.commentary().words().containsKey(id(score)))
            .toList();
    return silent.isEmpty() ? Optional.empty() : Optional.of(of(silent));
  }

  private static boolean asks(GoalScore score) {
    return isMissed(score) || score.analysis().toTarget().isSignal();
  }

  private static boolean isMissed(GoalScore score) {
    return switch (score.verdict()) {
      case AT_RISK, BEHIND -> true;
      case AHEAD, ON_TRACK, TOO_EARLY, NO_DATA -> false;
    };
  }

  private Problem of(List<GoalScore> silent) {
    return Problem.error(
        Place.of(folder.commentaryLabel(card.month())),
        "it says nothing of "
            + silent.stream().map(WithoutWords::named).collect(Collectors.joining(" and of ")),
        "Write what happened and what is done about it, below a line of its own:   "
            + silent.stream().map(s -> "## " + id(s)).collect(Collectors.joining("   "))
            + "   An agency that does not want this writes in agency.yaml:   commentary: optional");
  }

  private static String named(GoalScore score) {
    return "'"
        + score.goal().name()
        + "', which "
        + (isMissed(score) ? "missed its target" : "moved by more than its routine variation");
  }

  private static String id(GoalScore score) {
    return score.goal().id();
  }
}
