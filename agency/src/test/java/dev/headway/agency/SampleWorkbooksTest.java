package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.input.Problems;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples' workbooks without the results that stand in them, as another program recalculates
 * them: every formula, from the rows of data up to the verdicts, has to come to what stood there.
 */
class SampleWorkbooksTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final List<String> PLACES =
      List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice");

  private record Written(Scorecard card, byte[] workbook) {}

  @Test
  void every_sample_recalculates_to_the_scorecards_numbers(@TempDir Path folder) throws Exception {
    String office =
        PLACES.stream().filter(p -> Files.isExecutable(Path.of(p))).findFirst().orElse("");
    assumeTrue(!office.isEmpty(), "LibreOffice (soffice) is not installed: nothing recalculates");
    Map<String, Written> all = written(folder);
    assertThat(all).hasSize(5);
    List<String> command = new ArrayList<>(List.of(office));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"));
    command.addAll(List.of("--outdir", folder.resolve("back").toString()));
    for (Map.Entry<String, Written> each : all.entrySet()) {
      Path stripped = folder.resolve(each.getKey() + ".xlsx");
      Files.write(stripped, withoutResults(each.getValue().workbook()));
      command.add(stripped.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    int sums = 0;
    for (Map.Entry<String, Written> each : all.entrySet()) {
      byte[] back = Files.readAllBytes(folder.resolve("back").resolve(each.getKey() + ".xlsx"));
      sums += same(each.getKey(), each.getValue(), back);
    }
    assertThat(sums).as("inputs that are sums over rows of data").isGreaterThan(60);
  }

  private static Map<String, Written> written(Path out) throws IOException {
    AgencyFolder folder = AgencyFolder.read(Path.of("../samples"), new Problems()).orElseThrow();
    RunRequest request = new RunRequest(folder, List.of(), OCTOBER, OCTOBER.plusMonths(1), out);
    KnownNames names = KnownNames.with(folder.formats());
    ClientReport report = new ClientReport(folder.agency().name(), folder.templates());
    Map<String, Written> all = new LinkedHashMap<>();
    for (ClientFolder client : folder.clients()) {
      ClientMonth month = ClientMonth.forReport(client, request, names, report);
      Scorecard card = month.scorecard().orElseThrow();
      ClientRows rows = month.rows().orElseThrow();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      report.writeWorkbook(card, rows.tally(), rows, bytes);
      all.put(client.id(), new Written(card, bytes.toByteArray()));
    }
    return all;
  }

  /** A result that stands there is believed: it has to be taken out. */
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

  /** Compares every formula's result; gives back how many of them are sums over rows of data. */
  private static int same(String client, Written written, byte[] recalculated) throws IOException {
    int sums = 0;
    try (XSSFWorkbook ours = new XSSFWorkbook(new ByteArrayInputStream(written.workbook()));
        XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(recalculated))) {
      for (Sheet sheet : ours) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              String where = client + ", " + sheet.getSheetName() + " " + cell.getAddress();
              Row other = theirs.getSheet(sheet.getSheetName()).getRow(cell.getRowIndex());
              same(where, cell, other.getCell(cell.getColumnIndex()));
              sums += cell.getCellFormula().matches("(COUNT|SUM)IFS\\(.*") ? 1 : 0;
            }
          }
        }
      }
      written.card().goals().forEach(goal -> same(goal, theirs));
    }
    return sums;
  }

  private static void same(String where, Cell ours, Cell theirs) {
    switch (ours.getCachedFormulaResultType()) {
      case NUMERIC ->
          assertThat(theirs.getNumericCellValue())
              .as(where)
              .isCloseTo(
                  ours.getNumericCellValue(),
                  within(1e-9 * Math.max(1, Math.abs(ours.getNumericCellValue()))));
      case STRING ->
          assertThat(theirs.getStringCellValue()).as(where).isEqualTo(ours.getStringCellValue());
      default ->
          assertThat(theirs.getErrorCellValue()).as(where).isEqualTo(ours.getErrorCellValue());
    }
  }

  private static void same(GoalScore goal, Workbook theirs) {
    String name = "goal_" + goal.goal().id().replace('-', '_') + "_actual";
    CellReference at = new CellReference(theirs.getName(name).getRefersToFormula());
    Cell cell = theirs.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    if (goal.actual() instanceof Figure.Known known) {
      assertThat(cell.getNumericCellValue())
          .as(name)
          .isCloseTo(
              known.value().doubleValue(), within(1e-9 * Math.max(1, known.value().doubleValue())));
    }
  }
}
