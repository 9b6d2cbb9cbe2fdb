package dev.headway.report;

import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A line, or the bars of one kind, in a chart.
 *
 * @param element the element {@code series}
 * @param index its number in the chart, from 0
 * @param styles the workbook's styles
 */
record WorkbookSeries(WorkbookElement element, int index, WorkbookStyles styles) {

  /** Widths of lines, in 12,700ths of a point. */
  private static final int LINE = 25_400;

  private static final int THIN = 12_700;

  private static final String NO_MARKER = "<c:marker><c:symbol val=\"none\"/></c:marker>";

  /** Whether it is drawn as bars. */
  boolean isBar() {
    return element.attribute("as", "line").equals("bar");
  }

  /** The element {@code <c:ser>}. */
  String xml(WorkbookReferences references) {
    return "<c:ser><c:idx val=\"%1$s\"/><c:order val=\"%1$s\"/>".formatted(index)
        + "<c:tx><c:v>"
        + WorkbookText.escaped(WorkbookText.stored(element.attribute("name", "")))
        + "</c:v></c:tx>"
        + (isBar() ? bar() : line(isAlone(references)))
        + "<c:cat>"
        + data("categories", references)
        + "</c:cat><c:val>"
        + data("values", references)
        + "</c:val>"
        + (isBar() ? "" : "<c:smooth val=\"0\"/>")
        + "</c:ser>";
  }

  /** Names are told as text; months as the numbers that they are, in the cells' format. */
  private String data(String attribute, WorkbookReferences references) {
    String name = element.attribute(attribute, "");
    CellRangeAddress cells = references.cells(name, element);
    WorkbookGrid grid = references.grid(name);
    boolean isText = attribute.equals("categories") && isText(grid, cells);
    StringBuilder points = new StringBuilder();
    int count = 0;
    for (CellAddress at : cells) {
      Optional<String> value =
          grid.cell(at.getRow(), at.getColumn()).flatMap(c -> value(c, isText));
      if (value.isPresent()) {
        points.append("<c:pt idx=\"").append(count).append("\"><c:v>");
        points.append(value.get()).append("</c:v></c:pt>");
      }
      count++;
    }
    return "<c:%1$sRef><c:f>%2$s</c:f><c:%1$sCache>%3$s<c:ptCount val=\"%4$s\"/>%5$s</c:%1$sCache></c:%1$sRef>"
        .formatted(
            isText ? "str" : "num",
            WorkbookText.escaped(references.reference(name)),
            isText ? "" : code(grid, cells),
            count,
            points);
  }

  private static boolean isText(WorkbookGrid grid, CellRangeAddress cells) {
    for (CellAddress at : cells) {
      if (grid.cell(at.getRow(), at.getColumn())
          .filter(c -> c.content() instanceof WorkbookGrid.Text)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> value(WorkbookGrid.Cell cell, boolean isText) {
    if (isText) {
      return cell.content() instanceof WorkbookGrid.Text text
          ? Optional.of(WorkbookText.escaped(text.stored()))
          : Optional.empty();
    }
    return cell.content() instanceof WorkbookGrid.Amount amount
        ? Optional.of(Double.toString(amount.number()))
        : Optional.empty();
  }

  private String code(WorkbookGrid grid, CellRangeAddress cells) {
    return grid.cell(cells.getFirstRow(), cells.getFirstColumn())
        .map(c -> styles.code(c.style()))
        .map(code -> "<c:formatCode>" + WorkbookText.escaped(code) + "</c:formatCode>")
        .orElse("");
  }

  /** Whether any of its values is below zero. */
  boolean isNegative(WorkbookReferences references) {
    String name = element.attribute("values", "");
    WorkbookGrid grid = references.grid(name);
    for (CellAddress at : references.cells(name, element)) {
      boolean isBelow =
          grid.cell(at.getRow(), at.getColumn())
              .filter(c -> c.content() instanceof WorkbookGrid.Amount a && a.number() < 0)
              .isPresent();
      if (isBelow) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has a single value, through which no line goes. */
  private boolean isAlone(WorkbookReferences references) {
    String name = element.attribute("values", "");
    CellRangeAddress cells = references.cells(name, element);
    WorkbookGrid grid = references.grid(name);
    int there = 0;
    for (CellAddress at : cells) {
      boolean isThere =
          grid.cell(at.getRow(), at.getColumn()).flatMap(c -> value(c, false)).isPresent();
      there += isThere ? 1 : 0;
    }
    return there == 1;
  }

  private String line(boolean isAlone) {
    String kind = element.attribute("line", "solid");
    if (kind.equals("none")) {
      return "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>" + dash();
    }
    String stroke =
        switch (kind) {
          case "dashed" -> stroke(LINE, "<a:prstDash val=\"dash\"/>");
          case "dotted" -> stroke(THIN, "<a:prstDash val=\"sysDash\"/>");
          default -> stroke(LINE, "");
        };
    return "<c:spPr>" + stroke + "</c:spPr>" + (isAlone ? dash() : NO_MARKER);
  }

  private String dash() {
    return "<c:marker><c:symbol val=\"dash\"/><c:size val=\"7\"/><c:spPr>"
        + fill()
        + stroke(THIN, "")
        + "</c:spPr></c:marker>";
  }

  private String bar() {
    String fill =
        switch (element.attribute("pattern", "solid")) {
          case "solid" -> fill();
          case "hatched" ->
              "<a:pattFill prst=\"wdUpDiag\"><a:fgClr>"
                  + colour()
                  + "</a:fgClr><a:bgClr><a:schemeClr val=\"bg1\"/></a:bgClr></a:pattFill>";
          default -> "<a:noFill/>";
        };
    return "<c:spPr>" + fill + stroke(THIN, "") + "</c:spPr><c:invertIfNegative val=\"0\"/>";
  }

  private String stroke(int width, String dash) {
    return "<a:ln w=\"" + width + "\">" + fill() + dash + "</a:ln>";
  }

  private String fill() {
    return "<a:solidFill>" + colour() + "</a:solidFill>";
  }

  private String colour() {
    boolean isOwn =
        WorkbookStyles.colour(element, "colour").isPresent()
            && element.attribute("colour", "brand").startsWith("#");
    return isOwn
        ? "<a:srgbClr val=\"" + element.attribute("colour", "").substring(1) + "\"/>"
        : "<a:schemeClr val=\"accent1\"/>";
  }
}
