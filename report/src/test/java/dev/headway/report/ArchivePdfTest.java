package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import dev.headway.model.Commentary;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the PDF carries for whoever opens it in thirty years. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchivePdfTest {

  private final PdfReader report = reader(PdfText.pdf(Autumn.scorecard()));

  private static PdfReader reader(byte[] pdf) {
    try {
      return new PdfReader(pdf);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  void close() {
    report.close();
  }

  private static byte[] bytes(PdfDictionary in, String key) throws IOException {
    return PdfReader.getStreamBytes((PRStream) PdfReader.getPdfObject(in.get(new PdfName(key))));
  }

  @Test
  void the_workbook_lies_in_it_as_the_data_behind_the_pages() throws IOException {
    PdfDictionary file = report.getCatalog().getAsArray(new PdfName("AF")).getAsDict(0);
    assertThat(file.getAsString(PdfName.UF).toUnicodeString())
        .isEqualTo("alder-bikes-2026-10.xlsx");
    assertThat(file.getAsName(new PdfName("AFRelationship"))).isEqualTo(PdfName.DATA);
    assertThat(file.getAsString(PdfName.DESC).toUnicodeString())
        .isEqualTo("The workbook of this report: the same numbers, with live formulas");
    PdfDictionary content = file.getAsDict(PdfName.EF);
    assertThat(bytes(content, "F")).isEqualTo(PdfText.WORKBOOK);
    PdfDictionary stream = content.getAsStream(PdfName.F);
    assertThat(PdfName.decodeName(stream.getAsName(PdfName.SUBTYPE).toString()))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(stream.getAsDict(PdfName.PARAMS).getAsString(PdfName.MODDATE).toString())
        .startsWith("D:20261105120000");
  }

  /** A reader's list of attachments is made from the names, not from AF. */
  @Test
  void readers_list_the_workbook_among_attachments() {
    PdfDictionary names =
        report.getCatalog().getAsDict(PdfName.NAMES).getAsDict(PdfName.EMBEDDEDFILES);
    assertThat(names.getAsArray(PdfName.NAMES).getAsDict(1).getAsString(PdfName.UF))
        .hasToString("alder-bikes-2026-10.xlsx");
  }

  @Test
  void its_metadata_say_the_same_as_its_properties_and_which_standards_it_keeps()
      throws IOException {
    String xmp = new String(bytes(report.getCatalog(), "Metadata"), StandardCharsets.UTF_8);
    assertThat(xmp)
        .contains(
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<rdf:li xml:lang=\"x-default\">Alder Bikes, October 2026</rdf:li>",
            "<rdf:Seq><rdf:li>Brightwater Studio</rdf:li></rdf:Seq>",
            "<rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag>",
            "<xmp:CreateDate>2026-11-05T12:00:00Z</xmp:CreateDate>",
            "<xmp:ModifyDate>2026-11-05T12:00:00Z</xmp:ModifyDate>",
            "<xmp:CreatorTool>Headway</xmp:CreatorTool>");
    assertThat(report.getInfo())
        .containsEntry("Title", "Alder Bikes, October 2026")
        .containsEntry("Author", "Brightwater Studio");
    assertThat(report.getInfo().get("CreationDate")).startsWith("D:20261105120000");
  }

  @Test
  void readers_show_its_title_and_know_its_language() {
    PdfDictionary catalog = report.getCatalog();
    assertThat(catalog.getAsDict(PdfName.VIEWERPREFERENCES).getAsBoolean(PdfName.DISPLAYDOCTITLE))
        .hasToString("true");
    assertThat(catalog.getAsString(PdfName.LANG).toUnicodeString()).isEqualTo("en-GB");
    assertThat(catalog.getAsDict(PdfName.MARKINFO).getAsBoolean(PdfName.MARKED))
        .hasToString("true");
  }

  @Test
  void another_workbook_makes_another_document() {
    byte[] one = PdfText.pdf(Autumn.scorecard(Autumn.goals(), Commentary.NONE));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfReport(
            "Brightwater Studio",
            Optional.empty(),
            Autumn.scorecard(Autumn.goals(), Commentary.NONE))
        .write("other sheets".getBytes(StandardCharsets.UTF_8), out);
    assertThat(reader(one).getTrailer().getAsArray(PdfName.ID))
        .doesNotHaveToString(
            reader(out.toByteArray()).getTrailer().getAsArray(PdfName.ID).toString());
  }

  /** Java reads the profile, and finds the colours that it calls sRGB itself. */
  @Test
  void its_colours_are_those_of_screens() {
    ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(ColourProfile.sRgb()));
    assertThat(ours.getType()).isEqualTo(ColorSpace.TYPE_RGB);
    for (float[] colour : new float[][] {{0.5f, 0.5f, 0.5f}, {0.1f, 0.4f, 0.5f}, {1, 0, 0}}) {
      float[] same = ours.toRGB(colour);
      for (int i = 0; i < 3; i++) {
        assertThat(same[i]).isBetween(colour[i] - 0.01f, colour[i] + 0.01f);
      }
    }
  }
}
