package dev.headway.ingest;

/**
 * Where a fact was read.
 *
 * @param file the file
 * @param line the line on which its row begins, from 1
 */
public record Origin(ExportFile file, int line) {

  /** Checks the line. */
  public Origin {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line);
    }
  }
}
