package dev.headway.report;

import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;

/**
 * A chart of lines, of bars, or of both over the same axes. What is missing is a gap, never zero.
 *
 * @param element the element {@code chart}
 * @param row the row it begins in, from 0
 * @param styles the workbook's styles
 */
record WorkbookChart(WorkbookElement element, int row, WorkbookStyles styles) {

  /** How many rows a chart goes over where the markup does not say. */
  static final int ROWS = 14;

  private static final double TITLE_POINTS = 11.0;

  /** How much of its last column and row a chart takes. */
  private static final float WITHIN = 0.8f;

  private static final int GAP_PER_CENT = 60;
  private static final String ON_EACH_OTHER = "100";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  /** Draws it; the ranges have their names by now. */
  void draw(XSSFSheet sheet, WorkbookReferences references) {
    List<WorkbookSeries> all =
        element.children("series").stream().map(WorkbookSeries::new).toList();
    List<WorkbookSeries> bars = all.stream().filter(WorkbookSeries::isBar).toList();
    List<WorkbookSeries> lines = all.stream().filter(s -> !s.isBar()).toList();
    if (isLying() && !lines.isEmpty()) {
      throw element.refuse(
          "a line over lying bars", "Use bars=\"columns\", or as=\"bar\" for every series.");
    }
    XSSFChart chart = frame(sheet);
    XDDFCategoryAxis names = chart.createCategoryAxis(position(AxisPosition.BOTTOM));
    // Below the plot also where values are negative.
    names.setTickLabelPosition(AxisTickLabelPosition.LOW);
    XDDFValueAxis values = chart.createValueAxis(position(AxisPosition.LEFT));
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    element.attribute("format").ifPresent(f -> values.setNumberFormat(styles.format(f, element)));
    if (!bars.isEmpty()) {
      values.setCrossBetween(AxisCrossBetween.BETWEEN);
      XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
      set(data, names, values);
      if (element.flag("stacked")) {
        stack(chart.getCTChart().getPlotArea().getBarChartArray(0));
      }
      bars.forEach(s -> s.add(data, sheet, references));
      chart.plot(data);
      if (isLying()) {
        nameAll(chart.getCTChart().getPlotArea().getCatAxArray(0));
      }
    }
    if (!lines.isEmpty()) {
      XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values);
      data.setGrouping(Grouping.STANDARD);
      data.setVaryColors(false);
      lines.forEach(s -> s.add(data, sheet, references));
      chart.plot(data);
    }
  }

  private boolean isLying() {
    return element.attribute("bars", "columns").equals("bars");
  }

  private AxisPosition position(AxisPosition upright) {
    if (!isLying()) {
      return upright;
    }
    return upright == AxisPosition.BOTTOM ? AxisPosition.LEFT : AxisPosition.BOTTOM;
  }

  private void set(XDDFBarChartData data, XDDFCategoryAxis names, XDDFValueAxis values) {
    data.setVaryColors(false);
    data.setGapWidth(GAP_PER_CENT);
    data.setBarDirection(isLying() ? BarDirection.BAR : BarDirection.COL);
    data.setBarGrouping(element.flag("stacked") ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    if (isLying()) {
      // The first row on top, as in the table.
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
  }

  /** Every bar has its name, also where a program would leave some out to keep them apart. */
  private static void nameAll(CTCatAx names) {
    try (XmlCursor cursor = names.newCursor()) {
      // It stands before this element, or at the end.
      if (!cursor.toChild(CHART, "noMultiLvlLbl")) {
        cursor.toEndToken();
      }
      cursor.beginElement("tickLblSkip", CHART);
      cursor.insertAttributeWithValue("val", "1");
    }
  }

  /** POI's schemas for programs have no class for an overlap, so it is put there as an element. */
  private static void stack(CTBarChart bars) {
    try (XmlCursor cursor = bars.newCursor()) {
      cursor.toChild(CHART, "gapWidth");
      cursor.toNextSibling();
      cursor.beginElement("overlap", CHART);
      cursor.insertAttributeWithValue("val", ON_EACH_OTHER);
    }
  }

  private XSSFChart frame(XSSFSheet sheet) {
    int column = element.whole("column", 1) - 1;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int right = column + element.whole("columns", 6);
    int below = row + element.whole("rows", ROWS);
    // It ends within its last column and row: the frame would be cut at the edge of a page.
    int end = Math.round(sheet.getColumnWidthInPixels(right - 1) * Units.EMU_PER_PIXEL * WITHIN);
    int foot = Math.round(sheet.getDefaultRowHeightInPoints() * Units.EMU_PER_POINT * WITHIN);
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, end, foot, column, row, right - 1, below - 1);
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
    // One series alone is what the title says.
    if (element.children("series").size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    chart.displayBlanksAs(DisplayBlanks.GAP);
    return chart;
  }
}
