package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of one table's rows: whether any has a place among the channels, and the words that
 * have none. Lives as long as its table is read.
 */
final class SourceWords {

  private static final int SHOWN = 10;
  private static final int LONGEST = 100;

  /** As many rows without a channel as one in so many are worth a warning. */
  private static final int ONE_IN = 10;

  /** How often a word stands there, and where first. */
  private record Seen(String word, int rows, int line) {

    Seen and(Seen other) {
      return new Seen(word, rows + other.rows, line);
    }

    String text() {
      return "'" + Excerpt.of(word) + "' (" + count(rows) + ", first in line " + line + ")";
    }
  }

  private final Map<String, Seen> unplaced = new HashMap<>();
  private final Map<String, Seen> several = new HashMap<>();
  private int rows;
  private boolean placed;

  /**
   * Adds a row's source.
   *
   * @param word as exported; empty where the row says none
   * @param known whether the table of channels has a line for it
   * @param isOfNone whether that line says that it has no channel, since it may be of several
   */
  void add(String word, boolean known, boolean isOfNone, int line) {
    rows++;
    placed |= known && !word.isEmpty();
    if (!word.isEmpty() && (!known || isOfNone)) {
      (known ? several : unplaced).merge(word, new Seen(word, 1, line), Seen::and);
    }
  }

  /** Whether there are rows, and their sources say nothing of channels. */
  boolean sayNothing() {
    return rows > 0 && !placed;
  }

  /** What to tell of the words that have no place; empty where all have one. */
  List<Problem> problems(String label, String column, String format) {
    return Stream.concat(unknown(label, column, format).stream(), ofSeveral(label, column).stream())
        .toList();
  }

  private Optional<Problem> unknown(String label, String column, String format) {
    return first(unplaced.values())
        .map(
            first ->
                Problem.warning(
                    Place.of(label, first.line()),
                    "in the column '"
                        + column
                        + "' stand words that name no known channel, so that "
                        + count(rows(unplaced))
                        + " count"
                        + (rows(unplaced) == 1 ? "s" : "")
                        + " in none: "
                        + words(unplaced)
                        + (placed ? "" : "; the file is read as one that says nothing of channels"),
                    "Download it again with the tool set to English, or "
                        + line(first)
                        + "   For every client, say what they mean in a file formats/"
                        + format
                        + ".yaml of your own, with 'words' under 'source'."));
  }

  /** Such as the name of a search engine without a word of whether the click was paid for. */
  private Optional<Problem> ofSeveral(String label, String column) {
    int count = rows(several);
    return first(several.values())
        .filter(first -> ONE_IN * count >= rows)
        .map(
            first ->
                Problem.warning(
                    Place.of(label, first.line()),
                    "in the column '"
                        + column
                        + "' stand sources that may be of several channels, so that "
                        + count
                        + " of "
                        + count(rows)
                        + " ("
                        + Math.round(100.0 * count / rows)
                        + " %) count in none: "
                        + words(several),
                    "Let the links name the medium, too (utm_medium=cpc), or " + line(first)));
  }

  /** What to write; which channel it is only the client's people know. */
  private static String line(Seen first) {
    return "say in client.yaml where they belong:   channels: [{text: \""
        + start(first.word()).replace("\\", "\\\\").replace("\"", "\\\"")
        + "\", channel: ...}]   with organic-social, paid-social, organic-search, paid-search,"
        + " email, direct, referral, offline or another channel of docs/client-file.md in place of the"
        + " dots.";
  }

  /** A word; of what is longer than any, such as the rest of a damaged file, how it begins. */
  private static String start(String word) {
    String shown = Excerpt.of(word, LONGEST);
    return word.length() <= LONGEST ? shown : shown.substring(0, shown.length() - 3) + "*";
  }

  private static List<Seen> sorted(Collection<Seen> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(Seen::rows).reversed().thenComparingInt(Seen::line))
        .toList();
  }

  private static Optional<Seen> first(Collection<Seen> words) {
    return sorted(words).stream().findFirst();
  }

  private static int rows(Map<String, Seen> words) {
    return words.values().stream().mapToInt(Seen::rows).sum();
  }

  private static String words(Map<String, Seen> words) {
    String shown =
        sorted(words.values()).stream()
            .limit(SHOWN)
            .map(Seen::text)
            .collect(Collectors.joining(", "));
    int more = words.size() - SHOWN;
    return more > 0 ? shown + ", and " + more + " more words" : shown;
  }

  private static String count(int rows) {
    return rows == 1 ? "1 row" : rows + " rows";
  }
}
