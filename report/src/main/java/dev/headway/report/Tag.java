package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a document's structure, as a program that reads aloud goes through it. */
final class Tag implements TagKid {

  private final String role;
  private final Optional<Element> element;
  private final List<TagKid> kids = new ArrayList<>();

  /**
   * An element without kids.
   *
   * @param role of PDF, such as {@code H1}
   * @param element of the page that it stands for; empty for what only groups others
   */
  Tag(String role, Optional<Element> element) {
    this.role = role;
    this.element = element;
  }

  /** Text or a picture of the page, once it is painted. */
  record Leaf(Node node) implements TagKid {}

  String role() {
    return role;
  }

  Optional<Element> element() {
    return element;
  }

  /** What is in it, in the order in which it is read. */
  List<TagKid> kids() {
    return List.copyOf(kids);
  }

  void add(TagKid kid) {
    kids.add(kid);
  }

  /** An attribute of its element; empty for none. */
  String attribute(String name) {
    return element.map(e -> e.getAttribute(name)).orElse("");
  }
}
