package dev.headway.report;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Node;

/** Where on the pages each element of the structure was painted. */
final class TagMarks {

  private static final PdfName MCID = new PdfName("MCID");

  private final PdfWriter writer;
  private final IdentityHashMap<Tag, PdfStructureElement> elements = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Mark>> marks = new IdentityHashMap<>();
  private final IdentityHashMap<Tag, List<Annotation>> links = new IdentityHashMap<>();
  private final IdentityHashMap<Tag, Rectangle> edges = new IdentityHashMap<>();

  TagMarks(PdfWriter writer) {
    this.writer = writer;
  }

  /**
   * A stretch of a page's content.
   *
   * @param page where it is
   * @param number among those of the page
   */
  record Mark(PdfIndirectReference page, int number) {}

  /**
   * A place to click.
   *
   * @param page where it is
   * @param reference of the annotation
   */
  record Annotation(PdfIndirectReference page, PdfIndirectReference reference) {}

  /** Begins what belongs to an element; the caller ends it. */
  void begin(PdfContentByte page, Tag tag, Node node) {
    PdfDictionary said = new PdfDictionary();
    page.beginMarkedContentSequence(element(tag), said);
    int number = ((PdfNumber) said.get(MCID)).intValue();
    marks
        .computeIfAbsent(node, n -> new ArrayList<>())
        .add(new Mark(writer.getCurrentPage(), number));
  }

  /** Says where on its page a picture stands. */
  void place(Tag tag, Rectangle edge) {
    edges.put(tag, edge);
  }

  void link(Tag tag, PdfIndirectReference annotation) {
    links
        .computeIfAbsent(tag, t -> new ArrayList<>())
        .add(new Annotation(writer.getCurrentPage(), annotation));
  }

  /** The element in the PDF. */
  PdfStructureElement element(Tag tag) {
    return elements.computeIfAbsent(
        tag, t -> new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName(t.role())));
  }

  /** The stretches in which a node was painted, in their order; none for what was not. */
  List<Mark> of(Node node) {
    return marks.getOrDefault(node, List.of());
  }

  List<Annotation> links(Tag tag) {
    return links.getOrDefault(tag, List.of());
  }

  Optional<Rectangle> edge(Tag tag) {
    return Optional.ofNullable(edges.get(tag));
  }

  /** Whether anything of it was painted. */
  boolean isPainted(Tag tag) {
    return tag.kids().stream()
        .anyMatch(
            kid ->
                kid instanceof Tag.Leaf leaf ? !of(leaf.node()).isEmpty() : isPainted((Tag) kid));
  }
}
