package dev.headway.report;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
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
  private final Document document;

  Typesetter(Document document, Stylesheet style, Fonts fonts, Map<String, Logo> images) {
    ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
    this.document = document;
    this.renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            new NothingFetched(device, DOTS_PER_PIXEL, images),
            fonts.resolver(),
            new Drawings(device, fonts),
            new ReadingText(fonts));
    renderer.getSharedContext().setLineBreakingStrategy(new LineEnds());
    Xhtml.prepare(document.getDocumentElement(), fonts);
    renderer.setDocument(document, "", style);
    renderer.layout();
  }

  /**
   * How much of the paper a section takes.
   *
   * @param id of its element
   * @param pages how many pages
   * @param lastFill how much of the last of them, from 0 to 1
   */
  record Extent(String id, int pages, double lastFill) {}

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
    if (element != null && element.getAttribute("class").matches("(.* )?section( .*)?")) {
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
    return new Extent(id, on.size(), fill);
  }

  /**
   * Writes the pages.
   *
   * @param day the day that the document says it was made on
   */
  void write(LocalDate day, OutputStream to) {
    renderer.setPDFVersion(PdfWriter.VERSION_1_7);
    renderer.setListener(new SameBytes(day, document));
    try {
      renderer.createPDF(to);
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says in the document what it is; takes nothing from the clock. */
  private static final class SameBytes extends DefaultPDFCreationListener {

    private final LocalDate day;
    private final Document document;

    SameBytes(LocalDate day, Document document) {
      this.day = day;
      this.document = document;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
      PdfWriter writer = Objects.requireNonNull(renderer.getWriter(), "writer");
      writer.setFullCompression();
      writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    }

    @Override
    public void onClose(ITextRenderer renderer) {
      PdfWriter writer = Objects.requireNonNull(renderer.getWriter(), "writer");
      String language = document.getDocumentElement().getAttribute("lang");
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language, "UnicodeBig"));
      PdfDictionary info = writer.getInfo();
      PdfDate date = new PdfDate(noon());
      info.put(PdfName.CREATIONDATE, date);
      info.put(PdfName.MODDATE, date);
      info.put(PdfName.CREATOR, new PdfString("Headway", "UnicodeBig"));
      byte[] id = id();
      info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private GregorianCalendar noon() {
      GregorianCalendar noon = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      noon.clear();
      noon.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0, 0);
      return noon;
    }

    private byte[] id() {
      String text = day + document.getDocumentElement().getTextContent();
      UUID uuid = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(16)
          .putLong(uuid.getMostSignificantBits())
          .putLong(uuid.getLeastSignificantBits())
          .array();
    }
  }
}
