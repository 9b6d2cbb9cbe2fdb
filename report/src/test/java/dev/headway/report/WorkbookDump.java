package dev.headway.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text: each cell with its value, number format and formula; then the names. */
final class WorkbookDump {

  private WorkbookDump() {}

  static String of(byte[] workbook) throws IOException {
    StringBuilder out = new StringBuilder();
    try (XSSFWorkbook in = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : in) {
        out.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
          for (Cell cell : row) {
            cell(cell, out);
          }
        }
      }
      out.append("== names\n");
      for (XSSFName name : in.getAllNames()) {
        out.append(name.getNameName()).append(" = ").append(name.getRefersToFormula()).append('\n');
      }
    }
    return out.toString();
  }

  private static void cell(Cell cell, StringBuilder out) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (type == CellType.BLANK) {
      return;
    }
    String value =
        switch (type) {
          case NUMERIC ->
              number(cell.getNumericCellValue())
                  + "  ["
                  + cell.getCellStyle().getDataFormatString()
                  + "]";
          case STRING -> "'" + cell.getStringCellValue().replace("\n", "\\n") + "'";
          case ERROR ->
              org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue()).getString();
          default -> type.toString();
        };
    out.append(cell.getAddress()).append("  ").append(value);
    if (formula) {
      out.append("  =").append(cell.getCellFormula());
    }
    out.append('\n');
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
