package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Lays a table of facts into a sheet: its header, its columns and the table around it. */
record WorkbookDataTable(
    XSSFSheet sheet, WorkbookGrid grid, WorkbookStyles styles, WorkbookElement element) {

  /** Room for two lines: names of columns may be longer than the numbers below them. */
  private static final double HEAD = 30;

  private static final int LONGEST_HEAD = 200;

  /** Lays it with its header on the next row. */
  WorkbookRows lay(WorkbookTable<?> table, String source) {
    int row = grid.begin();
    List<Integer> indexes = new ArrayList<>();
    String header = element.attribute("header-style", "");
    String numberHeader = element.attribute("number-header-style", header);
    String text = element.attribute("text-style", "");
    grid.height(HEAD);
    List<String> heads = new ArrayList<>();
    for (WorkbookTable.Column<?> column : table.columns()) {
      String head = head(column.header());
      int style = styles.of(column.isNumber() ? numberHeader : header, "", element).getIndex();
      grid.add(new WorkbookGrid.Cell(heads.size(), style, new WorkbookGrid.Text(head), ""));
      heads.add(head);
      sheet.setColumnWidth(indexes.size(), (int) Math.round(column.width() * 256));
      grid.width(indexes.size(), column.width());
      indexes.add(
          (int) styles.of(column.isNumber() ? "" : text, column.format(), element).getIndex());
    }
    frame(source, row, row + table.rows(), heads);
    return new WorkbookRows(table, row + 2, indexes);
  }

  /** The head of a column is also an attribute of the table: one line, and no longer than 255. */
  private static String head(String words) {
    String line = WorkbookText.clean(words).replaceAll("\\s+", " ").strip();
    return WorkbookText.stored(
        line.length() <= LONGEST_HEAD ? line : line.substring(0, LONGEST_HEAD - 1).strip() + "…");
  }

  private void frame(String source, int first, int last, List<String> heads) {
    AreaReference area =
        new AreaReference(
            new CellReference(first, 0),
            new CellReference(last, heads.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    String name = "data_" + WorkbookNames.valid(source);
    table.setName(name);
    table.setDisplayName(name);
    for (int i = 0; i < heads.size(); i++) {
      // Excel asks that both say the same.
      table.getCTTable().getTableColumns().getTableColumnArray(i).setName(heads.get(i));
    }
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    table.getCTTable().getTableStyleInfo().setShowColumnStripes(false);
    CellReference end = area.getLastCell();
    String used = "A1:" + end.formatAsString(false);
    sheet.getCTWorksheet().getDimension().setRef(used);
  }
}
