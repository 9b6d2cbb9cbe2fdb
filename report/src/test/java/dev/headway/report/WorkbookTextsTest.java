package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkbookTextsTest {

  @Test
  void a_text_is_kept_once_whoever_tells_it() {
    WorkbookTexts texts = new WorkbookTexts();
    assertThat(texts.index("Goals")).isZero();
    assertThat(texts.indexOfData("instagram")).hasValue(1);
    assertThat(texts.index("Goals")).isZero();
    assertThat(texts.indexOfData("Goals")).hasValue(0);
    assertThat(texts.xml())
        .endsWith("<si><t>Goals</t></si><si><t>instagram</t></si></sst>")
        .contains("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
  }

  @Test
  void blanks_at_the_ends_are_kept_and_signs_of_xml_are_text() {
    assertThat(WorkbookTexts.element(" a < b & c"))
        .isEqualTo("<t xml:space=\"preserve\"> a &lt; b &amp; c</t>");
  }

  /** A million captions, each told once, would be a gigabyte. */
  @Test
  void texts_of_data_are_kept_only_while_there_is_room_and_long_ones_never() {
    WorkbookTexts full = new WorkbookTexts();
    assertThat(full.indexOfData("x".repeat(101))).isEmpty();
    for (int i = 0; i < 10_000; i++) {
      assertThat(full.indexOfData("x".repeat(94) + (100_000 + i))).isPresent();
    }
    assertThat(full.indexOfData("one more")).isEmpty();
    assertThat(full.indexOfData("x".repeat(94) + 100_000)).hasValue(0);
    assertThat(full.index("a text of a sheet")).isEqualTo(10_000);
  }
}
