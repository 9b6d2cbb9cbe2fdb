package dev.headway.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Objects;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.TrueTypeUtil;

/**
 * Source Sans Pro in two weights, whose figures are as wide as each other. One for each document:
 * the fonts remember which of their glyphs were used.
 */
final class Fonts {

  /** The name in stylesheets. */
  static final String FAMILY = "Source Sans Pro";

  private static final String FOLDER = "/fonts/ttf/SourceSansPro/";
  private static final String REGULAR = "SourceSansPro-Regular.ttf";
  private static final String SEMIBOLD = "SourceSansPro-SemiBold.ttf";

  /** A ballot box: both weights have it, and it looks like what is missing. */
  private static final String MARK = "\u2610";

  private final BaseFont regular;
  private final BaseFont semibold;
  private final ITextFontResolver resolver = new ITextFontResolver();

  Fonts() {
    // A family cannot be made from outside, so a stock one is emptied.
    FontFamily family =
        Objects.requireNonNull(resolver.getFonts().get("Serif"), "the stock family");
    family.getFontDescriptions().clear();
    regular = load(REGULAR, IdentValue.FONT_WEIGHT_400, family);
    semibold = load(SEMIBOLD, IdentValue.FONT_WEIGHT_600, family);
    resolver.getFonts().clear();
    resolver.getFonts().put(FAMILY, family);
    // What a stylesheet names in vain comes out in our font, not in one that is not embedded.
    resolver.getFonts().put("Serif", family);
  }

  /** For the layout of pages. */
  ITextFontResolver resolver() {
    return resolver;
  }

  /** For drawings. */
  BaseFont font(boolean bold) {
    return bold ? semibold : regular;
  }

  /** The width of a text in points. */
  double width(String text, double size, boolean bold) {
    return font(bold).getWidthPoint(text, (float) size);
  }

  /** The text with a visible mark for each character that the fonts do not have. */
  String printable(String text) {
    if (text.codePoints().allMatch(this::has)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    int from = characters.first();
    for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
      String character = text.substring(from, to);
      out.append(character.codePoints().allMatch(this::has) ? character : MARK);
      from = to;
    }
    return out.toString();
  }

  private boolean has(int c) {
    return Character.isWhitespace(c)
        || c == '\u00A0'
        || (!isInvisible(c) && regular.charExists(c) && semibold.charExists(c));
  }

  /** Control and format characters would come out as nothing, or turn the text around. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL || type == Character.UNASSIGNED;
  }

  private static BaseFont load(String name, IdentValue weight, FontFamily into) {
    byte[] bytes = bytes(name);
    try {
      BaseFont font =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      // PDF/UA and PDF/A-2 forbid a list of glyphs that is not complete.
      font.setIncludeCidSet(false);
      font.setSecureRandom(new NotRandom());
      into.addFontDescription(
          TrueTypeUtil.extractDescription(name, bytes, font, false, weight, IdentValue.NORMAL));
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of an embedded font begins with six random letters: here the same in every run. */
  private static final class NotRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }
}
