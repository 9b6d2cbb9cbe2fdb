package dev.headway.report;

import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import dev.headway.input.Problem;
import dev.headway.model.Brand;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logos and fonts that an agency brings. */
class BrandFilesTest {

  private static final String WHEEL =
      "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
          + "<circle cx='10' cy='10' r='8' fill='#AA1122'/>%s</svg>";

  @TempDir private Path folder;

  private Path svg(String drawing) throws IOException {
    return Files.writeString(folder.resolve("logo.svg"), drawing);
  }

  private static List<String> problems(Brand brand) {
    return ClientReport.problems(brand).stream().map(Problem::toString).toList();
  }

  @Test
  void an_svg_stays_a_drawing_and_stands_on_every_page() throws IOException {
    Path logo = svg(WHEEL.formatted(""));
    byte[] pdf = PdfText.pdf(Branded.with(Branded.withLogo(logo), Autumn.scorecard()));

    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/Subtype/Image");
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        assertThat(reader.getPageN(page).getAsDict(com.lowagie.text.pdf.PdfName.RESOURCES))
            .extracting(r -> r.getAsDict(com.lowagie.text.pdf.PdfName.XOBJECT).size())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void the_same_drawing_gives_the_same_bytes() throws IOException {
    Brand brand = Branded.withLogo(svg(WHEEL.formatted("<path d='M20 2h10v10z'/>")));

    assertThat(PdfText.pdf(Branded.with(brand, Autumn.scorecard())))
        .isEqualTo(PdfText.pdf(Branded.with(brand, Autumn.scorecard())));
  }

  @Test
  void a_drawing_with_the_usual_doctype_is_taken() throws IOException {
    String doctype =
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
            + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>";

    assertThat(problems(Branded.withLogo(svg(doctype + WHEEL.formatted(""))))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<text x='1' y='9'>Hi</text>, Turn text into paths",
    "<script>alert(1)</script>, <script>",
    "<image href='http://example.com/x.png'/>, <image>",
    "<foreignObject/>, <foreignObject>",
    "<filter id='f'/>, <filter>",
  })
  void what_is_not_drawn_is_refused_with_what_to_do(String inside, String told) throws IOException {
    assertThat(problems(Branded.withLogo(svg(WHEEL.formatted(inside)))))
        .singleElement()
        .asString()
        .startsWith("logo.svg: the drawing has <")
        .contains(told);
  }

  @Test
  void a_drawing_that_names_entities_is_refused() throws IOException {
    String bomb = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";

    assertThat(problems(Branded.withLogo(svg(bomb + WHEEL.formatted("<path d='&a;'/>")))))
        .singleElement()
        .asString()
        .startsWith("logo.svg: this drawing is not well-formed");
  }

  @Test
  void a_drawing_that_repeats_itself_without_end_is_refused() throws IOException {
    assertThat(problems(Branded.withLogo(svg(WHEEL.formatted("<use href='#a'/>".repeat(65))))))
        .containsExactly(
            "logo.svg: the drawing repeats its parts 65 times\n    Save the logo as a PNG.");
  }

  @Test
  void a_huge_picture_is_refused_by_its_header() throws IOException {
    Path logo = folder.resolve("logo.png");
    // 20,000 by 20,000 pixels would be 1.6 GB, and there is not one of them in the file.
    Files.write(logo, header(20_000, 20_000));

    assertThat(problems(Branded.withLogo(logo)))
        .containsExactly(
            "logo.png: the logo is 20000 by 20000 pixels, far more than print can show\n"
                + "    Scale it down to 1,500 pixels or fewer on its longer side, or use an SVG.");
  }

  @Test
  void a_large_file_is_refused_unread() throws IOException {
    Path logo = folder.resolve("logo.png");
    Files.write(logo, new byte[5_100_000]);

    assertThat(problems(Branded.withLogo(logo)))
        .containsExactly(
            "logo.png: the logo has 5.1 MB, and 5 MB is the most\n    Put a smaller file there.");
  }

  @Test
  void a_profile_that_unpacks_to_gigabytes_is_not_unpacked() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 10, BufferedImage.TYPE_INT_RGB), "png", png);
    byte[] picture = png.toByteArray();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write("x\0\0".getBytes(StandardCharsets.US_ASCII));
    try (OutputStream zeros = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 300; i++) {
        zeros.write(new byte[1_000_000]);
      }
    }
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(picture, 0, 33);
    bomb.write(chunk("iCCP", packed.toByteArray()));
    bomb.write(picture, 33, picture.length - 33);
    Path logo = Files.write(folder.resolve("logo.png"), bomb.toByteArray());

    assertThat(problems(Branded.withLogo(logo))).isEmpty();
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    png.write(
        chunk(
            "IHDR",
            ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array()));
    return png.toByteArray();
  }

  private static byte[] chunk(String kind, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    chunk.put(kind.getBytes(StandardCharsets.US_ASCII)).put(content);
    CRC32 check = new CRC32();
    check.update(chunk.array(), 4, content.length + 4);
    return chunk.putInt((int) check.getValue()).array();
  }

  private static byte[] sourceSans(boolean semibold) {
    FontFamilyFiles files = FontFamilyFiles.SOURCE_SANS;
    return (semibold ? files.semibold() : files.regular()).get().bytes();
  }

  private Brand fonts(byte[] regular) throws IOException {
    return Branded.withFonts(
        Files.write(folder.resolve("Own-Regular.ttf"), regular),
        Files.write(folder.resolve("Own-SemiBold.ttf"), sourceSans(true)));
  }

  private static int table(byte[] font, String name) {
    for (int at = 12; ; at += 16) {
      if (new String(font, at, 4, StandardCharsets.US_ASCII).equals(name)) {
        return at;
      }
    }
  }

  @Test
  void an_agencys_own_font_is_embedded_and_read() throws IOException {
    Brand brand = fonts(sourceSans(false));

    assertThat(problems(brand)).isEmpty();
    assertThat(PdfText.pages(Branded.with(brand, Autumn.scorecard())).get(0))
        .contains(squeezed("“Test rides booked” came in ahead of plan"));
  }

  @Test
  void a_font_that_its_maker_does_not_let_embed_is_refused() throws IOException {
    byte[] font = sourceSans(false);
    int os2 = ByteBuffer.wrap(font).getInt(table(font, "OS/2") + 8);
    ByteBuffer.wrap(font).putShort(os2 + 8, (short) 2);

    assertThat(problems(fonts(font)))
        .singleElement()
        .asString()
        .startsWith("Own-Regular.ttf: the font's maker forbids that it is embedded in documents")
        .contains("(fsType 2)");
  }

  @Test
  void figures_of_several_widths_are_a_warning() throws IOException {
    byte[] font = sourceSans(false);
    var read = new FontFile("Own.ttf", font).font();
    assertThat(read.getWidth('1')).isEqualTo(497);
    // Figures are neighbours in the table of widths: every second glyph of theirs becomes narrower.
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int hmtx = bytes.getInt(table(font, "hmtx") + 8);
    int length = bytes.getInt(table(font, "hmtx") + 12);
    for (int at = hmtx; at + 4 <= hmtx + length; at += 8) {
      if (bytes.getShort(at) == 497) {
        bytes.putShort(at, (short) 400);
      }
    }

    assertThat(ClientReport.problems(fonts(font)))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith(
                        "Own-Regular.ttf: the figures 0 to 9 of this font are not as wide"));
  }

  @Test
  void a_variable_font_and_a_font_of_the_web_are_refused() throws IOException {
    byte[] variable = sourceSans(false);
    System.arraycopy(
        "fvar".getBytes(StandardCharsets.US_ASCII), 0, variable, table(variable, "GSUB"), 4);

    assertThat(problems(fonts(variable)))
        .singleElement()
        .asString()
        .contains("this is a variable font");
    assertThat(problems(fonts("wOFFxxxxxxxx".getBytes(StandardCharsets.US_ASCII))))
        .singleElement()
        .asString()
        .contains("this is a font for the web, not a TTF or OTF");
    assertThat(problems(fonts(new byte[0]))).singleElement().asString().contains("this is no font");
  }

  @Test
  void a_wide_font_is_set_smaller_and_a_narrow_one_as_it_is() {
    assertThat(new Fonts().size(10)).isEqualTo(10);
    Fonts wide = new Fonts(FontFamilyFiles.FALLBACKS.get(0));
    assertThat(wide.size(10)).isLessThan(10);
    String text = "Test rides booked came to 74 in October";
    assertThat(wide.width(text, 10, false) / new Fonts().width(text, 10, false))
        .isBetween(0.98, 1.02);
  }

  @Test
  void a_missing_file_stops_the_document() {
    Brand brand = Branded.withLogo(folder.resolve("gone.png"));

    assertThatThrownBy(() -> PdfText.pdf(Branded.with(brand, Autumn.scorecard())))
        .hasMessageStartingWith("gone.png: the logo cannot be read: there is no such file");
  }

  @Test
  void the_cover_note_and_the_foot_are_printed() {
    Brand house = Brand.HOUSE;
    Brand brand =
        new Brand(
            house.colour(),
            house.attention(),
            Optional.empty(),
            Optional.empty(),
            "A good month, with one open question.",
            "Brightwater Studio Ltd. Confidential.");

    List<String> pages = PdfText.pages(Branded.with(brand, Autumn.scorecard()));
    assertThat(pages.get(0)).contains(squeezed("A good month, with one open question."));
    assertThat(pages).allSatisfy(page -> assertThat(page).contains(squeezed("Ltd. Confidential.")));
  }
}
