package dev.headway.report;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Takes the line ends and indents of templates out of pages where they stand between blocks: nobody
 * sees them there, and the layout would make a box of each before it finds that out.
 */
final class BlankText {

  private static final Set<IdentValue> FLOW =
      Set.of(IdentValue.BLOCK, IdentValue.TABLE, IdentValue.LIST_ITEM);
  private static final Set<IdentValue> HOLD_FLOW =
      Set.of(IdentValue.BLOCK, IdentValue.TABLE_CELL, IdentValue.LIST_ITEM);
  private static final Set<IdentValue> GROUPS =
      Set.of(
          IdentValue.TABLE_ROW_GROUP, IdentValue.TABLE_HEADER_GROUP, IdentValue.TABLE_FOOTER_GROUP);

  private final SharedContext styles;
  private final Predicate<Element> without;

  /**
   * @param without elements out of which it was taken before
   */
  BlankText(SharedContext styles, Predicate<Element> without) {
    this.styles = styles;
    this.without = without;
  }

  /** Takes it out of an element and what is in that. */
  void removeFrom(Element parent) {
    if (parent.getNodeName().equals("svg")
        || parent.getNodeName().equals("head")
        || without.test(parent)) {
      return;
    }
    Node next;
    for (Node n = parent.getFirstChild(); n != null; n = next) {
      next = n.getNextSibling();
      if (n instanceof Element child) {
        removeFrom(child);
      } else if (n instanceof Text text && isBlank(text) && isBetweenBlocks(text, parent)) {
        parent.removeChild(text);
      }
    }
  }

  private static boolean isBlank(Text text) {
    return text.getData().chars().allMatch(c -> c == ' ' || c == '\n' || c == '\t' || c == '\r');
  }

  private boolean isBetweenBlocks(Text text, Element parent) {
    Node before = text.getPreviousSibling();
    Node after = text.getNextSibling();
    if (before == null && after == null) {
      return false;
    }
    CalculatedStyle around = styles.getStyle(parent);
    IdentValue space = around.getIdent(CSSName.WHITE_SPACE);
    return (space == IdentValue.NORMAL || space == IdentValue.NOWRAP)
        && isBlock(before, parent, around, "before")
        && isBlock(after, parent, around, "after");
  }

  /** Whether it is a block in the flow, or the edge of one. */
  private boolean isBlock(
      @Nullable Node beside, Element parent, CalculatedStyle around, String edge) {
    if (beside == null) {
      return styles.getCss().getPseudoElementStyle(parent, edge) == null;
    }
    if (!(beside instanceof Element element)) {
      return false;
    }
    CalculatedStyle style = styles.getStyle(element);
    return !style.isFloated()
        && !style.isAbsolute()
        && !style.isFixed()
        && !style.isRunning()
        && isIn(style.getIdent(CSSName.DISPLAY), around.getIdent(CSSName.DISPLAY));
  }

  private static boolean isIn(IdentValue block, IdentValue around) {
    if (around == IdentValue.TABLE) {
      return block == IdentValue.TABLE_ROW || GROUPS.contains(block);
    }
    if (around == IdentValue.TABLE_ROW) {
      return block == IdentValue.TABLE_CELL;
    }
    return GROUPS.contains(around)
        ? block == IdentValue.TABLE_ROW
        : HOLD_FLOW.contains(around) && FLOW.contains(block);
  }
}
