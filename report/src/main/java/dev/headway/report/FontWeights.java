package dev.headway.report;

import com.lowagie.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.TrueTypeUtil;

/**
 * A family in use in one document.
 *
 * @param name in stylesheets
 * @param regular for text
 * @param semibold for what stands out
 */
record FontWeights(String name, Glyphs regular, Glyphs semibold) {

  /** Reads the fonts of a family, and tells the layout of them. */
  static FontWeights load(FontFamilyFiles files, FontFamily into) {
    into.getFontDescriptions().clear();
    return new FontWeights(
        files.name(),
        load(files.regular().get(), IdentValue.FONT_WEIGHT_400, into),
        load(files.semibold().get(), IdentValue.FONT_WEIGHT_600, into));
  }

  private static Glyphs load(FontFile file, IdentValue weight, FontFamily into) {
    BaseFont font = file.font();
    into.addFontDescription(
        TrueTypeUtil.extractDescription(
            file.name(), file.bytes(), font, false, weight, IdentValue.NORMAL));
    return new Glyphs(font);
  }

  /** One of the two weights. */
  Glyphs glyphs(boolean bold) {
    return bold ? semibold : regular;
  }

  /** Whether both weights have every character of a text. */
  boolean has(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!has(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  private boolean has(int c) {
    return Character.isWhitespace(c)
        || c == '\u00A0'
        || (!isInvisible(c) && regular.has(c) && semibold.has(c));
  }

  /** Control and format characters would come out as nothing, or turn the text around. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL || type == Character.UNASSIGNED;
  }
}
