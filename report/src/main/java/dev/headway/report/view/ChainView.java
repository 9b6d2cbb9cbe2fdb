package dev.headway.report.view;

import java.util.List;

/**
 * The chain behind a goal, drawn. All lengths are points.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param heads the names of the three columns
 * @param nodes boxes
 * @param arrows from what we did to what customers do to the aim
 * @param note what the words over the arrows mean; empty without any
 * @param more the behaviours that are not drawn, in words; empty where all are
 * @param alt what the drawing shows, in words
 */
public record ChainView(
    double width,
    double height,
    List<Head> heads,
    List<Node> nodes,
    List<Arrow> arrows,
    String note,
    String more,
    String alt) {

  /** Copies the lists. */
  public ChainView {
    heads = List.copyOf(heads);
    nodes = List.copyOf(nodes);
    arrows = List.copyOf(arrows);
  }

  /**
   * The name of a column.
   *
   * @param x its left end
   * @param text what it says
   */
  public record Head(double x, String text) {}

  /**
   * A box.
   *
   * @param x its left end
   * @param y its top
   * @param width how wide
   * @param height how high
   * @param aim whether it is the business aim
   * @param lines its text
   * @param verdict of the goal, in the aim's box only; else an empty word
   */
  public record Node(
      double x,
      double y,
      double width,
      double height,
      boolean aim,
      List<Line> lines,
      VerdictView verdict) {

    /** Copies the list. */
    public Node {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of text.
   *
   * @param x its left end
   * @param y its baseline
   * @param text what it says
   * @param role {@code name}, {@code belief} or {@code value}
   */
  public record Line(double x, double y, String text, String role) {}

  /**
   * An arrow that points to the left.
   *
   * @param fromX where it starts
   * @param fromY where it starts
   * @param bendX where it turns
   * @param toX where its head stands
   * @param toY where its head stands
   * @param word whether the two that it joins moved together; empty where that is not known
   */
  public record Arrow(
      double fromX, double fromY, double bendX, double toX, double toY, String word) {}
}
