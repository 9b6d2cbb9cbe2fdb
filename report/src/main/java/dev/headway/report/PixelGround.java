package dev.headway.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A white ground of pixels on which areas are painted with smooth edges. Java's own graphics would
 * ask for a screen where the machine says that it has one.
 */
final class PixelGround {

  private static final double FLATNESS = 0.05;

  /** How many lines are looked at in each row of pixels. */
  private static final int LINES = 8;

  private static final int WHITE = 0xFFFFFF;

  private final int width;
  private final int height;
  private final int[] pixels;

  PixelGround(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
    Arrays.fill(pixels, WHITE);
  }

  /** A straight piece of an outline, from above to below. */
  private record Edge(double x, double y, double toX, double toY, int turn) {

    double at(double line) {
      return x + (line - y) * (toX - x) / (toY - y);
    }
  }

  /** A place where a line meets an outline. */
  private record Crossing(double x, int turn) {}

  /**
   * Fills an area.
   *
   * @param opacity from 0 to 1
   */
  void fill(Shape area, Color colour, double opacity) {
    List<Edge> edges = edges(area);
    double[] covered = new double[width];
    for (int row = 0; row < height; row++) {
      Arrays.fill(covered, 0);
      for (int i = 0; i < LINES; i++) {
        cover(edges, row + (i + 0.5) / LINES, covered);
      }
      for (int x = 0; x < width; x++) {
        double part = Math.min(1, covered[x] / LINES) * opacity;
        if (part > 0) {
          pixels[row * width + x] = mixed(pixels[row * width + x], colour.getRGB(), part);
        }
      }
    }
  }

  /** How many rows there are down to the last on which anything is painted. */
  int paintedHeight() {
    int last = pixels.length - 1;
    while (last >= 0 && pixels[last] == WHITE) {
      last--;
    }
    return last < 0 ? 0 : last / width + 1;
  }

  /** Its upper rows as a picture. */
  BufferedImage picture(int rows) {
    BufferedImage picture = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, rows, pixels, 0, width);
    return picture;
  }

  private static List<Edge> edges(Shape area) {
    List<Edge> edges = new ArrayList<>();
    PathIterator path = new FlatteningPathIterator(area.getPathIterator(null), FLATNESS);
    double[] p = new double[6];
    double[] first = new double[2];
    double[] at = new double[2];
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(p);
      if (segment != PathIterator.SEG_LINETO) {
        add(at, first, edges); // a part that is left open is filled as if it were closed
      } else {
        add(at, p, edges);
      }
      if (segment == PathIterator.SEG_MOVETO) {
        System.arraycopy(p, 0, first, 0, 2);
      }
      System.arraycopy(segment == PathIterator.SEG_CLOSE ? first : p, 0, at, 0, 2);
    }
    add(at, first, edges);
    return edges;
  }

  private static void add(double[] from, double[] to, List<Edge> edges) {
    if (from[1] < to[1]) {
      edges.add(new Edge(from[0], from[1], to[0], to[1], 1));
    } else if (from[1] > to[1]) {
      edges.add(new Edge(to[0], to[1], from[0], from[1], -1));
    }
  }

  /** Adds how much of each pixel lies inside on a line, by the rule of non-zero winding. */
  private static void cover(List<Edge> edges, double line, double[] covered) {
    List<Crossing> crossings = new ArrayList<>();
    for (Edge e : edges) {
      if (e.y() <= line && line < e.toY()) {
        crossings.add(new Crossing(e.at(line), e.turn()));
      }
    }
    crossings.sort((a, b) -> Double.compare(a.x(), b.x()));
    int winding = 0;
    for (int i = 0; i + 1 < crossings.size(); i++) {
      winding += crossings.get(i).turn();
      if (winding != 0) {
        add(crossings.get(i).x(), crossings.get(i + 1).x(), covered);
      }
    }
  }

  private static void add(double from, double to, double[] covered) {
    int last = (int) Math.min(covered.length, Math.ceil(to));
    for (int x = (int) Math.max(0, Math.floor(from)); x < last; x++) {
      covered[x] += Math.max(0, Math.min(to, x + 1) - Math.max(from, x));
    }
  }

  private static int mixed(int below, int above, double part) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = below >> shift & 255;
      int to = above >> shift & 255;
      mixed |= (int) Math.round(from + (to - from) * part) << shift;
    }
    return mixed;
  }
}
