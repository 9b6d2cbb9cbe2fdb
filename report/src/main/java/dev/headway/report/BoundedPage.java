package dev.headway.report;

import java.io.IOException;
import java.io.Writer;

/** What a template writes, up to a length that no report needs. */
final class BoundedPage extends Writer {

  /** Our longest reports have a quarter of a million letters. */
  static final int MOST_LETTERS = 5_000_000;

  private final StringBuilder written = new StringBuilder();

  /** A template wrote without an end. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(char[] letters, int from, int count) throws IOException {
    if (written.length() + (long) count > MOST_LETTERS) {
      throw new TooLong();
    }
    written.append(letters, from, count);
  }

  /** As it is: the stock way copies it into an array of letters first. */
  @Override
  public void write(String text, int from, int count) throws IOException {
    if (written.length() + (long) count > MOST_LETTERS) {
      throw new TooLong();
    }
    written.append(text, from, from + count);
  }

  @Override
  public void flush() {
    // Nothing waits.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
