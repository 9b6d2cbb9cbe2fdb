package dev.headway.report;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
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
  private static final String STYLES = "xl/styles.xml";
  private static final String CELL_STYLES = "</cellXfs>";

  /** POI names no style, and then programs say that the plain one is missing. */
  private static final String PLAIN =
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

  private WorkbookZip() {}

  /**
   * Packs.
   *
   * @param packed the workbook as POI packed it
   * @param rows data by the name of the sheet's part
   * @param facts that the rows are made of
   * @param to left open
   */
  static void repack(
      byte[] packed, Map<String, WorkbookRows> rows, FactSource facts, OutputStream to)
      throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    parts.computeIfPresent(STYLES, (name, part) -> withPlainStyle(part));
    Spools spools = new Spools(rows);
    try (spools) {
      WorkbookSpool spool = facts.tell(spools::next);
      spool.end();
      ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(TIME);
        Optional<InputStream> own = spool.rows(part.getKey());
        // Rows of data are many and alike: the best level takes twice the time for a tenth less.
        zip.setLevel(own.isPresent() ? Deflater.BEST_SPEED : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry);
        write(part.getValue(), own, zip);
        zip.closeEntry();
      }
      zip.finish();
    }
  }

  private static byte[] withPlainStyle(byte[] styles) {
    String part = new String(styles, StandardCharsets.UTF_8);
    return part.replace(CELL_STYLES, CELL_STYLES + PLAIN).getBytes(StandardCharsets.UTF_8);
  }

  /** One spool, and another in its place where what it was told is void. */
  private static final class Spools implements Closeable {

    private final Map<String, WorkbookRows> rows;
    private Optional<WorkbookSpool> latest = Optional.empty();

    Spools(Map<String, WorkbookRows> rows) {
      this.rows = rows;
    }

    WorkbookSpool next() {
      close();
      WorkbookSpool spool = new WorkbookSpool(rows);
      latest = Optional.of(spool);
      return spool;
    }

    @Override
    public void close() {
      latest.ifPresent(WorkbookSpool::close);
    }
  }

  private static void write(byte[] part, Optional<InputStream> rows, OutputStream to)
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
    to.write(sheet.substring(0, end).getBytes(StandardCharsets.UTF_8));
    try (InputStream in = rows.get()) {
      in.transferTo(to);
    }
    to.write(sheet.substring(end).getBytes(StandardCharsets.UTF_8));
  }
}
