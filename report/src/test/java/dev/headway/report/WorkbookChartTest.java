package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Charts as another library reads them. */
class WorkbookChartTest {

  private static final String TABLE =
      """
      <sheet name='Q &amp; A'>
        <row><cell range='m' type='date' format='month'>2026-08-01</cell><cell range='v' type='number'>31</cell>
          <cell range='t' type='empty'/></row>
        <row><cell range='m' type='date' format='month'>2026-09-01</cell><cell range='v' type='error'>#N/A</cell>
          <cell range='t' type='empty'/></row>
        <row><cell range='m' type='date' format='month'>2026-10-01</cell><cell range='v' type='number'>55.5</cell>
          <cell range='t' type='number'>62</cell></row>
      </sheet>
      """;

  private static XSSFWorkbook workbook(String chart) throws IOException {
    String markup =
        "<workbook title='t' creator='c' colour='#0B6E4F' day='2026-10-31'>"
            + "<format name='month' code='mmm\\ yyyy'/><format name='money' code='\"£\"0'/>"
            + TABLE
            + "<sheet name='Charts'><row>"
            + chart
            + "</row></sheet></workbook>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookBuilder(WorkbookMarkup.read(markup), Map.of(), FactSource.of(List.of())).write(out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static XSSFChart only(XSSFWorkbook workbook) {
    return workbook.getSheet("Charts").getDrawingPatriarch().getCharts().get(0);
  }

  @Test
  void a_chart_shows_the_cells_of_its_names_also_on_another_sheet() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            """
            <chart title='A &lt; "B"' description='It rose' column='1' format='money'>
              <series name='Actual &amp; more' values='v' categories='m'/>
            </chart>""")) {
      XSSFChart chart = only(workbook);
      assertThat(chart.getTitleText().getString()).isEqualTo("A < \"B\"");
      XDDFChartData data = chart.getChartSeries().get(0);
      assertThat(data).isInstanceOf(XDDFLineChartData.class);
      XDDFChartData.Series series = data.getSeries(0);
      assertThat(series.getValuesData().getDataRangeReference()).isEqualTo("'Q & A'!$B$1:$B$3");
      assertThat(series.getCategoryData().getDataRangeReference()).isEqualTo("'Q & A'!$A$1:$A$3");
      assertThat(series.getValuesData().getPointAt(0)).isEqualTo(31.0);
      assertThat(series.getValuesData().getPointAt(1)).isEqualTo(55.5);
      assertThat(chart.getCTChart().xmlText())
          .contains("<c:v>Actual &amp; more</c:v>")
          .contains("<c:formatCode>mmm\\ yyyy</c:formatCode>")
          .contains("formatCode=\"&quot;£&quot;0\" sourceLinked=\"0\"")
          .doesNotContain("legend");
    }
  }

  /** Between a number and the next but one there is nothing to draw, and no zero. */
  @Test
  void what_is_missing_is_no_point() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            "<chart title='t' description='d' column='1'><series name='n' values='v' categories='m'/></chart>")) {
      assertThat(only(workbook).getCTChart().xmlText())
          .contains(
              "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>31.0</c:v></c:pt><c:pt idx=\"2\"><c:v>55.5</c:v></c:pt>")
          .contains("<c:dispBlanksAs val=\"gap\"/>");
    }
  }

  /** A target of one month only: no line goes through a single point. */
  @Test
  void a_line_of_one_point_is_a_mark() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            """
            <chart title='t' description='d' column='1'>
              <series name='Actual' values='v' categories='m'/>
              <series name='Target' values='t' categories='m' line='dashed' colour='#6B7780'/>
            </chart>""")) {
      String xml = only(workbook).getCTChart().xmlText();
      assertThat(xml.split("<c:symbol val=\"none\"/>", -1)).hasSize(2);
      assertThat(xml.split("<c:symbol val=\"dash\"/>", -1)).hasSize(2);
      assertThat(xml).contains("legend");
    }
  }

  @Test
  void bars_may_be_stacked_and_hatched_below_a_mark() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            """
            <chart title='t' description='d' column='1' stacked='true'>
              <series name='Actual' as='bar' values='v' categories='m'/>
              <series name='Forecast' as='bar' values='v' categories='m' pattern='hatched' colour='#6B7780'/>
              <series name='Plan' values='t' categories='m' line='none' colour='#000000'/>
            </chart>""")) {
      XSSFChart chart = only(workbook);
      assertThat(chart.getChartSeries()).hasSize(2);
      assertThat(chart.getChartSeries().get(0)).isInstanceOf(XDDFBarChartData.class);
      assertThat(chart.getChartSeries().get(0).getSeriesCount()).isEqualTo(2);
      assertThat(chart.getCTChart().xmlText())
          .contains("<c:grouping val=\"stacked\"/>", "<c:overlap val=\"100\"/>")
          .contains("<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"6B7780\"/>");
    }
  }

  /** A bar that begins elsewhere lies about its length. */
  @Test
  void bars_begin_at_zero_and_lines_where_they_like() throws IOException {
    String series = "<series name='n' as='%s' values='v' categories='m'/></chart>";
    String chart = "<chart title='Spent' description='d' column='1'>";
    try (XSSFWorkbook bars = workbook(chart + series.formatted("bar"));
        XSSFWorkbook lines = workbook(chart + series.formatted("line"))) {
      assertThat(only(bars).getCTChart().xmlText()).contains("<c:min val=\"0\"/>");
      assertThat(only(lines).getCTChart().xmlText()).doesNotContain("<c:min ");
      assertThat(bars.getSheet("Charts").getDrawingPatriarch().getCTDrawing().xmlText())
          .contains("name=\"Spent\"")
          .doesNotContain("Diagramm");
    }
  }
}
