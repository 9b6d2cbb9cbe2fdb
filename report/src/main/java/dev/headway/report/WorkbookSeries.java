package dev.headway.report;

import java.util.List;
import java.util.Optional;

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
    List<Optional<WorkbookGrid.Cell>> cells = references.held(name, element);
    boolean isText =
        attribute.equals("categories")
            && cells.stream().flatMap(Optional::stream).anyMatch(WorkbookSeries::isText);
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Optional<String> value = cells.get(i).flatMap(c -> isText ? text(c) : number(c));
      if (value.isPresent()) {
        points.append("<c:pt idx=\"").append(i).append("\"><c:v>");
        points.append(value.get()).append("</c:v></c:pt>");
      }
    }
    return "<c:%1$sRef><c:f>%2$s</c:f><c:%1$sCache>%3$s<c:ptCount val=\"%4$s\"/>%5$s</c:%1$sCache></c:%1$sRef>"
        .formatted(
            isText ? "str" : "num",
            WorkbookText.escaped(references.reference(name)),
            isText ? "" : cells.get(0).map(this::code).orElse(""),
            cells.size(),
            points);
  }

  private static boolean isText(WorkbookGrid.Cell cell) {
    return cell.content() instanceof WorkbookGrid.Text;
  }

  private static Optional<String> text(WorkbookGrid.Cell cell) {
    return cell.content() instanceof WorkbookGrid.Text text
        ? Optional.of(WorkbookText.escaped(text.stored()))
        : Optional.empty();
  }

  private static Optional<String> number(WorkbookGrid.Cell cell) {
    return amount(cell).map(amount -> Double.toString(amount));
  }

  private static Optional<Double> amount(WorkbookGrid.Cell cell) {
    return cell.content() instanceof WorkbookGrid.Amount amount
        ? Optional.of(amount.number())
        : Optional.empty();
  }

  private String code(WorkbookGrid.Cell cell) {
    String code = WorkbookText.escaped(styles.code(cell.style()));
    return "<c:formatCode>" + code + "</c:formatCode>";
  }

  /** The form of numbers that its categories are told in; empty where these are words. */
  Optional<String> categoryForm(WorkbookReferences references) {
    return references.held(element.attribute("categories", ""), element).stream()
        .flatMap(Optional::stream)
        .filter(cell -> amount(cell).isPresent())
        .findFirst()
        .map(cell -> WorkbookText.quoted(styles.code(cell.style())));
  }

  /** The numbers among its values. */
  private List<Double> amounts(WorkbookReferences references) {
    return references.held(element.attribute("values", ""), element).stream()
        .flatMap(cell -> cell.flatMap(WorkbookSeries::amount).stream())
        .toList();
  }

  /** Whether any of its values is below zero. */
  boolean isNegative(WorkbookReferences references) {
    return amounts(references).stream().anyMatch(amount -> amount < 0);
  }

  /** Whether it has a single value, through which no line goes. */
  private boolean isAlone(WorkbookReferences references) {
    return amounts(references).size() == 1;
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
