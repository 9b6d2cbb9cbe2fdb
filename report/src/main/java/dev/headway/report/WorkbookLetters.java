package dev.headway.report;

/**
 * How wide a text is in Calibri, in digits, which is what columns are measured in. Counted letters
 * would make a row too high for "illicit" and too low for "MMM".
 */
final class WorkbookLetters {

  private static final String NARROW = " ijlI.,:;'’|!·";
  private static final String SLIM = "frtJ()-[]/\"`";
  private static final String WIDE = "mMWw%@&—";

  private WorkbookLetters() {}

  /** The width of a text. */
  static double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      width += width(letter);
      i += Character.charCount(letter);
    }
    return width;
  }

  /** Whether a text surely fits, told from its length alone. */
  static boolean fits(String text, double digits) {
    return text.length() * 2 <= digits;
  }

  private static double width(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return 0.48;
    }
    if (SLIM.indexOf(letter) >= 0) {
      return 0.65;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 1.6;
    }
    if (isBroad(letter)) {
      return 2;
    }
    return Character.isUpperCase(letter) ? 1.15 : 1;
  }

  /** Signs of East Asia and pictures, which stand in a square. */
  private static boolean isBroad(int letter) {
    return (letter >= 0x1100 && letter <= 0x11FF)
        || (letter >= 0x2E80 && letter <= 0xD7FF)
        || (letter >= 0xF900 && letter <= 0xFAFF)
        || (letter >= 0xFF00 && letter <= 0xFF60)
        || letter >= 0x1F300;
  }
}
