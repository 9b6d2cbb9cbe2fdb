package dev.headway.ingest;

import java.util.List;
import java.util.Optional;

/**
 * What the words of a column mean here.
 *
 * @param meanings the first whose pattern fits counts
 * @param unknown what becomes of a word that none fits
 */
record Words(List<Meaning> meanings, Unknown unknown) {

  /** One word, or several with {@code *}, and its meaning; an empty meaning is "not given". */
  record Meaning(Glob word, String meaning) {}

  /** What becomes of a word that is not listed. */
  enum Unknown {
    /** It stays as it is. */
    KEEP,
    /** It counts as not given; the file gets a note. */
    EMPTY,
    /** The row is refused. */
    REFUSE
  }

  Words {
    meanings = List.copyOf(meanings);
  }

  Optional<String> of(String word) {
    return meanings.stream().filter(m -> m.word().matches(word)).map(Meaning::meaning).findFirst();
  }

  /** What the empty cell means: nothing, unless {@code ""} is among the words. */
  String ofEmpty() {
    return meanings.stream()
        .filter(m -> m.word().isEmpty())
        .map(Meaning::meaning)
        .findFirst()
        .orElse("");
  }

  List<String> known() {
    return meanings.stream().map(Meaning::meaning).filter(m -> !m.isEmpty()).distinct().toList();
  }
}
