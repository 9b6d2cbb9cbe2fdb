package dev.headway.report;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.util.XRLog;

/** Sets XHTML in pages and writes them as PDF. One for each document. */
final class Typesetter {

  static {
    // The layout's log is one for the whole machine and prints to the console; what matters in it
    // is told as problems.
    XRLog.setLoggingEnabled(false);
  }

  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
  private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

  private final ITextRenderer renderer;
  private final TaggedDevice device;
  private final Document document;

  Typesetter(Document document, Stylesheet style, Fonts fonts, Map<String, Logo> images) {
    Xhtml.prepare(document.getDocumentElement(), fonts);
    this.document = document;
    this.device = new TaggedDevice(DOTS_PER_POINT, document);
    NothingFetched files = new NothingFetched(device, DOTS_PER_PIXEL, images);
    this.renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            files,
            fonts.resolver(),
            new Drawings(device, fonts),
            new ReadingText(fonts));
    renderer.getSharedContext().setCss(new ElementStyles(files, style));
    renderer.getSharedContext().setLineBreakingStrategy(new LineEnds());
    renderer.setDocument(document, "", style);
    renderer.layout();
  }

  /**
   * How much of the paper a section takes.
   *
   * @param id of its element
   * @param first the page that it begins on, from 0
   * @param pages how many pages
   * @param lastFill how much of the last of them, from 0 to 1
   */
  record Extent(String id, int first, int pages, double lastFill) {}

  /** The extents of all elements of class {@code section}, in the order of the pages. */
  List<Extent> extents() {
    List<Extent> found = new ArrayList<>();
    collect(root(), found);
    return found;
  }

  private BlockBox root() {
    return Objects.requireNonNull(renderer.getRootBox(), "the pages are laid out");
  }

  private void collect(Box box, List<Extent> into) {
    Element element = box.getElement();
    if (element != null && Xhtml.isSection(element)) {
      into.add(extent(box, element.getAttribute("id")));
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      collect(box.getChild(i), into);
    }
  }

  private Extent extent(Box box, String id) {
    Layer layer = Objects.requireNonNull(root().getLayer(), "the layer of all pages");
    int bottom = box.getAbsY() + box.getHeight();
    List<PageBox> on =
        layer.getPages().stream()
            .filter(p -> p.getTop() < bottom && p.getBottom() > box.getAbsY())
            .toList();
    PageBox last = on.get(on.size() - 1);
    double fill = (bottom - last.getTop()) / (double) (last.getBottom() - last.getTop());
    return new Extent(id, layer.getPages().indexOf(on.get(0)), on.size(), fill);
  }

  /**
   * Writes the pages.
   *
   * @param day the day that the document says it was made on
   * @param workbook the file that comes with the pages
   * @param isArchive whether the document says that it keeps PDF/A
   */
  void write(LocalDate day, AttachedFile workbook, boolean isArchive, OutputStream to) {
    renderer.setPDFVersion(PdfWriter.VERSION_1_7);
    renderer.setListener(new Archive(device, document, day, workbook, isArchive));
    try {
      renderer.createPDF(to);
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    }
  }
}
