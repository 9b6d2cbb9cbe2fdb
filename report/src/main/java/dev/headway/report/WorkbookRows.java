package dev.headway.report;

import dev.headway.report.WorkbookTable.Value;
import java.io.IOException;
import java.io.Writer;
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

  /** Writes {@code <row>} elements. */
  void write(Writer to) throws IOException {
    List<String> columns =
        java.util.stream.IntStream.range(0, styles.size())
            .mapToObj(CellReference::convertNumToColString)
            .toList();
    for (int i = 0; i < table.facts().size(); i++) {
      String number = Integer.toString(firstRow + i);
      to.append("<row r=\"").append(number).append("\">");
      List<Optional<Value>> values = table.row(i);
      for (int c = 0; c < values.size(); c++) {
        if (values.get(c).isPresent()) {
          String start = "<c r=\"" + columns.get(c) + number + "\" s=\"" + styles.get(c) + "\"";
          cell(start, values.get(c).get(), to);
        }
      }
      to.append("</row>");
    }
  }

  private static void cell(String start, Value value, Writer to) throws IOException {
    to.append(start);
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

  private static void escape(String text, Writer to) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        default -> to.append(c);
      }
    }
  }
}
