package dev.headway.report;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

  private static final String NO_CELLS = "<sheetData/>";
  private static final String STYLES = "xl/styles.xml";
  private static final String CELL_STYLES = "</cellXfs>";

  /** POI names no style, and then programs say that the plain one is missing. */
  private static final String PLAIN =
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

  private final Map<String, WorkbookSheet> sheets = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final WorkbookTexts texts = new WorkbookTexts();
  private final FactSource facts;

  /**
   * What is to be put into the parts that POI packed.
   *
   * @param sheets that are filled, in the workbook's order
   * @param facts that rows of data are made of
   */
  WorkbookZip(List<WorkbookSheet> sheets, FactSource facts) {
    this.facts = facts;
    for (WorkbookSheet sheet : sheets) {
      this.sheets.put(sheet.part(), sheet);
      StringBuilder cells = new StringBuilder();
      sheet.cells().write(cells, texts);
      written.put(sheet.part(), cells.toString());
      written.putAll(sheet.charts());
    }
  }

  /**
   * Packs.
   *
   * @param packed the workbook as POI packed it
   * @param to left open
   */
  void repack(byte[] packed, OutputStream to) throws IOException {
    Map<String, WorkbookRows> rows = new HashMap<>();
    sheets.forEach((part, sheet) -> sheet.data().ifPresent(data -> rows.put(part, data)));
    Spools spools = new Spools(rows, texts);
    try (spools) {
      WorkbookSpool spool = facts.tell(spools::next);
      spool.end();
      // Rows of data have told texts of their own by now.
      written.put(WorkbookTexts.PART, texts.xml());
      ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
      for (Map.Entry<String, byte[]> part : parts(packed).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(TIME);
        Optional<InputStream> own = spool.rows(part.getKey());
        // Rows of data are many and alike: the best level takes twice the time for a tenth less.
        zip.setLevel(own.isPresent() ? Deflater.BEST_SPEED : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry);
        if (sheets.containsKey(part.getKey())) {
          sheet(part, own.orElseGet(InputStream::nullInputStream), zip);
        } else {
          zip.write(part.getValue());
        }
        zip.closeEntry();
      }
      zip.finish();
    }
  }

  private Map<String, byte[]> parts(byte[] packed) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        boolean isOurs = written.containsKey(name) && !sheets.containsKey(name);
        parts.put(name, isOurs ? utf8(written.getOrDefault(name, "")) : in.readAllBytes());
      }
    }
    parts.computeIfPresent(STYLES, (name, part) -> withPlainStyle(part));
    return parts;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withPlainStyle(byte[] styles) {
    String part = new String(styles, StandardCharsets.UTF_8);
    return part.replace(CELL_STYLES, CELL_STYLES + PLAIN).getBytes(StandardCharsets.UTF_8);
  }

  /** One spool, and another in its place where what it was told is void. */
  private static final class Spools implements Closeable {

    private final Map<String, WorkbookRows> rows;
    private final WorkbookTexts texts;
    private Optional<WorkbookSpool> latest = Optional.empty();

    Spools(Map<String, WorkbookRows> rows, WorkbookTexts texts) {
      this.rows = rows;
      this.texts = texts;
    }

    WorkbookSpool next() {
      close();
      WorkbookSpool spool = new WorkbookSpool(rows, texts);
      latest = Optional.of(spool);
      return spool;
    }

    @Override
    public void close() {
      latest.ifPresent(WorkbookSpool::close);
    }
  }

  /** Puts cells and rows of data where POI left the sheet empty. */
  private void sheet(Map.Entry<String, byte[]> part, InputStream rows, OutputStream to)
      throws IOException {
    String sheet = new String(part.getValue(), StandardCharsets.UTF_8);
    int at = sheet.indexOf(NO_CELLS);
    if (at < 0) {
      throw new IOException("a sheet has cells that nobody wrote");
    }
    to.write(utf8(sheet.substring(0, at) + "<sheetData>"));
    to.write(utf8(written.getOrDefault(part.getKey(), "")));
    try (rows) {
      rows.transferTo(to);
    }
    to.write(utf8("</sheetData>" + sheet.substring(at + NO_CELLS.length())));
  }
}
