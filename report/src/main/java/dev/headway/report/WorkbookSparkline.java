package dev.headway.report;

import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * A small line in a cell. It is an extension of Excel 2010 that POI does not know; a program that
 * does not know it either shows an empty cell.
 *
 * @param cell where it is drawn
 * @param range the name of the cells that it shows
 * @param element that asked for it
 */
record WorkbookSparkline(CellAddress cell, String range, WorkbookElement element) {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  private static final String XM = "http://schemas.microsoft.com/office/excel/2006/main";

  /** The id of sparklines among the extensions of a sheet. */
  private static final String URI = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";

  /** Draws all of a sheet; each has an axis of its own, and a gap where a value is missing. */
  static void draw(List<WorkbookSparkline> all, XSSFSheet sheet, WorkbookReferences references) {
    if (all.isEmpty()) {
      return;
    }
    StringBuilder xml = new StringBuilder();
    xml.append(
        "<extLst xmlns=\"" + MAIN + "\"><ext uri=\"" + URI + "\" xmlns:x14=\"" + X14 + "\">");
    xml.append("<x14:sparklineGroups xmlns:xm=\"" + XM + "\">");
    xml.append(
        "<x14:sparklineGroup lineWeight=\"1.25\" displayEmptyCellsAs=\"gap\" last=\"1\">"
            + "<x14:colorSeries theme=\"4\"/><x14:colorNegative theme=\"4\"/>"
            + "<x14:colorAxis rgb=\"FF000000\"/><x14:colorMarkers theme=\"4\"/>"
            + "<x14:colorFirst theme=\"4\"/><x14:colorLast theme=\"4\"/>"
            + "<x14:colorHigh theme=\"4\"/><x14:colorLow theme=\"4\"/><x14:sparklines>");
    for (WorkbookSparkline one : all) {
      CellRangeAddress cells = references.cells(one.range(), one.element());
      xml.append("<x14:sparkline><xm:f>")
          .append(
              WorkbookText.escaped(
                  cells.formatAsString(references.grid(one.range()).sheet(), true)))
          .append("</xm:f><xm:sqref>")
          .append(one.cell().formatAsString())
          .append("</xm:sqref></x14:sparkline>");
    }
    xml.append("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>");
    CTWorksheet worksheet = sheet.getCTWorksheet();
    try {
      worksheet.setExtLst(
          CTWorksheet.Factory.parse(
                  "<xml-fragment>" + xml + "</xml-fragment>", new org.apache.xmlbeans.XmlOptions())
              .getExtLst());
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }
}
