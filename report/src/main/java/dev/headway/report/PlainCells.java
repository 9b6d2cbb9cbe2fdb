package dev.headway.report;

import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Rows and cells of what is known anyway, and the heads over them. */
final class PlainCells {

  private PlainCells() {}

  static Head textHead(String text) {
    return new Head(text, false);
  }

  static Head numberHead(String text) {
    return new Head(text, true);
  }

  static Row row(Cell... cells) {
    return new Row(List.of(cells), false);
  }

  static Row row(Stream<Cell> cells) {
    return new Row(cells.toList(), false);
  }

  static Cell cell(WorkbookCell value) {
    return new Cell(value, "", "", "");
  }

  static Cell in(String range, WorkbookCell value) {
    return new Cell(value, range, "", "");
  }

  static Cell text(String text) {
    return cell(WorkbookCell.text(text));
  }

  static Cell text(String range, String text) {
    return in(range, WorkbookCell.text(text));
  }

  static Cell empty() {
    return cell(WorkbookCell.empty());
  }

  static Cell number(BigDecimal number, String format) {
    return cell(WorkbookCell.number(number, format));
  }

  static Cell count(int number) {
    return cell(WorkbookCell.count(number));
  }

  static Cell month(String range, YearMonth month) {
    return in(range, WorkbookCell.date(month.atDay(1), "month"));
  }

  /** A web address; a text where it is none that a spreadsheet may open. */
  static Cell link(String address) {
    boolean safe = address.matches("https://[\\x21-\\x7E&&[^\"<>]]{1,2000}");
    return new Cell(WorkbookCell.text(address), "", safe ? address : "", "");
  }
}
