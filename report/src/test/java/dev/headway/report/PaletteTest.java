package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Brand;
import dev.headway.model.Colour;
import dev.headway.report.view.ThemeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

  @ParameterizedTest
  @ValueSource(strings = {"#0B6E4F", "#FFE600", "#FFFFFF", "#00AEEF", "#000000", "#E30613"})
  void what_is_read_can_be_read_on_white(String brand) {
    ThemeView theme = Palette.of(branded(brand)).theme();
    assertThat(contrast(theme.actual(), "#FFFFFF")).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(theme.previousText(), "#FFFFFF")).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(theme.previous(), "#FFFFFF")).isGreaterThanOrEqualTo(3);
    assertThat(contrast(theme.text(), theme.panel())).isGreaterThanOrEqualTo(7);
    assertThat(contrast(theme.secondary(), theme.panel())).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void a_dark_brand_colour_stays_as_it_is() {
    assertThat(Palette.of(Brand.HOUSE).theme().actual()).isEqualTo("#0B6E4F");
  }

  @Test
  void a_pale_brand_colour_is_darkened_until_text_in_it_can_be_read_on_white() {
    String dark = Palette.of(branded("#FFD200")).theme().actual();

    assertThat(contrast(dark, "#FFFFFF")).isBetween(4.5, 4.8);
  }

  @Test
  void bands_go_from_dark_to_light() {
    ThemeView theme = Palette.of(Brand.HOUSE).theme();
    assertThat(contrast(theme.behind(), "#FFFFFF"))
        .isGreaterThan(contrast(theme.risk(), "#FFFFFF"));
    assertThat(contrast(theme.risk(), "#FFFFFF")).isGreaterThan(contrast(theme.track(), "#FFFFFF"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#0B6E4F", "#FFE600", "#00AEEF", "#E30613", "#767676", "#7F00FF"})
  void what_is_drawn_and_read_on_tints_can_be_told_from_them(String brand) {
    ThemeView theme = Palette.of(branded(brand)).theme();
    assertThat(contrast(theme.actual(), theme.behind())).isGreaterThanOrEqualTo(3);
    assertThat(contrast(theme.actual(), theme.panel())).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(theme.attention(), theme.panel())).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(theme.axis(), "#FFFFFF")).isGreaterThanOrEqualTo(3);
    assertThat(contrast(theme.quiet(), theme.panel())).isGreaterThanOrEqualTo(4.5);
  }

  private static Brand branded(String colour) {
    Brand house = Brand.HOUSE;
    return new Brand(
        Colour.parse(colour).orElseThrow(),
        house.attention(),
        house.logo(),
        house.typeface(),
        house.coverNote(),
        house.foot());
  }

  private static double contrast(String one, String other) {
    return Colour.parse(one).orElseThrow().contrast(Colour.parse(other).orElseThrow());
  }
}
