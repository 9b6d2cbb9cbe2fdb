package dev.headway.ingest;

/**
 * What was found in somebody's file, as a message can show it: on one line, and no longer than an
 * eye can take in. A damaged cell may hold the rest of the file.
 */
final class Excerpt {

  /** Long enough for a post's address. */
  private static final int LONGEST = 100;

  private Excerpt() {}

  /**
   * The text without line ends, without signs that turn text round, and perhaps without its end.
   */
  static String of(String text) {
    return of(text, LONGEST);
  }

  /**
   * The same.
   *
   * @param longest how many characters are shown at most
   */
  static String of(String text, int longest) {
    int end = Math.min(text.length(), longest);
    boolean isCut = end < text.length();
    if (isCut && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder shown = new StringBuilder();
    text.substring(0, end).codePoints().forEach(c -> shown.appendCodePoint(shown(c)));
    return isCut ? shown.append("...").toString() : shown.toString();
  }

  private static int shown(int c) {
    return switch (Character.getType(c)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t' ? ' ' : '?';
      case Character.SURROGATE, Character.UNASSIGNED -> '?';
      default -> turnsRound(c) ? '?' : c;
    };
  }

  private static boolean turnsRound(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
