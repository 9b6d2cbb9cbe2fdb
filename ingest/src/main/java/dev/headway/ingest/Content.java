package dev.headway.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read again and again, so that they need not be kept. */
@FunctionalInterface
interface Content {

  /** The bytes from the first on. */
  InputStream open() throws IOException;

  /** Bytes that are there. */
  static Content of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
