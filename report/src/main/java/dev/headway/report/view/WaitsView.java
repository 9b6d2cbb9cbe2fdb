package dev.headway.report.view;

import java.util.List;

/**
 * How long questions waited, as bars. Their steps differ, so that only their heights tell anything.
 *
 * @param bars from the shortest time; no answer comes last
 * @param edges the times between them
 * @param promise where the promised time lies among them; negative where it is shorter than a
 *     minute
 * @param inTime how many were answered in time, such as {@code 346 in time}
 * @param missed how many were not
 * @param alt what the drawing shows, in words
 */
public record WaitsView(
    List<Bar> bars, List<Edge> edges, double promise, String inTime, String missed, String alt) {

  /** Copies the lists. */
  public WaitsView {
    bars = List.copyOf(bars);
    edges = List.copyOf(edges);
  }

  /**
   * A bar.
   *
   * @param x its left side
   * @param width of it
   * @param height of it
   * @param inTime how much of that height is in time, from the foot
   * @param hollow whether nothing happened: there was no answer
   * @param count how many
   * @param below what stands below it, in one or two lines; empty where the edges say it
   */
  public record Bar(
      double x,
      double width,
      double height,
      double inTime,
      boolean hollow,
      String count,
      List<String> below) {

    /** Copies the list. */
    public Bar {
      below = List.copyOf(below);
    }
  }

  /**
   * A time between two bars.
   *
   * @param x where
   * @param text such as {@code 30} or {@code 4 h}
   * @param promised whether it is the promised time
   */
  public record Edge(double x, String text, boolean promised) {}
}
