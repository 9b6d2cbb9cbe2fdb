package dev.headway.report;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfRectangle;
import java.util.Optional;
import java.util.stream.Stream;

/** What elements of a structure are said to be beside their role. */
final class TagAttributes {

  private TagAttributes() {}

  /**
   * The attributes; empty for none.
   *
   * @param role as it is written
   * @param edge where it stands on its page, if it is a picture
   */
  static Optional<PdfDictionary> of(Tag tag, String role, Optional<Rectangle> edge) {
    return switch (role) {
      case "TH", "TD" -> cell(tag, role);
      case "L" -> Optional.of(of("List", "ListNumbering", numbering(tag)));
      case "Figure" -> edge.map(TagAttributes::place);
      default -> Optional.empty();
    };
  }

  private static Optional<PdfDictionary> cell(Tag tag, String role) {
    PdfDictionary cell = owned("Table");
    if (role.equals("TH")) {
      cell.put(new PdfName("Scope"), new PdfName(scope(tag)));
    }
    span(tag, "colspan").ifPresent(n -> cell.put(new PdfName("ColSpan"), n));
    span(tag, "rowspan").ifPresent(n -> cell.put(new PdfName("RowSpan"), n));
    return cell.size() > 1 ? Optional.of(cell) : Optional.empty();
  }

  private static String scope(Tag header) {
    boolean isRow =
        header.attribute("role").equals("rowheader") || header.attribute("scope").startsWith("row");
    return isRow ? "Row" : "Column";
  }

  /** What stands in front of the items. */
  private static String numbering(Tag list) {
    boolean isCounted =
        list.element().filter(e -> e.getNodeName().equals("ol")).isPresent()
            || label(list).filter(text -> text.matches("\\d.*")).isPresent();
    return isCounted ? "Decimal" : "Disc";
  }

  private static Optional<String> label(Tag list) {
    return list.kids().stream()
        .flatMap(kid -> kid instanceof Tag item ? item.kids().stream() : Stream.empty())
        .flatMap(
            kid ->
                kid instanceof Tag tag && tag.role().equals("Lbl")
                    ? Stream.of(tag)
                    : Stream.empty())
        .flatMap(tag -> tag.element().stream())
        .map(e -> e.getTextContent().strip())
        .findFirst();
  }

  private static Optional<PdfNumber> span(Tag cell, String name) {
    String said = cell.attribute(name);
    return !said.isEmpty() && said.matches("[1-9]\\d{0,3}")
        ? Optional.of(new PdfNumber(Integer.parseInt(said)))
        : Optional.empty();
  }

  private static PdfDictionary place(Rectangle edge) {
    PdfDictionary layout = of("Layout", "Placement", "Block");
    layout.put(PdfName.BBOX, new PdfRectangle(edge));
    return layout;
  }

  private static PdfDictionary of(String owner, String key, String value) {
    PdfDictionary attributes = owned(owner);
    attributes.put(new PdfName(key), new PdfName(value));
    return attributes;
  }

  private static PdfDictionary owned(String owner) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName(owner));
    return attributes;
  }
}
