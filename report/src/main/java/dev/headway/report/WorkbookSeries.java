package dev.headway.report;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.SchemeColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/**
 * A line, or the bars of one kind, in a chart.
 *
 * @param element the element {@code series}
 */
record WorkbookSeries(WorkbookElement element) {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final double LINE_POINTS = 2.0;
  private static final double THIN_POINTS = 1.0;
  private static final String MARKER_POINTS = "7";

  /** Whether it is drawn as bars. */
  boolean isBar() {
    return element.attribute("as", "line").equals("bar");
  }

  /** Adds it to the lines, or bars, of a chart. */
  void add(XDDFChartData data, XSSFSheet sheet, WorkbookReferences references) {
    CellRangeAddress values = references.cells(element.attribute("values", ""), element);
    XDDFChartData.Series series =
        data.addSeries(
            categories(sheet, references),
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, values));
    series.setTitle(element.attribute("name", ""), null);
    if (series instanceof XDDFLineChartData.Series line) {
      dress(line);
    } else if (series instanceof XDDFBarChartData.Series bar) {
      dress(bar);
    }
  }

  /** Names are told as text; months as the numbers that they are, in the cells' format. */
  private XDDFDataSource<?> categories(XSSFSheet sheet, WorkbookReferences references) {
    CellRangeAddress cells = references.cells(element.attribute("categories", ""), element);
    XSSFCell first = sheet.getRow(cells.getFirstRow()).getCell(cells.getFirstColumn());
    return first.getCellType() == CellType.STRING
        ? XDDFDataSourcesFactory.fromStringCellRange(sheet, cells)
        : XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells);
  }

  private void dress(XDDFLineChartData.Series line) {
    line.setSmooth(false);
    String kind = element.attribute("line", "solid");
    if (kind.equals("none")) {
      line.setMarkerStyle(MarkerStyle.DASH);
      CTMarker drawn = line.getCTLineSer().getMarker();
      drawn.setSpPr(marker());
      size(drawn);
      line.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
      return;
    }
    line.setMarkerStyle(MarkerStyle.NONE);
    XDDFLineProperties stroke = stroke(kind.equals("dotted") ? THIN_POINTS : LINE_POINTS);
    switch (kind) {
      case "dashed" -> stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
      case "dotted" -> stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH));
      default -> {
        // A whole line.
      }
    }
    line.setLineProperties(stroke);
  }

  /** As for patterns, below: the size stands after the symbol. */
  private static void size(CTMarker marker) {
    try (XmlCursor cursor = marker.newCursor()) {
      cursor.toChild(CHART, "symbol");
      cursor.toNextSibling();
      cursor.beginElement("size", CHART);
      cursor.insertAttributeWithValue("val", MARKER_POINTS);
    }
  }

  private CTShapeProperties marker() {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(new XDDFSolidFillProperties(colour()));
    shape.setLineProperties(stroke(THIN_POINTS));
    return shape.getXmlObject();
  }

  private void dress(XDDFBarChartData.Series bar) {
    bar.setInvertIfNegative(false);
    String pattern = element.attribute("pattern", "solid");
    bar.setFillProperties(
        pattern.equals("solid")
            ? new XDDFSolidFillProperties(colour())
            : new XDDFNoFillProperties());
    bar.setLineProperties(stroke(THIN_POINTS));
    if (pattern.equals("hatched")) {
      hatch(bar.getShapeProperties().getXmlObject());
    }
  }

  /**
   * Of patterns POI's schemas for programs have no class, so the elements are put there as such.
   */
  private void hatch(CTShapeProperties shape) {
    try (XmlCursor cursor = shape.newCursor()) {
      cursor.toChild(DRAWING, "noFill");
      cursor.removeXml();
      cursor.beginElement("pattFill", DRAWING);
      cursor.insertAttributeWithValue("prst", "wdUpDiag");
      cursor.beginElement("fgClr", DRAWING);
      boolean isOwn = isOwnColour();
      cursor.beginElement(isOwn ? "srgbClr" : "schemeClr", DRAWING);
      cursor.insertAttributeWithValue(
          "val", isOwn ? element.attribute("colour", "").substring(1) : "accent1");
      cursor.toNextToken();
      cursor.toNextToken();
      cursor.beginElement("bgClr", DRAWING);
      cursor.beginElement("schemeClr", DRAWING);
      cursor.insertAttributeWithValue("val", "bg1");
    }
  }

  private XDDFLineProperties stroke(double points) {
    XDDFLineProperties stroke = new XDDFLineProperties(new XDDFSolidFillProperties(colour()));
    stroke.setWidth(points);
    return stroke;
  }

  private XDDFColor colour() {
    String colour = element.attribute("colour", "brand");
    return isOwnColour()
        ? XDDFColor.from(java.util.HexFormat.of().parseHex(colour.substring(1)))
        : XDDFColor.from(SchemeColor.ACCENT_1);
  }

  private boolean isOwnColour() {
    return WorkbookStyles.colour(element, "colour").isPresent()
        && element.attribute("colour", "brand").startsWith("#");
  }
}
