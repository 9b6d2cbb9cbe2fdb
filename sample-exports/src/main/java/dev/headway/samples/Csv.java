package dev.headway.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Comma separated text in the manner of one tool. */
final class Csv {
  /** Which cells a tool puts between quotes. */
  enum Quotes {
    /** Every cell. */
    ALL,
    /** Cells with a space, comma, quote or line break: Meta's way. */
    SPACES,
    /** Cells with a comma, quote or line break. */
    NEEDED
  }

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final StringBuilder text = new StringBuilder();
  private final Quotes quotes;
  private final String lineEnd;

  Csv(Quotes quotes, String lineEnd) {
    this.quotes = quotes;
    this.lineEnd = lineEnd;
  }

  Csv row(List<String> cells) {
    return line(cells.stream().map(this::cell).collect(Collectors.joining(",")));
  }

  /** A line as it stands, such as a preamble's. */
  Csv line(String line) {
    text.append(line).append(lineEnd);
    return this;
  }

  static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytesAfterByteOrderMark() {
    return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytesWithoutLastLineEnd() {
    return text.substring(0, text.length() - lineEnd.length()).getBytes(StandardCharsets.UTF_8);
  }

  private String cell(String cell) {
    String special =
        switch (quotes) {
          case ALL -> "";
          case SPACES -> " ,\"\n";
          case NEEDED -> ",\"\n";
        };
    boolean quote = special.isEmpty() || cell.chars().anyMatch(c -> special.indexOf(c) >= 0);
    return quote ? quoted(cell) : cell;
  }
}
