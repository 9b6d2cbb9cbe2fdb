package dev.headway.report;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads workbook markup and refuses what it does not know. One instance reads one text. */
final class WorkbookMarkup {

  /** The template below the templates' root, in the jar and in an agency's own folder. */
  static final String FILE = "workbook/client.ftlx";

  private final Deque<Open> open = new ArrayDeque<>();

  private WorkbookMarkup() {}

  /** An element whose end has not come yet. */
  private static final class Open {
    final String name;
    final String where;
    final Map<String, String> attributes;
    final List<WorkbookElement> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Open(String name, String where, Map<String, String> attributes) {
      this.name = name;
      this.where = where;
      this.attributes = attributes;
    }

    WorkbookElement close() {
      return new WorkbookElement(name, where, attributes, children, text.toString());
    }
  }

  /**
   * Reads a text.
   *
   * @throws TemplateException when it is not workbook markup
   */
  static WorkbookElement read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new WorkbookMarkup().document(factory.createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException e) {
      String clause =
          Optional.ofNullable(e.getMessage()).orElse("").lines().reduce("", (a, b) -> b);
      throw WorkbookElement.refusal(
          "",
          "what the template writes is not well-formed XML: " + clause.replace("Message: ", ""),
          "Look at line "
              + e.getLocation().getLineNumber()
              + " of what it writes: every <element> needs its </element>, every & is &amp;.");
    }
  }

  private WorkbookElement document(XMLStreamReader in) throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(in);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          WorkbookElement closed = open.pop().close();
          if (open.isEmpty()) {
            return closed;
          }
          open.element().children.add(closed);
        }
        case XMLStreamConstants.DTD ->
            throw WorkbookElement.refusal(
                "", "it has a document type declaration", "Remove the line <!DOCTYPE ...>.");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    throw new XMLStreamException("there is no <workbook>", in.getLocation());
  }

  private void start(XMLStreamReader in) {
    String name = in.getLocalName();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    Open parent = open.peek();
    String where = where(parent, name, attributes);
    WorkbookVocabulary.checkElement(parent == null ? "" : parent.name, name, where);
    WorkbookVocabulary.checkAttributes(name, attributes, where);
    open.push(new Open(name, where, attributes));
  }

  private static String where(@Nullable Open parent, String name, Map<String, String> attributes) {
    if (parent == null || name.equals("workbook")) {
      return "";
    }
    String before = parent.where.isEmpty() ? "" : parent.where + ", ";
    if (attributes.containsKey("name") && !name.equals("cell")) {
      return before + name + " '" + attributes.get("name") + "'";
    }
    long number = parent.children.stream().filter(c -> c.name().equals(name)).count() + 1;
    return before + name + " " + number;
  }

  private void text(String text) {
    Open in = open.peek();
    if (in == null) {
      return;
    }
    if (in.name.equals("cell")) {
      in.text.append(text);
    } else if (!text.isBlank()) {
      throw WorkbookElement.refusal(
          in.where,
          "the text '" + text.strip() + "' stands outside a cell",
          "Put it into <cell>...</cell>, or remove it.");
    }
  }
}
