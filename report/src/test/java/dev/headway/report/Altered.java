package dev.headway.report;

import dev.headway.model.Analysis;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;

/** A goal's score with something of it other than it was. */
final class Altered {

  private Altered() {}

  /** With another goal. */
  static GoalScore with(GoalScore s, Goal goal) {
    return with(s, goal, s.actual(), s.analysis());
  }

  /** With something else known beyond its value. */
  static GoalScore with(GoalScore s, Analysis analysis) {
    return with(s, s.goal(), s.actual(), analysis);
  }

  /** With another value, and something else known beyond it. */
  static GoalScore with(GoalScore s, Figure actual, Analysis analysis) {
    return with(s, s.goal(), actual, analysis);
  }

  private static GoalScore with(GoalScore s, Goal goal, Figure actual, Analysis analysis) {
    return new GoalScore(
        goal,
        actual,
        s.target(),
        s.targetBasis(),
        s.toTarget(),
        s.toPrevious(),
        s.toLastYear(),
        s.quarter(),
        s.year(),
        s.judged(),
        s.verdict(),
        s.history(),
        s.inputs(),
        s.behaviours(),
        s.lastKnown(),
        s.missing(),
        analysis);
  }
}
