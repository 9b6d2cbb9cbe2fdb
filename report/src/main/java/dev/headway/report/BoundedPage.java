package dev.headway.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** What a template writes, up to a length that no report needs. */
final class BoundedPage extends Writer {

  /** Our longest reports have a quarter of a million letters. */
  static final int MOST_LETTERS = 20_000_000;

  private final StringWriter written = new StringWriter();

  /** A template wrote without an end. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(char[] letters, int from, int count) throws IOException {
    if (written.getBuffer().length() + (long) count > MOST_LETTERS) {
      throw new TooLong();
    }
    written.write(letters, from, count);
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
