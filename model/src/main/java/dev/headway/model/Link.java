package dev.headway.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether two metrics moved together over the months in which both are known. That says nothing of
 * what causes what.
 *
 * @param verdict in words
 * @param months how many months it rests on
 * @param correlation of the ranks, from -1 to 1; empty where there are too few months, or one of
 *     the two never changed
 */
public record Link(Verdict verdict, int months, Optional<BigDecimal> correlation) {

  /** What can be said. */
  public enum Verdict {
    /** They moved together, more than chance would make them in 19 of 20 cases. */
    HOLDS,
    /** They moved the same way a little, as chance may make them. */
    WEAK,
    /** They did not move together. */
    NOT_SEEN,
    /** They moved against each other, more than chance would make them in 19 of 20 cases. */
    AGAINST,
    /** Fewer than six months are known of both, or one of them never changed. */
    TOO_EARLY
  }
}
