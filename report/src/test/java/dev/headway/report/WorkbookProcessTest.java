package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
        run(
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
    List<String> places =
        List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice");
    String office =
        places.stream().filter(p -> Files.isExecutable(Path.of(p))).findFirst().orElse("");
    assumeTrue(!office.isEmpty(), "LibreOffice (soffice) is not installed: nothing recalculates");
    Files.write(
        folder.resolve("stripped.xlsx"),
        withoutResults(WorkbookFixture.workbook(WorkbookFixture.scorecard())));
    run(
        folder,
        office,
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        folder.resolve("out").toString(),
        folder.resolve("stripped.xlsx").toString());
    byte[] back = Files.readAllBytes(folder.resolve("out").resolve("stripped.xlsx"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(back))) {
      for (GoalScore goal : WorkbookFixture.scorecard().goals()) {
        check(goal, workbook);
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

  /** LibreOffice believes a result that stands there: it has to be taken out. */
  private static byte[] withoutResults(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        to.putNextEntry(new ZipEntry(e.getName()));
        byte[] part = in.readAllBytes();
        if (e.getName().startsWith("xl/worksheets/sheet")) {
          String sheet = new String(part, StandardCharsets.UTF_8);
          part = sheet.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8);
        }
        to.write(part);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String run(Path folder, String... command) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end after two minutes: " + String.join(" ", command));
    }
    String text = Files.readString(said);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
