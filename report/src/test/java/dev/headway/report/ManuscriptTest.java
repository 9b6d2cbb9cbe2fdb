package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ManuscriptTest {

  private final Fonts fonts = new Fonts();

  @Test
  void takesSectionsInThePlaceOfItsOwn() {
    Manuscript whole = of("roomy", section -> true);
    assertThat(whole.take(of("close", "two"::equals), "two"::equals)).isTrue();
    assertThat(text(whole)).isEqualTo("roomy one|close two");
  }

  @Test
  void saysThatASectionHasNoPlace() {
    Manuscript whole = of("roomy", section -> true);
    Manuscript other =
        Manuscript.of(
            Xhtml.parse("<html><body><div class='section' id='new'>x</div></body></html>", "a"),
            fonts);
    assertThat(whole.take(other, "new"::equals)).isFalse();
  }

  @Test
  void saysThatASectionIsGone() {
    Manuscript whole = of("roomy", section -> true);
    assertThat(whole.take(of("close", "one"::equals), section -> true)).isFalse();
  }

  private Manuscript of(String word, Predicate<String> sections) {
    String pages =
        "<html><body><div class='section' id='one'>%1$s one</div>|<div class='section wide' id='two'>%1$s two</div></body></html>"
            .formatted(word);
    return Manuscript.of(Xhtml.parse(pages, "a.ftlh"), sections, fonts);
  }

  private static String text(Manuscript pages) {
    return pages.document().getDocumentElement().getTextContent();
  }
}
