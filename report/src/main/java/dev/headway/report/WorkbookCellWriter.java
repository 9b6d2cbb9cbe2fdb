package dev.headway.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the cells of one sheet. */
final class WorkbookCellWriter {

  /** How much wider bold letters are. */
  private static final double BOLD = 1.1;

  /** What an indent takes of a cell's width, and what stands free at its sides, in digits. */
  private static final double INDENT = 1.4;

  private static final double SIDES = 0.8;

  private final XSSFSheet sheet;
  private final WorkbookStyles styles;
  private final WorkbookReferences references;

  WorkbookCellWriter(XSSFSheet sheet, WorkbookStyles styles, WorkbookReferences references) {
    this.sheet = sheet;
    this.styles = styles;
    this.references = references;
  }

  /** Writes a cell with its style, name and link. */
  XSSFCell write(XSSFRow row, int column, WorkbookElement from, String rowStyle) {
    XSSFCell cell = row.createCell(column);
    String style = from.attribute("style", rowStyle);
    cell.setCellStyle(styles.of(style, from.attribute("format", ""), from));
    value(cell, from);
    from.attribute("name").ifPresent(n -> references.name(n, cell, from));
    from.attribute("range").ifPresent(r -> references.extend(r, cell, from));
    from.attribute("formula")
        .ifPresent(f -> references.formula(cell, WorkbookFormula.at(f, cell.getAddress()), from));
    from.attribute("link").ifPresent(to -> link(cell, to, from));
    int span = from.whole("span", 1);
    for (int i = 1; i < span; i++) {
      row.createCell(column + i).setCellStyle(cell.getCellStyle());
    }
    if (span > 1) {
      int index = row.getRowNum();
      sheet.addMergedRegion(new CellRangeAddress(index, index, column, column + span - 1));
    }
    return cell;
  }

  /** How many lines the cell's text takes, at a guess from its length. */
  double lines(WorkbookElement from, String rowStyle, int column, int span) {
    String style = from.attribute("style", rowStyle);
    if (!styles.wraps(style, from) || from.attribute("type", "text").equals("number")) {
      return 1;
    }
    double width = -SIDES - INDENT * styles.indent(style, from);
    for (int i = 0; i < span; i++) {
      width += sheet.getColumnWidth(column + i) / 256.0;
    }
    // What a condition finds may make it bold.
    boolean mayBeBold = from.attribute("conditions").isPresent();
    double bold = mayBeBold || styles.isBold(style, from) ? BOLD : 1;
    double room = Math.max(1, width / styles.scale(style, from) / bold);
    String text = from.text();
    return WorkbookLetters.fits(text, room) && text.indexOf('\n') < 0
        ? 1
        : text.lines().mapToDouble(l -> wrapped(l, room)).sum();
  }

  /** Words go to the next line where they do not fit; longer ones than a line are broken. */
  private static double wrapped(String line, double room) {
    double space = WorkbookLetters.width(" ");
    double lines = 1;
    double used = 0;
    for (String word : line.split(" ", -1)) {
      double width = WorkbookLetters.width(word);
      double length = used == 0 ? width : used + space + width;
      if (length <= room) {
        used = length;
      } else {
        double more = Math.ceil(width / room);
        lines += used == 0 ? more - 1 : more;
        used = Math.max(1, width - (more - 1) * room);
      }
    }
    return lines;
  }

  private static void value(XSSFCell cell, WorkbookElement from) {
    String text = from.text();
    switch (from.attribute("type", "text")) {
      case "number" -> cell.setCellValue(number(from));
      case "date" -> cell.setCellValue(date(from));
      case "error" -> cell.setCellErrorValue(error(from));
      case "empty" -> {
        if (!text.isBlank()) {
          throw from.refuse(
              "an empty cell with the text '" + text.strip() + "'",
              "Take the text out, or give the cell another type.");
        }
      }
      default -> {
        if (!text.isEmpty() || from.attribute("formula").isPresent()) {
          cell.setCellValue(WorkbookText.stored(WorkbookText.clean(text)));
        }
      }
    }
  }

  private static double number(WorkbookElement from) {
    try {
      return new BigDecimal(from.text().strip()).doubleValue();
    } catch (NumberFormatException e) {
      throw from.refuse(
          "'" + from.text().strip() + "' is no number",
          "Write it plainly, such as -1234.5, or use type=\"text\".");
    }
  }

  private static LocalDate date(WorkbookElement from) {
    try {
      return LocalDate.parse(from.text().strip());
    } catch (DateTimeException e) {
      throw from.refuse("'" + from.text().strip() + "' is no date", "Write it as in 2026-10-31.");
    }
  }

  private static FormulaError error(WorkbookElement from) {
    try {
      return FormulaError.forString(from.text().strip());
    } catch (IllegalArgumentException e) {
      throw from.refuse(
          "'" + from.text().strip() + "' is no error of Excel's",
          "Write #N/A for what is missing.");
    }
  }

  private void link(XSSFCell cell, String to, WorkbookElement from) {
    boolean inside = to.startsWith("#");
    if (!inside && !to.startsWith("https://") && !to.startsWith("mailto:")) {
      throw from.refuse(
          "a link to '" + to + "'",
          "Link to '#' and the name of a cell, to https:// or to mailto:.");
    }
    XSSFHyperlink link =
        sheet
            .getWorkbook()
            .getCreationHelper()
            .createHyperlink(inside ? HyperlinkType.DOCUMENT : HyperlinkType.URL);
    link.setAddress(inside ? to.substring(1) : to);
    cell.setHyperlink(link);
  }
}
