package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sources of one table's rows: whether any has a place among the channels, and the words that
 * have none. Lives as long as its table is read.
 */
final class SourceWords {

  private static final int SHOWN = 10;

  /** How often a word stands there, and where first. */
  private record Seen(String word, int rows, int line) {

    String text() {
      return "'" + Excerpt.of(word) + "' (" + count(rows) + ", first in line " + line + ")";
    }
  }

  private final Map<String, Seen> unplaced = new HashMap<>();
  private boolean any;
  private boolean placed;

  /**
   * Adds a row's source.
   *
   * @param word as exported; empty where the row says none
   * @param known whether the table of channels has a line for it
   */
  void add(String word, boolean known, int line) {
    any = true;
    placed |= known && !word.isEmpty();
    if (!known && !word.isEmpty()) {
      unplaced.merge(
          word, new Seen(word, 1, line), (a, b) -> new Seen(word, a.rows() + b.rows(), a.line()));
    }
  }

  /** Whether there are rows, and their sources say nothing of channels. */
  boolean sayNothing() {
    return any && !placed;
  }

  /** What to tell of the words that have no place; empty where all have one. */
  Optional<Problem> problem(String label, String column, String format) {
    List<Seen> seen =
        unplaced.values().stream()
            .sorted(Comparator.comparingInt(Seen::rows).reversed().thenComparingInt(Seen::line))
            .toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    int rows = seen.stream().mapToInt(Seen::rows).sum();
    String words = seen.stream().limit(SHOWN).map(Seen::text).collect(Collectors.joining(", "));
    String more = seen.size() > SHOWN ? ", and " + (seen.size() - SHOWN) + " more words" : "";
    return Optional.of(
        Problem.warning(
            Place.of(label, seen.get(0).line()),
            "in the column '"
                + column
                + "' stand words that name no known channel, so that "
                + count(rows)
                + " count"
                + (rows == 1 ? "s" : "")
                + " in none: "
                + words
                + more
                + (placed ? "" : "; the file is read as one that says nothing of channels"),
            "Download it again with the tool set to English, or say in client.yaml where they belong:"
                + "   channels: [{text: \""
                + seen.get(0).word().replace("\\", "\\\\").replace("\"", "\\\"")
                + "\", channel: referral}]   For every client, say what they mean in a file formats/"
                + format
                + ".yaml of your own, with 'words' under 'source'."));
  }

  private static String count(int rows) {
    return rows == 1 ? "1 row" : rows + " rows";
  }
}
