package dev.headway.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What elements of a page are to somebody who hears it: what HTML says they are, unless they have a
 * {@code role} of ARIA.
 */
final class TagRoles {

  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("section", "Sect"),
          Map.entry("article", "Art"),
          Map.entry("blockquote", "BlockQuote"),
          Map.entry("h1", "H1"),
          Map.entry("h2", "H2"),
          Map.entry("h3", "H3"),
          Map.entry("h4", "H4"),
          Map.entry("h5", "H5"),
          Map.entry("h6", "H6"),
          Map.entry("p", "P"),
          Map.entry("ul", "L"),
          Map.entry("ol", "L"),
          Map.entry("li", "LI"),
          Map.entry("table", "Table"),
          Map.entry("caption", "Caption"),
          Map.entry("figcaption", "Caption"),
          Map.entry("thead", "THead"),
          Map.entry("tbody", "TBody"),
          Map.entry("tfoot", "TFoot"),
          Map.entry("tr", "TR"),
          Map.entry("th", "TH"),
          Map.entry("td", "TD"),
          Map.entry("a", "Link"));

  private static final Map<String, String> BY_ROLE =
      Map.of(
          "list",
          "L",
          "listitem",
          "LI",
          "marker",
          "Lbl",
          "rowheader",
          "TH",
          "columnheader",
          "TH",
          "note",
          "Note",
          "blockquote",
          "BlockQuote");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "br", "cite", "code", "em", "i", "q", "s", "small", "span", "strong",
          "sub", "sup", "u");

  private static final Set<String> PARTS_OF_TABLES =
      Set.of("caption", "thead", "tbody", "tfoot", "tr", "th", "td");

  private TagRoles() {}

  /** The element's role; empty where only what is in it counts. */
  static Optional<String> of(Element e) {
    String said = e.getAttribute("role");
    if (BY_ROLE.containsKey(said)) {
      return Optional.of(BY_ROLE.get(said));
    }
    if (isPresentation(e) || isLayout(e)) {
      return Optional.empty();
    }
    if (e.getNodeName().equals("a") && !e.hasAttribute("href")) {
      return Optional.empty();
    }
    if (Xhtml.isSection(e)) {
      return Optional.of("Sect");
    }
    return Optional.ofNullable(BY_NAME.get(e.getNodeName()));
  }

  /** Whether it is drawn, and no words that a reader could read aloud. */
  static boolean isPicture(Element e) {
    return e.getNodeName().equals("svg") || e.getNodeName().equals("img");
  }

  /** Whether it is a drawing around text that is read as such, such as a number in a circle. */
  static boolean isDrawnText(Element e) {
    return e.getNodeName().equals("svg") && e.getAttribute("role").equals("text");
  }

  /** Whether nothing is lost to somebody who does not see it. */
  static boolean isDecoration(Element e) {
    boolean untold = e.getNodeName().equals("img") && e.getAttribute("alt").isBlank();
    return untold
        || e.getAttribute("aria-hidden").equals("true")
        || (isPicture(e) && isPresentation(e));
  }

  /** What the picture shows, in words; empty where the page does not say it. */
  static String alternative(Element e) {
    String said = e.getAttribute(e.getNodeName().equals("svg") ? "aria-label" : "alt").strip();
    return said.isEmpty() ? title(e) : said;
  }

  private static String title(Element e) {
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeName().equals("title")) {
        return n.getTextContent().strip();
      }
    }
    return "";
  }

  /** Whether it runs on in a line of text. */
  static boolean isInline(Node node) {
    return node instanceof Text
        || (node instanceof Element e && (INLINE.contains(e.getNodeName()) || isDrawnText(e)));
  }

  private static boolean isHeader(String role) {
    return role.equals("rowheader") || role.equals("columnheader");
  }

  private static boolean isPresentation(Element e) {
    String said = e.getAttribute("role");
    return said.equals("presentation") || said.equals("none");
  }

  /** Whether it is a table, or a part of one, that only puts things beside each other. */
  private static boolean isLayout(Element e) {
    if (e.getNodeName().equals("table")) {
      return e.hasAttribute("role") || !hasHeader(e);
    }
    return PARTS_OF_TABLES.contains(e.getNodeName())
        && table(e).filter(TagRoles::isLayout).isPresent();
  }

  private static Optional<Element> table(Element part) {
    Node n = part.getParentNode();
    while (n instanceof Element e && PARTS_OF_TABLES.contains(e.getNodeName())) {
      n = n.getParentNode();
    }
    return n instanceof Element e && e.getNodeName().equals("table")
        ? Optional.of(e)
        : Optional.empty();
  }

  /** A table without a header cell is no table of data. */
  private static boolean hasHeader(Element e) {
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element part
          && PARTS_OF_TABLES.contains(part.getNodeName())
          && (part.getNodeName().equals("th")
              || isHeader(part.getAttribute("role"))
              || (!part.getNodeName().equals("td") && hasHeader(part)))) {
        return true;
      }
    }
    return false;
  }
}
