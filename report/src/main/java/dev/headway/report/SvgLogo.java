package dev.headway.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

/** A logo of lines and areas, which stay lines and areas in the document. */
final class SvgLogo implements Logo {

  private static final long LARGEST_SVG = 1_000_000;
  private static final int MOST_USES = 64;
  private static final DocumentLimits LIMITS = new DocumentLimits(30, 2, 2000);

  /**
   * What drawing programs write above the drawing; it names a file elsewhere, and is not needed.
   */
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>");

  /** What would need fonts of the machine, or be turned into pixels, and what to do instead. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "text", "Turn text into paths (outlines) in the drawing program",
          "image", "Trace the picture inside it, or save the logo as a PNG",
          "foreignObject", "Remove it",
          "script", "Remove it",
          "filter", "Remove shadows and blurs, or save the logo as a PNG",
          "mask", "Cut the shapes instead of masking them, or save the logo as a PNG",
          "pattern", "Fill the shapes with plain colours, or save the logo as a PNG",
          "animate", "Remove it");

  private final SVGDocument drawing;

  private SvgLogo(SVGDocument drawing) {
    this.drawing = drawing;
  }

  static SvgLogo of(BrandFile file) {
    if (file.bytes().length > LARGEST_SVG) {
      throw file.refused(
          "the drawing has more than 1 MB", "Simplify its paths, or save the logo as a PNG.");
    }
    String svg = DOCTYPE.matcher(new String(file.bytes(), StandardCharsets.UTF_8)).replaceFirst("");
    check(file, svg);
    LoaderContext strict =
        LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .documentLimits(LIMITS)
            .build();
    try {
      SVGDocument drawing =
          new SVGLoader()
              .load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, strict);
      if (drawing != null && drawing.size().width > 0 && drawing.size().height > 0) {
        return new SvgLogo(drawing);
      }
    } catch (RuntimeException e) {
      // Told below, as for a drawing without a size.
    }
    throw file.refused(
        "this drawing cannot be read", "Save it as a plain SVG, or save the logo as a PNG.");
  }

  private static void check(BrandFile file, String svg) {
    Document document;
    try {
      document = Xhtml.parse(svg, file.name());
    } catch (TemplateException e) {
      throw file.refused(
          "this drawing is not well-formed: " + e.problem().message().replaceFirst(".*?: ", ""),
          "Save it again as a plain SVG, or save the logo as a PNG.");
    }
    NodeList all = document.getElementsByTagName("*");
    int uses = 0;
    for (int i = 0; i < all.getLength(); i++) {
      String name = ((Element) all.item(i)).getTagName().replaceFirst(".*:", "");
      if (REFUSED.containsKey(name)) {
        throw file.refused(
            "the drawing has <" + name + ">, which is not drawn", REFUSED.get(name) + ".");
      }
      uses += name.equals("use") ? 1 : 0;
    }
    if (uses > MOST_USES) {
      throw file.refused(
          "the drawing repeats its parts " + uses + " times", "Save the logo as a PNG.");
    }
  }

  @Override
  public ITextFSImage image(ITextOutputDevice device, int dotsPerPixel) {
    return new VectorImage(this, device, width() * dotsPerPixel, height() * dotsPerPixel);
  }

  private float width() {
    return drawing.size().width;
  }

  private float height() {
    return drawing.size().height;
  }

  /** The drawing, to be placed on pages of a document. */
  PdfTemplate template(PdfWriter writer) {
    PdfTemplate template = writer.getDirectContent().createTemplate(width(), height());
    Graphics2D graphics = template.createGraphicsShapes(width(), height());
    drawing.renderWithPlatform(
        NullPlatformSupport.INSTANCE, graphics, new ViewBox(width(), height()));
    graphics.dispose();
    return template;
  }
}
