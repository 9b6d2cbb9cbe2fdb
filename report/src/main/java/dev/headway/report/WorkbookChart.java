package dev.headway.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * A chart of lines, of bars, or of both over the same axes. What is missing is a gap, never zero.
 * POI makes its frame; what it shows is written as text: through POI's objects it takes ten times
 * as long, and of patterns and overlaps POI's schemas for programs know nothing.
 *
 * @param element the element {@code chart}
 * @param row the row it begins in, from 0
 * @param styles the workbook's styles
 */
record WorkbookChart(WorkbookElement element, int row, WorkbookStyles styles) {

  /** How many rows a chart goes over where the markup does not say. */
  static final int ROWS = 14;

  /** How much of its last column and row a chart takes. */
  private static final float WITHIN = 0.8f;

  private static final double ROW_POINTS = 15;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
       xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
      <c:roundedCorners val="0"/><c:chart>""";

  /** No frame around it: the sheet has lines enough. */
  private static final String FOOT =
      """
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>\
      <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>\
      </c:chartSpace>""";

  private static final String TITLE =
      """
      <c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>\
      <a:pPr><a:defRPr sz="1100" b="1"/></a:pPr>\
      <a:r><a:rPr lang="und" sz="1100" b="1">%s</a:rPr><a:t>%s</a:t></a:r></a:p></c:rich></c:tx>\
      <c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>""";

  private static final String INK = "<a:solidFill><a:srgbClr val=\"1B2529\"/></a:solidFill>";

  private static final String SMALL =
      """
      <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill>\
      <a:srgbClr val="4A575D"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="und"/></a:p>\
      </c:txPr>""";

  /** Names stand below the plot also where values are negative. */
  private static final String NAMES =
      """
      <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="%s"/></c:scaling>\
      <c:delete val="0"/><c:axPos val="%s"/><c:numFmt formatCode="%s" sourceLinked="1"/>\
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>\
      <c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="7A888F"/></a:solidFill></a:ln></c:spPr>\
      %s<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/>%s</c:catAx>""";

  private static final String VALUES =
      """
      <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>%s</c:scaling>\
      <c:delete val="0"/><c:axPos val="%s"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>\
      <a:srgbClr val="DDE2E4"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>%s\
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>\
      <c:spPr><a:ln><a:noFill/></a:ln></c:spPr>\
      %s<c:crossAx val="1"/><c:crosses val="%s"/><c:crossBetween val="%s"/></c:valAx></c:plotArea>""";

  /** One series alone is what the title says. */
  private static final String LEGEND =
      "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>" + SMALL + "</c:legend>";

  /** Every bar has its name, also where a program would leave some out to keep them apart. */
  private static final String ALL_NAMES = "<c:tickLblSkip val=\"1\"/>";

  /** What it shows; the ranges have their names by now. */
  String xml(WorkbookReferences references) {
    List<WorkbookElement> series = element.children("series");
    List<WorkbookSeries> all =
        IntStream.range(0, series.size())
            .mapToObj(i -> new WorkbookSeries(series.get(i), i, styles))
            .toList();
    List<WorkbookSeries> bars = all.stream().filter(WorkbookSeries::isBar).toList();
    List<WorkbookSeries> lines = all.stream().filter(s -> !s.isBar()).toList();
    if (isLying() && !lines.isEmpty()) {
      throw element.refuse(
          "a line over lying bars", "Use bars=\"columns\", or as=\"bar\" for every series.");
    }
    String title = WorkbookText.escaped(element.attribute("title", ""));
    return HEAD
        + TITLE.formatted(INK, title)
        + (bars.isEmpty() ? "" : bars(bars, references))
        + (lines.isEmpty() ? "" : lines(lines, references))
        + axes(
            !bars.isEmpty(),
            all.stream().anyMatch(s -> s.isNegative(references)),
            all.stream().flatMap(s -> s.categoryForm(references).stream()).findFirst())
        + (all.size() > 1 ? LEGEND : "")
        + FOOT;
  }

  private String bars(List<WorkbookSeries> bars, WorkbookReferences references) {
    boolean isStacked = element.flag("stacked");
    return "<c:barChart><c:barDir val=\"%s\"/><c:grouping val=\"%s\"/><c:varyColors val=\"0\"/>"
            .formatted(isLying() ? "bar" : "col", isStacked ? "stacked" : "clustered")
        + all(bars, references)
        + "<c:gapWidth val=\"60\"/>"
        + (isStacked ? "<c:overlap val=\"100\"/>" : "")
        + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>";
  }

  private static String lines(List<WorkbookSeries> lines, WorkbookReferences references) {
    return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
        + all(lines, references)
        + "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>";
  }

  private static String all(List<WorkbookSeries> series, WorkbookReferences references) {
    return series.stream().map(s -> s.xml(references)).collect(Collectors.joining());
  }

  /** Some programs look for the form of months at the axis, others at the months. */
  private String axes(boolean hasBars, boolean isNegative, Optional<String> categoryForm) {
    String format =
        element
            .attribute("format")
            .map(f -> WorkbookText.quoted(styles.format(f, element)))
            .map(code -> "<c:numFmt formatCode=\"" + code + "\" sourceLinked=\"0\"/>")
            .orElse("");
    // Where bars lie, the first row is on top, as in the table.
    return NAMES.formatted(
            isLying() ? "maxMin" : "minMax",
            isLying() ? "l" : "b",
            categoryForm.orElse("General"),
            SMALL,
            isLying() ? ALL_NAMES : "")
        + VALUES.formatted(
            // A bar that does not begin at zero lies about its length.
            hasBars && !isNegative ? "<c:min val=\"0\"/>" : "",
            isLying() ? "b" : "l",
            format,
            SMALL,
            isLying() ? "max" : "autoZero",
            hasBars ? "between" : "midCat");
  }

  private boolean isLying() {
    return element.attribute("bars", "columns").equals("bars");
  }

  /** Gives it its place on the sheet, and gives the name of its part in the package. */
  String place(XSSFSheet sheet) {
    int column = element.whole("column", 1) - 1;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int right = column + element.whole("columns", 6);
    int below = row + element.whole("rows", ROWS);
    // It ends within its last column and row: it would be cut at the edge of a page.
    int end = Math.round(sheet.getColumnWidthInPixels(right - 1) * Units.EMU_PER_PIXEL * WITHIN);
    int foot = (int) Math.round(ROW_POINTS * Units.EMU_PER_POINT * WITHIN);
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, end, foot, column, row, right - 1, below - 1);
    XSSFChart chart = drawing.createChart(anchor);
    CTNonVisualDrawingProps told =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    told.setName(element.attribute("title", ""));
    told.setDescr(element.attribute("description", ""));
    return chart.getPackagePart().getPartName().getName().substring(1);
  }
}
