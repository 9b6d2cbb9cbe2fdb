package dev.headway.report.view;

import dev.headway.report.view.LineChartView.Grid;
import dev.headway.report.view.LineChartView.Piece;
import dev.headway.report.view.LineChartView.Point;
import dev.headway.report.view.LineChartView.PointLabel;
import java.util.List;

/**
 * A line over months with its usual range, and below each month how many it rests on.
 *
 * @param height of the plot in points; labels were moved apart for this height
 * @param grid the horizontal lines
 * @param base where the axis lies: zero when it is in sight
 * @param months below the axis
 * @param counted what the numbers below the months count, such as {@code questions}
 * @param staggered whether those numbers stand in two rows, since they are too long for one
 * @param ranges what is usual, in stretches
 * @param lines of the months, in pieces where months are missing
 * @param dots the months
 * @param targets where the target of a month lies
 * @param labels of special points
 * @param ends labels at the right end, none of which overlap
 * @param alt what the drawing shows, in words
 */
public record TrendView(
    double height,
    List<Grid> grid,
    double base,
    List<Month> months,
    String counted,
    boolean staggered,
    List<Range> ranges,
    List<Piece> lines,
    List<Dot> dots,
    List<Point> targets,
    List<PointLabel> labels,
    List<End> ends,
    String alt) {

  /** Copies the lists. */
  public TrendView {
    grid = List.copyOf(grid);
    months = List.copyOf(months);
    ranges = List.copyOf(ranges);
    lines = List.copyOf(lines);
    dots = List.copyOf(dots);
    targets = List.copyOf(targets);
    labels = List.copyOf(labels);
    ends = List.copyOf(ends);
  }

  /**
   * A month below the axis.
   *
   * @param x where
   * @param name such as {@code Oct}
   * @param year such as {@code 2026}, under the first month and every January; empty elsewhere
   * @param current whether it is the report's month
   * @param count how many the month rests on; a dash where that is not known
   * @param row 0 for the upper row of counts, 1 for the lower one
   */
  public record Month(double x, String name, String year, boolean current, String count, int row) {}

  /**
   * What is usual over a stretch of months.
   *
   * @param from its left end
   * @param width of it
   * @param upper limit
   * @param centre the mean
   * @param lower limit
   */
  public record Range(double from, double width, double upper, double centre, double lower) {}

  /**
   * A month's value.
   *
   * @param x from the left
   * @param y from the top
   * @param hollow whether the month has days without data
   * @param signal whether it is more than routine variation
   */
  public record Dot(double x, double y, boolean hollow, boolean signal) {}

  /**
   * A label at the right end.
   *
   * @param y of what it names
   * @param labelY where it stands, so that no two overlap
   * @param text what it says
   * @param role {@code actual}, {@code detail} below it, {@code target} or {@code range}
   */
  public record End(double y, double labelY, String text, String role) {}
}
