package dev.headway.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * The sheets of a workbook, as rows of text: numbers as they are stored and not as they are shown,
 * days as {@code 2026-10-31}, times as {@code 2026-10-31 14:05:00}. The only place that knows the
 * workbook library.
 *
 * @param content the workbook
 * @param bytes how large it is
 */
record WorkbookFile(Content content, long bytes) {

  /** Networks' workbooks hold some hundred rows; a larger one is something else. */
  private static final long LARGEST = 32L * 1024 * 1024;

  private static final int MOST_ROWS = 100_000;
  private static final int MOST_COLUMNS = 1_000;

  /** A sheet and its rows. */
  record NamedSheet(String name, List<Row> rows) {

    Rows.Source source() {
      return () -> new InMemory(rows.iterator());
    }
  }

  /** Rows that are there. */
  private record InMemory(Iterator<Row> rows) implements Rows {

    @Override
    public Optional<Row> next() {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** What an .xls begins with. */
  private static final long OLE2 = 0xE11AB1A1E011CFD0L;

  private static final int HEAD = 48;

  /** Its sheets, in their order. */
  List<NamedSheet> sheets() throws FileRefused {
    if (bytes > LARGEST) {
      throw new FileRefused(
          0,
          "is a workbook of more than " + LARGEST / 1024 / 1024 + " MB",
          "Download shorter stretches of time.");
    }
    if (claimsTooMuch()) {
      throw damaged();
    }
    try (InputStream in = content.open();
        Workbook workbook = WorkbookFactory.create(in)) {
      List<NamedSheet> sheets = new ArrayList<>();
      for (Sheet sheet : workbook) {
        sheets.add(new NamedSheet(sheet.getSheetName(), rows(sheet)));
      }
      return List.copyOf(sheets);
    } catch (EncryptedDocumentException e) {
      throw new FileRefused(
          0, "is a workbook that is locked with a password", "Save it without one.");
    } catch (IOException | RuntimeException e) {
      // The library throws exceptions of many kinds for what is no workbook.
      throw damaged();
    }
  }

  private static FileRefused damaged() {
    return new FileRefused(
        0,
        "is no workbook, or a damaged one",
        "Download the export as CSV, or the workbook again where the network gives no other.");
  }

  /**
   * Whether an .xls says that it is far larger than it is: the library would take as much memory as
   * it says. ([MS-CFB], 2.2: the power of the size of a sector stands at byte 30, and how many
   * sectors list the others at byte 44; each lists a quarter of its bytes.)
   */
  private boolean claimsTooMuch() throws FileRefused {
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(HEAD);
    } catch (IOException e) {
      throw damaged();
    }
    ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    if (head.length < HEAD || header.getLong(0) != OLE2) {
      return false;
    }
    long sector = header.getShort(30) == 12 ? 4096 : 512;
    long listed = sector / 4 * sector;
    long lists = header.getInt(44) & 0xFFFFFFFFL;
    return lists > 2 * bytes / listed + 4;
  }

  private static List<Row> rows(Sheet sheet) throws FileRefused {
    if (sheet.getLastRowNum() >= MOST_ROWS) {
      throw new FileRefused(
          0, "has more than " + MOST_ROWS + " rows in a sheet", "Download it as CSV.");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      org.apache.poi.ss.usermodel.Row row = sheet.getRow(i);
      List<String> cells = new ArrayList<>();
      int width = row == null ? 0 : Math.min(row.getLastCellNum(), MOST_COLUMNS);
      for (int column = 0; column < width; column++) {
        Cell cell = row.getCell(column);
        cells.add(cell == null ? "" : text(cell));
      }
      rows.add(new Row(i + 1, cells));
    }
    return rows;
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? moment(cell) : number(cell);
      default -> "";
    };
  }

  private static String number(Cell cell) {
    return new BigDecimal(String.valueOf(cell.getNumericCellValue()))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String moment(Cell cell) {
    String text = String.valueOf(cell.getLocalDateTimeCellValue()).replace('T', ' ');
    return text.endsWith(" 00:00") ? text.substring(0, 10) : text;
  }
}
