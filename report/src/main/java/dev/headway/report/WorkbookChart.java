package dev.headway.report;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.SchemeColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A line chart. What is missing is a gap in its line, never zero.
 *
 * @param element the element {@code chart}
 * @param row the row it begins in, from 0
 * @param styles the workbook's styles
 */
record WorkbookChart(WorkbookElement element, int row, WorkbookStyles styles) {

  private static final double LINE_POINTS = 2.0;
  private static final double TITLE_POINTS = 11.0;

  /** Draws it; the ranges have their names by now. */
  void draw(XSSFSheet sheet, WorkbookReferences references) {
    int column = element.whole("column", 1) - 1;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(
            0,
            0,
            0,
            0,
            column,
            row,
            column + element.whole("columns", 6),
            row + element.whole("rows", 14));
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(element.attribute("title", ""));
    chart.setTitleOverlay(false);
    chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0).setFontSize(TITLE_POINTS);
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(element.attribute("description", ""));
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFLineChartData data = data(chart);
    element.children("series").forEach(s -> series(s, data, sheet, references));
    chart.plot(data);
  }

  private XDDFLineChartData data(XSSFChart chart) {
    XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
    // Below the plot also where values are negative.
    months.setTickLabelPosition(AxisTickLabelPosition.LOW);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    element.attribute("format").ifPresent(f -> values.setNumberFormat(styles.format(f, element)));
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, values);
    data.setGrouping(Grouping.STANDARD);
    data.setVaryColors(false);
    return data;
  }

  private static void series(
      WorkbookElement from,
      XDDFLineChartData data,
      XSSFSheet sheet,
      WorkbookReferences references) {
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series)
            data.addSeries(
                numbers(from, "categories", sheet, references),
                numbers(from, "values", sheet, references));
    series.setTitle(from.attribute("name", ""), null);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(from)));
    line.setWidth(LINE_POINTS);
    if (from.attribute("line", "solid").equals("dashed")) {
      line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    }
    series.setLineProperties(line);
  }

  private static XDDFColor colour(WorkbookElement from) {
    String colour = from.attribute("colour", "brand");
    return WorkbookStyles.colour(from, "colour").isPresent() && colour.startsWith("#")
        ? XDDFColor.from(java.util.HexFormat.of().parseHex(colour.substring(1)))
        : XDDFColor.from(SchemeColor.ACCENT_1);
  }

  private static XDDFNumericalDataSource<Double> numbers(
      WorkbookElement from, String attribute, XSSFSheet sheet, WorkbookReferences references) {
    CellRangeAddress cells = references.cells(from.attribute(attribute, ""), from);
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells);
  }
}
