package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pounds and shares as each language writes them. */
class WorkbookFormatsTest {

  @ParameterizedTest
  @CsvSource({
    "en-GB, '[$£-809]', '', %",
    "de-DE, '', '\\ [$£-407]', '\\ %'",
    "fr-FR, '', '\\ [$£GB-40C]', '\\ %'",
    "nl-NL, '[$£-413]\\ ', '', %",
    "it-IT, '', '\\ [$£-410]', %"
  })
  void money_and_shares_stand_as_the_language_writes_them(
      String tag, String before, String after, String percent) {
    var client = WorkbookFixture.in(Locale.forLanguageTag(tag)).client();
    assertThat(WorkbookFormats.currencyBefore(client)).isEqualTo(before);
    assertThat(WorkbookFormats.currencyAfter(client)).isEqualTo(after);
    assertThat(WorkbookFormats.percent(client)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"illicit, 4.05", "Data 2026, 8.28", "東京, 4", "'', 0"})
  void a_text_is_as_wide_as_its_letters(String text, double digits) {
    assertThat(WorkbookLetters.width(text))
        .isCloseTo(digits, org.assertj.core.api.Assertions.within(1e-9));
  }
}
