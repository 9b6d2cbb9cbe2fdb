package dev.headway.report;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A drawing of a page as a picture for a message: the same subset of SVG as {@link SvgPainter}
 * draws, but without its text, since a machine that makes reports may have no fonts, and text in a
 * picture cannot be read aloud. What then stays empty at its lower end is cut off.
 */
final class SvgPicture {

  /** A pixel of the message is so many of the picture, for screens with fine dots. */
  private static final int DENSITY = 3;

  private static final float MITER_LIMIT = 10;

  private final BufferedImage picture;

  private SvgPicture(BufferedImage picture) {
    this.picture = picture;
  }

  /**
   * Paints a drawing.
   *
   * @param width that it has in the message, in pixels
   * @throws TemplateException when it uses what is not drawn
   */
  static SvgPicture of(Element svg, int width) {
    SvgPainter.check(svg);
    float[] box = SvgStyle.numbers(svg, "viewBox", svg.getAttribute("viewBox"));
    if (box.length != 4 || box[2] <= 0 || box[3] <= 0) {
      throw SvgRefusal.of(svg, "'viewBox' needs four numbers");
    }
    double scale = width * DENSITY / (double) box[2];
    PixelGround ground = new PixelGround(width * DENSITY, whole(box[3] * scale));
    AffineTransform view = AffineTransform.getScaleInstance(scale, scale);
    view.translate(-box[0], -box[1]);
    paint(svg, SvgStyle.INITIAL, view, ground);
    return new SvgPicture(ground.picture(Math.max(DENSITY, whole(ground.paintedHeight()))));
  }

  /** Up to a whole pixel of the message. */
  private static int whole(double dots) {
    return (int) Math.ceil(dots / DENSITY) * DENSITY;
  }

  /** In pixels of the message. */
  int width() {
    return picture.getWidth() / DENSITY;
  }

  /** In pixels of the message. */
  int height() {
    return picture.getHeight() / DENSITY;
  }

  /** The picture's file. */
  byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // Not by ImageIO.write: it keeps files beside memory.
    try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(new IIOImage(picture, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static void paint(
      Element e, SvgStyle inherited, AffineTransform outer, PixelGround ground) {
    SvgStyle style = inherited.with(e);
    AffineTransform view = new AffineTransform(outer);
    view.concatenate(SvgTransform.of(e));
    switch (e.getNodeName()) {
      case "svg", "g" -> {
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
          if (n instanceof Element child) {
            paint(child, style, view, ground);
          }
        }
      }
      case "text", "title" -> {
        // Said beside the picture.
      }
      default -> shape(e, style, view, ground);
    }
  }

  private static void shape(Element e, SvgStyle style, AffineTransform view, PixelGround ground) {
    Shape shape = SvgShape.of(e);
    if (!SvgShape.isLine(e)) {
      style
          .fill()
          .ifPresent(c -> ground.fill(view.createTransformedShape(shape), c, style.opacity()));
    }
    style
        .stroke()
        .filter(c -> style.width() > 0)
        .ifPresent(
            c ->
                ground.fill(
                    view.createTransformedShape(stroke(style).createStrokedShape(shape)),
                    c,
                    style.opacity()));
  }

  /** Java numbers ends and turns of lines as PDF does. */
  private static BasicStroke stroke(SvgStyle style) {
    boolean isSolid = style.dash().stream().allMatch(length -> length == 0);
    if (isSolid) {
      return new BasicStroke(style.width(), style.cap(), style.join(), MITER_LIMIT);
    }
    float[] dash = new float[style.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = style.dash().get(i);
    }
    return new BasicStroke(style.width(), style.cap(), style.join(), MITER_LIMIT, dash, 0);
  }
}
