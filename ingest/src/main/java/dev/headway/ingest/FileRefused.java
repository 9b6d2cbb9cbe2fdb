package dev.headway.ingest;

/** Thrown for a file of which nothing can be used, since reading the rest would be guessing. */
final class FileRefused extends Exception {

  private static final long serialVersionUID = 1;
  private final int line;
  private final String advice;

  /**
   * A file that cannot be read.
   *
   * @param line the line, from 1; 0 for the file as a whole
   * @param message what was found, as a clause
   * @param advice what to do
   */
  FileRefused(int line, String message, String advice) {
    super(message);
    this.line = line;
    this.advice = advice;
  }

  int line() {
    return line;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String advice() {
    return advice;
  }
}
