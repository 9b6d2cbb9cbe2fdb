package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * A bullet graph.
 *
 * @param from the value at its left end
 * @param to the value at its right end
 * @param bands from the left; none without a target
 * @param zero where zero lies; bars start there
 * @param actual where the bar of the month ends
 * @param previous where the bar of the same month last year ends
 * @param target where the mark of the target stands
 * @param partial whether the month has days without data
 * @param empty what stands in the frame when there is no data
 * @param alt what the drawing shows, in words
 */
public record BulletView(
    String from,
    String to,
    List<Band> bands,
    double zero,
    Optional<Bar> actual,
    Optional<Bar> previous,
    Optional<Double> target,
    boolean partial,
    Optional<String> empty,
    String alt) {

  /** Copies the list. */
  public BulletView {
    bands = List.copyOf(bands);
  }

  /**
   * A band.
   *
   * @param from its left end
   * @param width how wide it is
   * @param tone {@code behind}, {@code risk} or {@code track}
   */
  public record Band(double from, double width, String tone) {}

  /**
   * A bar from zero.
   *
   * @param from its left end
   * @param width how wide it is
   */
  public record Bar(double from, double width) {}
}
