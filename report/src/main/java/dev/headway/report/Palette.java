package dev.headway.report;

import dev.headway.report.view.ThemeView;
import java.util.Locale;

/**
 * The colours of a document, derived from the client's hue. Contrast is the ratio of relative
 * luminances by WCAG 2.2.
 */
final class Palette {

  private static final double TEXT_CONTRAST = 4.5;
  private static final double LINE_CONTRAST = 3.0;
  private static final int[] WHITE = {255, 255, 255};

  private final int[] actual;

  private Palette(int[] actual) {
    this.actual = actual;
  }

  /** The colours for a hue, which is darkened until it can be read on white. */
  static Palette of(String colour) {
    return new Palette(darkened(parse(colour), TEXT_CONTRAST));
  }

  ThemeView theme() {
    int[] previous = darkened(mixed(actual, 0.68), LINE_CONTRAST);
    return new ThemeView(
        hex(actual),
        hex(previous),
        hex(darkened(previous, TEXT_CONTRAST + 0.3)),
        hex(mixed(actual, 0.213)),
        hex(mixed(actual, 0.139)),
        hex(mixed(actual, 0.073)),
        hex(mixed(actual, 0.053)),
        "#1B2529",
        "#4A575D",
        "#5C696F",
        "#7A888F",
        "#C9D0D3",
        "#A63D1F",
        "#000000");
  }

  /** The contrast of two colours, from 1 to 21. */
  static double contrast(String one, String other) {
    return contrast(parse(one), parse(other));
  }

  private static double contrast(int[] one, int[] other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int[] darkened(int[] rgb, double wanted) {
    int[] darker = rgb;
    while (contrast(darker, WHITE) < wanted) {
      darker = new int[] {darker[0] * 97 / 100, darker[1] * 97 / 100, darker[2] * 97 / 100};
    }
    return darker;
  }

  /** So much of the colour, the rest white. */
  private static int[] mixed(int[] rgb, double part) {
    int[] mix = new int[3];
    for (int i = 0; i < 3; i++) {
      mix[i] = (int) Math.round(255 - (255 - rgb[i]) * part);
    }
    return mix;
  }

  private static int[] parse(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
  }

  private static String hex(int[] rgb) {
    return String.format(Locale.ROOT, "#%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
  }
}
