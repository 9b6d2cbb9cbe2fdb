package dev.headway.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A goal in the report's month.
 *
 * @param goal the goal
 * @param actual of the month
 * @param target for the month, and how it was come by
 * @param targetBasis how the month's target follows from what the file says
 * @param toTarget the month against its target
 * @param toPrevious the month against the one before
 * @param toLastYear the month against the same one a year earlier
 * @param quarter the client's quarter so far
 * @param year the client's year so far
 * @param judged the period that the verdict is about: the month for a month's target and for goals
 *     that are kept, else the quarter or year so far
 * @param verdict on that period
 * @param history the report's month and the 24 before it, the oldest first
 * @param inputs of the KPI, in the order of its formula
 * @param behaviours the chain behind the goal
 * @param lastKnown the last month before the report's that has a value; empty when none has
 * @param missing the sources that the KPI needs and that have no data for the month, by name
 * @param analysis what is known beyond that
 */
public record GoalScore(
    Goal goal,
    Figure actual,
    Figure target,
    TargetBasis targetBasis,
    Delta toTarget,
    Delta toPrevious,
    Delta toLastYear,
    ToDate quarter,
    ToDate year,
    Judged judged,
    Verdict verdict,
    List<MonthFigure> history,
    List<InputScore> inputs,
    List<ChainScore> behaviours,
    Optional<MonthFigure> lastKnown,
    List<String> missing,
    Analysis analysis) {

  /** Copies the lists. */
  public GoalScore {
    history = List.copyOf(history);
    inputs = List.copyOf(inputs);
    behaviours = List.copyOf(behaviours);
    missing = List.copyOf(missing);
  }

  /** The period that a verdict is about. */
  public enum Judged {
    /** The report's month. */
    MONTH,
    /** The quarter so far. */
    QUARTER_TO_DATE,
    /** The year so far. */
    YEAR_TO_DATE
  }

  /** How a month's target follows from what the client's file says. */
  public enum TargetBasis {
    /** The file gives it for the month. */
    STATED,
    /** A longer period's target, spread as last year's months fell. */
    LAST_YEARS_SHAPE,
    /** A longer period's target, spread by days. */
    DAYS,
    /** On the straight line from the baseline, or the target before, to the target's last month. */
    INTERPOLATED,
    /** The same in every month: a goal that is kept. */
    KEPT,
    /** There is none. */
    NONE
  }

  /**
   * One behaviour, or activity, behind a goal.
   *
   * @param name for people
   * @param belief why it should move the goal; empty for an activity
   * @param unit of its values
   * @param actual of the month
   * @param previous of the month before
   * @param link whether it moved together with the goal, or an activity with its behaviour
   * @param activities what we do for it; empty for an activity
   */
  public record ChainScore(
      String name,
      String belief,
      dev.headway.ingest.Metric.Unit unit,
      Figure actual,
      Figure previous,
      Link link,
      List<ChainScore> activities) {

    /** Copies the list. */
    public ChainScore {
      activities = List.copyOf(activities);
    }
  }

  /** The month that {@link #lastKnown} is of. */
  public Optional<YearMonth> lastKnownMonth() {
    return lastKnown.map(MonthFigure::month);
  }
}
