package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only another process shows. */
class WorkbookProcessTest {

  /** Writes the fixture to a file. */
  public static void main(String[] to) throws IOException {
    Files.write(Path.of(to[0]), WorkbookFixture.workbook(WorkbookFixture.scorecard()));
  }

  /** The full schemas are for tests only; a class that just they have would be missed here. */
  @Test
  void without_the_full_schemas_it_is_written_alike_and_nothing_is_printed(@TempDir Path folder)
      throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String lean =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(p -> !p.contains("poi-ooxml-full"))
            .collect(Collectors.joining(File.pathSeparator));
    Path out = folder.resolve("out.xlsx");
    String said =
        LibreOffice.run(
            folder,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            lean,
            WorkbookProcessTest.class.getName(),
            out.toString());
    assertThat(said).isEmpty();
    assertThat(out).hasBinaryContent(WorkbookFixture.workbook(WorkbookFixture.scorecard()));
  }

  @Test
  void libreoffice_recalculates_every_goal_to_the_scorecards_value(@TempDir Path folder)
      throws Exception {
    byte[] workbook = WorkbookFixture.workbook(WorkbookFixture.scorecard());
    try (XSSFWorkbook back = LibreOffice.recalculated(workbook, folder)) {
      for (GoalScore goal : WorkbookFixture.scorecard().goals()) {
        check(goal, back);
      }
    }
  }

  private static void check(GoalScore goal, XSSFWorkbook workbook) {
    String key = "goal_" + goal.goal().id().replace('-', '_');
    Cell actual = cell(workbook, key + "_actual");
    if (goal.actual() instanceof Figure.Known known) {
      assertThat(actual.getNumericCellValue())
          .as(key)
          .isCloseTo(known.value().doubleValue(), within(1e-9));
    } else {
      assertThat(actual.getStringCellValue()).as(key).isEqualTo("n/a");
    }
    assertThat(cell(workbook, key + "_verdict").getStringCellValue())
        .as(key)
        .isEqualTo(goal.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private static Cell cell(XSSFWorkbook workbook, String name) {
    CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
    Cell cell = workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    assertThat(cell.getCellType()).as(name).isEqualTo(CellType.FORMULA);
    return cell;
  }
}
