package dev.headway.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes any text fit for a cell: what XML forbids, what is too long, what Excel would decode. */
final class WorkbookText {

  /** What Excel holds in a cell, in UTF-16 units. */
  static final int LONGEST = 32_767;

  /** Excel reads {@code _x0041_} as the letter A: an underscore before such a run is escaped. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private WorkbookText() {}

  /** The text with line ends as {@code \n} and what XML forbids shown as U+FFFD. */
  static String legal(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return out.toString();
  }

  /** The legal text, cut with an ellipsis after 32,767 UTF-16 units, never inside a character. */
  static String clean(String text) {
    String out = legal(text);
    if (out.length() <= LONGEST) {
      return out;
    }
    int end = LONGEST - 1;
    return out.substring(0, Character.isHighSurrogate(out.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /**
   * A clean text in the notation of a workbook's parts, where {@code _xHHHH_} stands for a
   * character.
   */
  static String stored(String clean) {
    return clean.indexOf('_') < 0 ? clean : ESCAPE.matcher(clean).replaceAll("_x005F_");
  }

  /** A legal text as it stands between two tags. */
  static String escaped(String legal) {
    return legal.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A legal text as it stands between quotes. */
  static String quoted(String legal) {
    return escaped(legal).replace("\"", "&quot;");
  }

  /** A text as the parts of a workbook hold it. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether no character needs a second look, as in nearly all texts. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 0x20 && c != '\n' && c != '\t') || c > 0xD7FF) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || c == '\n'
        || c == '\t'
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
