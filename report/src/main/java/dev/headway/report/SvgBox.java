package dev.headway.report;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Objects;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A drawing in the flow of a page. Its width and height are points, as is its viewBox. */
final class SvgBox implements ITextReplacedElement {

  private final Element element;
  private final Fonts fonts;
  private final float dotsPerPoint;
  private final float width;
  private final float height;
  private Point location = new Point(0, 0);

  SvgBox(Element element, Fonts fonts, float dotsPerPoint) {
    SvgPainter.check(element);
    this.element = element;
    this.fonts = fonts;
    this.dotsPerPoint = dotsPerPoint;
    this.width = SvgStyle.number(element, "width");
    this.height = SvgStyle.number(element, "height");
  }

  @Override
  public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
    Rectangle edge = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
    Point2D corner =
        device.getTransform().transform(new Point2D.Double(edge.x, edge.y), new Point2D.Double());
    double pageHeight = Objects.requireNonNull(c.getPage(), "page").getHeight(c) / dotsPerPoint;
    PdfContentByte page = device.getCurrentPage();
    page.saveState();
    page.transform(new AffineTransform(1, 0, 0, -1, corner.getX(), pageHeight - corner.getY()));
    viewBox(page);
    new SvgPainter(page, fonts).paint(element, SvgStyle.INITIAL);
    page.restoreState();
  }

  private void viewBox(PdfContentByte page) {
    String said = element.getAttribute("viewBox");
    if (said.isBlank()) {
      return;
    }
    float[] n = SvgStyle.numbers(element, "viewBox", said);
    if (n.length != 4 || n[2] <= 0 || n[3] <= 0) {
      throw SvgRefusal.of(element, "'viewBox' needs four numbers: '" + said + "'");
    }
    AffineTransform view = AffineTransform.getScaleInstance(width / n[2], height / n[3]);
    view.translate(-n[0], -n[1]);
    page.transform(view);
  }

  @Override
  public int getIntrinsicWidth() {
    return Math.round(width * dotsPerPoint);
  }

  @Override
  public int getIntrinsicHeight() {
    return Math.round(height * dotsPerPoint);
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(int x, int y) {
    location = new Point(x, y);
  }

  @Override
  public void detach(LayoutContext c) {
    // Nothing is held.
  }

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }
}
