package dev.headway.ingest;

/** Thrown while a row is made into a fact: the row is left out, and the account manager is told. */
final class RowRefused extends Exception {

  /** The advice for what a spreadsheet has changed. */
  static final String DOWNLOAD_AGAIN =
      "Download the file again and put it here without opening it in a spreadsheet.";

  private static final long serialVersionUID = 1;
  private final String advice;
  private final boolean quirk;
  private final int column;

  /**
   * A row that cannot be read.
   *
   * @param message what was found, as a clause
   * @param advice what to do
   * @param quirk whether that is a known quirk of the source
   */
  RowRefused(String message, String advice, boolean quirk) {
    this(message, advice, quirk, 0);
  }

  private RowRefused(String message, String advice, boolean quirk, int column) {
    super(message);
    this.advice = advice;
    this.quirk = quirk;
    this.column = column;
  }

  /**
   * The same of one cell of the row.
   *
   * @param index its column, from 0; -1 for the row as a whole
   */
  RowRefused at(int index) {
    return new RowRefused(message(), advice, quirk, index + 1);
  }

  /** Where the cell stands in its row, from 1; 0 for the row as a whole. */
  int column() {
    return column;
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
