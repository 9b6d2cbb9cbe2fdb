package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, as a program reads them that knows nothing of POI. */
class OpenpyxlTest {

  private static final List<String> PYTHONS =
      List.of("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3", "python3");

  @Test
  void openpyxl_reads_every_cell_with_its_type_and_every_table_and_chart(@TempDir Path folder)
      throws Exception {
    String python = python(folder);
    Path file = folder.resolve("workbook.xlsx");
    byte[] workbook =
        WorkbookFixture.workbook(
            WorkbookFixture.scorecard(
                List.of(
                    WorkbookFixture.post(2, "=HYPERLINK(\"https://evil.example\")", Map.of()),
                    WorkbookFixture.post(3, "+1 and _x0041_", Map.of()),
                    WorkbookFixture.post(
                        4, "plain", Map.of("post_comments", java.math.BigDecimal.ZERO)))));
    Files.write(file, workbook);
    Path script = folder.resolve("workbook_cells.py");
    try (InputStream in = OpenpyxlTest.class.getResourceAsStream("workbook_cells.py")) {
      assertThat(in).isNotNull();
      Files.copy(in, script);
    }
    String read = LibreOffice.run(folder, python, script.toString(), file.toString());
    assertThat(read.lines().toList()).containsExactlyInAnyOrderElementsOf(written(workbook));
    // Text of a network stays text: no formula there.
    assertThat(read).contains("Data posts\tE2\t\ts\n");
  }

  private static String python(Path folder) {
    for (String python : PYTHONS) {
      try {
        LibreOffice.run(folder, python, "-c", "import openpyxl");
        return python;
      } catch (Exception | AssertionError e) {
        // The next one, then.
      }
    }
    assumeTrue(false, "no python3 with openpyxl is installed: nothing else reads the workbook");
    return "";
  }

  private static List<String> written(byte[] workbook) throws Exception {
    List<String> lines = new ArrayList<>();
    try (XSSFWorkbook in = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet each : in) {
        XSSFSheet sheet = (XSSFSheet) each;
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() != CellType.BLANK) {
              lines.add(line(cell));
            }
          }
        }
        for (XSSFTable table : sheet.getTables()) {
          lines.add(
              String.join(
                  "\t",
                  sheet.getSheetName(),
                  "table",
                  table.getName(),
                  table.getArea().formatAsString()));
        }
        int charts =
            sheet.getDrawingPatriarch() == null
                ? 0
                : sheet.getDrawingPatriarch().getCharts().size();
        lines.add(sheet.getSheetName() + "\tcharts\t" + charts);
      }
    }
    return lines;
  }

  private static String line(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    String kind =
        switch (type) {
          case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? "d" : "n";
          case STRING -> "s";
          case ERROR -> "e";
          default -> type.toString();
        };
    return String.join(
        "\t",
        cell.getSheet().getSheetName(),
        cell.getAddress().formatAsString(),
        formula ? "f" : "",
        kind);
  }
}
