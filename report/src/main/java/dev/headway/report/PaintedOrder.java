package dev.headway.report;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.util.regex.Pattern;

/**
 * From the order in which text is read to the order in which its characters are painted, from the
 * left. A text with right-to-left letters is taken to be one right-to-left piece of a line.
 */
final class PaintedOrder {

  /** The first letter of a script that runs to the left. */
  private static final char FIRST = '\u0590';

  /** They shape or order their neighbours, and have no form of their own. */
  private static final Pattern JOINERS = Pattern.compile("[\u200C-\u200F\u061C]");

  /**
   * The vowel sign I of Devanagari, Gurmukhi and Gujarati is read after a cluster of consonants and
   * written before it.
   */
  private static final Pattern SIGN_I =
      Pattern.compile(
          "((?:[\u0915-\u0939\u0958-\u095F]\u093C?\u094D)*"
              + "[\u0915-\u0939\u0958-\u095F]\u093C?)(\u093F)"
              + "|((?:[\u0A15-\u0A39\u0A59-\u0A5E]\u0A3C?\u0A4D)*"
              + "[\u0A15-\u0A39\u0A59-\u0A5E]\u0A3C?)(\u0A3F)"
              + "|((?:[\u0A95-\u0AB9]\u0ABC?\u0ACD)*[\u0A95-\u0AB9]\u0ABC?)(\u0ABF)");

  private PaintedOrder() {}

  static String of(String text) {
    if (runsToTheRight(text)) {
      return text;
    }
    String shaped =
        isRightToLeft(text) ? turned(text) : SIGN_I.matcher(text).replaceAll("$2$1$4$3$6$5");
    return JOINERS.matcher(shaped).replaceAll("");
  }

  /** Nearly every text that there is; so this is asked of each letter before anything else. */
  private static boolean runsToTheRight(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && !isSign(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Latin letters, and signs such as dashes, quotation marks and currencies; no control of order.
   */
  private static boolean isSign(char c) {
    return (c >= '\u1E00' && c <= '\u200A')
        || (c >= '\u2010' && c <= '\u2029')
        || (c >= '\u202F' && c <= '\u205F')
        || (c >= '\u2070' && c <= '\u2BFF');
  }

  /** Whether a text has letters that run to the left. */
  static boolean isRightToLeft(String text) {
    if (runsToTheRight(text)) {
      return false;
    }
    char[] letters = text.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length);
  }

  private static String turned(String text) {
    Bidi bidi = new Bidi(shaped(text), Bidi.RTL);
    return bidi.writeReordered(
        Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING | Bidi.REMOVE_BIDI_CONTROLS);
  }

  private static String shaped(String text) {
    try {
      return new ArabicShaping(
              ArabicShaping.LETTERS_SHAPE
                  | ArabicShaping.LENGTH_GROW_SHRINK
                  | ArabicShaping.TEXT_DIRECTION_LOGICAL)
          .shape(text);
    } catch (ArabicShapingException e) {
      // Only a fixed length can be too short.
      throw new IllegalStateException(e);
    }
  }
}
