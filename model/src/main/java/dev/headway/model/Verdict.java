package dev.headway.model;

/** What a goal's value says, in the goal's direction. Never a score over several goals. */
public enum Verdict {
  /** At the target or better. */
  AHEAD,
  /** Short of it by no more than the tolerance. */
  ON_TRACK,
  /** Short of it by no more than twice the tolerance. */
  AT_RISK,
  /** Further short. */
  BEHIND,
  /** No target yet, or only a part of the days. */
  TOO_EARLY,
  /** No data. */
  NO_DATA
}
