package dev.headway.ingest;

import dev.headway.input.Nearest;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the words of one table mean. Lives as long as its table is read. */
final class Meanings {

  private static final int KEPT = 1000;

  /** More of them make no message clearer. */
  private static final int SHOWN = 10;

  private final FieldCells cells;

  /** A column has few words, again and again. */
  private final IdentityHashMap<Words, Map<String, Optional<String>>> known =
      new IdentityHashMap<>();

  private final Set<String> unknown = new TreeSet<>();

  Meanings(FieldCells cells) {
    this.cells = cells;
  }

  /** The first words that have no meaning in their column, with the column. */
  Set<String> unknown() {
    return Collections.unmodifiableSet(unknown);
  }

  /** What a word of the field means; the word itself where the format says nothing of it. */
  String of(Field field, Words words, String word, Row row) throws RowRefused {
    if (word.isEmpty()) {
      return words.ofEmpty();
    }
    Map<String, Optional<String>> meanings = known.computeIfAbsent(words, w -> new HashMap<>());
    if (meanings.size() > KEPT) {
      meanings.clear();
    }
    Optional<String> meaning = meanings.computeIfAbsent(word, words::of);
    if (meaning.isPresent()) {
      return meaning.get();
    }
    return switch (words.unknown()) {
      case KEEP -> word;
      case EMPTY -> {
        note(field, word);
        yield "";
      }
      case REFUSE ->
          throw cells.refuse(
              field,
              row,
              "'" + Excerpt.of(word) + "', which is not known here",
              Nearest.to(word, words.known())
                  .map(near -> "Did you mean '" + near + "'?")
                  .orElse("Write one of: " + String.join(", ", words.known()) + "."));
    };
  }

  private void note(Field field, String word) {
    if (unknown.size() < SHOWN) {
      String column = cells.named(field, cells.column(field));
      unknown.add("'" + Excerpt.of(word) + "' in '" + column + "'");
    }
  }
}
