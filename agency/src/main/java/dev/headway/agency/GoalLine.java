package dev.headway.agency;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Verdict;
import java.util.List;

/**
 * A goal in a line.
 *
 * @param id its name in the client's file
 * @param name for people
 * @param verdict on it
 * @param lacksExport whether an export that it needs is not there for the month
 * @param missing the sources of those exports, by name; may be empty where no export ever held it
 */
public record GoalLine(
    String id, String name, Verdict verdict, boolean lacksExport, List<String> missing) {

  /** Copies the list. */
  public GoalLine {
    missing = List.copyOf(missing);
  }

  static GoalLine of(GoalScore score) {
    boolean notExported =
        score.actual() instanceof Figure.Missing none && none.why() == Absence.NOT_EXPORTED;
    return new GoalLine(
        score.goal().id(),
        score.goal().name(),
        score.verdict(),
        notExported || !score.missing().isEmpty(),
        score.missing());
  }
}
