package dev.headway.bench;

import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Channel;
import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Measures;
import dev.headway.ingest.Origin;
import dev.headway.ingest.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as one would write it with POI alone: as many styled sheets, cells and charts as
 * Headway's of the same client has, though without its formulas, names and conditions, and rows by
 * SXSSF.
 */
final class PlainWorkbook {

  private static final int SHEETS = 10;
  private static final int ROWS = 44;
  private static final int COLUMNS = 12;
  private static final int CHARTS = 25;
  private static final int WINDOW = 100;
  private static final String[] NETWORKS = {"instagram", "facebook", "linkedin", "tiktok"};
  private static final ExportFile FILE =
      new ExportFile("exports/ads.csv", Optional.empty(), 1, "a".repeat(64));
  private static final Channel PAID = new Channel("paid-social", "social", Optional.empty());

  private PlainWorkbook() {}

  /** A row of data: twelve cells. */
  static Fact fact(int index, YearMonth month) {
    String network = NETWORKS[index % NETWORKS.length];
    return new AdSpend(
        new Origin(FILE, index + 2),
        network,
        "Alder Bikes",
        "Commuter autumn " + index % 97,
        "Ad " + index,
        Period.of(month.atDay(1 + index % 28)),
        Currency.getInstance("GBP"),
        new Measures(Map.of("spend", BigDecimal.valueOf(index % 5000, 2))),
        PAID);
  }

  static void write(int rows, YearMonth month, OutputStream to) throws IOException {
    XSSFWorkbook template = new XSSFWorkbook();
    List<CellStyle> styles = styles(template);
    for (int i = 0; i < SHEETS; i++) {
      styled(template.createSheet("Sheet " + i), styles);
    }
    for (int i = 0; i < CHARTS; i++) {
      chart(template.getSheetAt(i % SHEETS));
    }
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(template, WINDOW)) {
      Sheet data = workbook.createSheet("Data");
      for (int i = 0; i < rows; i++) {
        row(data.createRow(i), (AdSpend) fact(i, month), styles);
      }
      workbook.write(to);
    }
  }

  private static List<CellStyle> styles(XSSFWorkbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle head = workbook.createCellStyle();
    head.setFont(bold);
    head.setFillForegroundColor(IndexedColors.SEA_GREEN.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    CellStyle money = workbook.createCellStyle();
    money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    return List.of(head, money, day);
  }

  private static void styled(Sheet sheet, List<CellStyle> styles) {
    for (int r = 0; r < ROWS; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < COLUMNS; c++) {
        if (r == 0 || c == 0) {
          text(row, c, "Name " + r + ' ' + c).setCellStyle(styles.get(0));
        } else {
          number(row, c, r * 1.5 + c, styles.get(1));
        }
      }
    }
  }

  private static void chart(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 13, 1, 20, 16));
    chart.setTitleText("A chart");
    XDDFLineChartData data =
        (XDDFLineChartData)
            chart.createData(
                ChartTypes.LINE,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
    data.setGrouping(Grouping.STANDARD);
    for (int c = 1; c <= 2; c++) {
      data.addSeries(
          XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, 13, 0, 0)),
          XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(1, 13, c, c)));
    }
    chart.plot(data);
  }

  private static void row(Row row, AdSpend ad, List<CellStyle> styles) {
    day(row, 0, ad.period().first(), styles.get(2));
    day(row, 1, ad.period().last(), styles.get(2));
    text(row, 2, ad.network());
    text(row, 3, ad.account());
    text(row, 4, ad.campaign());
    text(row, 5, ad.part());
    text(row, 6, ad.channel().id());
    text(row, 7, ad.channel().group());
    text(row, 8, ad.currency().getCurrencyCode());
    number(
        row, 9, ad.measures().of("spend").map(BigDecimal::doubleValue).orElse(0.0), styles.get(1));
    text(row, 10, ad.origin().file().path());
    number(row, 11, ad.origin().line(), styles.get(1));
  }

  private static Cell text(Row row, int column, String text) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    return cell;
  }

  private static void number(Row row, int column, double number, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(number);
    cell.setCellStyle(style);
  }

  private static void day(Row row, int column, LocalDate day, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(day);
    cell.setCellStyle(style);
  }
}
