package dev.headway.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.CalculatedStyle;
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
  private boolean isCounting;

  /** A section with the rules that it was set by. */
  private record Kept(BlockBox box, MatchedRules rules) {}

  /**
   * Keeps the sections of an attempt. Where numbers are counted through the pages none is kept, of
   * no attempt: what a section shows depends on those before it.
   */
  void keep(BlockBox root, ElementStyles styles) {
    isCounting = isCounting || styles.isCounting();
    if (isCounting) {
      kept.clear();
    } else {
      collect(root, styles);
    }
  }

  private void collect(BlockBox box, ElementStyles styles) {
    Element element = box.getElement();
    if (element != null && Xhtml.isSection(element)) {
      CalculatedStyle style = box.getStyle();
      if (style != null && !style.isListItem()) {
        kept.put(element, new Kept(box, styles.rules(element)));
      }
      return;
    }
    if (hasPlaces(box)) {
      for (int i = 0; i < box.getChildCount(); i++) {
        if (box.getChild(i) instanceof BlockBox child) {
          collect(child, styles);
        }
      }
    }
  }

  /** Whether blocks are in it that others can stand for; a table has an order of its own. */
  private static boolean hasPlaces(BlockBox box) {
    return !(box instanceof TableBox) && box.getChildrenContentType() == ContentType.BLOCK;
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
   * @return whether each found its place: else the document is to be set anew
   */
  boolean putInto(BlockBox root, LayoutContext c, ElementStyles styles) {
    List<Element> before =
        kept.keySet().stream()
            .filter(element -> isBelow(root.getElement(), element) && has(element, styles))
            .toList();
    // All boxes are made at once, so what is inside these stands aside meanwhile.
    List<List<Node>> contents = before.stream().map(SetSections::takenOut).toList();
    root.ensureChildren(c);
    for (int i = 0; i < contents.size(); i++) {
      contents.get(i).forEach(before.get(i)::appendChild);
    }
    return before.isEmpty() || place(root, c, styles) == before.size();
  }

  /** Not what another attempt put something else for. */
  private static boolean isBelow(@Nullable Element root, Element element) {
    Node n = element;
    while (n != null && n != root) {
      n = n.getParentNode();
    }
    return n != null;
  }

  private static List<Node> takenOut(Element element) {
    List<Node> content = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = element.getFirstChild()) {
      content.add(element.removeChild(n));
    }
    return content;
  }

  /** How many found their places. */
  private int place(BlockBox box, LayoutContext c, ElementStyles styles) {
    if (!hasPlaces(box)) {
      return 0;
    }
    List<Box> children = new ArrayList<>();
    for (int i = 0; i < box.getChildCount(); i++) {
      children.add(box.getChild(i));
    }
    box.removeAllChildren();
    int placed = 0;
    for (Box child : children) {
      Element element = child.getElement();
      BlockBox before = element != null && Xhtml.isSection(element) ? of(element, styles) : null;
      if (before != null) {
        takeLines(before, c);
        before.reset(c);
        placed++;
      }
      box.addChild(before == null ? child : before);
      if (before == null && child instanceof BlockBox other) {
        placed += place(other, c, styles);
      }
    }
    return placed;
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
