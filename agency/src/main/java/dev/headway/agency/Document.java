package dev.headway.agency;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A document that is to be written.
 *
 * @param name the file's name
 * @param content writes its bytes
 */
record Document(String name, Content content) {

  /** Writes bytes. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream to) throws IOException;
  }
}
