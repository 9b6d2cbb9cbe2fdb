package dev.headway.report;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Shape;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.Layer.PagedMode;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Writes pages that are laid out, as the stock renderer does, which writes only those that it laid
 * out itself.
 */
final class PageWriter {

  private final TaggedDevice device;
  private final Document document;
  private final BlockBox root;
  private final Layer layer;
  private final RenderingContext c;

  /**
   * For one document.
   *
   * @param root the box that all pages are in
   * @param layer of that box
   */
  PageWriter(
      SharedContext shared, TaggedDevice device, Document document, BlockBox root, Layer layer) {
    this.device = device;
    this.document = document;
    this.root = root;
    this.layer = layer;
    ITextFontContext fonts = new ITextFontContext();
    shared.getTextRenderer().setup(fonts);
    this.c = shared.newRenderingContextInstance(device, fonts, layer, 0);
  }

  /** Writes them, and what an archive wants. */
  void write(Archive archive, OutputStream to) throws DocumentException {
    List<PageBox> pages = layer.getPages();
    com.lowagie.text.Document pdf = new com.lowagie.text.Document(size(pages.get(0)), 0, 0, 0, 0);
    PdfWriter writer = PdfWriter.getInstance(pdf, to);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    archive.begin(writer);
    pdf.open();
    device.setRoot(root);
    device.start(document);
    device.setWriter(writer);
    device.initializePage(writer.getDirectContent(), size(pages.get(0)).getHeight());
    layer.assignPagePaintingPositions(c, PagedMode.PAGED_MODE_PRINT);
    c.setPageCount(pages.size());
    describe(pdf);
    for (int i = 0; i < pages.size(); i++) {
      if (i > 0) {
        pdf.setPageSize(size(pages.get(i)));
        pdf.newPage();
        device.initializePage(writer.getDirectContent(), size(pages.get(i)).getHeight());
      }
      c.setPage(i, pages.get(i));
      paint(pages.get(i));
      device.finishPage();
    }
    device.finish(c, root);
    archive.end(writer);
    pdf.close();
  }

  private Rectangle size(PageBox page) {
    float dots = device.getDotsPerPoint();
    return new Rectangle(0, 0, page.getWidth(c) / dots, page.getHeight(c) / dots);
  }

  private void describe(com.lowagie.text.Document pdf) {
    String title = device.getMetadataByName("title");
    if (title != null) {
      pdf.addTitle(title);
    }
    String author = device.getMetadataByName("author");
    if (author != null) {
      pdf.addAuthor(author);
    }
    String subject = device.getMetadataByName("subject");
    if (subject != null) {
      pdf.addSubject(subject);
    }
    String keywords = device.getMetadataByName("keywords");
    if (keywords != null) {
      pdf.addKeywords(keywords);
    }
  }

  private void paint(PageBox page) {
    page.paintBackground(c, 0, PagedMode.PAGED_MODE_PRINT);
    page.paintMarginAreas(c, 0, PagedMode.PAGED_MODE_PRINT);
    page.paintBorder(c, 0, PagedMode.PAGED_MODE_PRINT);
    Shape all = device.getClip();
    device.clip(page.getPrintClippingBounds(c));
    int top = page.getMarginBorderPadding(c, Edge.TOP) - page.getPaintingTop();
    int left = page.getMarginBorderPadding(c, Edge.LEFT);
    device.translate(left, top);
    layer.paint(c);
    device.translate(-left, -top);
    clip(all);
  }

  /** No shape is no clip: the device takes it, though it does not say so. */
  @SuppressWarnings("NullAway")
  private void clip(@Nullable Shape shape) {
    device.setClip(shape);
  }
}
