package dev.headway.report;

import dev.headway.ingest.Fact;
import dev.headway.report.WorkbookTable.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

  /** Copies the list. */
  WorkbookRows {
    styles = List.copyOf(styles);
  }

  /** Begins to write; one fact after the other is told, those of other tables too. */
  Writing to(OutputStream out) {
    return new Writing(this, out);
  }

  /** Writes {@code <row>} elements. */
  static final class Writing {

    private final WorkbookRows rows;
    private final OutputStream to;
    private final StringBuilder row = new StringBuilder();
    private final String[] starts;
    private final String[] styles;
    private int told;

    private Writing(WorkbookRows rows, OutputStream to) {
      this.rows = rows;
      this.to = to;
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
      int index = told++ - table.from();
      if (index >= 0 && index < table.rows()) {
        write(table, fact, Integer.toString(rows.firstRow() + index));
      }
    }

    private void write(WorkbookTable<?> table, Fact fact, String number) throws IOException {
      row.setLength(0);
      row.append("<row r=\"").append(number).append("\">");
      for (int c = 0; c < starts.length; c++) {
        Optional<? extends Value> value = table.value(c, fact);
        if (value.isPresent()) {
          row.append(starts[c]).append(number).append(styles[c]);
          cell(value.get(), row);
        }
      }
      row.append("</row>");
      to.write(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses to go on where not all rows that the sheet speaks of were told. */
    void check() throws IOException {
      int rows = Math.min(Math.max(0, told - this.rows.table().from()), this.rows.table().rows());
      if (rows != this.rows.table().rows()) {
        throw new IOException(
            "the exports changed while they were read: of "
                + this.rows.table().rows()
                + " rows of data "
                + rows
                + " came when they were read again");
      }
    }
  }

  private static void cell(Value value, StringBuilder to) {
    if (value instanceof Value.Text text) {
      // A row is one line high: a caption's line breaks would run into the next row.
      String line = WorkbookText.stored(WorkbookText.clean(text.text()).replace('\n', ' '));
      boolean padded = !line.equals(line.strip());
      to.append(" t=\"inlineStr\"><is><t").append(padded ? " xml:space=\"preserve\">" : ">");
      escape(line, to);
      to.append("</t></is></c>");
      return;
    }
    to.append("><v>").append(number(value)).append("</v></c>");
  }

  private static String number(Value value) {
    if (value instanceof Value.Amount amount) {
      return amount.number().toPlainString();
    }
    if (value instanceof Value.Day day) {
      return Long.toString(Math.round(DateUtil.getExcelDate(day.day())));
    }
    if (value instanceof Value.Moment moment) {
      return Double.toString(DateUtil.getExcelDate(moment.moment()));
    }
    throw new IllegalStateException(value.toString());
  }

  private static void escape(String text, StringBuilder to) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>') {
        to.append(text, from, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        from = i + 1;
      }
    }
    to.append(text, from, text.length());
  }
}
