package dev.headway.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a goal beyond its value and verdict.
 *
 * @param chart which months say something, and which are routine variation
 * @param toTarget whether the month says something, where it is held against its target
 * @param toPrevious whether the change since the month before is more than routine variation
 * @param toLastYear whether the change since a year before is more than routine variation
 * @param reach where the month's target lies beside what is usual
 * @param progress from the baseline to the month's target: 0 at the baseline, 1 at the target, and
 *     beyond both where the value is
 * @param quarter how the goal goes through the client's quarter
 * @param year how it goes through the client's year
 * @param lastForecast what the month before expected of this month; empty where the client has no
 *     month before
 * @param quarters the client's quarter that the month lies in, and the three after it
 * @param wholeYear the client's year that the month lies in
 * @param sums what the names in the formula stand for over the quarter and the year so far, in the
 *     order of the formula
 * @param sincePrevious what moved the KPI since the month before
 * @param sinceLastYear what moved it since the same month a year before
 */
public record Analysis(
    ControlChart chart,
    ControlChart.Reading toTarget,
    ControlChart.Reading toPrevious,
    ControlChart.Reading toLastYear,
    Reach reach,
    Figure progress,
    Pace quarter,
    Pace year,
    Optional<Forecast.Scored> lastForecast,
    List<Outlook> quarters,
    Optional<Outlook> wholeYear,
    List<InputSum> sums,
    List<Movement> sincePrevious,
    List<Movement> sinceLastYear) {

  private static final Figure NOTHING = Figure.missing(Absence.NOT_EXPORTED);
  private static final Pace NO_PACE = new Pace(NOTHING, NOTHING, NOTHING, 0);

  /** Nothing is known. */
  public static final Analysis NONE =
      new Analysis(
          ControlChart.EMPTY,
          ControlChart.Reading.TOO_EARLY,
          ControlChart.Reading.TOO_EARLY,
          ControlChart.Reading.TOO_EARLY,
          Reach.UNKNOWN,
          NOTHING,
          NO_PACE,
          NO_PACE,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());

  /** Copies the lists. */
  public Analysis {
    quarters = List.copyOf(quarters);
    sums = List.copyOf(sums);
    sincePrevious = List.copyOf(sincePrevious);
    sinceLastYear = List.copyOf(sinceLastYear);
  }

  /** Where a target lies beside the limits of routine variation. */
  public enum Reach {
    /** There is no target, or there are no limits yet. */
    UNKNOWN,
    /** Between the limits: it is met in some months and missed in others, by luck. */
    WITHIN,
    /** Better than the better limit: working as now will not reach it. */
    BEYOND,
    /** Worse than the worse limit: working as now always reaches it. */
    ASSURED
  }
}
