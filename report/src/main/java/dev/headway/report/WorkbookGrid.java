package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows and cells of one sheet, and the widths of its columns. They go into the sheet's part as
 * text: through POI's objects a cell takes ten times as long. Rows are begun one after the other.
 */
final class WorkbookGrid {

  /** What a column is wide that nobody gave a width, in characters. */
  private static final double PLAIN_WIDTH = 8;

  /** What a row is high that is not there, in points. */
  private static final double PLAIN_HEIGHT = 15;

  private final String sheet;
  private final List<Row> rows = new ArrayList<>();
  private final List<Double> widths = new ArrayList<>();

  WorkbookGrid(String sheet) {
    this.sheet = sheet;
  }

  /** What stands in a cell, as an attribute {@code t} and an element {@code <v>} say it. */
  sealed interface Content {

    /** The type, with a formula or without. */
    String type(boolean isComputed);

    /** The value; empty where there is none. */
    String value(boolean isComputed, WorkbookTexts texts);
  }

  /** A number; dates and times are numbers too. */
  record Amount(double number) implements Content {
    @Override
    public String type(boolean isComputed) {
      return "n";
    }

    @Override
    public String value(boolean isComputed, WorkbookTexts texts) {
      return Double.toString(number);
    }
  }

  /** A text in the notation of a workbook's parts. */
  record Text(String stored) implements Content {
    @Override
    public String type(boolean isComputed) {
      return isComputed ? "str" : "s";
    }

    @Override
    public String value(boolean isComputed, WorkbookTexts texts) {
      return isComputed ? WorkbookText.escaped(stored) : Integer.toString(texts.index(stored));
    }
  }

  /** An error such as {@code #N/A}. */
  record Failure(String code) implements Content {
    @Override
    public String type(boolean isComputed) {
      return "e";
    }

    @Override
    public String value(boolean isComputed, WorkbookTexts texts) {
      return code;
    }
  }

  /** Nothing but a style. */
  record Blank() implements Content {
    @Override
    public String type(boolean isComputed) {
      return "";
    }

    @Override
    public String value(boolean isComputed, WorkbookTexts texts) {
      return "";
    }
  }

  /**
   * A cell.
   *
   * @param column from 0
   * @param style the index of its style
   * @param content what it shows, with a formula until it is computed again
   * @param formula that computes it; empty where there is none
   */
  record Cell(int column, int style, Content content, String formula) {}

  private static final class Row {
    final List<Cell> cells = new ArrayList<>();
    double height = PLAIN_HEIGHT;
  }

  /** The name of the sheet. */
  String sheet() {
    return sheet;
  }

  /** Begins the next row; its number, from 0. */
  int begin() {
    rows.add(new Row());
    return rows.size() - 1;
  }

  /** Adds a cell to the row that was begun last, at the right of those that are there. */
  void add(Cell cell) {
    rows.get(rows.size() - 1).cells.add(cell);
  }

  /** Sets the height of the row that was begun last, in points. */
  void height(double points) {
    rows.get(rows.size() - 1).height = points;
  }

  /** The height of a row, in points. */
  double heightOf(int row) {
    return row < rows.size() ? rows.get(row).height : PLAIN_HEIGHT;
  }

  /** How many rows were begun. */
  int size() {
    return rows.size();
  }

  /** Whether a row has no cell. */
  boolean isEmpty(int row) {
    return row >= rows.size() || rows.get(row).cells.isEmpty();
  }

  /** A cell; empty where there is none. */
  Optional<Cell> cell(int row, int column) {
    return row >= rows.size()
        ? Optional.empty()
        : rows.get(row).cells.stream().filter(c -> c.column() == column).findFirst();
  }

  /** The cells of a range in its order, row by row; empty where there is none. */
  List<Optional<Cell>> cells(CellRangeAddress range) {
    List<Optional<Cell>> cells = new ArrayList<>();
    range.forEach(at -> cells.add(cell(at.getRow(), at.getColumn())));
    return cells;
  }

  /** Sets the width of a column, in characters. */
  void width(int column, double characters) {
    while (widths.size() <= column) {
      widths.add(PLAIN_WIDTH);
    }
    widths.set(column, characters);
  }

  /** The width of a column, in characters. */
  double widthOf(int column) {
    return column < widths.size() ? widths.get(column) : PLAIN_WIDTH;
  }

  /** The cells that are there, such as {@code A1:G12}; empty where there are none. */
  Optional<String> area() {
    int last = rows.stream().flatMap(r -> r.cells.stream()).mapToInt(Cell::column).max().orElse(-1);
    return last < 0
        ? Optional.empty()
        : Optional.of("A1:" + CellReference.convertNumToColString(last) + rows.size());
  }

  /** Writes the {@code <row>} elements. */
  void write(StringBuilder to, WorkbookTexts texts) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String number = Integer.toString(i + 1);
      to.append("<row r=\"").append(number).append("\" ht=\"").append((float) row.height);
      to.append("\" customHeight=\"1\">");
      row.cells.forEach(cell -> write(cell, number, to, texts));
      to.append("</row>");
    }
  }

  private static void write(Cell cell, String row, StringBuilder to, WorkbookTexts texts) {
    boolean isComputed = !cell.formula().isEmpty();
    String type = cell.content().type(isComputed);
    to.append("<c r=\"").append(CellReference.convertNumToColString(cell.column())).append(row);
    to.append("\" s=\"").append(cell.style());
    if (type.isEmpty()) {
      to.append("\"/>");
      return;
    }
    to.append("\" t=\"").append(type).append("\">");
    if (isComputed) {
      to.append("<f>").append(WorkbookText.escaped(cell.formula())).append("</f>");
    }
    to.append("<v>").append(cell.content().value(isComputed, texts)).append("</v></c>");
  }
}
