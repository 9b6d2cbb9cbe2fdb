package dev.headway.report;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets how a sheet stands on the screen and on paper. */
final class WorkbookPage {

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
    WorkbookStyles.colour(from, "tab-colour").ifPresent(sheet::setTabColor);
    // An ampersand begins a code in a footer.
    sheet.getFooter().setLeft("&8" + from.attribute("footer", "").replace("&", "&&"));
    sheet.getFooter().setRight("&8&P / &N");
  }

  private static void margins(XSSFSheet sheet) {
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.5);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.5);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.55);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.65);
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
}
