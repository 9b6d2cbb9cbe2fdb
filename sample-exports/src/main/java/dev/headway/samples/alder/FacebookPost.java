package dev.headway.samples.alder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A row of Facebook's content export: a post, or what is left of one that Meta could not read.
 *
 * @param id 16 digits; empty in an error row, as all of the texts then are
 * @param type Photos, Links, Reels
 * @param caption its words
 * @param published in US Pacific time
 * @param comment Meta's remark on the row; most often empty
 * @param figures what was measured; empty where Meta could not
 */
record FacebookPost(
    String id,
    String type,
    String caption,
    String published,
    String comment,
    Optional<Figures> figures) {

  /**
   * Lifetime figures.
   *
   * @param linkClicks empty for a post without a link
   * @param photoClicks empty for a post without a picture
   * @param seconds the film's length, 0 for others
   * @param millisecondsPerView how long one view lasted
   */
  record Figures(
      int views,
      int reach,
      int reactions,
      int comments,
      int shares,
      Optional<Integer> linkClicks,
      int otherClicks,
      Optional<Integer> photoClicks,
      int seconds,
      int millisecondsPerView) {

    int interactions() {
      return reactions + comments + shares;
    }

    /** Seconds watched in all; empty for what is not a film. */
    Optional<BigDecimal> watched() {
      long milliseconds = (long) views * millisecondsPerView + views % 7;
      return Optional.of(BigDecimal.valueOf(milliseconds, 3)).filter(s -> seconds > 0);
    }

    Optional<BigDecimal> watchedOnAverage() {
      return watched().map(s -> s.divide(BigDecimal.valueOf(views), 13, RoundingMode.HALF_UP));
    }

    int clicks() {
      return linkClicks.orElse(0) + otherClicks + photoClicks.orElse(0);
    }
  }

  /** A row of which only the figures are left; the id stands inside the remark. */
  static FacebookPost error(String lostId, Optional<Figures> figures) {
    String remark =
        "An error occurred while computing metadata for content with ID " + lostId + ".";
    String more = figures.isPresent() ? "" : " An error occurred while computing metrics.";
    return new FacebookPost("", "", "", "", remark + more, figures);
  }

  boolean readable() {
    return !id.isEmpty();
  }

  boolean reel() {
    return type.equals("Reels");
  }
}
