package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  @Test
  void contrast_is_that_of_wcag() {
    assertThat(colour("#000000").contrast(Colour.WHITE)).isCloseTo(21, within(1e-9));
    assertThat(colour("#777777").contrast(Colour.WHITE)).isCloseTo(4.48, within(0.005));
    assertThat(Colour.WHITE.contrast(Colour.WHITE)).isCloseTo(1, within(1e-9));
  }

  /** After the table in Björn Ottosson's note on Oklab: red is 0.628, 0.2577, 29.23 degrees. */
  @Test
  void lightness_chroma_and_hue_are_those_of_oklch() {
    Oklch red = Oklch.of(colour("#FF0000"));

    assertThat(red.lightness()).isCloseTo(0.628, within(0.0005));
    assertThat(red.chroma()).isCloseTo(0.2577, within(0.0005));
    assertThat(Math.toDegrees(red.hue())).isCloseTo(29.23, within(0.05));
    assertThat(red.colour()).hasToString("#FF0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#FFE600", "#00AEEF", "#FF7A00", "#F5A3C7", "#FFFFFF", "#7AC143"})
  void the_nearest_dark_colour_has_just_the_contrast_and_the_same_hue(String pale) {
    Colour dark = colour(pale).darkenedUntil(c -> c.contrast(Colour.WHITE) >= 4.5);

    assertThat(dark.contrast(Colour.WHITE)).isBetween(4.5, 4.6);
    if (Oklch.of(colour(pale)).chroma() > 0.01) {
      assertThat(Oklch.of(dark).hue()).isCloseTo(Oklch.of(colour(pale)).hue(), within(0.05));
    }
  }

  @Test
  void a_colour_that_is_dark_enough_stays() {
    assertThat(colour("#0B6E4F").darkenedUntil(c -> c.contrast(Colour.WHITE) >= 4.5))
        .isEqualTo(colour("#0B6E4F"));
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, LETTER",
    "es-MX, LETTER",
    "fr-CA, LETTER",
    "en-GB, A4",
    "en, A4",
    "de-DE, A4"
  })
  void paper_is_what_is_usual_in_the_country_of_the_language(String language, Paper paper) {
    assertThat(Paper.usualFor(java.util.Locale.forLanguageTag(language))).isEqualTo(paper);
  }

  private static Colour colour(String text) {
    return Colour.parse(text).orElseThrow();
  }
}
