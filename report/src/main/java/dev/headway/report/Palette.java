package dev.headway.report;

import dev.headway.model.Brand;
import dev.headway.model.Colour;
import dev.headway.report.view.ThemeView;

/** The colours of a document, derived from the client's two hues. */
final class Palette {

  private static final double EASY_TEXT_CONTRAST = Brand.TEXT_CONTRAST + 0.3;
  private static final double PANEL = 0.053;
  private static final double STEP = 0.005;

  private final Colour actual;
  private final Colour attention;

  private Palette(Colour actual, Colour attention) {
    this.actual = actual;
    this.attention = attention;
  }

  /** The colours for a brand; a hue that cannot be read on white is darkened until it can. */
  static Palette of(Brand brand) {
    return new Palette(
        readable(brand.colour(), Brand.TEXT_CONTRAST),
        readable(brand.attention(), Brand.TEXT_CONTRAST));
  }

  ThemeView theme() {
    Colour previous = readable(actual.mixedWithWhite(0.68), Brand.SHAPE_CONTRAST);
    return new ThemeView(
        hex(actual),
        hex(previous),
        hex(readable(previous, EASY_TEXT_CONTRAST)),
        hex(actual.mixedWithWhite(0.213)),
        hex(actual.mixedWithWhite(0.139)),
        hex(actual.mixedWithWhite(0.073)),
        hex(panel()),
        "#1B2529",
        "#4A575D",
        "#5C696F",
        "#7A888F",
        "#C9D0D3",
        hex(attention),
        "#000000");
  }

  /** A tint, as pale as it must be for text in either hue to be read on it. */
  private Colour panel() {
    double part = PANEL;
    while (part > 0 && !isGround(actual.mixedWithWhite(part))) {
      part -= STEP;
    }
    return actual.mixedWithWhite(Math.max(0, part));
  }

  private boolean isGround(Colour ground) {
    return Math.min(actual.contrast(ground), attention.contrast(ground)) >= Brand.TEXT_CONTRAST;
  }

  private static Colour readable(Colour colour, double contrast) {
    return colour.darkenedUntil(darker -> darker.contrast(Colour.WHITE) >= contrast);
  }

  private static String hex(Colour colour) {
    return colour.toString();
  }
}
