package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says where a drawing uses what is not drawn. */
final class SvgRefusal {

  private static final String ADVICE =
      "Draw it with what docs/templates.md lists: g, rect, line, polyline, polygon, path without"
          + " arcs, circle, ellipse, text, title.";

  private SvgRefusal() {}

  /** A refusal that names the template and line in which the element was written. */
  static TemplateException of(Element element, String message) {
    return new TemplateException(Problem.error(place(element), message, ADVICE));
  }

  /** Where an element was written. */
  static Place place(Element element) {
    Node node = element;
    while (node instanceof Element e) {
      String at = e.getAttribute(MarkedTemplate.ATTRIBUTE);
      if (!at.isEmpty()) {
        return place(at);
      }
      node = e.getParentNode();
    }
    return Place.of("?");
  }

  /** Reads {@code name:line}. */
  static Place place(String mark) {
    int colon = mark.lastIndexOf(':');
    return Place.of(mark.substring(0, colon), Integer.parseInt(mark.substring(colon + 1)));
  }
}
