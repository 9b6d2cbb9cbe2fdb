package dev.headway.report;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a document's structure into the PDF, once all pages are painted. */
final class TagWriter {

  private static final PdfName ALT = new PdfName("Alt");
  private static final PdfName OBJR = new PdfName("OBJR");

  private final PdfWriter writer;
  private final TagMarks marks;

  TagWriter(PdfWriter writer, TagMarks marks) {
    this.writer = writer;
    this.marks = marks;
  }

  void write(Tag top) {
    PdfStructureTreeRoot root = writer.getStructureTreeRoot();
    try {
      root.put(PdfName.K, new PdfArray(write(top, top.role(), root.getReference())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfIndirectReference write(Tag tag, String role, PdfIndirectReference parent)
      throws IOException {
    PdfStructureElement element = marks.element(tag);
    element.put(PdfName.S, new PdfName(role));
    element.put(PdfName.P, parent);
    element.put(PdfName.K, kids(tag, element));
    String language = tag.attribute("lang");
    if (!language.isEmpty()) {
      element.put(PdfName.LANG, text(language));
    }
    if (role.equals("Figure")) {
      element.put(ALT, text(tag.element().map(TagRoles::alternative).orElse("")));
    }
    TagAttributes.of(tag, role, marks.edge(tag)).ifPresent(said -> element.put(PdfName.A, said));
    writer.addToBody(element, element.getReference());
    return element.getReference();
  }

  private PdfArray kids(Tag tag, PdfStructureElement element) throws IOException {
    List<PdfObject> kids = new ArrayList<>();
    for (TagKid kid : tag.kids()) {
      if (kid instanceof Tag.Leaf leaf) {
        marks.of(leaf.node()).forEach(mark -> kids.add(content(mark)));
      } else if (kid instanceof Tag inner && isWritten(tag, inner)) {
        kids.add(write(inner, role(inner), element.getReference()));
      }
    }
    marks.links(tag).forEach(link -> kids.add(annotation(link)));
    PdfArray array = new PdfArray();
    kids.forEach(array::add);
    return array;
  }

  /** Rows keep their empty cells, so that each cell has its column. */
  private boolean isWritten(Tag row, Tag tag) {
    return marks.isPainted(tag)
        || (row.role().equals("TR") && (tag.role().equals("TH") || tag.role().equals("TD")));
  }

  /** A header that says nothing is none. */
  private String role(Tag tag) {
    return tag.role().equals("TH") && !marks.isPainted(tag) ? "TD" : tag.role();
  }

  private static PdfDictionary content(TagMarks.Mark mark) {
    PdfDictionary content = new PdfDictionary(new PdfName("MCR"));
    content.put(PdfName.PG, mark.page());
    content.put(new PdfName("MCID"), new PdfNumber(mark.number()));
    return content;
  }

  private static PdfDictionary annotation(TagMarks.Annotation link) {
    PdfDictionary object = new PdfDictionary(OBJR);
    object.put(PdfName.PG, link.page());
    object.put(new PdfName("Obj"), link.reference());
    return object;
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }
}
