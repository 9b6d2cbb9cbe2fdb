package dev.headway.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What damage is done to: a tiny export of every kind in every language that its format knows, as
 * text in the ways that networks write it and as workbooks, and the sample's own exports.
 *
 * @param texts files of text
 * @param workbooks workbooks of both kinds
 * @param log a log of evidence
 */
record FuzzCorpus(List<Seed> texts, List<Seed> workbooks, Seed log) {

  private static final int LARGEST = 2500;
  private static final Path SAMPLE = Path.of("../samples/clients/alder-bikes");

  /**
   * An undamaged file.
   *
   * @param of what it is an export of
   * @param ending of its name
   */
  record Seed(String of, String ending, byte[] bytes) {}

  static FuzzCorpus of(Formats formats) throws IOException {
    List<Seed> texts = new ArrayList<>();
    List<Seed> workbooks = new ArrayList<>();
    for (Format format : formats.all()) {
      for (int language = 0; language < TinyExport.languages(format); language++) {
        TinyExport export = new TinyExport(format, language);
        if (format.recognise().sheets().isEmpty()) {
          texts.add(new Seed(format.id(), "csv", text(export, texts.size())));
        }
      }
      if (isWorkbook(format)) {
        TinyExport export = new TinyExport(format, 0);
        workbooks.add(new Seed(format.id(), "xls", workbook(export, new HSSFWorkbook())));
        workbooks.add(new Seed(format.id(), "xlsx", workbook(export, new XSSFWorkbook())));
      }
    }
    try (Stream<Path> files = Files.list(SAMPLE.resolve("exports/2026-09"))) {
      for (Path file : files.sorted().toList()) {
        texts.add(new Seed(String.valueOf(file.getFileName()), "csv", start(file)));
      }
    }
    Seed log = new Seed("headway-evidence", "csv", start(SAMPLE.resolve("evidence.csv")));
    return new FuzzCorpus(List.copyOf(texts), List.copyOf(workbooks), log);
  }

  private static byte[] start(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Arrays.copyOf(bytes, Math.min(bytes.length, LARGEST));
  }

  private static boolean isWorkbook(Format format) {
    return !format.recognise().sheets().isEmpty()
        || (format.use() instanceof Format.Read read && read.layout().workbook());
  }

  /** Each in another way that networks write text. */
  private static byte[] text(TinyExport export, int number) {
    char delimiter = List.of(',', ';', '\t').get(number % 3);
    String text = export.text(delimiter, number % 2 == 0 ? "\n" : "\r\n");
    Charset windows = Charset.forName("windows-1252");
    int way = number % 10 == 1 && !windows.newEncoder().canEncode(text) ? 9 : number % 10;
    return switch (way) {
      case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case 1 -> text.getBytes(windows);
      case 2, 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 4 -> ("sep=" + delimiter + "\n" + text).getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] workbook(TinyExport export, Workbook workbook) {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(export.sheet());
      export.above().forEach(line -> row(sheet, List.of(line)));
      row(sheet, export.header());
      export.rows().forEach(cells -> row(sheet, cells));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Sheet sheet, List<String> cells) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.length() < 15 && NumberStyle.PLAIN.parse(cell).isPresent()) {
        row.createCell(i).setCellValue(Double.parseDouble(cell));
      } else {
        row.createCell(i).setCellValue(cell);
      }
    }
  }
}
