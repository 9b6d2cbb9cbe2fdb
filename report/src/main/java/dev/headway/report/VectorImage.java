package dev.headway.report;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.extend.Size;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

/**
 * A drawing in the place of an image. Pages are laid out before there is a document to draw in, so
 * it is drawn when it is first painted, once for all pages.
 */
final class VectorImage extends ITextFSImage {

  private final Drawn drawn;
  private final int width;
  private final int height;

  VectorImage(SvgLogo logo, ITextOutputDevice device, float width, float height) {
    this(new Drawn(logo, device), Math.round(width), Math.round(height));
  }

  private VectorImage(Drawn drawn, int width, int height) {
    super(nothing());
    this.drawn = drawn;
    this.width = width;
    this.height = height;
  }

  @Override
  public int getWidth() {
    return width;
  }

  @Override
  public int getHeight() {
    return height;
  }

  @Override
  public FSImage scale(int toWidth, int toHeight) {
    Size size = new Size(width, height).scale(toWidth, toHeight);
    return new VectorImage(drawn, size.width(), size.height());
  }

  @Override
  public Image getImage() {
    try {
      Image image = Image.getInstance(drawn.template());
      image.scaleAbsolute(width, height);
      return image;
    } catch (BadElementException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object clone() {
    return new VectorImage(drawn, width, height);
  }

  private static Image nothing() {
    try {
      return Image.getInstance(1, 1, 1, 8, new byte[] {0});
    } catch (BadElementException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The drawing in the document. */
  private static final class Drawn {

    private final SvgLogo logo;
    private final ITextOutputDevice device;
    private @Nullable PdfTemplate template;

    Drawn(SvgLogo logo, ITextOutputDevice device) {
      this.logo = logo;
      this.device = device;
    }

    PdfTemplate template() {
      if (template == null) {
        PdfWriter writer = Objects.requireNonNull(device.getWriter(), "the pages are painted");
        template = logo.template(writer);
      }
      return template;
    }
  }
}
