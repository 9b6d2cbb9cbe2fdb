package dev.headway.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * Text of other people inside a message. A mail program orders letters by itself, unlike our pages:
 * what runs against the language keeps to itself, and nothing in it turns its surroundings around.
 */
final class MailText {

  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';

  /** They turn text around; isolates are dealt with one by one. */
  private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066\u2067]");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\u2028\u2029 ]+");

  private final boolean isRightToLeft;

  MailText(ULocale language) {
    this.isRightToLeft = language.isRightToLeft();
  }

  /** The text on one line, apart from what stands beside it where that is needed. */
  String of(String text) {
    String clean = balanced(TURNS.matcher(line(text)).replaceAll(""));
    return runsAgainst(clean) ? ISOLATE + clean + END : clean;
  }

  /** On one line, of characters that every document may have. */
  private static String line(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> UCharacter.getType(c) == UCharacter.SURROGATE || isNone(c) ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return BLANKS.matcher(out).replaceAll(" ").strip();
  }

  private static boolean isNone(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** Without an end that closes somebody else's isolate, or a beginning that nothing ends. */
  private static String balanced(String text) {
    StringBuilder out = new StringBuilder();
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == END && open == 0) {
        continue;
      }
      open += c == ISOLATE ? 1 : c == END ? -1 : 0;
      out.append(c);
    }
    return out.append(String.valueOf(END).repeat(open)).toString();
  }

  /** Whether there is a letter against the language that is not apart yet. */
  private boolean runsAgainst(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      depth += c == ISOLATE ? 1 : c == END ? -1 : 0;
      if (depth == 0 && isAgainst(UCharacter.getDirection(c))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAgainst(int direction) {
    return isRightToLeft
        ? direction == UCharacterDirection.LEFT_TO_RIGHT
        : direction == UCharacterDirection.RIGHT_TO_LEFT
            || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }
}
