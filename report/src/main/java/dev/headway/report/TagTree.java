package dev.headway.report;

import dev.headway.input.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The structure of a document, from its pages: what is a heading, a table, a figure, in the order
 * in which they stand in the pages, which is the order in which they are read.
 */
final class TagTree {

  /** Elements in which lines of text may stand between paragraphs. */
  private static final Set<String> HOLD_PARAGRAPHS =
      Set.of("Document", "Sect", "Art", "BlockQuote", "TH", "TD", "LBody", "Note");

  /** Of those, the ones that are paragraphs enough where nothing but text is in them. */
  private static final Set<String> HOLD_TEXT = Set.of("TH", "TD", "LBody", "Note");

  private final Tag top = new Tag("Document", Optional.empty());
  private final IdentityHashMap<Node, Tag> owners = new IdentityHashMap<>();
  private final Set<Node> labels = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * The structure.
   *
   * @throws TemplateException when a drawing neither says what it shows nor that it is decoration
   */
  TagTree(Document document) {
    kids(document.getDocumentElement()).stream()
        .filter(n -> n.getNodeName().equals("body"))
        .map(Element.class::cast)
        .forEach(body -> flow(body, top));
  }

  /** The whole document. */
  Tag top() {
    return top;
  }

  /** The element that text or a picture belongs to; empty for what is only decoration. */
  Optional<Tag> owner(Node painted) {
    return Optional.ofNullable(owners.get(painted));
  }

  /** What is in an element: blocks, and lines of text, which are paragraphs between blocks. */
  private void flow(Element e, Tag into) {
    List<Node> kids = kids(e).stream().filter(n -> !labels.contains(n)).toList();
    boolean alone =
        HOLD_TEXT.contains(into.role())
            && kids.stream().allMatch(n -> isBlank(n) || TagRoles.isInline(n))
            && isAlone(e, into);
    boolean paragraphs = HOLD_PARAGRAPHS.contains(into.role()) && !alone;
    // The element itself stands for what a stylesheet writes before it.
    List<Node> line = new ArrayList<>(List.of(e));
    for (Node n : kids) {
      if (n instanceof Element block && !TagRoles.isInline(block)) {
        text(e, line, into, paragraphs);
        block(block, into);
      } else if (!line.isEmpty() || !isBlank(n)) {
        line.add(n);
      }
    }
    text(e, line, into, paragraphs);
  }

  /** Whether nothing else is in the cell or item that it is in. */
  private static boolean isAlone(Element e, Tag cell) {
    Node n = e;
    while (n instanceof Element part && cell.element().filter(c -> c == part).isEmpty()) {
      n = n.getParentNode();
      if (n == null || kids(n).stream().filter(kid -> !isBlank(kid)).count() > 1) {
        return false;
      }
    }
    return true;
  }

  private void text(Element of, List<Node> line, Tag into, boolean asParagraph) {
    if (!line.isEmpty()) {
      Tag holder = asParagraph ? new Tag("P", Optional.empty()) : into;
      for (Node n : line) {
        if (n == of) {
          leaf(n, holder);
        } else {
          inline(n, holder);
        }
      }
      if (asParagraph) {
        into.add(holder);
      }
    }
    line.clear();
  }

  private void inline(Node n, Tag into) {
    if (n instanceof Text) {
      leaf(n, into);
    } else if (n instanceof Element e && !TagRoles.isDecoration(e)) {
      Tag tag = TagRoles.of(e).map(role -> new Tag(role, Optional.of(e))).orElse(into);
      leaf(e, tag);
      if (tag != into) {
        into.add(tag);
      }
      if (!TagRoles.isPicture(e)) {
        kids(e).forEach(kid -> inline(kid, tag));
      }
    }
  }

  private void leaf(Node n, Tag into) {
    owners.put(n, into);
    into.add(new Tag.Leaf(n));
  }

  private void block(Element e, Tag into) {
    if (TagRoles.isDecoration(e)) {
      return;
    }
    if (TagRoles.isPicture(e)) {
      picture(e, into);
      return;
    }
    Optional<String> role = TagRoles.of(e);
    if (role.isEmpty()) {
      flow(e, into);
      return;
    }
    Tag tag = new Tag(role.get(), Optional.of(e));
    (tag.role().equals("TR") ? rows(into) : into).add(tag);
    if (role.get().equals("LI")) {
      item(e, tag);
    } else {
      flow(e, tag);
    }
  }

  /** Beside a head, rows stand in a body, whether the page says so or not. */
  private static Tag rows(Tag table) {
    List<Tag> parts =
        table.kids().stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
    if (parts.stream().noneMatch(part -> part.role().equals("THead"))) {
      return table;
    }
    Tag last = parts.get(parts.size() - 1);
    if (last.role().equals("TBody") && last.element().isEmpty()) {
      return last;
    }
    Tag body = new Tag("TBody", Optional.empty());
    table.add(body);
    return body;
  }

  private void picture(Element e, Tag into) {
    if (TagRoles.alternative(e).isEmpty()) {
      throw new TemplateException(untold(e));
    }
    Tag figure = new Tag("Figure", Optional.of(e));
    leaf(e, figure);
    into.add(figure);
  }

  private static Problem untold(Element e) {
    return Problem.error(
        SvgRefusal.place(e),
        "nobody who cannot see this drawing learns what it shows",
        "Say it with its numbers: aria-label=\"...\". Where words beside the drawing say the same,"
            + " write role=\"presentation\".");
  }

  /** A number or a sign in front, and the rest. */
  private void item(Element e, Tag item) {
    marker(e)
        .ifPresent(
            marker -> {
              Tag label = new Tag("Lbl", Optional.of(marker));
              item.add(label);
              if (TagRoles.isInline(marker)) {
                kids(marker).forEach(kid -> inline(kid, label));
              } else {
                flow(marker, label);
              }
              labels.add(marker);
            });
    Tag body = new Tag("LBody", Optional.of(e));
    item.add(body);
    flow(e, body);
  }

  private static Optional<Element> marker(Element e) {
    for (Node n : kids(e)) {
      if (n instanceof Element kid) {
        Optional<Element> found =
            kid.getAttribute("role").equals("marker") ? Optional.of(kid) : marker(kid);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(Node n) {
    return n instanceof Text text ? text.getData().isBlank() : !(n instanceof Element);
  }

  private static List<Node> kids(Node parent) {
    List<Node> kids = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      kids.add(n);
    }
    return kids;
  }
}
