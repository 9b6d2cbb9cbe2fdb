package dev.headway.report;

import com.lowagie.text.pdf.BaseFont;
import java.util.Arrays;

/**
 * What a font has for characters, and how wide: asked for each letter of each attempt at a layout,
 * it is remembered for the letters of most texts. For one document.
 */
final class Glyphs {

  /** Behind the letters of Europe. */
  private static final int MOST = 0x0590;

  private static final int UNKNOWN = -1;
  private static final int NONE = -2;

  private final BaseFont font;
  private final int[] widths = new int[MOST];

  Glyphs(BaseFont font) {
    this.font = font;
    Arrays.fill(widths, UNKNOWN);
  }

  BaseFont font() {
    return font;
  }

  boolean has(int c) {
    return c < MOST ? width(c) != NONE : font.charExists(c);
  }

  /** How wide a text is, as the font says it. */
  float width(String text, float size) {
    int total = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= MOST) {
        return font.getWidthPoint(text, size);
      }
      total += Math.max(0, width(c));
    }
    return total * 0.001f * size;
  }

  private int width(int c) {
    int width = widths[c];
    if (width == UNKNOWN) {
      width = font.charExists(c) ? font.getWidth(c) : NONE;
      widths[c] = width;
    }
    return width;
  }
}
