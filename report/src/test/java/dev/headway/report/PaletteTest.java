package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.report.view.ThemeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

  @ParameterizedTest
  @ValueSource(strings = {"#0B6E4F", "#FFE600", "#FFFFFF", "#00AEEF", "#000000", "#E30613"})
  void what_is_read_can_be_read_on_white(String brand) {
    ThemeView theme = Palette.of(brand).theme();
    assertThat(Palette.contrast(theme.actual(), "#FFFFFF")).isGreaterThanOrEqualTo(4.5);
    assertThat(Palette.contrast(theme.previousText(), "#FFFFFF")).isGreaterThanOrEqualTo(4.5);
    assertThat(Palette.contrast(theme.previous(), "#FFFFFF")).isGreaterThanOrEqualTo(3);
    assertThat(Palette.contrast(theme.text(), theme.panel())).isGreaterThanOrEqualTo(7);
    assertThat(Palette.contrast(theme.secondary(), theme.panel())).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void a_dark_brand_colour_stays_as_it_is() {
    assertThat(Palette.of("#0B6E4F").theme().actual()).isEqualTo("#0B6E4F");
  }

  @Test
  void a_pale_brand_colour_is_darkened_until_text_in_it_can_be_read_on_white() {
    String dark = Palette.of("#FFD200").theme().actual();

    assertThat(Palette.contrast(dark, "#FFFFFF")).isBetween(4.5, 4.8);
  }

  @Test
  void bands_go_from_dark_to_light() {
    ThemeView theme = Palette.of("#0B6E4F").theme();
    assertThat(Palette.contrast(theme.behind(), "#FFFFFF"))
        .isGreaterThan(Palette.contrast(theme.risk(), "#FFFFFF"));
    assertThat(Palette.contrast(theme.risk(), "#FFFFFF"))
        .isGreaterThan(Palette.contrast(theme.track(), "#FFFFFF"));
  }

  @Test
  void contrast_is_that_of_wcag() {
    assertThat(Palette.contrast("#000000", "#FFFFFF"))
        .isCloseTo(21, org.assertj.core.api.Assertions.within(1e-9));
  }
}
