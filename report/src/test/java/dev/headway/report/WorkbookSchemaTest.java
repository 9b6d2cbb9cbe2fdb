package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Spreadsheets forgive each other much; the schemas of ECMA-376 do not. */
class WorkbookSchemaTest {

  /**
   * Data and goals; the quarters with their bars; what a month cost, in bars on each other; and
   * what customers said, with links and lying bars.
   */
  static Stream<Scorecard> scorecards() {
    return Stream.of(
        WorkbookFixture.scorecard(),
        Autumn.scorecard(List.of(Autumn.testRides()), Autumn.commentary()),
        new Marketing().card(),
        AutumnCustomers.scorecard(
            AutumnCustomers.customers(), AutumnCustomers.asked(), AutumnCustomers.content()));
  }

  private static Map<String, byte[]> parts(Scorecard card) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] workbook = WorkbookFixture.workbook(card);
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
      case "docProps/app.xml" -> PropertiesDocument.Factory.parse(in);
      case "xl/theme/theme-1.xml" -> ThemeDocument.Factory.parse(in);
      default -> XmlObject.Factory.parse(in);
    };
  }

  @ParameterizedTest
  @MethodSource("scorecards")
  void every_part_is_valid(Scorecard card) throws IOException, XmlException {
    Map<String, byte[]> parts = parts(card);
    List<String> faults = new ArrayList<>();
    Set<String> untyped = new TreeSet<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      XmlObject document = parse(part.getKey(), part.getValue());
      if (document.schemaType().isNoType() || document.schemaType().isBuiltinType()) {
        untyped.add(part.getKey());
        continue;
      }
      List<org.apache.xmlbeans.XmlError> errors = new ArrayList<>();
      document.validate(new XmlOptions().setErrorListener(errors));
      errors.forEach(e -> faults.add(part.getKey() + ": " + e));
    }
    assertThat(faults).isEmpty();
    // What joins the parts has schemas of the package's own, which POI does not bring.
    assertThat(untyped)
        .allMatch(
            name ->
                name.endsWith(".rels") || name.matches(".Content_Types..xml|docProps/core.xml"));
    assertThat(parts.keySet()).anyMatch(name -> name.startsWith("xl/charts/"));
  }

  @Test
  void what_is_drawn_has_been_validated_in_every_way_of_drawing() throws IOException {
    StringBuilder charts = new StringBuilder();
    for (Scorecard card : scorecards().toList()) {
      parts(card).entrySet().stream()
          .filter(part -> part.getKey().startsWith("xl/charts/"))
          .forEach(part -> charts.append(new String(part.getValue(), StandardCharsets.UTF_8)));
    }
    assertThat(charts)
        .contains("lineChart>", "barChart>", "overlap", "pattFill", "prstDash", "val=\"bar\"");
  }

  @Test
  void the_package_begins_with_its_content_types() throws IOException {
    assertThat(parts(WorkbookFixture.scorecard()).keySet())
        .first()
        .isEqualTo("[Content_Types].xml");
  }
}
