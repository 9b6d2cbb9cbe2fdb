package dev.headway.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
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
  private record Area(String name, WorkbookGrid grid, CellRangeAddress cells) {}

  private record Pending(
      WorkbookGrid grid, CellAddress cell, String formula, WorkbookElement element) {}

  /** Names one cell. */
  void name(String name, WorkbookGrid grid, CellAddress cell, WorkbookElement element) {
    if (areas.containsKey(key(name))) {
      throw element.refuse(
          "the name '" + name + "' is given twice", "Give each cell a name of its own.");
    }
    extend(name, grid, cell, element);
  }

  /** Adds a cell to a named range: cells of one column or one row that touch. */
  void extend(String name, WorkbookGrid grid, CellAddress cell, WorkbookElement element) {
    if (!WorkbookNames.valid(name).equals(name)) {
      throw element.refuse(
          "Excel takes no name such as '" + name + "'",
          "Use letters, digits and underscores, and nothing that looks like a cell, such as '"
              + WorkbookNames.valid(name)
              + "'.");
    }
    int row = cell.getRow();
    int column = cell.getColumn();
    Area area =
        areas.computeIfAbsent(
            key(name), k -> new Area(name, grid, new CellRangeAddress(row, row, column, column)));
    CellRangeAddress cells = area.cells();
    boolean isColumn = cells.getFirstColumn() == cells.getLastColumn();
    boolean isRow = cells.getFirstRow() == cells.getLastRow();
    boolean down = isColumn && column == cells.getFirstColumn() && row <= cells.getLastRow() + 1;
    boolean across = isRow && row == cells.getFirstRow() && column <= cells.getLastColumn() + 1;
    if (area.grid() != grid || !(down || across)) {
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

  /** What the cells of a name hold, in their order; refused where no cell has it. */
  List<Optional<WorkbookGrid.Cell>> held(String name, WorkbookElement asked) {
    CellRangeAddress cells = cells(name, asked);
    return grid(name).cells(cells);
  }

  /** The sheet that the cells of a name stand on; the name is known. */
  WorkbookGrid grid(String name) {
    return Optional.ofNullable(areas.get(key(name))).orElseThrow().grid();
  }

  /** The cells of a name as formulas say them; the name is known. */
  String reference(String name) {
    return reference(Optional.ofNullable(areas.get(key(name))).orElseThrow());
  }

  /** Remembers a formula, to be held against the names when all are there. */
  void formula(WorkbookGrid grid, CellAddress cell, String formula, WorkbookElement element) {
    pending.add(new Pending(grid, cell, formula, element));
  }

  /** Writes all names, and refuses formulas that cannot be read. */
  void settle() {
    for (Area area : areas.values()) {
      XSSFName name = workbook.createName();
      name.setNameName(area.name());
      name.setRefersToFormula(reference(area));
    }
    XSSFEvaluationWorkbook known = XSSFEvaluationWorkbook.create(workbook);
    pending.forEach(one -> check(one, known));
  }

  private static String reference(Area area) {
    CellRangeAddress c = area.cells();
    CellReference first =
        new CellReference(area.grid().sheet(), c.getFirstRow(), c.getFirstColumn(), true, true);
    if (c.getNumberOfCells() == 1) {
      return first.formatAsString();
    }
    CellReference last =
        new CellReference(area.grid().sheet(), c.getLastRow(), c.getLastColumn(), true, true);
    return new AreaReference(first, last, org.apache.poi.ss.SpreadsheetVersion.EXCEL2007)
        .formatAsString();
  }

  private void check(Pending one, XSSFEvaluationWorkbook known) {
    try {
      int sheet = workbook.getSheetIndex(one.grid().sheet());
      FormulaParser.parse(one.formula(), known, FormulaType.CELL, sheet, one.cell().getRow());
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
