package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What social cost by month, in the workbook: £12,000 in October, for 84 leads. */
class CostMonthsTest {

  /** October's numbers by what their columns are called. */
  private static Map<String, Double> october(Scorecard card) throws IOException {
    byte[] bytes = WorkbookFixture.workbook(card);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = workbook.getSheet("Return");
      int head = 0;
      for (Row row : sheet) {
        if (row.getCell(0) != null && row.getCell(0).toString().equals("Month")) {
          head = row.getRowNum();
        }
      }
      Map<String, Double> numbers = new LinkedHashMap<>();
      for (int column = 1; column < sheet.getRow(head).getLastCellNum(); column++) {
        numbers.put(
            sheet.getRow(head).getCell(column).getStringCellValue(),
            sheet.getRow(head + 13).getCell(column).getNumericCellValue());
      }
      return numbers;
    }
  }

  @Test
  void what_a_lead_costs_is_all_cost_over_all_leads() throws IOException {
    Map<String, Double> october = october(new Marketing().card());

    assertThat(october.get("Cost per lead")).isEqualTo(12000 / 84.0);
    assertThat(october).hasSize(9);
  }

  @Test
  void what_the_leads_of_a_goal_cost_has_a_column_of_its_own_and_is_no_cost_per_lead()
      throws IOException {
    Map<String, Double> october = october(new Marketing().goals(Marketing.testRides()).card());

    assertThat(october.get("Cost per lead")).isEqualTo(12000 / 84.0);
    assertThat(october.get("Test rides")).isEqualTo(74);
    assertThat(october.get("Cost ÷ test rides")).isEqualTo(12000 / 74.0);
  }
}
