package dev.headway.ingest;

import java.io.IOException;
import java.io.Reader;

/** The text of a file, to be read more than once. */
record TextFile(Content content, TextEncoding encoding) {

  Reader text() throws IOException {
    return encoding.reader(content);
  }

  /** Its rows, with this between their cells. */
  Rows.Source rows(char delimiter) {
    return () -> new CsvRows(text(), delimiter);
  }
}
