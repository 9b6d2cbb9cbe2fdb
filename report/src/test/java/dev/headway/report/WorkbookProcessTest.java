package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only another process shows. */
class WorkbookProcessTest {

  /** What runs for a second is not worth being compiled well. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  /** Writes the fixture to a file, in the language that may be named after it. */
  public static void main(String[] to) throws IOException {
    Files.write(
        Path.of(to[0]),
        WorkbookFixture.workbook(
            to.length == 1
                ? WorkbookFixture.scorecard()
                : WorkbookFixture.in(Locale.forLanguageTag(to[1]))));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** The full schemas are for tests only; a class that just they have would be missed here. */
  @Test
  void without_the_full_schemas_it_is_written_alike_and_nothing_is_printed(@TempDir Path folder)
      throws Exception {
    String lean =
        Arrays.stream(classPath().split(File.pathSeparator))
            .filter(p -> !p.contains("poi-ooxml-full"))
            .collect(Collectors.joining(File.pathSeparator));
    Path out = folder.resolve("out.xlsx");
    String said =
        LibreOffice.run(
            folder,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            QUICK_START,
            "-cp",
            lean,
            WorkbookProcessTest.class.getName(),
            out.toString());
    assertThat(said).isEmpty();
    assertThat(out).hasBinaryContent(WorkbookFixture.workbook(WorkbookFixture.scorecard()));
  }

  /** In three languages, each by a machine of another zone and language. */
  @Test
  void another_java_writes_the_same_bytes_in_other_zones_and_languages(@TempDir Path folder)
      throws Exception {
    Path java = OtherJava.newest();
    List<List<String>> machines =
        List.of(
            List.of("", "America/St_Johns", "en", "US"),
            List.of("de-DE", "Pacific/Apia", "ar", "EG"),
            List.of("fr-FR", "Asia/Tokyo", "tr", "TR"));
    for (List<String> machine : machines) {
      String language = machine.get(0);
      Path out = folder.resolve("out.xlsx");
      List<String> command =
          new ArrayList<>(
              List.of(
                  java.toString(),
                  QUICK_START,
                  "-Duser.timezone=" + machine.get(1),
                  "-Duser.language=" + machine.get(2),
                  "-Duser.country=" + machine.get(3),
                  "-cp",
                  classPath(),
                  WorkbookProcessTest.class.getName(),
                  out.toString()));
      if (!language.isEmpty()) {
        command.add(language);
      }
      LibreOffice.run(folder, command.toArray(String[]::new));
      Scorecard card =
          language.isEmpty()
              ? WorkbookFixture.scorecard()
              : WorkbookFixture.in(Locale.forLanguageTag(language));
      assertThat(out).as(machine.toString()).hasBinaryContent(WorkbookFixture.workbook(card));
    }
  }

  @Test
  void libreoffice_judges_a_goal_anew_when_its_target_changes(@TempDir Path folder)
      throws Exception {
    byte[] workbook = WorkbookFixture.workbook(WorkbookFixture.scorecard());
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      CellReference target =
          new CellReference(before.getName("goal_test_rides_target").getRefersToFormula());
      before
          .getSheet(target.getSheetName())
          .getRow(target.getRow())
          .getCell(target.getCol())
          .setCellValue(100);
      before.write(changed);
    }
    try (XSSFWorkbook back = LibreOffice.recalculated(changed.toByteArray(), folder)) {
      // 68 - 100 = -32, more than twice 10; on the sheet with all goals as well.
      assertThat(cell(back, "goal_test_rides_verdict").getStringCellValue()).isEqualTo("behind");
      Cell delta = back.getSheet("Summary").getRow(7).getCell(3);
      assertThat(delta.getNumericCellValue()).isEqualTo(-32);
      assertThat(back.getSheet("Summary").getRow(7).getCell(9).getStringCellValue())
          .isEqualTo("behind");
    }
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
        .isEqualTo(goal.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static Cell cell(XSSFWorkbook workbook, String name) {
    CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
    Cell cell = workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    assertThat(cell.getCellType()).as(name).isEqualTo(CellType.FORMULA);
    return cell;
  }
}
