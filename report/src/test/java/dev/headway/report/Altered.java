package dev.headway.report;

import dev.headway.model.Analysis;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.ToDate;

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

  /** Judged by the year so far. */
  static GoalScore byYear(GoalScore s, ToDate year, Analysis analysis) {
    return with(s, s.goal(), s.actual(), year, GoalScore.Judged.YEAR_TO_DATE, analysis);
  }

  private static GoalScore with(GoalScore s, Goal goal, Figure actual, Analysis analysis) {
    return with(s, goal, actual, s.year(), s.judged(), analysis);
  }

  private static GoalScore with(
      GoalScore s,
      Goal goal,
      Figure actual,
      ToDate year,
      GoalScore.Judged judged,
      Analysis analysis) {
    return new GoalScore(
        goal,
        actual,
        s.target(),
        s.targetBasis(),
        s.toTarget(),
        s.toPrevious(),
        s.toLastYear(),
        s.quarter(),
        year,
        judged,
        s.verdict(),
        s.history(),
        s.inputs(),
        s.behaviours(),
        s.lastKnown(),
        s.missing(),
        analysis);
  }
}
