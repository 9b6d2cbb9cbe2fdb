package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Sections that were set in attempts are, on the pages, what they would be if set anew. */
class SetSectionsTest {

  private static final String CONTENT =
      "<h1>%1$s</h1><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>of %1$s</td></tr>"
          + "</tbody></table><p>Some <b>words</b> of %1$s.</p>";

  private final Fonts fonts = new Fonts();
  private String around = "%s";

  @Test
  void sections_of_two_attempts_make_the_pages_of_one() {
    assertSame(".section { page-break-before: always } .section h1 { font-size: 20pt }", "", true);
  }

  @Test
  void a_section_that_other_rules_hold_for_among_its_neighbours_is_set_anew() {
    assertSame("#two + #three { color: #c00; font-size: 20pt }", "", false);
  }

  @Test
  void numbers_that_are_counted_through_the_pages_go_on() {
    assertSame("h1 { counter-increment: n } h1:before { content: counter(n) '. ' }", "", false);
    assertSame("h1:before { content: counter(n) '. ' }", " style='counter-increment: n'", false);
  }

  @Test
  void sections_in_a_table_are_set_anew() {
    around = "<table role='presentation'><tr><td>%s</td></tr></table>";
    assertSame("", "", false);
    around = "<div><div>%s</div></div>";
    assertSame("", "", true);
  }

  @Test
  void a_section_that_is_an_item_of_a_list_keeps_its_number() {
    around = "<ol>%s</ol>";
    assertSame(".section { display: list-item; list-style: decimal inside }", "", false);
  }

  /** A rule asks for the neighbours of every section, also of one that another stands for now. */
  @Test
  void rules_for_first_and_last_sections_hold() {
    assertSame(".section:first-child { color: #c00 }", "", true);
    assertSame(".section:last-child { color: #c00 }", "", true);
    assertSame(".section:nth-child(2) + .section { color: #c00 }", "", false);
  }

  /** The third section was set without the second, and put in its place. */
  private void assertSame(String css, String own, boolean isKept) {
    Stylesheet style = Stylesheet.of("a.css", css);
    SetSections set = new SetSections();
    Manuscript whole = pages("one", own, section -> true);
    setter(whole, new SetSections(), style).tried(set);
    Manuscript other = pages("three", own, "three"::equals);
    setter(other, new SetSections(), style).tried(set);
    assertThat(whole.take(other, "three"::equals)).isTrue();

    Typesetter again = setter(whole, set, style);
    assertThat(again.isSet(section(whole))).isEqualTo(isKept);
    assertThat(bytes(again)).isEqualTo(bytes(setter(both(own), new SetSections(), style)));
  }

  private Typesetter setter(Manuscript pages, SetSections before, Stylesheet style) {
    return new Typesetter(pages, before, style, fonts, Map.of());
  }

  private static Element section(Manuscript pages) {
    NodeList all = pages.document().getElementsByTagName("div");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .filter(element -> element.getAttribute("id").equals("three"))
        .findFirst()
        .orElseThrow();
  }

  private Manuscript pages(String word, String own, Predicate<String> sections) {
    return Manuscript.of(Xhtml.parse(markup(own, word, word), "a.ftlh"), sections, fonts);
  }

  private Manuscript both(String own) {
    return Manuscript.of(Xhtml.parse(markup(own, "one", "three"), "a.ftlh"), fonts);
  }

  private String markup(String own, String firstTwo, String third) {
    String content = CONTENT.replace("<h1>", "<h1" + own + ">");
    String sections =
        ("<div class='section' id='one'>" + content + "</div>").formatted(firstTwo)
            + ("<div class='section' id='two'>" + content + "</div>").formatted(firstTwo)
            + ("<div class='section' id='three'>" + content + "</div>").formatted(third);
    return "<html lang='en'><head><title>T</title></head><body>"
        + around.formatted(sections)
        + "</body></html>";
  }

  private static byte[] bytes(Typesetter pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pages.write(
        LocalDate.of(2026, 11, 5), new AttachedFile("w.xlsx", "W", PdfText.WORKBOOK), true, out);
    return out.toByteArray();
  }
}
