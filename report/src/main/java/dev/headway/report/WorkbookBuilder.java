package dev.headway.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds a workbook from its markup. */
final class WorkbookBuilder {

  /** The longest name of a sheet. */
  private static final int LONGEST_NAME = 31;

  private final WorkbookElement root;
  private final Map<String, WorkbookTable<?>> tables;
  private final FactSource facts;

  /**
   * A builder for one workbook.
   *
   * @param root the element {@code workbook}
   * @param tables data by the names that {@code <data>} uses
   * @param facts that the tables are filled with
   */
  WorkbookBuilder(WorkbookElement root, Map<String, WorkbookTable<?>> tables, FactSource facts) {
    this.root = root;
    this.tables = tables;
    this.facts = facts;
  }

  /** Builds and writes. The caller has set POI's locale for this thread. */
  void write(OutputStream to) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    try {
      WorkbookTheme.put(workbook, colour());
      workbook.getFontAt(0).setFontName("Calibri");
      workbook.getFontAt(0).setFontHeightInPoints((short) 10);
      describe(workbook.getProperties().getCoreProperties());
      List<WorkbookSheet> sheets = sheets(workbook);
      new WorkbookZip(sheets, facts).repack(packed(workbook), to);
    } finally {
      // To close it would be to pack it once more, for nobody.
      workbook.getPackage().revert();
    }
  }

  /**
   * POI asks for a factory of transformers again for every part. Without the class path before it,
   * Java gives its own, whatever other jars offer, and does not look through all of them.
   */
  private static byte[] packed(XSSFWorkbook workbook) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      // It is packed again at once: what is compressed here would be for nothing.
      ZipArchiveOutputStream zip = new ZipArchiveOutputStream(packed);
      zip.setLevel(Deflater.NO_COMPRESSION);
      workbook.write(zip);
      zip.close();
      return packed.toByteArray();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String colour() {
    String colour = root.attribute("colour", "");
    if (!WorkbookColours.isKnown(colour) || !colour.startsWith("#")) {
      throw root.refuse(
          "'" + colour + "' is no colour", "Give <workbook> a colour such as '#0B6E4F'.");
    }
    return colour;
  }

  private List<WorkbookSheet> sheets(XSSFWorkbook workbook) {
    WorkbookStyles styles = new WorkbookStyles(workbook, root);
    WorkbookReferences references = new WorkbookReferences(workbook);
    Set<String> names = new HashSet<>();
    List<WorkbookSheet> sheets = new ArrayList<>();
    for (WorkbookElement element : root.children("sheet")) {
      XSSFSheet sheet = workbook.createSheet(name(element, names));
      sheets.add(new WorkbookSheet(sheet, element, styles, references, tables));
    }
    if (sheets.isEmpty()) {
      throw root.refuse("there is no <sheet>", "A workbook needs at least one sheet.");
    }
    sheets.forEach(WorkbookSheet::fill);
    references.settle();
    WorkbookConditions conditions = new WorkbookConditions(root, styles);
    sheets.forEach(s -> s.finish(conditions));
    return sheets;
  }

  private static String name(WorkbookElement sheet, Set<String> taken) {
    String name = sheet.attribute("name", "");
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.matches(".*[\\\\/?*\\[\\]:].*|'.*|.*'")) {
      throw sheet.refuse(
          "Excel takes no sheet of this name",
          "Use 1 to 31 characters without \\ / ? * [ ] : and without ' at either end.");
    }
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      throw sheet.refuse(
          "there are two sheets of this name", "Give each its own; upper and lower case are one.");
    }
    return name;
  }

  private void describe(POIXMLProperties.CoreProperties properties) {
    properties.setTitle(root.attribute("title", ""));
    properties.setCreator(root.attribute("creator", ""));
    properties.setLastModifiedByUser(root.attribute("creator", ""));
    root.attribute("subject").ifPresent(properties::setSubjectProperty);
    Optional<Date> day =
        Optional.of(
            Date.from(
                LocalDate.parse(root.attribute("day", ""))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()));
    properties.setCreated(day);
    properties.setModified(day);
  }
}
