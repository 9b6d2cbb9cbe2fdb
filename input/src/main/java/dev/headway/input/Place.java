package dev.headway.input;

import java.util.Objects;

/**
 * Where something stands in a file, as a person would look it up.
 *
 * @param file the file as the reader of a message knows it, relative to the agency's folder, with
 *     forward slashes
 * @param line the line, from 1; 0 when the whole file is meant
 * @param column the column, from 1; 0 when the whole line is meant
 */
public record Place(String file, int line, int column) {

  /** Checks that the numbers are none below zero and that a column has a line. */
  public Place {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
  }

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** A line of the file, from 1. */
  public static Place of(String file, int line) {
    return new Place(file, line, 0);
  }

  /** {@code file}, {@code file:line} or {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
