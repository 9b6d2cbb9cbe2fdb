package dev.headway.report;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Where the two weights of a family are read from, when they are needed.
 *
 * @param name in stylesheets
 * @param regular for text
 * @param semibold for what stands out
 * @param scripts the characters that it is asked for: a large font is not read in vain
 */
record FontFamilyFiles(
    String name, Supplier<FontFile> regular, Supplier<FontFile> semibold, IntPredicate scripts) {

  /** Headway's own, whose figures are as wide as each other. */
  static final FontFamilyFiles SOURCE_SANS =
      shipped(
          "Source Sans Pro",
          "SourceSansPro/SourceSansPro-Regular.ttf",
          "SourceSansPro/SourceSansPro-SemiBold.ttf",
          c -> true);

  /** For what the text's font lacks, in this order: most scripts, then Chinese and Japanese. */
  static final List<FontFamilyFiles> FALLBACKS =
      List.of(
          shipped(
              "Kurinto Sans",
              "Kurinto/KurintoSans-Rg.ttf",
              "Kurinto/KurintoSans-Bd.ttf",
              c ->
                  !isChineseOrJapanese(c)
                      && !isHangul(c)
                      && !isPictograph(c)
                      && !isMisspeltLetterByLetter(c)),
          shipped(
              "Noto Sans SC",
              "NotoSansSC/NotoSansSC-Regular.ttf",
              "NotoSansSC/NotoSansSC-Bold.ttf",
              FontFamilyFiles::isChineseOrJapanese));

  /** Whether the font is asked for any of a text's characters. */
  boolean isFor(String text) {
    return text.codePoints().anyMatch(scripts);
  }

  private static boolean isChineseOrJapanese(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      // Brackets, marks and letters as wide as a sign.
      default -> (c >= 0x3000 && c <= 0x33FF) || (c >= 0xFF00 && c <= 0xFFEF);
    };
  }

  /**
   * Whether letters of the script, one beside the other, would be another text: vowels that stand
   * on both sides of their consonant, and letters that are nothing unless they join. A mark is
   * better.
   */
  private static boolean isMisspeltLetterByLetter(int c) {
    return switch (UnicodeScript.of(c)) {
      case BENGALI, ORIYA, TAMIL, MALAYALAM, SINHALA, TIBETAN, MONGOLIAN, SYRIAC, NKO -> true;
      default -> false;
    };
  }

  private static boolean isHangul(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HANGUL;
  }

  /** No font of one colour has them. */
  private static boolean isPictograph(int c) {
    return c >= 0x1F000 && c <= 0x1FAFF;
  }

  private static FontFamilyFiles shipped(
      String name, String regular, String semibold, IntPredicate scripts) {
    String folder = "/fonts/ttf/";
    return new FontFamilyFiles(
        name,
        () -> FontFile.ofClassPath(folder + regular),
        () -> FontFile.ofClassPath(folder + semibold),
        scripts);
  }
}
