package dev.headway.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the cells of one sheet. */
final class WorkbookCellWriter {

  /** How much wider bold letters are. */
  private static final double BOLD = 1.1;

  /** What an indent takes of a cell's width, and what stands free at its sides, in digits. */
  private static final double INDENT = 1.4;

  private static final double SIDES = 0.8;

  private final XSSFSheet sheet;
  private final WorkbookGrid grid;
  private final WorkbookStyles styles;
  private final WorkbookReferences references;

  WorkbookCellWriter(
      XSSFSheet sheet, WorkbookGrid grid, WorkbookStyles styles, WorkbookReferences references) {
    this.sheet = sheet;
    this.grid = grid;
    this.styles = styles;
    this.references = references;
  }

  /** Writes a cell with its style, name and link, and gives its place. */
  CellAddress write(int row, int column, WorkbookElement from, String rowStyle) {
    CellAddress at = new CellAddress(row, column);
    int style =
        styles.of(from.attribute("style", rowStyle), from.attribute("format", ""), from).getIndex();
    from.attribute("name").ifPresent(n -> references.name(n, grid, at, from));
    from.attribute("range").ifPresent(r -> references.extend(r, grid, at, from));
    grid.add(new WorkbookGrid.Cell(column, style, content(from), formula(from, at)));
    from.attribute("link").ifPresent(to -> link(at, to, from));
    int span = from.whole("span", 1);
    for (int i = 1; i < span; i++) {
      grid.add(new WorkbookGrid.Cell(column + i, style, new WorkbookGrid.Blank(), ""));
    }
    if (span > 1) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, column, column + span - 1));
    }
    return at;
  }

  private String formula(WorkbookElement from, CellAddress at) {
    Optional<String> asked = from.attribute("formula");
    if (asked.isEmpty()) {
      return "";
    }
    String formula = WorkbookFormula.at(asked.get(), at);
    references.formula(grid, at, formula, from);
    return formula;
  }

  /** How many lines the cell's text takes, at a guess from its length. */
  double lines(WorkbookElement from, String rowStyle, int column, int span) {
    String style = from.attribute("style", rowStyle);
    if (!styles.wraps(style, from) || from.attribute("type", "text").equals("number")) {
      return 1;
    }
    double width = -SIDES - INDENT * styles.indent(style, from);
    for (int i = 0; i < span; i++) {
      width += grid.widthOf(column + i);
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

  private static WorkbookGrid.Content content(WorkbookElement from) {
    String text = from.text();
    return switch (from.attribute("type", "text")) {
      case "number" -> new WorkbookGrid.Amount(number(from));
      case "date" -> new WorkbookGrid.Amount(DateUtil.getExcelDate(date(from)));
      case "error" -> new WorkbookGrid.Failure(error(from).getString());
      case "empty" -> empty(text, from);
      default -> {
        boolean isThere = !text.isEmpty() || from.attribute("formula").isPresent();
        yield isThere
            ? new WorkbookGrid.Text(WorkbookText.stored(WorkbookText.clean(text)))
            : new WorkbookGrid.Blank();
      }
    };
  }

  private static WorkbookGrid.Content empty(String text, WorkbookElement from) {
    if (!text.isBlank()) {
      throw from.refuse(
          "an empty cell with the text '" + text.strip() + "'",
          "Take the text out, or give the cell another type.");
    }
    if (from.attribute("formula").isPresent()) {
      throw from.refuse(
          "a formula has no value to stand until it is recalculated",
          "Write the value between <cell> and </cell>.");
    }
    return new WorkbookGrid.Blank();
  }

  private static double number(WorkbookElement from) {
    try {
      double number = new BigDecimal(from.text().strip()).doubleValue();
      if (!Double.isFinite(number)) {
        throw from.refuse(
            "'" + from.text().strip() + "' is more than Excel holds", "Its largest is 9.99E+307.");
      }
      return number;
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

  private void link(CellAddress cell, String to, WorkbookElement from) {
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
    try {
      link.setAddress(inside ? to.substring(1) : to);
    } catch (IllegalArgumentException e) {
      throw from.refuse("a link to '" + to + "'", "Write blanks and such in it as %20.");
    }
    link.setCellReference(cell.formatAsString());
    sheet.addHyperlink(link);
  }
}
