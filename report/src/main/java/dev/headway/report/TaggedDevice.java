package dev.headway.report;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints pages and says of everything what it is: text and pictures belong to an element of the
 * structure; lines, grounds, and what is repeated on other pages are decoration.
 */
final class TaggedDevice extends ITextOutputDevice {

  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

  private final Document document;
  private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable TagTree tree;
  private @Nullable TagMarks marks;
  private @Nullable TagLinks links;
  private boolean isMarked;
  private String after = "";

  TaggedDevice(float dotsPerPoint, Document document) {
    super(dotsPerPoint);
    this.document = document;
  }

  @Override
  public void setWriter(PdfWriter writer) {
    super.setWriter(writer);
    TagMarks of = new TagMarks(writer);
    tree = new TagTree(document);
    marks = of;
    links = new TagLinks(this, writer, of);
  }

  /** Writes the structure; after the last page. */
  void finishStructure() {
    new TagWriter(Objects.requireNonNull(getWriter(), "writer"), marks()).write(tree().top());
  }

  private TagTree tree() {
    return Objects.requireNonNull(tree, "tree");
  }

  private TagMarks marks() {
    return Objects.requireNonNull(marks, "marks");
  }

  /** A page's is a rectangle, and every box is held against it: as a path that takes a while. */
  @Override
  public @Nullable Shape getClip() {
    Shape clip = super.getClip();
    return clip != null && new Area(clip).isRectangular() ? clip.getBounds2D() : clip;
  }

  @Override
  public void drawText(RenderingContext c, InlineText text) {
    if (text.getSubstring().isEmpty()) {
      return;
    }
    Box line = Objects.requireNonNull(text.getParent(), "the line of a text");
    Node node = text.getTextNode() == null ? line.getElement() : text.getTextNode();
    after = LostSpaces.isAfter(text) ? " " : "";
    mark(c, line, text, Optional.ofNullable(node), () -> drawReadable(c, text));
    after = "";
  }

  /** Where glyphs are not in the order in which they are read, the text itself stands with them. */
  private void drawReadable(RenderingContext c, InlineText text) {
    String read = text.getSubstring();
    if (PaintedOrder.of(read).equals(read)) {
      super.drawText(c, text);
      return;
    }
    PdfDictionary said = new PdfDictionary();
    said.put(ACTUAL_TEXT, new PdfString(read + after, PdfObject.TEXT_UNICODE));
    PdfContentByte page = getCurrentPage();
    page.beginMarkedContentSequence(PdfName.SPAN, said, true);
    super.drawText(c, text);
    page.endMarkedContentSequence();
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    Optional<Node> node = Optional.ofNullable(box.getElement());
    node.flatMap(tree()::owner).ifPresent(tag -> marks().place(tag, createLocalTargetArea(c, box)));
    mark(c, box, box, node, () -> super.paintReplacedElement(c, box));
  }

  /** What was painted before is a head that a table repeats, or a line at the edge of two pages. */
  private void mark(RenderingContext c, Box box, Object what, Optional<Node> node, Runnable paint) {
    if (box.isContainedInMarginBox()) {
      inside(page -> page.beginMarkedContentSequence(ARTIFACT, margin(c, box), true), paint);
      return;
    }
    Optional<Tag> tag = node.flatMap(tree()::owner);
    if (tag.isPresent() && painted.add(what)) {
      inside(page -> marks().begin(page, tag.get(), node.orElseThrow()), paint);
    } else {
      decoration(paint);
    }
  }

  /** A running head or foot, which readers may skip. */
  private PdfDictionary margin(RenderingContext c, Box box) {
    PdfDictionary kind = new PdfDictionary();
    kind.put(PdfName.TYPE, new PdfName("Pagination"));
    float middle = Objects.requireNonNull(c.getPage(), "page").getHeight(c) / getDotsPerPoint() / 2;
    boolean isHead = createLocalTargetArea(c, box).getBottom() > middle;
    kind.put(PdfName.SUBTYPE, new PdfName(isHead ? "Header" : "Footer"));
    return kind;
  }

  private void decoration(Runnable paint) {
    inside(page -> page.beginMarkedContentSequence(ARTIFACT), paint);
  }

  private void inside(Consumer<PdfContentByte> begin, Runnable paint) {
    if (isMarked) {
      paint.run();
      return;
    }
    PdfContentByte page = getCurrentPage();
    begin.accept(page);
    isMarked = true;
    paint.run();
    isMarked = false;
    page.endMarkedContentSequence();
  }

  @Override
  public void paintBackground(RenderingContext c, Box box) {
    super.paintBackground(c, box);
    Optional.ofNullable(box.getElement())
        .flatMap(tree()::owner)
        .filter(tag -> tag.role().equals("Link") && !box.isContainedInMarginBox())
        .filter(tag -> tag.element().filter(e -> e == box.getElement()).isPresent())
        .ifPresent(tag -> Objects.requireNonNull(links, "links").add(c, box, tag));
  }

  /** A space at the edge of a line is not seen, but keeps words apart where lines are joined. */
  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    String all = info == null ? text + after : text;
    decoration(() -> super.drawString(all, x, y, info));
  }

  @Override
  public void draw(Shape shape) {
    decoration(() -> super.draw(shape));
  }

  @Override
  public void fill(Shape shape) {
    decoration(() -> super.fill(shape));
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    decoration(() -> super.drawImage(image, x, y));
  }

  @Override
  public void drawLinearGradient(FSLinearGradient gradient, int x, int y, int width, int height) {
    decoration(() -> super.drawLinearGradient(gradient, x, y, width, height));
  }
}
