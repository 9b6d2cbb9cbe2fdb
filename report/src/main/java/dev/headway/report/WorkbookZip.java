package dev.headway.report;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Packs a workbook again, so that the same parts give the same bytes, and fills in what POI's
 * objects do not hold: cells, charts and data.
 */
final class WorkbookZip {

  /** The content types come first: some readers expect it. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String n) -> !n.equals("[Content_Types].xml"))
          .thenComparing(n -> !n.startsWith("_rels/"))
          .thenComparing(Comparator.naturalOrder());

  private static final String NO_CELLS = "<sheetData/>";
  private static final String STYLES = "xl/styles.xml";
  private static final String CELL_STYLES = "</cellXfs>";

  /** POI names no style, and then programs say that the plain one is missing. */
  private static final String PLAIN =
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

  private final Map<String, WorkbookSheet> sheets = new HashMap<>();
  private final Map<String, String> charts = new HashMap<>();
  private final WorkbookTexts texts = new WorkbookTexts();
  private final FactSource facts;

  /**
   * What is to be put into the parts that POI packed.
   *
   * @param sheets that are filled
   * @param facts that rows of data are made of
   */
  WorkbookZip(List<WorkbookSheet> sheets, FactSource facts) {
    this.facts = facts;
    for (WorkbookSheet sheet : sheets) {
      this.sheets.put(sheet.part(), sheet);
      charts.putAll(sheet.charts());
    }
  }

  /**
   * Packs.
   *
   * @param packed the workbook as POI packed it
   * @param to left open
   */
  void repack(byte[] packed, OutputStream to) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(ORDER);
    Map<String, WorkbookSpool.Sheet> data = new TreeMap<>();
    for (Map.Entry<String, byte[]> part : unpacked(packed).entrySet()) {
      String name = part.getKey();
      WorkbookSpool.Sheet filled = filled(name, part.getValue());
      parts.put(name, WorkbookText.utf8(filled.before() + filled.after()));
      filled.rows().ifPresent(rows -> data.put(name, filled));
    }
    try (Spools spools = new Spools(data, texts)) {
      WorkbookSpool spool = facts.tell(spools::next);
      spool.end();
      // Rows of data have told texts of their own by now.
      parts.put(WorkbookTexts.PART, WorkbookText.utf8(texts.xml()));
      ZipArchiveOutputStream zip = new ZipArchiveOutputStream(to);
      zip.setUseZip64(Zip64Mode.AsNeeded);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(part.getKey(), part.getValue(), spool, zip);
      }
      zip.finish();
    }
  }

  private static void put(
      String name, byte[] bytes, WorkbookSpool spool, ZipArchiveOutputStream zip)
      throws IOException {
    Optional<WorkbookPart> whole = spool.part(name);
    if (whole.isPresent()) {
      whole.get().putInto(zip, name);
      return;
    }
    try (WorkbookPart part = new WorkbookPart()) {
      part.out().write(bytes);
      part.out().close();
      part.putInto(zip, name);
    }
  }

  private static Map<String, byte[]> unpacked(byte[] packed) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  /** A part with what POI does not know of it; rows of data stand between its halves. */
  private WorkbookSpool.Sheet filled(String name, byte[] bytes) throws IOException {
    String part = new String(bytes, StandardCharsets.UTF_8);
    WorkbookSheet sheet = sheets.get(name);
    if (sheet == null) {
      String whole =
          name.equals(STYLES)
              ? part.replace(CELL_STYLES, CELL_STYLES + PLAIN)
              : charts.getOrDefault(name, part);
      return new WorkbookSpool.Sheet(Optional.empty(), whole, "");
    }
    int at = part.indexOf(NO_CELLS);
    if (at < 0) {
      throw new IOException("a sheet has cells that nobody wrote");
    }
    StringBuilder before = new StringBuilder(part.substring(0, at)).append("<sheetData>");
    sheet.cells().write(before, texts);
    return new WorkbookSpool.Sheet(
        sheet.data(), before.toString(), "</sheetData>" + part.substring(at + NO_CELLS.length()));
  }

  /** One spool, and another in its place where what it was told is void. */
  private static final class Spools implements Closeable {

    private final Map<String, WorkbookSpool.Sheet> sheets;
    private final WorkbookTexts texts;
    private Optional<WorkbookSpool> latest = Optional.empty();

    Spools(Map<String, WorkbookSpool.Sheet> sheets, WorkbookTexts texts) {
      this.sheets = sheets;
      this.texts = texts;
    }

    WorkbookSpool next() {
      close();
      WorkbookSpool spool = new WorkbookSpool(sheets, texts);
      latest = Optional.of(spool);
      return spool;
    }

    @Override
    public void close() {
      latest.ifPresent(WorkbookSpool::close);
    }
  }
}
