package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.MixedDefinitions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of a sum that is withheld, since networks do not mean the same by what is added up. */
record MixedFigures(ClientFolder folder) {

  /** Whether that is why a goal has no value. */
  static boolean isIn(GoalScore score) {
    return score.actual() instanceof Figure.Missing none && none.why() == Absence.MIXED_DEFINITIONS;
  }

  /** The same of a goal, which nobody can judge then. */
  Problem tell(GoalScore score) {
    return Problem.error(
        Place.of(folder.fileLabel()),
        "the goal '"
            + score.goal().name()
            + "' has no value, since '"
            + score.goal().kpi().id()
            + "' rests on a total over networks that do not mean the same",
        "Narrow its inputs to networks that do, as the warning of each input shows.");
  }

  Problem tell(MixedDefinitions mixed) {
    List<String> alike =
        mixed.networks().stream().map(group -> String.join(" and ", group)).toList();
    List<String> largest =
        mixed.networks().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    String together = largest.size() == 1 ? largest.get(0) : "[" + String.join(", ", largest) + "]";
    return Problem.warning(
        Place.of(folder.fileLabel()),
        "'"
            + mixed.input()
            + "' has no value, since it would add up '"
            + mixed.metric()
            + "' of networks that do not mean the same by it: "
            + alike.stream().collect(Collectors.joining("; ")),
        "A total exists only within one meaning. Narrow it to networks that mean the same:   inputs:"
            + " {"
            + mixed.metric()
            + "_of_"
            + largest.get(0)
            + ": {metric: "
            + mixed.metric()
            + ", where: {network: "
            + together
            + "}}}");
  }
}
