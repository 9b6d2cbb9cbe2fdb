package dev.headway.ingest;

import java.util.Set;

/**
 * The words that stand for "not measured" in a table, such as {@code -}. Every filled cell is asked
 * whether it is one, and nearly all are longer than any of them.
 */
final class NothingWords {

  static final NothingWords NONE = new NothingWords(Set.of());

  private final Set<String> words;
  private final int longest;

  NothingWords(Set<String> words) {
    this.words = Set.copyOf(words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether the text is one of them. */
  boolean has(String text) {
    return text.length() <= longest && words.contains(text);
  }
}
