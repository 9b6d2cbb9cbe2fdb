package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills one sheet from its element. */
final class WorkbookSheet {

  /** A row with one line of the plain font, in points. */
  private static final double ONE_LINE = 13.8;

  private final XSSFSheet sheet;
  private final WorkbookElement element;
  private final WorkbookStyles styles;
  private final WorkbookReferences references;
  private final Map<String, WorkbookTable<?>> tables;
  private final WorkbookCellWriter cells;
  private final Map<String, List<CellRangeAddress>> conditional = new TreeMap<>();
  private final List<WorkbookChart> charts = new ArrayList<>();
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
    this.element = element;
    this.styles = styles;
    this.references = references;
    this.tables = tables;
    this.cells = new WorkbookCellWriter(sheet, styles, references);
    this.pages = new WorkbookPages(sheet);
  }

  /** Writes everything but formulas and what rests on names. */
  void fill() {
    WorkbookPage.set(sheet, element);
    columns();
    int next = 0;
    for (WorkbookElement child : element.children()) {
      switch (child.name()) {
        case "row" -> row(child, next++);
        case "data" -> data(child, next++);
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
        .mapToDouble(i -> sheet.getColumnWidth(i) / 256.0)
        .sum();
  }

  /** Writes what rests on names. */
  void finish(WorkbookConditions conditions) {
    conditional.forEach((set, where) -> conditions.lay(set, where, sheet, element));
    charts.forEach(c -> c.draw(sheet, references));
    WorkbookSparkline.draw(sparklines, sheet, references);
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
        sheet.setColumnWidth(index++, (int) Math.round(width * 256));
      }
    }
  }

  private void row(WorkbookElement from, int index) {
    if (data.isPresent()) {
      throw from.refuse("a row below <data>", "Put rows above it or on another sheet.");
    }
    XSSFRow row = sheet.createRow(index);
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
      XSSFCell cell = cells.write(row, column, child, from.attribute("style", ""));
      child
          .attribute("conditions")
          .ifPresent(
              set ->
                  conditional
                      .computeIfAbsent(set, s -> new ArrayList<>())
                      .add(CellRangeAddress.valueOf(cell.getAddress().formatAsString())));
      child
          .attribute("sparkline")
          .ifPresent(range -> sparklines.add(new WorkbookSparkline(cell, range, child)));
      int span = child.whole("span", 1);
      lines = Math.max(lines, cells.lines(child, from.attribute("style", ""), column, span));
      column += span;
    }
    height(row, from, lines);
  }

  private void height(XSSFRow row, WorkbookElement from, double lines) {
    // Stated always: what a program makes of a row itself differs, and with it where pages end.
    // Excel's tallest row is 409 points.
    double height = lines > 1 ? Math.min(409, 2 + lines * 13.2) : ONE_LINE;
    row.setHeightInPoints(from.number("height").orElse(height).floatValue());
  }

  private void data(WorkbookElement from, int index) {
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
    data = Optional.of(new WorkbookDataTable(sheet, styles, from).lay(table, source, index));
  }
}
