package dev.headway.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Separated text in the manner of one tool. */
public final class Csv {
  /** Which cells a tool puts between quotes. */
  public enum Quotes {
    /** Every cell. */
    ALL,
    /** Cells with a space, comma, quote or line break: Meta's way. */
    SPACES,
    /** Cells with a delimiter, quote or line break. */
    NEEDED
  }

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final StringBuilder text = new StringBuilder();
  private final Quotes quotes;
  private final String lineEnd;
  private final String delimiter;

  public Csv(Quotes quotes, String lineEnd) {
    this(quotes, lineEnd, ",");
  }

  /** The same with something else than a comma between cells. */
  public Csv(Quotes quotes, String lineEnd, String delimiter) {
    this.quotes = quotes;
    this.lineEnd = lineEnd;
    this.delimiter = delimiter;
  }

  public Csv row(List<String> cells) {
    return line(cells.stream().map(this::cell).collect(Collectors.joining(delimiter)));
  }

  /** A line as it stands, such as a preamble's. */
  public Csv line(String line) {
    text.append(line).append(lineEnd);
    return this;
  }

  public static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** In UTF-8. */
  public byte[] bytes() {
    return bytes(StandardCharsets.UTF_8);
  }

  public byte[] bytes(Charset charset) {
    return text.toString().getBytes(charset);
  }

  /** In UTF-8. */
  public byte[] bytesAfterByteOrderMark() {
    return bytesAfterByteOrderMark(StandardCharsets.UTF_8);
  }

  public byte[] bytesAfterByteOrderMark(Charset charset) {
    return (BYTE_ORDER_MARK + text).getBytes(charset);
  }

  /** In UTF-8. */
  public byte[] bytesWithoutLastLineEnd() {
    return withoutLastLineEnd().getBytes(StandardCharsets.UTF_8);
  }

  /** In UTF-8. */
  public byte[] bytesAfterByteOrderMarkWithoutLastLineEnd() {
    return (BYTE_ORDER_MARK + withoutLastLineEnd()).getBytes(StandardCharsets.UTF_8);
  }

  private String withoutLastLineEnd() {
    return text.substring(0, text.length() - lineEnd.length());
  }

  private String cell(String cell) {
    String special =
        switch (quotes) {
          case ALL -> "";
          case SPACES -> " ,\"\n";
          case NEEDED -> delimiter + "\"\n";
        };
    boolean quote = special.isEmpty() || cell.chars().anyMatch(c -> special.indexOf(c) >= 0);
    return quote ? quoted(cell) : cell;
  }
}
