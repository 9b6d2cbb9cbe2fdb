package dev.headway.ingest;

import java.util.regex.Pattern;

/**
 * A text in which {@code *} stands for anything; compared folded, like the names of columns.
 *
 * @param text as it is written
 * @param pattern what it stands for
 */
record Glob(String text, Pattern pattern) {

  static Glob of(String text) {
    StringBuilder regex = new StringBuilder();
    HeaderIndex.fold(text)
        .chars()
        .forEach(c -> regex.append(c == '*' ? ".*" : Pattern.quote(Character.toString((char) c))));
    return new Glob(text, Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /** Whether it stands for the empty text alone. */
  boolean isEmpty() {
    return pattern.pattern().isEmpty();
  }

  boolean matches(String text) {
    return pattern.matcher(HeaderIndex.fold(text)).matches();
  }
}
