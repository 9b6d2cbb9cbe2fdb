package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses pages. They can name no other document: a doctype is refused. */
final class Xhtml {

  private static final String MARK = MarkedTemplate.ATTRIBUTE + "=\"";

  private static final String SECTION = "section";

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
    return classes.contains(SECTION) && (" " + classes + " ").contains(" " + SECTION + " ");
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
