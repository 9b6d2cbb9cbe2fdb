package dev.headway.report;

import com.lowagie.text.DocumentException;
import java.awt.Rectangle;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.BoxBuilder;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.ViewportBox;
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
  private final ElementStyles styles;
  private final SetSections before;
  private @Nullable BlockBox root;

  /**
   * For one document.
   *
   * @param before sections of it that were set before
   */
  Typesetter(
      Manuscript pages,
      SetSections before,
      Stylesheet style,
      Fonts fonts,
      Map<String, Logo> images) {
    this.document = pages.document();
    this.before = before;
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
    this.styles = new ElementStyles(files, style);
    renderer.getSharedContext().setCss(styles);
    renderer.getSharedContext().setLineBreakingStrategy(new LineEnds());
    renderer.setDocument(document, "", style);
    new BlankText(renderer.getSharedContext(), this::isSet)
        .removeFrom(document.getDocumentElement());
  }

  /**
   * How much of the paper a section takes.
   *
   * @param id of its element
   * @param first the page that it begins on, from 0
   * @param pages how many pages
   * @param lastFill how much of the last of them, from 0 to 1
   * @param height of what stands on them, in points, without what is left empty at their ends
   * @param room on a page, in points
   */
  record Extent(String id, int first, int pages, double lastFill, double height, double room) {}

  /** Whether an element is a section whose boxes there are already. */
  boolean isSet(Element element) {
    return before.has(element, styles);
  }

  /** The extents of all elements of class {@code section}, in the order of the pages. */
  List<Extent> extents() {
    return extents(root());
  }

  /**
   * The same of pages that are not to be written: what repeats on each, which takes no room of
   * theirs, is left out.
   *
   * @param kept to keep their sections in
   */
  List<Extent> tried(SetSections kept) {
    BlockBox tried = laidOut().root();
    kept.keep(tried, styles);
    return extents(tried);
  }

  private BlockBox root() {
    if (root == null) {
      LaidOut made = laidOut();
      Layer pages = layer(made.root());
      pages.trimEmptyPages(pages.getPaintingDimension(made.context()).height);
      pages.layoutPages(made.context());
      root = made.root();
    }
    return root;
  }

  private LayoutContext context() {
    SharedContext shared = renderer.getSharedContext();
    ITextFontContext fonts = new ITextFontContext();
    LayoutContext c = shared.newLayoutContextInstance(fonts);
    shared.getTextRenderer().setup(fonts);
    return c;
  }

  private record LaidOut(LayoutContext context, BlockBox root) {}

  private LaidOut laidOut() {
    LayoutContext c = context();
    BlockBox made = rootBox(c);
    if (!before.putInto(made, c, styles)) {
      c = context();
      made = rootBox(c);
    }
    made.layout(c);
    return new LaidOut(c, made);
  }

  private BlockBox rootBox(LayoutContext c) {
    BlockBox made = BoxBuilder.createRootBox(c, document);
    PageBox first = Layer.createPageBox(c, "first");
    made.setContainingBlock(
        new ViewportBox(new Rectangle(0, 0, first.getContentWidth(c), first.getContentHeight(c))));
    return made;
  }

  private static Layer layer(BlockBox root) {
    return Objects.requireNonNull(root.getLayer(), "the layer of all pages");
  }

  private static List<Extent> extents(BlockBox root) {
    List<Extent> found = new ArrayList<>();
    collect(root, layer(root), found);
    return found;
  }

  private static void collect(Box box, Layer layer, List<Extent> into) {
    Element element = box.getElement();
    if (element != null && Xhtml.isSection(element)) {
      into.add(extent(box, layer, element.getAttribute("id")));
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      collect(box.getChild(i), layer, into);
    }
  }

  private static Extent extent(Box box, Layer layer, String id) {
    int bottom = box.getAbsY() + box.getHeight();
    List<PageBox> on =
        layer.getPages().stream()
            .filter(p -> p.getTop() < bottom && p.getBottom() > box.getAbsY())
            .toList();
    PageBox last = on.get(on.size() - 1);
    double fill = (bottom - last.getTop()) / (double) (last.getBottom() - last.getTop());
    double height = bottom - Math.max(box.getAbsY(), last.getTop());
    for (PageBox page : on.subList(0, on.size() - 1)) {
      height += lowest(box, page.getBottom()) - Math.max(box.getAbsY(), page.getTop());
    }
    return new Extent(
        id,
        layer.getPages().indexOf(on.get(0)),
        on.size(),
        fill,
        height / DOTS_PER_POINT,
        (last.getBottom() - last.getTop()) / DOTS_PER_POINT);
  }

  /** Where the last thing ends that ends before the end of a page. */
  private static int lowest(Box box, int pageBottom) {
    int lowest = box.getAbsY();
    for (int i = 0; i < box.getChildCount(); i++) {
      Box child = box.getChild(i);
      if (child.getAbsY() < pageBottom) {
        int bottom = child.getAbsY() + child.getHeight();
        lowest = Math.max(lowest, bottom <= pageBottom ? bottom : lowest(child, pageBottom));
      }
    }
    return lowest;
  }

  /**
   * Writes the pages.
   *
   * @param day the day that the document says it was made on
   * @param workbook the file that comes with the pages
   * @param isArchive whether the document says that it keeps PDF/A
   */
  void write(LocalDate day, AttachedFile workbook, boolean isArchive, OutputStream to) {
    BlockBox pages = root();
    Archive archive = new Archive(device, document, day, workbook, isArchive);
    try {
      new PageWriter(renderer.getSharedContext(), device, document, pages, layer(pages))
          .write(archive, to);
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    }
  }
}
