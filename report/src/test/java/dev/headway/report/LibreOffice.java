package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Other programs that look at what was written. */
final class LibreOffice {

  private static final List<String> PLACES =
      List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice");

  private LibreOffice() {}

  /** The workbook as LibreOffice recalculates it; the test is skipped where there is none. */
  static XSSFWorkbook recalculated(byte[] workbook, Path folder) throws Exception {
    String office =
        PLACES.stream().filter(p -> Files.isExecutable(Path.of(p))).findFirst().orElse("");
    assumeTrue(!office.isEmpty(), "LibreOffice (soffice) is not installed: nothing recalculates");
    Files.write(folder.resolve("stripped.xlsx"), withoutResults(workbook));
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
    return new XSSFWorkbook(new ByteArrayInputStream(back));
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

  /** Runs a program to its end, and gives back what it said. */
  static String run(Path folder, String... command) throws Exception {
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
