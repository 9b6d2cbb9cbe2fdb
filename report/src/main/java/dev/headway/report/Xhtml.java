package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses pages. They can name no other document: a doctype is refused. */
final class Xhtml {

  private static final String MARK = MarkedTemplate.ATTRIBUTE + "=\"";

  private static final Pattern SECTION = Pattern.compile("(.* )?section( .*)?");

  private Xhtml() {}

  /**
   * The pages as a tree.
   *
   * @throws TemplateException when they are not well-formed; names the template and the line before
   *     the mistake
   */
  static Document parse(String xhtml, String template) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      // Every node is looked at, so none is made later.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setExpandEntityReferences(false);
      factory.setXIncludeAware(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      throw new TemplateException(
          Problem.error(
              written(xhtml, e.getLineNumber(), e.getColumnNumber()).orElse(Place.of(template)),
              "here, or shortly after, the pages are not well-formed XHTML: "
                  + Optional.ofNullable(e.getMessage()).orElse("").replaceAll("\\.$", ""),
              "Close every element, put attributes in quotes, and write & as &amp;."));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an element is a section, which begins a page. */
  static boolean isSection(Element element) {
    String classes = element.getAttribute("class");
    return classes.contains("section") && SECTION.matcher(classes).matches();
  }

  /**
   * Takes sections out, by their ids. Of the first, whose page is unlike the others, the beginning
   * stays.
   */
  static void keepSections(Document document, Predicate<String> ids) {
    List<Element> sections = new ArrayList<>();
    collectSections(document.getDocumentElement(), sections);
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

  /** The tree's own search by names is slow. */
  private static void collectSections(Element element, List<Element> into) {
    if (isSection(element)) {
      into.add(element);
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
  static void prepare(Node node, Fonts fonts) {
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

  /** The last element that was written before a place in the pages. */
  private static Optional<Place> written(String xhtml, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = xhtml.indexOf('\n', at) + 1;
    }
    int mark = xhtml.lastIndexOf(MARK, Math.min(xhtml.length(), at + column));
    if (mark < 0) {
      return Optional.empty();
    }
    int from = mark + MARK.length();
    return Optional.of(SvgRefusal.place(xhtml.substring(from, xhtml.indexOf('"', from))));
  }

  /** The stock handler prints to the console. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
      // A warning does not change the tree.
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
