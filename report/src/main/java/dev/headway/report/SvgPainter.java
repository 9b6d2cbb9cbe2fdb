package dev.headway.report;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws a subset of SVG on a page: lines stay lines and text stays text in the document's font.
 * Whatever lies outside the subset is refused, so that nothing is silently missing in a chart.
 */
final class SvgPainter {

  private static final Set<String> ANYWHERE =
      Set.of(
          "fill",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linecap",
          "stroke-linejoin",
          "opacity",
          "font-size",
          "font-weight",
          "text-anchor",
          "transform",
          MarkedTemplate.ATTRIBUTE);

  private static final Map<String, Set<String>> OWN =
      Map.of(
          "svg",
              Set.of(
                  "width",
                  "height",
                  "viewBox",
                  "role",
                  "aria-label",
                  "aria-hidden",
                  "xmlns",
                  "class"),
          "g", Set.of(),
          "rect", Set.of("x", "y", "width", "height", "rx"),
          "line", Set.of("x1", "y1", "x2", "y2"),
          "polyline", Set.of("points"),
          "polygon", Set.of("points"),
          "path", Set.of("d"),
          "circle", Set.of("cx", "cy", "r"),
          "ellipse", Set.of("cx", "cy", "rx", "ry"),
          "text", Set.of("x", "y"));

  private final PdfContentByte page;
  private final Fonts fonts;

  SvgPainter(PdfContentByte page, Fonts fonts) {
    this.page = page;
    this.fonts = fonts;
  }

  /** Refuses what is not drawn, before anything is. */
  static void check(Element e) {
    Set<String> own = OWN.get(e.getNodeName());
    if (own == null) {
      throw SvgRefusal.of(e, "<" + e.getNodeName() + "> is not drawn");
    }
    for (int i = 0; i < e.getAttributes().getLength(); i++) {
      String name = e.getAttributes().item(i).getNodeName();
      if (!own.contains(name) && !ANYWHERE.contains(name)) {
        throw SvgRefusal.of(e, "'" + name + "' of <" + e.getNodeName() + "> is not drawn");
      }
    }
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && !child.getNodeName().equals("title")) {
        if (e.getNodeName().equals("text")) {
          throw SvgRefusal.of(child, "<" + child.getNodeName() + "> in <text> is not drawn");
        }
        check(child);
      }
    }
  }

  /** Draws an element and what is in it. The page's axes already point right and down. */
  void paint(Element e, SvgStyle inherited) {
    if (e.getNodeName().equals("title")) {
      return;
    }
    SvgStyle style = inherited.with(e);
    page.saveState();
    AffineTransform moved = SvgTransform.of(e);
    if (!moved.isIdentity()) {
      page.transform(moved);
    }
    switch (e.getNodeName()) {
      case "svg", "g" -> {
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
          if (n instanceof Element child) {
            paint(child, style);
          }
        }
      }
      case "text" -> text(e, style);
      default -> shape(SvgShape.of(e), style, !SvgShape.isLine(e));
    }
    page.restoreState();
  }

  private void shape(Shape shape, SvgStyle style, boolean fillable) {
    boolean fills = fillable && style.fill().isPresent();
    if (!fills && style.stroke().isEmpty()) {
      return;
    }
    opacity(style);
    style.fill().ifPresent(page::setColorFill);
    style.stroke().ifPresent(page::setColorStroke);
    page.setLineWidth(style.width());
    page.setLineCap(style.cap());
    page.setLineJoin(style.join());
    if (!style.dash().isEmpty()) {
      page.setLineDash(floats(style.dash()), 0);
    }
    trace(shape.getPathIterator(null));
    if (fills && style.stroke().isPresent()) {
      page.fillStroke();
    } else if (fills) {
      page.fill();
    } else {
      page.stroke();
    }
  }

  private void trace(PathIterator path) {
    float[] p = new float[6];
    float fromX = 0;
    float fromY = 0;
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(p);
      switch (segment) {
        case PathIterator.SEG_MOVETO -> page.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> page.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> quadratic(fromX, fromY, p);
        case PathIterator.SEG_CUBICTO -> page.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> page.closePath();
      }
      int end =
          switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      fromX = p[end];
      fromY = p[end + 1];
    }
  }

  /** PDF has cubic curves only. */
  private void quadratic(float fromX, float fromY, float[] p) {
    page.curveTo(
        fromX + 2 / 3f * (p[0] - fromX),
        fromY + 2 / 3f * (p[1] - fromY),
        p[2] + 2 / 3f * (p[0] - p[2]),
        p[3] + 2 / 3f * (p[1] - p[3]),
        p[2],
        p[3]);
  }

  private void text(Element e, SvgStyle style) {
    String said = e.getTextContent().strip();
    if (said.isEmpty() || style.fill().isEmpty()) {
      return;
    }
    opacity(style);
    float x = SvgStyle.number(e, "x", 0);
    float y = SvgStyle.number(e, "y", 0);
    double width = fonts.width(said, style.fontSize(), style.bold());
    page.beginText();
    style.fill().ifPresent(page::setColorFill);
    page.setTextMatrix(1, 0, 0, -1, x - (float) (width * style.anchor()), y);
    for (TextRun run : fonts.runs(said)) {
      page.setFontAndSize(Fonts.font(run, style.bold()), fonts.size(style.fontSize()));
      page.showText(run.painted());
    }
    page.endText();
  }

  private static float[] floats(List<Float> numbers) {
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = numbers.get(i);
    }
    return floats;
  }

  private void opacity(SvgStyle style) {
    if (style.opacity() < 1) {
      PdfGState state = new PdfGState();
      state.setFillOpacity(style.opacity());
      state.setStrokeOpacity(style.opacity());
      page.setGState(state);
    }
  }
}
