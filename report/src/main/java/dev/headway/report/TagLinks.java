package dev.headway.report;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.headway.input.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Places to click, which are part of the structure: each belongs to the link in the text. */
final class TagLinks {

  private static final Pattern HREF =
      Pattern.compile("#.+|https?://[^\\s/]+\\S*|mailto:\\S+", Pattern.CASE_INSENSITIVE);

  private final ITextOutputDevice device;
  private final PdfWriter writer;
  private final TagMarks marks;

  TagLinks(ITextOutputDevice device, PdfWriter writer, TagMarks marks) {
    this.device = device;
    this.writer = writer;
    this.marks = marks;
  }

  /**
   * Refuses a link that would do something else than to open a page.
   *
   * @throws TemplateException that names the template and its line
   */
  static void check(Element e) {
    if (!e.getNodeName().equals("a") || !e.hasAttribute("href")) {
      return;
    }
    String href = e.getAttribute("href").strip();
    if (!HREF.matcher(href).matches()) {
      throw new TemplateException(
          Problem.error(
              SvgRefusal.place(e),
              "a link leads to '" + href + "'",
              "Let it lead to #, followed by the id of an element, or to https:, http: or"
                  + " mailto:."));
    }
  }

  /** Makes a line of a link one that can be clicked. */
  void add(RenderingContext c, Box line, Tag link) {
    Element element = link.element().orElseThrow();
    action(c, element.getAttribute("href"))
        .ifPresent(action -> annotate(device.createLocalTargetArea(c, line), action, link));
  }

  private Optional<PdfAction> action(RenderingContext c, String said) {
    String href = said.strip();
    if (!href.startsWith("#")) {
      return Optional.of(new PdfAction(href));
    }
    return Optional.ofNullable(device.getSharedContext().getBoxById(href.substring(1)))
        .map(
            target -> {
              PdfAction action = new PdfAction();
              action.put(PdfName.S, PdfName.GOTO);
              action.put(PdfName.D, destination(c, target));
              return action;
            });
  }

  private PdfDestination destination(RenderingContext c, Box target) {
    Layer layer = Objects.requireNonNull(c.getRootLayer(), "the layer of all pages");
    PageBox page =
        Objects.requireNonNull(layer.getPage(c, target.getAbsY()), "the page of a link's target");
    int above = page.getMarginBorderPadding(c, Edge.TOP) + target.getAbsY() - page.getTop();
    float top = device.getDeviceLength(page.getHeight(c) - above);
    PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, top, 0);
    destination.addPage(writer.getPageReference(page.getPageNo() + 1));
    return destination;
  }

  private void annotate(Rectangle place, PdfAction action, Tag link) {
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer, place.getLeft(), place.getBottom(), place.getRight(), place.getTop(), action);
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
    annotation.put(PdfName.CONTENTS, new PdfString(said(link), PdfObject.TEXT_UNICODE));
    int parent =
        writer.getStructureTreeRoot().addExistingObject(marks.element(link).getReference());
    annotation.put(new PdfName("StructParent"), new PdfNumber(parent));
    marks.link(link, annotation.getIndirectReference());
    writer.addAnnotation(annotation);
  }

  /** Where it leads, as its title says, or else the text itself. */
  private static String said(Tag link) {
    String title = link.attribute("title").strip();
    return title.isEmpty()
        ? link.element().orElseThrow().getTextContent().strip().replaceAll("\\s+", " ")
        : title;
  }
}
