package dev.headway.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.Styleable;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.BlockBox.ContentType;
import org.xhtmlrenderer.render.Box;

/**
 * The boxes of sections that were set in attempts, for the pages on which they are set once more:
 * to make boxes and to find their styles takes as long as to lay them out.
 */
final class SetSections {

  private final IdentityHashMap<Element, Kept> kept = new IdentityHashMap<>();

  /** A section with the rules that it was set by. */
  private record Kept(BlockBox box, MatchedRules rules) {}

  /** Keeps the sections in a box. */
  void keep(BlockBox box, ElementStyles styles) {
    Element element = box.getElement();
    if (element != null && Xhtml.isSection(element)) {
      kept.put(element, new Kept(box, styles.rules(element)));
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      if (box.getChild(i) instanceof BlockBox child) {
        keep(child, styles);
      }
    }
  }

  /** Whether a section was set by the same rules. */
  boolean has(Element section, ElementStyles styles) {
    return of(section, styles) != null;
  }

  private @Nullable BlockBox of(Element section, ElementStyles styles) {
    Kept set = kept.get(section);
    return set != null && set.rules() == styles.rules(section) ? set.box() : null;
  }

  /**
   * Makes the boxes of a document, in which those that were set before have their places.
   *
   * @param root of a document that is not laid out yet
   */
  void putInto(BlockBox root, LayoutContext c, ElementStyles styles) {
    List<Element> before =
        kept.keySet().stream()
            .filter(element -> isIn(root, element) && has(element, styles))
            .toList();
    // All boxes are made at once, so what is inside these stands aside meanwhile.
    List<List<Node>> contents = before.stream().map(SetSections::takenOut).toList();
    root.ensureChildren(c);
    for (int i = 0; i < contents.size(); i++) {
      contents.get(i).forEach(before.get(i)::appendChild);
    }
    if (!before.isEmpty()) {
      place(root, c, styles);
    }
  }

  private static boolean isIn(BlockBox root, Element element) {
    Element whole = Objects.requireNonNull(root.getElement(), "the element of a document");
    return element.getOwnerDocument() == whole.getOwnerDocument();
  }

  private static List<Node> takenOut(Element element) {
    List<Node> content = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = element.getFirstChild()) {
      content.add(element.removeChild(n));
    }
    return content;
  }

  private void place(BlockBox box, LayoutContext c, ElementStyles styles) {
    if (box instanceof TableBox || box.getChildrenContentType() != ContentType.BLOCK) {
      return;
    }
    List<Box> children = new ArrayList<>();
    for (int i = 0; i < box.getChildCount(); i++) {
      children.add(box.getChild(i));
    }
    box.removeAllChildren();
    children.forEach(child -> box.addChild(placed(child, c, styles)));
  }

  private Box placed(Box box, LayoutContext c, ElementStyles styles) {
    Element element = box.getElement();
    if (element == null || !(box instanceof BlockBox block)) {
      return box;
    }
    if (!Xhtml.isSection(element)) {
      place(block, c, styles);
      return box;
    }
    BlockBox before = of(element, styles);
    if (before == null) {
      return box;
    }
    takeLines(before, c);
    before.reset(c);
    return before;
  }

  /** Lines are made anew; the stock way takes leave of each of their pieces first. */
  private static void takeLines(BlockBox box, LayoutContext c) {
    if (box.getChildrenContentType() == ContentType.INLINE) {
      for (Styleable piece : box.getInlineContent()) {
        if (piece instanceof BlockBox inner) {
          takeLines(inner, c);
          inner.reset(c);
        }
      }
      box.removeAllChildren();
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      if (box.getChild(i) instanceof BlockBox child) {
        takeLines(child, c);
      }
    }
  }
}
