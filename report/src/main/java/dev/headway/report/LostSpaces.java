package dev.headway.report;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/** The spaces that a line break stands for: whoever reads the lines as one text needs them. */
final class LostSpaces {

  private LostSpaces() {}

  /** Whether a line ended after a text, and took a space with it. */
  static boolean isAfter(InlineText text) {
    String all = text.getMasterText();
    int end = text.getEnd();
    if (end < all.length()) {
      return Character.isWhitespace(all.charAt(end));
    }
    Text node = text.getTextNode();
    return node != null && !text.getSubstring().endsWith(" ") && isBreak(text, next(node));
  }

  /** Whether the next text begins on another line. */
  private static boolean isBreak(InlineText text, @Nullable Node next) {
    if (next instanceof Element e && e.getNodeName().equals("br")) {
      return true;
    }
    return next instanceof Text other
        && !other.getData().isEmpty()
        && Character.isWhitespace(other.getData().charAt(0))
        && isLast(text);
  }

  private static boolean isLast(InlineText text) {
    InlineLayoutBox box = text.getParent();
    if (box == null) {
      return false;
    }
    LineBox line = box.getLineBox();
    int right = box.getAbsX() + text.getX() + text.getWidth();
    return right >= line.getAbsX() + line.getContentWidth() - 1;
  }

  /** The text or line break that follows in the same paragraph. */
  private static @Nullable Node next(Node of) {
    Node n = of;
    while (n.getNextSibling() == null && TagRoles.isInline(n.getParentNode())) {
      n = n.getParentNode();
    }
    Node next = n.getNextSibling();
    while (next != null && next.getFirstChild() != null && TagRoles.isInline(next)) {
      next = next.getFirstChild();
    }
    return next;
  }
}
