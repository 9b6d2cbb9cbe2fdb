package dev.headway.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What cells say of each other: defined names, and formulas over them. A formula may use a name
 * that is defined further down, so all of it is settled at the end.
 */
final class WorkbookReferences {

  private final XSSFWorkbook workbook;
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();

  WorkbookReferences(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The cells of a name. */
  private record Area(String name, String sheet, CellRangeAddress cells) {}

  private record Pending(XSSFCell cell, String formula, WorkbookElement element) {}

  /** Names one cell. */
  void name(String name, XSSFCell cell, WorkbookElement element) {
    if (areas.containsKey(key(name))) {
      throw element.refuse(
          "the name '" + name + "' is given twice", "Give each cell a name of its own.");
    }
    extend(name, cell, element);
  }

  /** Adds a cell to a named range: cells of one column or one row that touch. */
  void extend(String name, XSSFCell cell, WorkbookElement element) {
    if (!WorkbookNames.valid(name).equals(name)) {
      throw element.refuse(
          "Excel takes no name such as '" + name + "'",
          "Use letters, digits and underscores, and nothing that looks like a cell, such as '"
              + WorkbookNames.valid(name)
              + "'.");
    }
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    String sheet = cell.getSheet().getSheetName();
    Area area =
        areas.computeIfAbsent(
            key(name), k -> new Area(name, sheet, new CellRangeAddress(row, row, column, column)));
    CellRangeAddress cells = area.cells();
    boolean down = column == cells.getFirstColumn() && row <= cells.getLastRow() + 1;
    boolean across = row == cells.getFirstRow() && column <= cells.getLastColumn() + 1;
    if (!area.sheet().equals(sheet) || !(down || across)) {
      throw element.refuse(
          "the cells of the range '" + name + "' do not touch",
          "Put them into one column or one row of one sheet.");
    }
    cells.setLastRow(Math.max(row, cells.getLastRow()));
    cells.setLastColumn(Math.max(column, cells.getLastColumn()));
  }

  /** The cells of a name. */
  CellRangeAddress cells(String name, WorkbookElement asked) {
    return Optional.ofNullable(areas.get(key(name)))
        .orElseThrow(
            () ->
                asked.refuse(
                    "no cell has the name '" + name + "'",
                    WorkbookVocabulary.advice(
                        name, areas.values().stream().map(Area::name).toList(), "'", "'")))
        .cells();
  }

  /** The sheet that the cells of a name stand on; the name is known. */
  String sheet(String name) {
    return Optional.ofNullable(areas.get(key(name))).orElseThrow().sheet();
  }

  /** Remembers a formula; its cell already has the value that stands until it is recalculated. */
  void formula(XSSFCell cell, String formula, WorkbookElement element) {
    pending.add(new Pending(cell, formula, element));
  }

  /** Writes all names and formulas. */
  void settle() {
    for (Area area : areas.values()) {
      XSSFName name = workbook.createName();
      name.setNameName(area.name());
      name.setRefersToFormula(reference(area));
    }
    pending.forEach(WorkbookReferences::settle);
  }

  private static String reference(Area area) {
    CellRangeAddress c = area.cells();
    CellReference first =
        new CellReference(area.sheet(), c.getFirstRow(), c.getFirstColumn(), true, true);
    if (c.getNumberOfCells() == 1) {
      return first.formatAsString();
    }
    CellReference last =
        new CellReference(area.sheet(), c.getLastRow(), c.getLastColumn(), true, true);
    return new AreaReference(first, last, org.apache.poi.ss.SpreadsheetVersion.EXCEL2007)
        .formatAsString();
  }

  private static void settle(Pending one) {
    XSSFCell cell = one.cell();
    switch (cell.getCellType()) {
      case NUMERIC -> {
        double value = cell.getNumericCellValue();
        set(one);
        cell.setCellValue(value);
      }
      case STRING -> {
        String value = cell.getStringCellValue();
        set(one);
        cell.setCellValue(value);
      }
      case ERROR -> {
        String value = cell.getErrorCellString();
        set(one);
        cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.forString(value));
      }
      default ->
          throw one.element()
              .refuse(
                  "a formula has no value to stand until it is recalculated",
                  "Write the value between <cell> and </cell>.");
    }
  }

  private static void set(Pending one) {
    try {
      one.cell().setCellFormula(one.formula());
    } catch (FormulaParseException e) {
      throw one.element()
          .refuse(
              "the formula '" + one.formula() + "' cannot be read: " + e.getMessage(),
              "Write it as in Excel in English, without '=', over names that cells have.");
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
