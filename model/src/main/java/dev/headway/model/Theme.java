package dev.headway.model;

import java.util.List;
import java.util.Locale;

/**
 * What a client's posts can be about.
 *
 * @param name for people
 * @param words of which a post's caption has one, in any case; such as {@code #howto}
 */
public record Theme(String name, List<String> words) {

  /** Copies the list. */
  public Theme {
    words = List.copyOf(words);
  }

  /** Whether a caption has one of the words, standing by itself. */
  boolean isIn(String caption) {
    String text = caption.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> stands(word.toLowerCase(Locale.ROOT), text));
  }

  private static boolean stands(String word, String text) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
