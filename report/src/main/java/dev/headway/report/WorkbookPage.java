package dev.headway.report;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets how a sheet stands on the screen and on paper. */
final class WorkbookPage {

  private static final double SIDE = 0.5;
  private static final double TOP = 0.55;
  private static final double BOTTOM = 0.65;

  /** Excel takes 255 letters, those at the right and the signs of the code with them. */
  private static final int LONGEST_FOOTER = 120;

  /** What the margins take of a page's width, in inches. */
  static final double ACROSS = 2 * SIDE;

  /** What they take of its height. */
  static final double DOWN = TOP + BOTTOM;

  private WorkbookPage() {}

  /** Sets it from the sheet's attributes. */
  static void set(XSSFSheet sheet, WorkbookElement from) {
    sheet.setDisplayGridlines(from.flag("gridlines"));
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(false);
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    print.setLandscape(from.attribute("orientation", "portrait").equals("landscape"));
    print.setPaperSize(
        from.attribute("paper", "a4").equals("letter")
            ? PrintSetup.LETTER_PAPERSIZE
            : PrintSetup.A4_PAPERSIZE);
    margins(sheet);
    from.attribute("freeze").ifPresent(cell -> freeze(sheet, cell, from));
    from.attribute("repeat-rows").ifPresent(rows -> repeat(sheet, rows, from));
    from.attribute("repeat-columns").ifPresent(columns -> repeatColumns(sheet, columns, from));
    WorkbookStyles.colour(from, "tab-colour").ifPresent(sheet::setTabColor);
    // An ampersand begins a code in a footer.
    String footer = from.attribute("footer", "");
    String cut = footer.length() > LONGEST_FOOTER ? footer.substring(0, LONGEST_FOOTER) : footer;
    // Without the blank a name that begins with a digit would be a size.
    sheet.getFooter().setLeft("&8 " + cut.replace("&", "&&"));
    sheet.getFooter().setRight("&8&P / &N");
  }

  private static void margins(XSSFSheet sheet) {
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, SIDE);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, SIDE);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, TOP);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, BOTTOM);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.FOOTER, 0.3);
  }

  private static void freeze(XSSFSheet sheet, String cell, WorkbookElement from) {
    if (!cell.matches("[A-Z]{1,2}[1-9][0-9]{0,3}")) {
      throw from.refuse(
          "freeze=\"" + cell + "\" is no cell", "Name the first cell that moves, such as B5.");
    }
    CellReference first = new CellReference(cell);
    sheet.createFreezePane(first.getCol(), first.getRow());
  }

  private static void repeat(XSSFSheet sheet, String rows, WorkbookElement from) {
    if (!rows.matches("[1-9][0-9]{0,3}:[1-9][0-9]{0,3}")) {
      throw from.refuse(
          "repeat-rows=\"" + rows + "\" are no rows", "Write the first and last, such as 4:5.");
    }
    sheet.setRepeatingRows(CellRangeAddress.valueOf(rows));
  }

  private static void repeatColumns(XSSFSheet sheet, String columns, WorkbookElement from) {
    if (!columns.matches("[A-Z]{1,2}:[A-Z]{1,2}")) {
      throw from.refuse(
          "repeat-columns=\"" + columns + "\" are no columns",
          "Write the first and last, such as A:B.");
    }
    sheet.setRepeatingColumns(CellRangeAddress.valueOf(columns));
  }
}
