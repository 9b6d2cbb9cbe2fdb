package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Where pages of paper end. A4 upright without margins is 755 points high, of which 97 % count. */
class WorkbookPagesTest {

  private static XSSFSheet sheet(String attributes, String rows) throws IOException {
    String markup =
        "<workbook title='t' creator='c' colour='#0B6E4F' day='2026-10-31'><sheet name='s' "
            + attributes
            + "><columns><column width='20'/></columns>"
            + rows
            + "</sheet></workbook>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookBuilder(WorkbookMarkup.read(markup), Map.of(), FactSource.of(List.of())).write(out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
  }

  private static String rows(int count, String attributes) {
    return ("<row height='100' " + attributes + "><cell>x</cell></row>").repeat(count);
  }

  private static String block(int rows) {
    return rows(1, "block='true'") + rows(rows - 1, "");
  }

  /** Seven rows of 100 points fit on a page. */
  @Test
  void a_block_that_does_not_fit_on_the_rest_of_a_page_begins_the_next() throws IOException {
    Sheet sheet = sheet("", block(4) + block(4) + block(3) + block(1));
    assertThat(sheet.getRowBreaks()).containsExactly(3, 10);
  }

  @Test
  void rows_that_are_repeated_take_their_room_on_every_page() throws IOException {
    // One row on top, and three with it make four; after that four of six fit below it.
    Sheet sheet = sheet("repeat-rows='1:1'", rows(1, "") + block(3) + block(4) + block(3));
    assertThat(sheet.getRowBreaks()).containsExactly(3, 7);
  }

  @Test
  void empty_rows_at_a_blocks_end_need_no_room() throws IOException {
    String gap = "<row height='100'/>".repeat(2);
    assertThat(sheet("", block(2) + block(5) + gap).getRowBreaks()).isEmpty();
    assertThat(sheet("", block(5) + block(2) + gap + block(1)).getRowBreaks()).containsExactly(6);
  }

  @Test
  void a_block_higher_than_a_page_begins_where_the_one_before_it_ends() throws IOException {
    Sheet sheet = sheet("", block(2) + block(9));
    assertThat(sheet.getRowBreaks()).containsExactly(6);
  }

  @Test
  void a_sheet_without_blocks_is_left_to_the_program() throws IOException {
    assertThat(sheet("", rows(20, "")).getRowBreaks()).isEmpty();
  }

  @Test
  void no_chart_of_the_workbook_is_cut_by_the_end_of_a_page() throws IOException {
    byte[] bytes = WorkbookFixture.workbook(WorkbookFixture.scorecard());
    int charts = 0;
    int breaks = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet each : workbook) {
        XSSFSheet sheet = (XSSFSheet) each;
        breaks += sheet.getRowBreaks().length;
        if (sheet.getDrawingPatriarch() == null) {
          continue;
        }
        for (var shape : sheet.getDrawingPatriarch().getShapes()) {
          XSSFClientAnchor anchor = (XSSFClientAnchor) shape.getAnchor();
          charts++;
          assertThat(Arrays.stream(sheet.getRowBreaks()).boxed())
              .as(sheet.getSheetName())
              .doesNotContainAnyElementsOf(
                  IntStream.range(anchor.getRow1(), anchor.getRow2() - 1).boxed().toList());
        }
      }
    }
    assertThat(charts).isEqualTo(10);
    assertThat(breaks).isGreaterThan(3);
  }
}
