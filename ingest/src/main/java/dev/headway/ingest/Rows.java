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

  /** The next row, blank ones included, or empty at the end. */
  Optional<Row> next() throws FileRefused;

  @Override
  void close() throws IOException;
}
