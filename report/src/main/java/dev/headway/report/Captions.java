package dev.headway.report;

import java.util.regex.Pattern;

/** What people wrote, as it can be printed: without pictures, and on one line. */
final class Captions {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  /** X appends one to every post that shows something; it says nothing to a reader. */
  private static final Pattern SHORT_LINK = Pattern.compile("https?://t\\.co/\\S+");

  /** What stood between a word and its full stop was a picture. */
  private static final Pattern BEFORE_POINT = Pattern.compile(" (?=[.,](\\s|$))");

  private Captions() {}

  /** Without emoji, which the fonts do not have and which are no words. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    SHORT_LINK
        .matcher(text)
        .replaceAll(" ")
        .codePoints()
        .filter(c -> !isPicture(c))
        .forEach(out::appendCodePoint);
    return BEFORE_POINT.matcher(SPACE.matcher(out).replaceAll(" ")).replaceAll("").strip();
  }

  /** The same, cut at a word. */
  static String plain(String text, int most) {
    return Headlines.cut(plain(text), most);
  }

  private static boolean isPicture(int c) {
    boolean emoji = (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF);
    boolean joint = c == 0x200D || c == 0x20E3 || (c >= 0xFE00 && c <= 0xFE0F);
    return emoji || joint || (c >= 0xE0020 && c <= 0xE007F);
  }
}
