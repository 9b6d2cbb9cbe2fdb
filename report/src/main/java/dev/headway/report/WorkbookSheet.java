package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills one sheet from its element. */
final class WorkbookSheet {

  /** A row with one line of the plain font, in points. */
  private static final double ONE_LINE = 13.8;

  /** Excel's tallest row, in points. */
  private static final double TALLEST = 409;

  private final XSSFSheet sheet;
  private final WorkbookGrid grid;
  private final WorkbookElement element;
  private final WorkbookStyles styles;
  private final WorkbookReferences references;
  private final Map<String, WorkbookTable<?>> tables;
  private final WorkbookCellWriter cells;
  private final Map<String, List<CellRangeAddress>> conditional = new TreeMap<>();
  private final List<WorkbookChart> charts = new ArrayList<>();
  private final Map<String, String> drawn = new TreeMap<>();
  private final List<WorkbookSparkline> sparklines = new ArrayList<>();
  private final WorkbookPages pages;
  private Optional<WorkbookRows> data = Optional.empty();

  WorkbookSheet(
      XSSFSheet sheet,
      WorkbookElement element,
      WorkbookStyles styles,
      WorkbookReferences references,
      Map<String, WorkbookTable<?>> tables) {
    this.sheet = sheet;
    this.grid = new WorkbookGrid(sheet.getSheetName());
    this.element = element;
    this.styles = styles;
    this.references = references;
    this.tables = tables;
    this.cells = new WorkbookCellWriter(sheet, grid, styles, references);
    this.pages = new WorkbookPages(sheet, grid);
  }

  /** Writes everything but formulas and what rests on names. */
  void fill() {
    WorkbookPage.set(sheet, element);
    columns();
    for (WorkbookElement child : element.children()) {
      switch (child.name()) {
        case "row" -> row(child);
        case "data" -> data(child);
        default -> {
          // Columns are done.
        }
      }
    }
    pages.end(element, width());
  }

  private double width() {
    int columns =
        element.children("columns").stream().mapToInt(c -> c.children("column").size()).sum();
    return IntStream.range(0, Math.max(columns, data.map(d -> d.styles().size()).orElse(0)))
        .mapToDouble(grid::widthOf)
        .sum();
  }

  /** Writes what rests on names. */
  void finish(WorkbookConditions conditions) {
    conditional.forEach((set, where) -> conditions.lay(set, where, sheet, element));
    charts.forEach(c -> drawn.put(c.place(sheet), c.xml(references)));
    WorkbookSparkline.draw(sparklines, sheet, references);
    if (data.isEmpty()) {
      grid.area().ifPresent(area -> sheet.getCTWorksheet().getDimension().setRef(area));
    }
  }

  /** The cells that are no data; they have no place in POI's objects. */
  WorkbookGrid cells() {
    return grid;
  }

  /** The charts by the names of their parts in the package; they are drawn. */
  Map<String, String> charts() {
    return drawn;
  }

  /** The data to be filled in when the workbook is packed. */
  Optional<WorkbookRows> data() {
    return data;
  }

  /** The name of the sheet's part in the package. */
  String part() {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  private void columns() {
    int index = 0;
    for (WorkbookElement columns : element.children("columns")) {
      for (WorkbookElement column : columns.children("column")) {
        double width = column.number("width").orElse(10.0);
        if (!(width > 0 && width <= 255)) {
          throw column.refuse("a width of " + width, "Excel takes more than 0 and up to 255.");
        }
        sheet.setColumnWidth(index, (int) Math.round(width * 256));
        grid.width(index++, width);
      }
    }
  }

  private void row(WorkbookElement from) {
    if (data.isPresent()) {
      throw from.refuse("a row below <data>", "Put rows above it or on another sheet.");
    }
    int index = grid.begin();
    if (from.flag("block")) {
      pages.block(index);
    }
    int column = 0;
    double lines = 1;
    for (WorkbookElement child : from.children()) {
      if (child.name().equals("chart")) {
        charts.add(new WorkbookChart(child, index, styles));
        pages.chart(index, child.whole("rows", WorkbookChart.ROWS));
        continue;
      }
      CellAddress cell = cells.write(index, column, child, from.attribute("style", ""));
      child
          .attribute("conditions")
          .ifPresent(
              set ->
                  conditional
                      .computeIfAbsent(set, s -> new ArrayList<>())
                      .add(new CellRangeAddress(index, index, cell.getColumn(), cell.getColumn())));
      child
          .attribute("sparkline")
          .ifPresent(range -> sparklines.add(new WorkbookSparkline(cell, range, child)));
      int span = child.whole("span", 1);
      lines = Math.max(lines, cells.lines(child, from.attribute("style", ""), column, span));
      column += span;
    }
    height(from, lines);
  }

  private void height(WorkbookElement from, double lines) {
    // Stated always: what a program makes of a row itself differs, and with it where pages end.
    // Excel's tallest row is 409 points.
    double height = lines > 1 ? Math.min(TALLEST, 2 + lines * 13.2) : ONE_LINE;
    double asked = from.number("height").orElse(height);
    if (!(asked >= 0 && asked <= TALLEST)) {
      throw from.refuse("a height of " + asked, "Excel takes 0 to 409 points.");
    }
    grid.height(asked);
  }

  private void data(WorkbookElement from) {
    String source = from.attribute("source", "");
    WorkbookTable<?> table = tables.get(source);
    if (table == null) {
      throw from.refuse(
          "there is no data '" + source + "'",
          WorkbookVocabulary.advice(source, tables.keySet(), "'", "'"));
    }
    if (data.isPresent()) {
      throw from.refuse("a second <data> on a sheet", "Give each its own sheet.");
    }
    data = Optional.of(new WorkbookDataTable(sheet, grid, styles, from).lay(table, source));
  }
}
