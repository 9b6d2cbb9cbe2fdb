package dev.headway.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file of text in which a spreadsheet may have put whole rows into one cell each:
 * {@code "a,b,""c, d"""} is {@code a,b,"c, d"}, quoted again. Such a row is taken apart where that
 * gives just as many cells as the table has columns, none of which begins with a space as words
 * behind a comma do; else it stays as it is. Remembers how many there were, however often the rows
 * are read.
 */
final class WrappedRows implements Rows.Source {

  private final Rows.Source source;
  private final char delimiter;
  private final int width;
  private int most;
  private int first;

  /**
   * Rows.
   *
   * @param width how many columns the table has
   */
  WrappedRows(Rows.Source source, char delimiter, int width) {
    this.source = source;
    this.delimiter = delimiter;
    this.width = width;
  }

  @Override
  public Rows open() throws IOException {
    return new Unwrapped(source.open());
  }

  /** How many rows stood in one cell each; the header may be one. */
  int count() {
    return most;
  }

  /** The line of the first of them; 0 when there is none. */
  int firstLine() {
    return first;
  }

  /** The row taken apart; empty where it is not one cell that holds several. */
  static Optional<Row> unwrapped(Row row, char delimiter) {
    if (row.cells().size() != 1 || row.cells().get(0).indexOf(delimiter) < 0) {
      return Optional.empty();
    }
    try (CsvRows inner = new CsvRows(new StringReader(row.cells().get(0)), delimiter)) {
      List<String> cells = inner.next().map(Row::cells).orElse(List.of());
      boolean isOneRow = inner.next().isEmpty();
      boolean isText = cells.stream().anyMatch(cell -> cell.startsWith(" "));
      return isOneRow && !isText ? Optional.of(new Row(row.line(), cells)) : Optional.empty();
    } catch (FileRefused | IOException e) {
      return Optional.empty(); // it holds a part of a row: whoever reads it is told of the whole
    }
  }

  private final class Unwrapped implements Rows {
    private final Rows rows;
    private int count;

    Unwrapped(Rows rows) {
      this.rows = rows;
    }

    @Override
    public Optional<Row> next() throws FileRefused {
      Optional<Row> row = rows.next();
      if (row.isEmpty() || row.get().cells().size() != 1) {
        return row;
      }
      Optional<Row> whole =
          unwrapped(row.get(), delimiter).filter(found -> found.cells().size() == width);
      if (whole.isEmpty()) {
        return row;
      }
      count++;
      most = Math.max(most, count);
      first = first == 0 ? whole.get().line() : first;
      return whole;
    }

    @Override
    public Ending ending() {
      return rows.ending();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
