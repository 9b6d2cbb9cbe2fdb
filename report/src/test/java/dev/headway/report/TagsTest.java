package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import dev.headway.input.Place;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What elements of a page are to somebody who hears it. */
class TagsTest {

  private static final String DRAWING = " width='9' height='9'><rect width='9' height='9'/></svg>";

  @Test
  void what_html_says_is_kept() {
    assertThat(
            lines(
                "<h1>Message</h1><p>So <b>it</b> is.</p><blockquote>Well done</blockquote>"
                    + "<ul><li>one</li><li>two <i>more</i></li></ul>"))
        .containsExactly(
            "Document",
            "H1 Message",
            "P So it is.",
            "BlockQuote",
            "P Well done",
            "L",
            "LI",
            "LBody one",
            "LI",
            "LBody two more");
  }

  @Test
  void a_table_with_headers_is_data() {
    assertThat(
            lines(
                "<table><thead><tr><th>Goal</th><th></th></tr></thead>"
                    + "<tbody><tr><td role='rowheader'>Rides</td><td></td></tr></tbody></table>"))
        .containsExactly(
            "Document", "Table", "THead", "TR", "TH Goal", "TD", "TBody", "TR", "TH Rides", "TD");
  }

  @Test
  void rows_below_a_head_are_the_body_of_a_table_though_the_page_names_none() {
    assertThat(
            lines(
                "<table><caption>Rides</caption><thead><tr><th>A</th></tr></thead>"
                    + "<tr><td>1</td></tr><tr><td>2</td></tr></table>"))
        .containsExactly(
            "Document",
            "Table",
            "Caption Rides",
            "THead",
            "TR",
            "TH A",
            "TBody",
            "TR",
            "TD 1",
            "TR",
            "TD 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<table role='presentation'>", "<table>"})
  void a_table_for_the_layout_is_read_as_if_it_were_not_there(String table) {
    assertThat(
            lines(
                table
                    + "<tr><td>left</td><td><h2>Head</h2><div>right</div></td></tr></table>"
                    + "<div>below<div>further</div></div>"))
        .containsExactly("Document", "P left", "H2 Head", "P right", "P below", "P further");
  }

  @Test
  void a_table_of_data_may_stand_in_one_for_the_layout_and_the_other_way_around() {
    assertThat(
            lines(
                "<table role='presentation'><tr><td><table><tr><th>A</th></tr><tr><td>"
                    + "<table role='presentation'><tr><td>x</td><td>y</td></tr></table>"
                    + "</td></tr></table></td></tr></table>"))
        .containsExactly("Document", "Table", "TR", "TH A", "TR", "TD", "P x", "P y");
  }

  @Test
  void cells_that_keep_columns_apart_are_no_cells() {
    assertThat(
            lines(
                "<table><tr><td role='columnheader'>A</td><td role='presentation'></td>"
                    + "<td role='columnheader'>B</td></tr></table>"))
        .containsExactly("Document", "Table", "TR", "TH A", "TH B");
  }

  @Test
  void a_list_may_be_drawn_as_a_table() {
    assertThat(
            lines(
                "<table role='list'><tr role='listitem'><td role='marker'><svg role='text'"
                    + " width='9' height='9'><circle cx='4' cy='4' r='4'/>"
                    + "<text x='1' y='8' font-size='8'>1</text></svg></td>"
                    + "<td><div>What</div><div>Why</div></td></tr></table>"))
        .containsExactly("Document", "L", "LI", "Lbl 1", "LBody", "P What", "P Why");
  }

  @Test
  void a_paragraph_may_be_an_item_with_its_sign() {
    assertThat(
            lines(
                "<div role='list'><p role='listitem'><span role='marker'>–</span> first</p>"
                    + "</div>"))
        .containsExactly("Document", "L", "LI", "Lbl –", "LBody first");
  }

  @Test
  void a_drawing_says_what_it_shows() {
    PdfTree.Element figure =
        tree("<svg role='img' aria-label='October: 74.'" + DRAWING).elements("Figure").get(0);
    assertThat(figure.word("Alt")).isEqualTo("October: 74.");
    String titled = "<svg width='9' height='9'><title>Nothing.</title></svg>";
    assertThat(tree(titled).elements("Figure").get(0).word("Alt")).isEqualTo("Nothing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"role='presentation'", "aria-hidden='true'", "role='none'"})
  void what_words_beside_it_say_as_well_may_be_decoration(String said) {
    assertThat(lines("<div>ahead</div><svg " + said + DRAWING))
        .containsExactly("Document", "P ahead");
  }

  @Test
  void a_drawing_without_words_is_refused_where_it_was_written() {
    assertThatThrownBy(() -> lines("<p>x</p>\n\n<svg" + DRAWING))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> {
              assertThat(e.problem().place()).isEqualTo(Place.of("pdf/mine.ftlh", 3));
              assertThat(e.problem().message())
                  .isEqualTo("nobody who cannot see this drawing learns what it shows");
              assertThat(e.problem().advice()).contains("aria-label", "role=\"presentation\"");
            });
  }

  @Test
  void words_at_the_ends_of_lines_stay_apart() {
    String narrow = "<div style='width: 20pt; font-size: 9pt'>%s</div>";
    assertThat(lines(narrow.formatted("came<br/>in ahead of plan")))
        .containsExactly("Document", "P came in ahead of plan");
    assertThat(lines(narrow.formatted("<b>Facebook</b> Instagram")))
        .containsExactly("Document", "P Facebook Instagram");
  }

  @Test
  void a_word_that_a_line_cuts_in_two_stays_one_word() {
    assertThat(
            lines(
                    "<div style='width: 20pt; font-size: 9pt; word-wrap: break-word'>Rhabarberbarbara"
                        + "</div>")
                .get(1)
                .replace("\u00B6", ""))
        .isEqualTo("P Rhabarberbarbara");
  }

  @Test
  void what_a_stylesheet_writes_is_read_too() {
    assertThat(tree("<p class='x'>74</p>", ".x:before { content: 'about ' }").lines(1))
        .contains("  P about 74");
  }

  @Test
  void a_span_of_another_language_says_so() {
    assertThat(tree("<p lang='fr'>bonjour</p>").elements("P").get(0).word("Lang")).isEqualTo("fr");
  }

  @Test
  void cells_say_how_many_columns_they_take() {
    assertThat(
            tree("<table><tr><th colspan='2'>A</th></tr><tr><td>1</td><td>2</td></tr></table>")
                .elements("TH")
                .get(0)
                .attribute("ColSpan"))
        .isEqualTo("2");
  }

  @Test
  void a_link_out_of_the_document_says_where_it_leads() {
    PdfTree tree = tree("<p>See <a href='https://example.org/a?b=1' title='The film'>this</a></p>");
    PdfDictionary link = tree.reader().getPageN(1).getAsArray(PdfName.ANNOTS).getAsDict(0);
    assertThat(link.getAsString(PdfName.CONTENTS).toUnicodeString()).isEqualTo("The film");
    assertThat(link.getAsDict(PdfName.A).getAsString(PdfName.URI).toUnicodeString())
        .isEqualTo("https://example.org/a?b=1");
    assertThat(tree.lines(1)).contains("  P See", "    Link this");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html;x",
    "//example.org",
    "''"
  })
  void a_link_that_would_run_or_open_something_is_refused(String href) {
    assertThatThrownBy(() -> lines("<a href='" + href + "'>x</a>"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("a link leads to '" + href + "'")
        .hasMessageContaining("pdf/mine.ftlh:1");
  }

  private static List<String> lines(String body) {
    return tree(body).elements().stream().map(e -> (e.role() + " " + e.text()).strip()).toList();
  }

  private static PdfTree tree(String body) {
    return tree(body, "");
  }

  private static PdfTree tree(String body, String style) {
    String page = "<html lang='en'><head><title>T</title></head><body>" + body + "</body></html>";
    String marked = new MarkedTemplate("pdf/mine.ftlh", page).text();
    Fonts fonts = new Fonts();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Typesetter(
            Manuscript.of(Xhtml.parse(marked, "pdf/mine.ftlh"), fonts),
            new SetSections(),
            Stylesheet.of("a.css", style),
            fonts,
            Map.of())
        .write(
            LocalDate.of(2026, 11, 5),
            new AttachedFile("w.xlsx", "W", PdfText.WORKBOOK),
            true,
            out);
    return new PdfTree(out.toByteArray());
  }
}
