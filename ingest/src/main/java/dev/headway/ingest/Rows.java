package dev.headway.ingest;

import java.io.IOException;
import java.util.Optional;

/** The rows of one sheet, from the first to the last. */
interface Rows extends AutoCloseable {

  /** Opens the rows from the first on. */
  @FunctionalInterface
  interface Source {
    /** The rows. */
    Rows open() throws IOException;
  }

  /** How a row ends. */
  enum Ending {
    /** With the end of a line, or it is none of a text. */
    LINE,
    /** With the end of the file. */
    OPEN,
    /** With the end of the file, while the lines before it end with both characters of Windows. */
    OPEN_UNLIKE_OTHERS
  }

  /** How the row ends that was given last. */
  default Ending ending() {
    return Ending.LINE;
  }

  /** The next row, blank ones included, or empty at the end. */
  Optional<Row> next() throws FileRefused;

  @Override
  void close() throws IOException;
}
