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
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses pages. They can name no other document: a doctype is refused. */
final class Xhtml {

  private static final String MARK = MarkedTemplate.ATTRIBUTE + "=\"";

  private static final String SECTION = "section";

  /** A report of ours has some thousands. */
  private static final int MOST_ELEMENTS = 200_000;

  /** Ours are a dozen deep; whoever follows the tree needs a part of the stack. */
  private static final int DEEPEST = 200;

  private Xhtml() {}

  /**
   * The pages as a tree.
   *
   * @throws TemplateException when they are not well-formed, or have more elements than can be laid
   *     out, or deeper ones; names the template and the line before the mistake
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
      Document document = builder.parse(new InputSource(new StringReader(xhtml)));
      bound(document.getDocumentElement(), template);
      return document;
    } catch (SAXParseException e) {
      throw malformed(
          written(xhtml, e.getLineNumber(), e.getColumnNumber()).orElse(Place.of(template)), e);
    } catch (SAXException e) {
      throw malformed(Place.of(template), e); // of a doctype in the middle no place is told
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TemplateException malformed(Place place, SAXException e) {
    return new TemplateException(
        Problem.error(
            place,
            "here, or shortly after, the pages are not well-formed XHTML: "
                + Optional.ofNullable(e.getMessage()).orElse("").replaceAll("\\.$", ""),
            "Close every element, put attributes in quotes, and write & as &amp;."));
  }

  /** Whether an element is a section, which begins a page. */
  static boolean isSection(Element element) {
    String classes = element.getAttribute("class");
    return classes.contains(SECTION) && (" " + classes + " ").contains(" " + SECTION + " ");
  }

  /** Without a call for each depth, of which there may be too many. */
  private static void bound(Element root, String template) {
    int elements = 0;
    int depth = 1;
    Node at = root;
    while (at != null) {
      if (at instanceof Element element) {
        elements++;
        if (elements > MOST_ELEMENTS) {
          throw tooMuch(element, template, "there are more than " + MOST_ELEMENTS + " elements");
        }
        if (depth > DEEPEST) {
          throw tooMuch(element, template, "elements are nested more than " + DEEPEST + " deep");
        }
      }
      if (at.getFirstChild() != null) {
        at = at.getFirstChild();
        depth++;
        continue;
      }
      while (at != null && at != root && at.getNextSibling() == null) {
        at = at.getParentNode();
        depth--;
      }
      at = at == null || at == root ? null : at.getNextSibling();
    }
  }

  private static TemplateException tooMuch(Element element, String template, String what) {
    Place place = SvgRefusal.place(element);
    return new TemplateException(
        Problem.error(
            place.file().equals("?") ? Place.of(template) : place,
            "up to here " + what,
            "Look for a list or a macro that writes more than was meant."));
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
