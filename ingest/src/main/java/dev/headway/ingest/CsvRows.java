package dev.headway.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits text into rows by RFC 4180. The only place that reads with the CSV library. */
final class CsvRows implements Rows {

  /** A quote that is never closed would otherwise swallow the file into one cell. */
  static final int LONGEST_ROW = 4_000_000;

  private final Bounded reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /** The row after the one that is given, since only then it is known how that one ends. */
  private Optional<Row> ahead = Optional.empty();

  private Optional<FileRefused> damage = Optional.empty();
  private boolean begun;

  CsvRows(Reader text, char delimiter) throws IOException {
    reader = new Bounded(text);
    parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .get()
            .parse(reader);
    records = parser.iterator();
  }

  @Override
  public Optional<Row> next() throws FileRefused {
    if (!begun) {
      begun = true;
      look();
    }
    if (damage.isPresent()) {
      throw damage.get();
    }
    Optional<Row> row = ahead;
    if (row.isPresent()) {
      look();
    }
    return row;
  }

  @Override
  public Ending ending() {
    if (ahead.isPresent() || damage.isPresent() || reader.endsLine()) {
      return Ending.LINE;
    }
    return "\r\n".equals(parser.getFirstEndOfLine()) ? Ending.OPEN_UNLIKE_OTHERS : Ending.OPEN;
  }

  private void look() {
    try {
      ahead = read();
    } catch (FileRefused e) {
      ahead = Optional.empty();
      damage = Optional.of(e);
    }
  }

  private Optional<Row> read() throws FileRefused {
    reader.sinceRow = 0;
    int line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
    try {
      return records.hasNext()
          ? Optional.of(new Row(line, Arrays.asList(records.next().values())))
          : Optional.empty();
    } catch (UncheckedIOException e) {
      throw damage(line, String.valueOf(e.getMessage()));
    }
  }

  private static FileRefused damage(int line, String said) {
    if (said.contains(Bounded.TOO_LONG)) {
      return new FileRefused(
          line,
          "the row that begins here is longer than 4 million characters",
          "A quotation mark is probably never closed. Download the file again.");
    }
    if (said.contains("EOF reached")) {
      return new FileRefused(
          line,
          "a quotation mark opens in this row and is never closed",
          "The file is cut off or was edited. Download it again and put it here as it is.");
    }
    return new FileRefused(
        line,
        "in the row that begins here, text follows a closing quotation mark",
        "The file was edited or damaged. Download it again and put it here as it is.");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Stops a single row from filling the memory. */
  private static final class Bounded extends FilterReader {
    static final String TOO_LONG = "longest row exceeded";
    private long sinceRow;
    private char last = '\n';

    Bounded(Reader in) {
      super(in);
    }

    /** Whether what was read so far ends with the end of a line. */
    boolean endsLine() {
      return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      sinceRow += Math.max(0, read);
      last = read > 0 ? buffer[offset + read - 1] : last;
      if (sinceRow > LONGEST_ROW) {
        throw new IOException(TOO_LONG);
      }
      return read;
    }
  }
}
