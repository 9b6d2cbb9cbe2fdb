package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

class MailTextTest {

  private final MailText english = new MailText(ULocale.UK);

  @Test
  void text_that_runs_with_the_language_stays_as_it_is() {
    assertThat(english.of("Łódź, 自転車: 74 %")).isEqualTo("Łódź, 自転車: 74 %");
  }

  @Test
  void text_that_runs_against_the_language_is_set_apart() {
    assertThat(english.of("مرحبا 5")).isEqualTo("\u2068مرحبا 5\u2069");
    assertThat(new MailText(ULocale.forLanguageTag("he")).of("Alder 5"))
        .isEqualTo("\u2068Alder 5\u2069");
    assertThat(new MailText(ULocale.forLanguageTag("he")).of("שלום")).isEqualTo("שלום");
  }

  @Test
  void what_is_apart_already_is_not_set_apart_again() {
    String sentence = "“" + english.of("שלום") + "” rose";
    assertThat(english.of(sentence)).isEqualTo("“\u2068שלום\u2069” rose");
  }

  @Test
  void an_end_that_would_close_the_isolate_around_it_is_left_out_and_a_beginning_is_ended() {
    assertThat(english.of("a\u2069b")).isEqualTo("ab");
    assertThat(english.of("a\u2068b")).isEqualTo("a\u2068b\u2069");
    assertThat(english.of("ש\u2069b\u2068c")).isEqualTo("\u2068שb\u2068c\u2069\u2069");
  }

  @Test
  void half_characters_become_the_mark_for_what_is_no_character() {
    assertThat(english.of("a\uD83Db\uFFFFc")).isEqualTo("a\uFFFDb\uFFFDc");
  }

  @Test
  void lines_and_tabs_become_blanks_and_a_blank_that_holds_words_together_stays() {
    assertThat(english.of(" a\r\n\tb\u00A0c ")).isEqualTo("a b\u00A0c");
  }
}
