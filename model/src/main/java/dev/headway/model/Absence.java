package dev.headway.model;

/** Why there is no number. Each is a text of its own in a document. */
public enum Absence {
  /** No export holds it. */
  NOT_EXPORTED,
  /** That network's exports cannot hold it. */
  NOT_OFFERED,
  /**
   * Nothing was counted in a month in which, going by the months before, fewer than one in a
   * thousand would have nothing: a form, a stage or a word was renamed, or an export is cut.
   */
  UNLIKELY_ZERO,
  /** Nothing of it is among those whose channel is known, and too many have none. */
  NOT_PLACED,
  /** There was nothing of which there could be a median, or a last value. */
  NOTHING_MEASURED,
  /** It would be a division by zero. */
  NOTHING_TO_DIVIDE_BY,
  /** It would be a root of a negative number, or larger than a spreadsheet's numbers. */
  OUT_OF_RANGE,
  /** The goal has no target for the period. */
  NO_TARGET,
  /** The value it is compared with is missing. */
  BASE_MISSING,
  /** The value it is compared with is zero, so there is no per cent. */
  BASE_ZERO,
  /** The value it is compared with is below zero, so there is no per cent. */
  BASE_NEGATIVE,
  /** One of the two values compared does not cover all its days. */
  PART_OF_PERIOD,
  /** The difference of two shares or scores is told in points, never in per cent. */
  TOLD_IN_POINTS,
  /** Amounts of two currencies would have to be added. */
  TWO_CURRENCIES,
  /** The network changed what it counts in between. */
  OTHER_DEFINITION,
  /** Figures of networks that do not mean the same by them would have to be added. */
  MIXED_DEFINITIONS,
  /** The period has not begun. */
  STILL_TO_COME,
  /** It is a level, a ratio or a length of time, which does not add up over months. */
  DOES_NOT_ADD_UP
}
