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
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The same workbook as one writes it with POI alone: sheets that people read by XSSF, since charts
 * ask for it, and the rows of data by SXSSF.
 */
final class PlainWorkbook {

  private static final int WINDOW = 100;
  private static final String[] NETWORKS = {"instagram", "facebook", "linkedin", "tiktok"};
  private static final ExportFile FILE =
      new ExportFile("exports/ads.csv", Optional.empty(), 1, "a".repeat(64));
  private static final Channel PAID = new Channel("paid-social", "social", Optional.empty());

  private final WorkbookContents contents;

  /**
   * A writer.
   *
   * @param contents of the sheets that people read
   */
  PlainWorkbook(WorkbookContents contents) {
    this.contents = contents;
  }

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

  void write(int rows, YearMonth month, OutputStream to) throws IOException {
    XSSFWorkbook template = new XSSFWorkbook();
    List<CellStyle> styles = contents.styles().stream().map(s -> style(template, s)).toList();
    for (WorkbookContents.Sheet sheet : contents.sheets()) {
      template.createSheet(sheet.name());
    }
    for (WorkbookContents.Name each : contents.names()) {
      XSSFName name = template.createName();
      name.setNameName(each.name());
      name.setRefersToFormula(each.refersTo());
    }
    for (WorkbookContents.Sheet sheet : contents.sheets()) {
      fill(template.getSheet(sheet.name()), sheet, styles);
    }
    List<CellStyle> data = dataStyles(template);
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(template, WINDOW)) {
      Sheet sheet = workbook.createSheet("Data");
      for (int i = 0; i < rows; i++) {
        row(sheet.createRow(i), (AdSpend) fact(i, month), data);
      }
      workbook.write(to);
    }
  }

  private static CellStyle style(XSSFWorkbook workbook, XSSFCellStyle like) {
    XSSFCellStyle style = workbook.createCellStyle();
    XSSFFont font = workbook.createFont();
    font.setFontName(like.getFont().getFontName());
    font.setFontHeightInPoints(like.getFont().getFontHeightInPoints());
    font.setBold(like.getFont().getBold());
    font.setItalic(like.getFont().getItalic());
    style.setFont(font);
    style.setWrapText(like.getWrapText());
    style.setAlignment(like.getAlignment());
    style.setVerticalAlignment(like.getVerticalAlignment());
    style.setIndention(like.getIndention());
    style.setFillPattern(like.getFillPattern());
    style.setFillForegroundColor(IndexedColors.SEA_GREEN.getIndex());
    style.setBorderBottom(like.getBorderBottom());
    style.setDataFormat(workbook.createDataFormat().getFormat(like.getDataFormatString()));
    return style;
  }

  private static List<CellStyle> dataStyles(XSSFWorkbook workbook) {
    CellStyle money = workbook.createCellStyle();
    money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    return List.of(workbook.createCellStyle(), money, day);
  }

  private static void fill(XSSFSheet sheet, WorkbookContents.Sheet from, List<CellStyle> styles) {
    for (int i = 0; i < from.widths().size(); i++) {
      sheet.setColumnWidth(i, from.widths().get(i));
    }
    for (WorkbookContents.Row each : from.rows()) {
      Row row = sheet.createRow(each.index());
      row.setHeightInPoints(each.height());
      each.cells().forEach(cell -> fill(row.createCell(cell.column()), cell, styles));
    }
    from.merged().forEach(sheet::addMergedRegionUnsafe);
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    for (WorkbookContents.Conditions conditions : from.conditions()) {
      ConditionalFormattingRule[] rules =
          conditions.texts().stream()
              .map(text -> rule(formatting, text))
              .toArray(ConditionalFormattingRule[]::new);
      formatting.addConditionalFormatting(
          conditions.cells().toArray(CellRangeAddress[]::new), rules);
    }
    from.charts().forEach(chart -> chart(sheet, chart));
  }

  private static void fill(Cell cell, WorkbookContents.Cell from, List<CellStyle> styles) {
    cell.setCellStyle(styles.get(from.style()));
    from.formula().ifPresent(cell::setCellFormula);
    switch (from.type()) {
      case NUMERIC -> cell.setCellValue(from.number());
      case STRING -> cell.setCellValue(from.text());
      case ERROR -> cell.setCellErrorValue(FormulaError.NA.getCode());
      default -> {
        // A blank one has nothing but its style.
      }
    }
    from.link()
        .ifPresent(
            to -> {
              Hyperlink link =
                  cell.getSheet()
                      .getWorkbook()
                      .getCreationHelper()
                      .createHyperlink(
                          to.startsWith("http") ? HyperlinkType.URL : HyperlinkType.DOCUMENT);
              link.setAddress(to);
              cell.setHyperlink(link);
            });
  }

  private static ConditionalFormattingRule rule(
      SheetConditionalFormatting formatting, String text) {
    ConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, text);
    rule.createFontFormatting().setFontStyle(false, true);
    rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.LIGHT_GREEN.getIndex());
    return rule;
  }

  private static void chart(XSSFSheet sheet, WorkbookContents.Chart from) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor at = from.anchor();
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(
                0, 0, 0, 0, at.getCol1(), at.getRow1(), at.getCol2(), at.getRow2()));
    chart.setTitleText(from.title());
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    for (ChartTypes type : List.of(ChartTypes.BAR, ChartTypes.LINE)) {
      List<WorkbookContents.Series> series =
          from.series().stream().filter(s -> s.isBar() == (type == ChartTypes.BAR)).toList();
      if (!series.isEmpty()) {
        XDDFChartData data = chart.createData(type, names, values);
        series.forEach(each -> add(each, data, sheet));
        chart.plot(data);
      }
    }
  }

  private static void add(WorkbookContents.Series from, XDDFChartData data, XSSFSheet sheet) {
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(sheet, from.names()),
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, from.values()));
    series.setTitle("A series", null);
    series.setLineProperties(
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.SEA_GREEN))));
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
