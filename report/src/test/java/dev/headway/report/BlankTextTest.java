package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BlankTextTest {

  @Test
  void goesBetweenBlocksOnly() {
    assertThat(left("<div> <p>a</p> <p>b</p> </div>")).isEqualTo("ab");
    assertThat(left("<table> <tr> <td>a</td> <td>b</td> </tr> </table>")).isEqualTo("ab");
    assertThat(left("<p><b>a</b> <i>b</i></p>")).isEqualTo("a b");
    assertThat(left("<div>a <b>b</b> <p>c</p></div>")).isEqualTo("a b c");
    assertThat(left("<pre> <p>a</p> </pre>")).isEqualTo(" a ");
  }

  @Test
  void staysWhereAStylesheetMakesALineOfBlocks() {
    assertThat(left("<div class='line'><p>a</p> <p>b</p></div>", ".line p { display: inline }"))
        .isEqualTo("a b");
    assertThat(left("<div><p>a</p> <p>b</p></div>", "p { float: left }")).isEqualTo("a b");
    assertThat(left("<div> <p>a</p></div>", "div:before { content: 'x' }")).isEqualTo(" a");
  }

  private static String left(String body) {
    return left(body, "");
  }

  private static String left(String body, String css) {
    Fonts fonts = new Fonts();
    Manuscript pages =
        Manuscript.of(Xhtml.parse("<html><body>" + body + "</body></html>", "a.ftlh"), fonts);
    assertThat(
            new Typesetter(pages, new SetSections(), Stylesheet.of("a.css", css), fonts, Map.of()))
        .isNotNull();
    return pages.document().getDocumentElement().getTextContent();
  }
}
