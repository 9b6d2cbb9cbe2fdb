package dev.headway.report;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.w3c.dom.Element;

/** The shapes of SVG that are drawn. */
final class SvgShape {

  private SvgShape() {}

  /** Whether it has no inside. */
  static boolean isLine(Element e) {
    return e.getNodeName().equals("line") || e.getNodeName().equals("polyline");
  }

  static Shape of(Element e) {
    return switch (e.getNodeName()) {
      case "rect" -> rectangle(e);
      case "line" ->
          new Line2D.Float(
              SvgStyle.number(e, "x1"),
              SvgStyle.number(e, "y1"),
              SvgStyle.number(e, "x2"),
              SvgStyle.number(e, "y2"));
      case "polyline", "polygon" -> polygon(e);
      case "path" -> SvgPath.of(e);
      case "circle" -> ellipse(e, SvgStyle.number(e, "r"), SvgStyle.number(e, "r"));
      case "ellipse" -> ellipse(e, SvgStyle.number(e, "rx"), SvgStyle.number(e, "ry"));
      default -> throw SvgRefusal.of(e, "<" + e.getNodeName() + "> is not drawn");
    };
  }

  private static Shape rectangle(Element e) {
    float x = SvgStyle.number(e, "x", 0);
    float y = SvgStyle.number(e, "y", 0);
    float width = SvgStyle.number(e, "width");
    float height = SvgStyle.number(e, "height");
    float round = 2 * SvgStyle.number(e, "rx", 0);
    return round == 0
        ? new Rectangle2D.Float(x, y, width, height)
        : new RoundRectangle2D.Float(x, y, width, height, round, round);
  }

  private static Shape ellipse(Element e, float rx, float ry) {
    float x = SvgStyle.number(e, "cx", 0);
    float y = SvgStyle.number(e, "cy", 0);
    return new Ellipse2D.Float(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  private static Shape polygon(Element e) {
    float[] n = SvgStyle.numbers(e, "points", e.getAttribute("points"));
    if (n.length < 4 || n.length % 2 != 0) {
      throw SvgRefusal.of(e, "'points' needs at least two pairs of numbers");
    }
    Path2D path = new Path2D.Float();
    path.moveTo(n[0], n[1]);
    for (int i = 2; i < n.length; i += 2) {
      path.lineTo(n[i], n[i + 1]);
    }
    if (e.getNodeName().equals("polygon")) {
      path.closePath();
    }
    return path;
  }
}
