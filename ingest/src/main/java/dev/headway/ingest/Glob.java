package dev.headway.ingest;

import java.util.regex.Pattern;

/**
 * A text in which {@code *} stands for anything; compared folded, like the names of columns.
 *
 * @param text as it is written
 * @param plain the same, folded
 * @param isPlain whether it stands for nothing but itself
 * @param pattern what it stands for
 */
record Glob(String text, String plain, boolean isPlain, Pattern pattern) {

  static Glob of(String text) {
    StringBuilder regex = new StringBuilder();
    HeaderIndex.fold(text)
        .chars()
        .forEach(c -> regex.append(c == '*' ? ".*" : Pattern.quote(Character.toString((char) c))));
    String plain = HeaderIndex.fold(text);
    return new Glob(
        text, plain, plain.indexOf('*') < 0, Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /** Whether it stands for the empty text alone. */
  boolean isEmpty() {
    return pattern.pattern().isEmpty();
  }

  boolean matches(String text) {
    return matchesFolded(HeaderIndex.fold(text));
  }

  /** The same for a text that is folded already. */
  boolean matchesFolded(String folded) {
    return isPlain ? plain.equals(folded) : pattern.matcher(folded).matches();
  }
}
