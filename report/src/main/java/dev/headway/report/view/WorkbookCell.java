package dev.headway.report.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;

/**
 * A cell, as a template writes it into the workbook markup.
 *
 * @param type {@code text}, {@code number}, {@code date}, {@code error} or {@code empty}
 * @param value a plain decimal number, an ISO date, an error such as {@code #N/A}, or text; for a
 *     formula, the result that stands until the spreadsheet recalculates
 * @param formula without the equals sign; empty for none
 * @param format the name of a number format; empty for none
 * @param name the defined name of the cell; empty for none
 */
@NullMarked
public record WorkbookCell(String type, String value, String formula, String format, String name) {

  /** Nothing: not measured, or not there. */
  public static WorkbookCell empty() {
    return new WorkbookCell("empty", "", "", "", "");
  }

  /** Text, which never becomes a formula. */
  public static WorkbookCell text(String text) {
    return new WorkbookCell("text", text, "", "", "");
  }

  /** A number. */
  public static WorkbookCell number(BigDecimal number, String format) {
    return new WorkbookCell("number", number.toPlainString(), "", format, "");
  }

  /** A whole number. */
  public static WorkbookCell count(int number) {
    return number(BigDecimal.valueOf(number), "count");
  }

  /** A day. */
  public static WorkbookCell date(LocalDate day, String format) {
    return new WorkbookCell("date", day.toString(), "", format, "");
  }

  /** A value that formulas need and nobody has: {@code #N/A}, never zero. */
  public static WorkbookCell notAvailable(String format) {
    return new WorkbookCell("error", "#N/A", "NA()", format, "");
  }

  /** The same value as the result of a formula. */
  public WorkbookCell withFormula(String text) {
    return new WorkbookCell(type, value, text, format, name);
  }

  /** The same cell under a defined name. */
  public WorkbookCell named(String text) {
    return new WorkbookCell(type, value, formula, format, text);
  }

  /** The same cell in a number format. */
  public WorkbookCell formatted(String text) {
    return new WorkbookCell(type, value, formula, text, name);
  }
}
