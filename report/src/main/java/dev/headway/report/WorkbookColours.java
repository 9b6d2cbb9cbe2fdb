package dev.headway.report;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;

/** Colours of the markup: those of the theme by name, others as {@code #RRGGBB}. */
final class WorkbookColours {

  /** The place of the first accent among the colours of a theme. */
  private static final long ACCENT_1 = 4;

  /** The place of the second light colour. */
  private static final long LIGHT_2 = 2;

  /** How much of the way to white a pale tone goes. */
  private static final double PALE = 0.88;

  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

  private WorkbookColours() {}

  static boolean isKnown(String text) {
    return text.equals("brand") || text.equals("brand-pale") || HEX.matcher(text).matches();
  }

  /** The colour of a known text. */
  static XSSFColor of(String text) {
    CTColor colour = CTColor.Factory.newInstance();
    if (text.startsWith("#")) {
      colour.setRgb(HexFormat.of().parseHex("FF" + text.substring(1)));
    } else {
      colour.setTheme(text.equals("brand") ? ACCENT_1 : LIGHT_2);
    }
    return XSSFColor.from(colour, new DefaultIndexedColorMap());
  }

  /** A pale tone of a hue, for the ground under text. */
  static String pale(String colour) {
    double[] parts = parts(colour);
    for (int i = 0; i < parts.length; i++) {
      parts[i] += (255 - parts[i]) * PALE;
    }
    return text(parts);
  }

  private static double[] parts(String colour) {
    int rgb = HexFormat.fromHexDigits(colour, 1, 7);
    return new double[] {(rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF};
  }

  private static String text(double[] parts) {
    return String.format(
        Locale.ROOT,
        "#%02X%02X%02X",
        Math.round(parts[0]),
        Math.round(parts[1]),
        Math.round(parts[2]));
  }
}
