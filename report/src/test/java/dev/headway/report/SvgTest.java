package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import dev.headway.input.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgTest {

  @Test
  void a_line_stays_a_line_and_points_down_the_page() {
    String page = draw("<line x1='0' y1='0' x2='30' y2='10' stroke='#FF0000' stroke-width='2'/>");
    assertThat(page).contains("1 0 0 RG", "2 w", "0 0 m\n30 10 l\nS");
  }

  @Test
  void an_area_is_filled_and_outlined_in_one_step() {
    assertThat(draw("<rect x='1' y='2' width='30' height='10' fill='#00FF00' stroke='#000000'/>"))
        .contains("0 1 0 rg", "1 2 m\n31 2 l\n31 12 l\n1 12 l\n1 2 l\nh\nB");
  }

  @Test
  void a_polyline_is_not_filled() {
    assertThat(draw("<polyline points='0,0 5,5 9,0' fill='#00FF00'/>")).doesNotContain("0 1 0 rg");
  }

  @Test
  void a_path_knows_absolute_and_relative_commands() {
    String page =
        draw(
            "<path d='M1 1h8v8H1zm2 2l3 0L6,6 C7 7 8 8 9 9 s1 1 2 2 q3 0 3 3' stroke='#000000' fill='none'/>");
    assertThat(page)
        .contains("1 1 m\n9 1 l\n9 9 l\n1 9 l\nh", "3 3 m\n6 3 l\n6 6 l", "7 7 8 8 9 9 c")
        .contains("10 10 10 10 11 11 c", "13 11 14 12 14 14 c");
  }

  @Test
  void numbers_after_a_move_are_lines() {
    assertThat(draw("<path d='M1 1 5 5 9 1' stroke='#000000' fill='none'/>"))
        .contains("1 1 m\n5 5 l\n9 1 l\nS");
  }

  @Test
  void dashes_opacity_and_transforms_are_kept() {
    String page =
        draw(
            "<g transform='translate(5 6) scale(2)' opacity='0.5'>"
                + "<circle cx='3' cy='3' r='2' stroke='#000000' stroke-dasharray='3 2'/></g>");
    assertThat(page).contains("2 0 0 2 5 6 cm", "[3 2] 0 d", " gs");
  }

  @Test
  void text_stays_text_in_our_font() {
    assertThat(draw("<text x='5' y='9' font-size='8' font-weight='600'>74</text>"))
        .contains("BT", "8 Tf", "Tj");
  }

  @Test
  void a_title_is_for_those_who_cannot_see_and_is_not_drawn() {
    assertThat(draw("<title>A chart</title><g><title>x</title></g>")).doesNotContain("Tj");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<image href='x.png'/>|<image> is not drawn",
        "<use href='#a'/>|<use> is not drawn",
        "<rect width='1' height='1' style='fill:red'/>|'style' of <rect> is not drawn",
        "<rect width='1' height='1' fill='red'/>|a colour is written as #RRGGBB or none, not 'red'",
        "<rect width='1'/>|<rect> has no 'height'",
        "<circle r='10px'/>|'r' is no plain number: '10px'",
        "<circle r='NaN'/>|'r' is no plain number: 'NaN'",
        "<path d='M0 0 A1 1 0 0 0 5 5' stroke='#000000'/>|'A' in a path is not drawn",
        "<path d='L5 5' stroke='#000000'/>|a path begins with M",
        "<path d='M5' stroke='#000000'/>|a path has too few numbers",
        "<path d='M0 0 L?'/>|'?' cannot stand in a path",
        "<path d='M0 0 Z 5 5' stroke='#000000'/>|numbers cannot follow Z in a path",
        "<polygon points='1 2 3'/>|'points' needs at least two pairs of numbers",
        "<g transform='skewX(3)'/>|'skewX' with 1 numbers is no transform here",
        "<g transform='wobble'/>|'transform' cannot be understood: 'wobble'",
        "<text>a<tspan>b</tspan></text>|<tspan> in <text> is not drawn",
        "<line x1='0' y1='0' x2='1' y2='1' stroke-linecap='wavy'/>|'wavy' is none of butt, round, square",
      })
  void what_is_not_drawn_is_refused(String svg, String message) {
    assertThatThrownBy(() -> draw(svg))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> {
              assertThat(e.problem().message()).isEqualTo(message);
              assertThat(e.problem().place()).isEqualTo(Place.of("pdf/mine.ftlh", 3));
              assertThat(e.problem().advice()).contains("docs/templates.md");
            });
  }

  /** The commands of a page with one drawing, written in line 3 of a template. */
  private static String draw(String svg) {
    String template =
        "<html lang='en'><body>\n\n<svg role='presentation' width='60' height='40' viewBox='0 0 60 40'>"
            + svg
            + "</svg></body></html>";
    String marked = new MarkedTemplate("pdf/mine.ftlh", template).text();
    Fonts fonts = new Fonts();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Typesetter(
            Manuscript.of(Xhtml.parse(marked, "pdf/mine.ftlh"), fonts),
            new SetSections(),
            Stylesheet.of("a.css", ""),
            fonts,
            Map.of())
        .write(
            LocalDate.of(2026, 11, 5),
            new AttachedFile("w.xlsx", "W", PdfText.WORKBOOK),
            true,
            out);
    try (PdfReader reader = new PdfReader(out.toByteArray())) {
      return new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
