package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Spreadsheets forgive each other much; the schemas of ECMA-376 do not. */
class WorkbookSchemaTest {

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] workbook = WorkbookFixture.workbook(WorkbookFixture.scorecard());
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static XmlObject parse(String name, byte[] part) throws XmlException, IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(part);
    if (name.matches("xl/worksheets/sheet.*\\.xml")) {
      return WorksheetDocument.Factory.parse(in);
    }
    if (name.startsWith("xl/tables/")) {
      return TableDocument.Factory.parse(in);
    }
    if (name.matches("xl/charts/chart.*\\.xml")) {
      return ChartSpaceDocument.Factory.parse(in);
    }
    if (name.matches("xl/drawings/drawing.*\\.xml")) {
      return WsDrDocument.Factory.parse(in);
    }
    return switch (name) {
      case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(in);
      case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(in);
      case "xl/sharedStrings.xml" -> SstDocument.Factory.parse(in);
      case "xl/theme/theme-1.xml" -> ThemeDocument.Factory.parse(in);
      default -> XmlObject.Factory.parse(in);
    };
  }

  @Test
  void every_part_is_valid() throws IOException, XmlException {
    List<String> faults = new ArrayList<>();
    int typed = 0;
    for (Map.Entry<String, byte[]> part : parts().entrySet()) {
      XmlObject document = parse(part.getKey(), part.getValue());
      if (document.schemaType().isNoType() || document.schemaType().isBuiltinType()) {
        continue;
      }
      typed++;
      List<org.apache.xmlbeans.XmlError> errors = new ArrayList<>();
      document.validate(new XmlOptions().setErrorListener(errors));
      errors.forEach(e -> faults.add(part.getKey() + ": " + e));
    }
    assertThat(faults).isEmpty();
    // 11 sheets, 8 tables, 5 charts, a drawing, workbook, styles, strings, theme.
    assertThat(typed).isGreaterThanOrEqualTo(29);
  }

  @Test
  void the_package_begins_with_its_content_types() throws IOException {
    assertThat(parts().keySet()).first().isEqualTo("[Content_Types].xml");
  }
}
