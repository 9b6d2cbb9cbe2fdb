package dev.headway.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What stands in a workbook that Headway wrote, so that another library can be asked to write it
 * too: styled sheets, cells, formulas, names, links, conditions and charts. Of its data sheet only
 * the style of each column is kept. Sparklines, tables and the print set-up are left out.
 *
 * @param styles of cells
 * @param names that are defined, each with the cells it stands for
 * @param sheets in order, without the one of data
 */
record WorkbookContents(List<XSSFCellStyle> styles, List<Name> names, List<Sheet> sheets) {

  /** How the names of sheets of data begin. */
  static final String DATA = "Data";

  /** A defined name. */
  record Name(String name, String refersTo) {}

  /** A sheet. */
  record Sheet(
      String name,
      List<Integer> widths,
      List<Row> rows,
      List<CellRangeAddress> merged,
      List<Conditions> conditions,
      List<Chart> charts) {}

  /** A row, and its height in points. */
  record Row(int index, float height, List<Cell> cells) {}

  /** A cell. */
  record Cell(
      int column,
      int style,
      CellType type,
      double number,
      String text,
      Optional<String> formula,
      Optional<String> link) {}

  /** Texts that make a cell look otherwise. */
  record Conditions(List<CellRangeAddress> cells, List<String> texts) {}

  /** A chart. */
  record Chart(XSSFClientAnchor anchor, String title, List<Series> series) {}

  /** A line, or bars of one kind. */
  record Series(boolean isBar, CellRangeAddress names, CellRangeAddress values) {}

  /** Reads a workbook. */
  static WorkbookContents read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      List<XSSFCellStyle> styles = new ArrayList<>();
      for (int i = 0; i < workbook.getNumCellStyles(); i++) {
        styles.add(workbook.getCellStyleAt(i));
      }
      List<Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        if (!sheet.getSheetName().startsWith(DATA)) {
          sheets.add(sheet(sheet));
        }
      }
      List<Name> names =
          workbook.getAllNames().stream()
              .filter(name -> !name.getNameName().startsWith("_xlnm"))
              .map(name -> new Name(name.getNameName(), name.getRefersToFormula()))
              .toList();
      return new WorkbookContents(styles, names, sheets);
    }
  }

  /** How many charts there are. */
  int charts() {
    return sheets.stream().mapToInt(sheet -> sheet.charts().size()).sum();
  }

  private static Sheet sheet(XSSFSheet sheet) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      widths.add(sheet.getColumnWidth(i));
    }
    List<Row> rows = new ArrayList<>();
    sheet.forEach(
        row -> {
          List<Cell> cells = new ArrayList<>();
          row.forEach(cell -> cells.add(cell((XSSFCell) cell)));
          rows.add(new Row(row.getRowNum(), row.getHeightInPoints(), cells));
        });
    return new Sheet(
        sheet.getSheetName(),
        widths,
        rows,
        sheet.getMergedRegions(),
        conditions(sheet),
        charts(sheet));
  }

  private static Cell cell(XSSFCell cell) {
    boolean isFormula = cell.getCellType() == CellType.FORMULA;
    CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return new Cell(
        cell.getColumnIndex(),
        cell.getCellStyle().getIndex(),
        type,
        type == CellType.NUMERIC ? cell.getNumericCellValue() : 0,
        type == CellType.STRING ? cell.getStringCellValue() : "",
        isFormula ? Optional.of(cell.getCellFormula()) : Optional.empty(),
        Optional.ofNullable(cell.getHyperlink()).map(link -> link.getAddress()));
  }

  private static List<Conditions> conditions(XSSFSheet sheet) {
    List<Conditions> all = new ArrayList<>();
    for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
      XSSFConditionalFormatting one =
          sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i);
      List<String> texts = new ArrayList<>();
      for (int rule = 0; rule < one.getNumberOfRules(); rule++) {
        texts.add(one.getRule(rule).getFormula1());
      }
      all.add(new Conditions(List.of(one.getFormattingRanges()), texts));
    }
    return all;
  }

  private static List<Chart> charts(XSSFSheet sheet) {
    if (sheet.getDrawingPatriarch() == null) {
      return List.of();
    }
    List<XSSFClientAnchor> places =
        sheet.getDrawingPatriarch().getShapes().stream()
            .map(shape -> (XSSFClientAnchor) shape.getAnchor())
            .toList();
    List<Chart> charts = new ArrayList<>();
    for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
      List<Series> series =
          chart.getChartSeries().stream().flatMap(WorkbookContents::series).toList();
      charts.add(new Chart(places.get(charts.size()), chart.getTitleText().getString(), series));
    }
    return charts;
  }

  private static Stream<Series> series(XDDFChartData data) {
    return IntStream.range(0, data.getSeriesCount())
        .mapToObj(data::getSeries)
        .map(
            one ->
                new Series(
                    data instanceof XDDFBarChartData,
                    cells(one.getCategoryData().getDataRangeReference()),
                    cells(one.getValuesData().getDataRangeReference())));
  }

  private static CellRangeAddress cells(String reference) {
    return CellRangeAddress.valueOf(reference.substring(reference.lastIndexOf('!') + 1));
  }
}
