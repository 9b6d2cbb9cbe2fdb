package dev.headway.report;

import dev.headway.ingest.Fact;
import dev.headway.report.WorkbookTable.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/**
 * Rows of data that go straight into a sheet's part. Through POI's objects, 20,000 rows of 12 cells
 * take ten times as long and five times the memory.
 *
 * @param table the facts
 * @param firstRow the row of the first fact, from 1
 * @param styles the indexes of the columns' styles
 */
record WorkbookRows(WorkbookTable<?> table, int firstRow, List<Integer> styles) {

  /** So many values are kept as cells show them, and none that is longer. */
  private static final int MOST_TOLD = 4_000;

  private static final int LONGEST_TOLD = 200;

  /** Rows are written when they have so many letters. */
  private static final int MOST_LETTERS = 1 << 14;

  /** Copies the list. */
  WorkbookRows {
    styles = List.copyOf(styles);
  }

  /** Begins to write; one fact after the other is told, those of other tables too. */
  Writing to(OutputStream out, WorkbookTexts texts) {
    return new Writing(this, out, texts);
  }

  /** Writes {@code <row>} elements. */
  static final class Writing {

    private final WorkbookRows rows;
    private final OutputStream to;
    private final WorkbookTexts texts;
    private final Map<Value, String> told = new HashMap<>();
    private final StringBuilder row = new StringBuilder();
    private final String[] starts;
    private final String[] styles;
    private int count;

    private Writing(WorkbookRows rows, OutputStream to, WorkbookTexts texts) {
      this.rows = rows;
      this.to = to;
      this.texts = texts;
      int columns = rows.styles().size();
      this.starts = new String[columns];
      this.styles = new String[columns];
      for (int i = 0; i < columns; i++) {
        starts[i] = "<c r=\"" + CellReference.convertNumToColString(i);
        styles[i] = "\" s=\"" + rows.styles().get(i) + '"';
      }
    }

    /** Writes a fact where it is one of the table's. */
    void tell(Fact fact) throws IOException {
      WorkbookTable<?> table = rows.table();
      if (fact.kind() != table.kind()) {
        return;
      }
      int index = count++ - table.from();
      if (index >= 0 && index < table.rows()) {
        write(table, fact, Integer.toString(rows.firstRow() + index));
      }
    }

    private void write(WorkbookTable<?> table, Fact fact, String number) throws IOException {
      row.append("<row r=\"").append(number).append("\">");
      for (int c = 0; c < starts.length; c++) {
        Optional<? extends Value> value = table.value(c, fact);
        if (value.isPresent()) {
          row.append(starts[c]).append(number).append(styles[c]);
          row.append(cell(value.get()));
        }
      }
      row.append("</row>");
      if (row.length() > MOST_LETTERS) {
        write();
      }
    }

    private void write() throws IOException {
      to.write(WorkbookText.utf8(row.toString()));
      row.setLength(0);
    }

    /**
     * No more facts come. Refuses to go on where not all rows that the sheet speaks of were told.
     */
    void end() throws IOException {
      write();
      int rows = Math.min(Math.max(0, count - this.rows.table().from()), this.rows.table().rows());
      if (rows != this.rows.table().rows()) {
        throw new IOException(
            "the exports changed while they were read: of "
                + this.rows.table().rows()
                + " rows of data "
                + rows
                + " came when they were read again");
      }
    }

    /** Names, accounts and days come again and again: what they look like is kept. */
    private String cell(Value value) {
      if (value instanceof Value.Amount amount) {
        return "><v>" + amount.number().toPlainString() + "</v></c>";
      }
      String known = told.get(value);
      if (known != null) {
        return known;
      }
      String cell = fresh(value, texts);
      if (told.size() < MOST_TOLD && cell.length() < LONGEST_TOLD) {
        told.put(value, cell);
      }
      return cell;
    }
  }

  private static String fresh(Value value, WorkbookTexts texts) {
    if (value instanceof Value.Text text) {
      // A row is one line high: a caption's line breaks would run into the next row.
      String line = WorkbookText.stored(WorkbookText.clean(text.text()).replace('\n', ' '));
      OptionalInt index = texts.indexOfData(line);
      return index.isPresent()
          ? " t=\"s\"><v>" + index.getAsInt() + "</v></c>"
          : " t=\"inlineStr\"><is>" + WorkbookTexts.element(line) + "</is></c>";
    }
    return "><v>" + number(value) + "</v></c>";
  }

  private static String number(Value value) {
    if (value instanceof Value.Day day) {
      return Long.toString(Math.round(DateUtil.getExcelDate(day.day())));
    }
    if (value instanceof Value.Moment moment) {
      return Double.toString(DateUtil.getExcelDate(moment.moment()));
    }
    throw new IllegalStateException(value.toString());
  }
}
