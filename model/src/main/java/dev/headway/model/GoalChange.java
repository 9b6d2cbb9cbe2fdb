package dev.headway.model;

import java.time.LocalDate;

/**
 * A change in what a client wants to reach.
 *
 * @param goal its name for people
 * @param day the day from which it holds; of a goal that ended, its last
 * @param what changed, in the agency's words; empty where it started or ended
 * @param reason why; empty where it started
 * @param kind what became of it
 */
public record GoalChange(String goal, LocalDate day, String what, String reason, Kind kind) {

  /** What became of a goal. */
  public enum Kind {
    /** The report's month is its first. */
    STARTED,
    /** Its target, or something else about it, is another since a day of the month. */
    CHANGED,
    /** It ended before the month, or was dropped, and is not scored. */
    ENDED
  }
}
