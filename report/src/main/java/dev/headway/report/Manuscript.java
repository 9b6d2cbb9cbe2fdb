package dev.headway.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Pages that are ready to be laid out. Their sections may be set anew, one by one. */
final class Manuscript {

  private final Document document;

  private Manuscript(Document document) {
    this.document = document;
  }

  /** Of all sections. */
  static Manuscript of(Document document, Fonts fonts) {
    return of(document, section -> true, fonts);
  }

  /**
   * Of some sections, by their ids. Of the first, whose page is unlike the others, the beginning
   * stays.
   */
  static Manuscript of(Document document, Predicate<String> ids, Fonts fonts) {
    Manuscript made = new Manuscript(document);
    made.keep(ids);
    prepare(document.getDocumentElement(), fonts);
    return made;
  }

  /** The tree, which belongs to the manuscript. */
  Document document() {
    return document;
  }

  /**
   * Puts sections of another manuscript, which loses them, in the place of those here.
   *
   * @param ids which of them
   * @return whether each had its place: else neither is of use any more
   */
  boolean take(Manuscript other, Predicate<String> ids) {
    Map<String, Element> old = new HashMap<>();
    sections().forEach(section -> old.put(section.getAttribute("id"), section));
    old.keySet().removeIf(ids.negate());
    for (Element section : other.sections()) {
      String id = section.getAttribute("id");
      if (ids.test(id)) {
        Element before = old.remove(id);
        if (before == null) {
          return false;
        }
        document.adoptNode(section);
        before.getParentNode().replaceChild(section, before);
      }
    }
    return old.isEmpty();
  }

  private void keep(Predicate<String> ids) {
    List<Element> sections = sections();
    for (Element section : sections) {
      if (ids.test(section.getAttribute("id"))) {
        continue;
      }
      if (section == sections.get(0)) {
        keepBeginning(section);
      } else {
        section.getParentNode().removeChild(section);
      }
    }
  }

  private static void keepBeginning(Element section) {
    Node n = section.getFirstChild();
    while (n != null && !(n instanceof Element)) {
      n = n.getNextSibling();
    }
    while (n != null && n.getNextSibling() != null) {
      section.removeChild(n.getNextSibling());
    }
  }

  private List<Element> sections() {
    List<Element> sections = new ArrayList<>();
    collectSections(document.getDocumentElement(), sections);
    return sections;
  }

  /** The tree's own search by names is slow. */
  private static void collectSections(Element element, List<Element> into) {
    if (Xhtml.isSection(element)) {
      into.add(element);
      return;
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        collectSections(child, into);
      }
    }
  }

  /**
   * Gives each text the fonts that have its characters, or a visible mark for those that none has,
   * and refuses what would fetch or run. What stands in the head is not printed, and stays.
   */
  private static void prepare(Node node, Fonts fonts) {
    Node next;
    for (Node n = node.getFirstChild(); n != null; n = next) {
      next = n.getNextSibling();
      if (n instanceof Text text) {
        print(text, fonts);
      } else if (n instanceof Element element && !element.getNodeName().equals("head")) {
        Stylesheet.check(element);
        TagLinks.check(element);
        prepare(element, fonts);
      }
    }
  }

  private static void print(Text text, Fonts fonts) {
    List<TextRun> runs = fonts.runs(text.getData());
    if (runs.size() == 1 && isPlain(runs.get(0), fonts)) {
      if (!runs.get(0).text().equals(text.getData())) {
        text.setData(runs.get(0).text());
      }
      return;
    }
    if (isDrawn(text) || runs.stream().allMatch(run -> isPlain(run, fonts))) {
      // Drawings look for the fonts of their texts themselves.
      text.setData(runs.stream().map(TextRun::text).collect(Collectors.joining()));
      return;
    }
    Node parent = text.getParentNode();
    for (TextRun run : runs) {
      parent.insertBefore(printed(run, text.getOwnerDocument(), fonts), text);
    }
    parent.removeChild(text);
  }

  private static boolean isPlain(TextRun run, Fonts fonts) {
    return run.family().equals(fonts.text()) && !PaintedOrder.isRightToLeft(run.text());
  }

  private static boolean isDrawn(Text text) {
    return text.getParentNode().getNodeName().equals("text");
  }

  /** In another font, or apart, where its letters are turned. */
  private static Node printed(TextRun run, Document document, Fonts fonts) {
    Text text = document.createTextNode(run.text());
    if (isPlain(run, fonts)) {
      return text;
    }
    Element span = document.createElement("span");
    span.setAttribute("style", "font-family: '" + run.family().name() + "'");
    span.appendChild(text);
    return span;
  }
}
