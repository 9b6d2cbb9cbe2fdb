package dev.headway.report.view;

import java.util.List;

/**
 * What a change is made of, drawn from one value to another. Lengths across are from 0 to 1.
 *
 * @param title over the drawing
 * @param step the height of a row in points
 * @param zero where zero lies, or the left end where zero is out of sight
 * @param rows the earlier value, what moved it, the later value
 * @param alt what the drawing shows, in words
 */
public record WaterfallView(String title, double step, double zero, List<Row> rows, String alt) {

  /** Copies the list. */
  public WaterfallView {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param name what moved, in one line or two
   * @param from the left end of its bar
   * @param width of its bar
   * @param joint where the next row's bar begins
   * @param labelX the end of the bar at which its number stands
   * @param before whether the number stands left of that
   * @param text the number
   * @param role {@code end}, {@code for} the goal or {@code against} it
   * @param end whether it is one of the two values
   */
  public record Row(
      List<String> name,
      double from,
      double width,
      double joint,
      double labelX,
      boolean before,
      String text,
      String role,
      boolean end) {

    /** Copies the list. */
    public Row {
      name = List.copyOf(name);
    }

    /** The same with other lines of its name. */
    public Row named(List<String> lines) {
      return new Row(lines, from, width, joint, labelX, before, text, role, end);
    }
  }
}
