package dev.headway.report.view;

import java.util.List;

/**
 * A line over months.
 *
 * @param left the width beside the plot in points, in which the values of grid lines stand
 * @param width of the plot in points: what labels at the right end leave; both are 0 where the
 *     template alone says how wide a small line is
 * @param height of the plot in points; labels were moved apart for this height
 * @param grid the horizontal lines
 * @param base where the axis lies: zero when it is in sight
 * @param months below the axis; one without room has no name
 * @param lines of the months, in pieces where months are missing
 * @param dots the months
 * @param lastYear the line of the year before, in pieces
 * @param lastYearDots months of the year before that make no line
 * @param breaks where what is counted changed, between two months
 * @param targets where the target of a month lies
 * @param usual where months lie by themselves: the limits of routine variation, stretch by stretch
 * @param signals months that say more than that
 * @param labels of special points
 * @param ends labels at the right end, none of which overlap
 * @param alt what the drawing shows, in words
 */
public record LineChartView(
    double left,
    double width,
    double height,
    List<Grid> grid,
    double base,
    List<MonthMark> months,
    List<Piece> lines,
    List<Dot> dots,
    List<Piece> lastYear,
    List<Dot> lastYearDots,
    List<Break> breaks,
    List<Point> targets,
    List<Usual> usual,
    List<Point> signals,
    List<PointLabel> labels,
    List<EndLabel> ends,
    String alt) {

  /** Copies the lists. */
  public LineChartView {
    grid = List.copyOf(grid);
    months = List.copyOf(months);
    lines = List.copyOf(lines);
    dots = List.copyOf(dots);
    lastYear = List.copyOf(lastYear);
    lastYearDots = List.copyOf(lastYearDots);
    targets = List.copyOf(targets);
    breaks = List.copyOf(breaks);
    usual = List.copyOf(usual);
    signals = List.copyOf(signals);
    labels = List.copyOf(labels);
    ends = List.copyOf(ends);
  }

  /**
   * A grid line.
   *
   * @param y where
   * @param label its value
   */
  public record Grid(double y, String label) {}

  /**
   * A month below the axis.
   *
   * @param x where
   * @param name such as {@code Oct}
   * @param year such as {@code 2026}, under the first month and every January; empty elsewhere
   * @param current whether it is the report's month
   */
  public record MonthMark(double x, String name, String year, boolean current) {}

  /**
   * A point.
   *
   * @param x from the left
   * @param y from the top
   */
  public record Point(double x, double y) {}

  /**
   * What is counted changed here.
   *
   * @param x between two months
   * @param label what a reader is told
   */
  public record Break(double x, String label) {}

  /**
   * What is usual over a stretch of months.
   *
   * @param fromX its left end
   * @param toX its right end
   * @param upperY the upper limit
   * @param lowerY the lower limit
   * @param label such as {@code usual 46 to 72}; empty where the stretch has no room for it
   * @param labelY the label's baseline, where nothing else stands
   */
  public record Usual(
      double fromX, double toX, double upperY, double lowerY, String label, double labelY) {}

  /**
   * A piece of a line.
   *
   * @param points at least two
   * @param dashed whether it leads to or from a month that is not whole
   */
  public record Piece(List<Point> points, boolean dashed) {

    /** Copies the list. */
    public Piece {
      points = List.copyOf(points);
    }
  }

  /**
   * A month's value.
   *
   * @param x from the left
   * @param y from the top
   * @param hollow whether the month has days without data
   */
  public record Dot(double x, double y, boolean hollow) {}

  /**
   * A label above or below a point.
   *
   * @param x of the point
   * @param y of the point
   * @param text the value
   * @param below whether it stands below
   */
  public record PointLabel(double x, double y, String text, boolean below) {}

  /**
   * A label at the right end.
   *
   * @param y of what it names
   * @param labelY where it stands, so that no two overlap
   * @param text what it says
   * @param role {@code actual}, {@code target} or {@code previous}
   */
  public record EndLabel(double y, double labelY, String text, String role) {}
}
