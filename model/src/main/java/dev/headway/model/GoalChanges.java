package dev.headway.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The changes of goals that a month's report lists: no later ones, so that the report is the same
 * when it is made again after them.
 */
final class GoalChanges {

  private GoalChanges() {}

  /** In the order of their days, then of the client's file. */
  static List<GoalChange> of(Client client, YearMonth month) {
    List<GoalChange> changes = new ArrayList<>();
    for (Goal goal : client.goals()) {
      Goal.Course course = goal.course();
      course
          .since()
          .filter(month::equals)
          .map(first -> change(goal, first.atDay(1), "", "", GoalChange.Kind.STARTED))
          .ifPresent(changes::add);
      course.changes().stream()
          .filter(change -> YearMonth.from(change.on()).equals(month))
          .map(c -> change(goal, c.on(), c.what(), c.reason(), GoalChange.Kind.CHANGED))
          .forEach(changes::add);
      course
          .until()
          .filter(last -> last.isBefore(month))
          .map(
              last ->
                  change(goal, last.atEndOfMonth(), "", course.whyEnded(), GoalChange.Kind.ENDED))
          .ifPresent(changes::add);
    }
    client.dropped().stream()
        .filter(dropped -> !dropped.day().isAfter(month.atEndOfMonth()))
        .forEach(changes::add);
    changes.sort(Comparator.comparing(GoalChange::day));
    return changes;
  }

  private static GoalChange change(
      Goal goal, LocalDate day, String what, String reason, GoalChange.Kind kind) {
    return new GoalChange(goal.name(), day, what, reason, kind);
  }
}
