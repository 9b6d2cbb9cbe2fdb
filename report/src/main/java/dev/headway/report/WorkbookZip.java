package dev.headway.report;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again, so that the same parts give the same bytes, and fills in the data. */
final class WorkbookZip {

  /** The content types come first: some readers expect it. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String n) -> !n.equals("[Content_Types].xml"))
          .thenComparing(n -> !n.startsWith("_rels/"))
          .thenComparing(Comparator.naturalOrder());

  /** One day after the epoch of zip files, which itself adds a field that depends on the zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String END = "</sheetData>";

  private WorkbookZip() {}

  /**
   * Packs.
   *
   * @param packed the workbook as POI packed it
   * @param rows data by the name of the sheet's part
   * @param to left open
   */
  static void repack(byte[] packed, Map<String, WorkbookRows> rows, OutputStream to)
      throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      write(part.getValue(), Optional.ofNullable(rows.get(part.getKey())), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void write(byte[] part, Optional<WorkbookRows> rows, ZipOutputStream to)
      throws IOException {
    if (rows.isEmpty()) {
      to.write(part);
      return;
    }
    String sheet = new String(part, StandardCharsets.UTF_8);
    int end = sheet.indexOf(END);
    if (end < 0) {
      throw new IOException("a sheet of data has no header row");
    }
    Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    writer.append(sheet, 0, end);
    rows.get().write(writer);
    writer.append(sheet, end, sheet.length());
    writer.flush();
  }
}
