package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Lays a table of facts into a sheet: its header, its columns and the table around it. */
record WorkbookDataTable(XSSFSheet sheet, WorkbookStyles styles, WorkbookElement element) {

  /** Room for two lines: names of columns may be longer than the numbers below them. */
  private static final float HEAD = 30;

  /** Lays it with its header on a row, counted from 0. */
  WorkbookRows lay(WorkbookTable<?> table, String source, int row) {
    XSSFRow top = sheet.createRow(row);
    List<Integer> indexes = new ArrayList<>();
    String header = element.attribute("header-style", "");
    String numberHeader = element.attribute("number-header-style", header);
    String text = element.attribute("text-style", "");
    top.setHeightInPoints(HEAD);
    for (WorkbookTable.Column<?> column : table.columns()) {
      XSSFCell cell = top.createCell(indexes.size());
      cell.setCellValue(WorkbookText.stored(WorkbookText.clean(column.header())));
      cell.setCellStyle(styles.of(column.isNumber() ? numberHeader : header, "", element));
      sheet.setColumnWidth(indexes.size(), (int) Math.round(column.width() * 256));
      indexes.add(
          (int) styles.of(column.isNumber() ? "" : text, column.format(), element).getIndex());
    }
    frame(source, row, row + table.rows(), indexes.size() - 1);
    return new WorkbookRows(table, row + 2, indexes);
  }

  private void frame(String source, int first, int last, int lastColumn) {
    AreaReference area =
        new AreaReference(
            new CellReference(first, 0),
            new CellReference(last, lastColumn),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    String name = "data_" + WorkbookNames.valid(source);
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    table.getCTTable().getTableStyleInfo().setShowColumnStripes(false);
    sheet.getCTWorksheet().getDimension().setRef(area.formatAsString());
  }
}
