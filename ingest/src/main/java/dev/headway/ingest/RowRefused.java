package dev.headway.ingest;

/** Thrown while a row is made into a fact: the row is left out, and the account manager is told. */
final class RowRefused extends Exception {

  /** The advice for what a spreadsheet has changed. */
  static final String DOWNLOAD_AGAIN =
      "Download the file again and put it here without opening it in a spreadsheet.";

  private static final long serialVersionUID = 1;
  private final String advice;
  private final boolean quirk;

  /**
   * A row that cannot be read.
   *
   * @param message what was found, as a clause
   * @param advice what to do
   * @param quirk whether that is a known quirk of the source
   */
  RowRefused(String message, String advice, boolean quirk) {
    super(message);
    this.advice = advice;
    this.quirk = quirk;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String advice() {
    return advice;
  }

  boolean quirk() {
    return quirk;
  }
}
