package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

  @Test
  void the_sheets_stand_in_order_of_what_is_read_first() throws IOException {
    byte[] bytes = WorkbookFixture.workbook(WorkbookFixture.scorecard());
    Files.write(Path.of("target/fixture.xlsx"), bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook)
          .extracting(s -> s.getSheetName())
          .containsExactly(
              "Summary",
              "Goals",
              "Data posts",
              "Data ads",
              "Data web visits",
              "Data leads",
              "Data deals",
              "Data questions",
              "Data mentions",
              "Data evidence",
              "Sources");
    }
  }
}
