package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.headway.ingest.Metric.Unit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  private final Numbers british =
      new Numbers(ULocale.UK, Currency.getInstance("GBP"), n -> n + " min");

  @ParameterizedTest
  @CsvSource({
    "COUNT, 74, 74",
    "COUNT, 1906, '1,906'",
    "COUNT, 58.7, 59",
    "MONEY, 25440, '£25,440'",
    "MONEY, 161.7, £162",
    "MONEY, 16.2, £16.20",
    "MONEY, -38, −£38",
    "SHARE, 0.8398, 84%",
    "SHARE, 0.025, 2.5%",
    "SHARE, 0, 0%",
    "RATIO, 1.12, 1.12",
    "RATIO, 1.125, 1.13",
    "SCORE, 0.31, +0.31",
    "SCORE, -0.04, −0.04",
    "SCORE, 0, 0.00",
    "MINUTES, 13, 13 min",
    "MINUTES, 7.25, 7.3 min",
  })
  void a_value_is_written_by_its_unit(Unit unit, BigDecimal value, String text) {
    assertThat(british.value(value, unit)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT, 4, +4",
    "COUNT, -2, −2",
    "COUNT, 0, 0",
    "MONEY, 2445, '+£2,445'",
    "MONEY, -1200, '−£1,200'",
    "SHARE, -0.06, −6",
    "SHARE, 0.004, +0.4",
    "RATIO, -0.38, −0.38",
    "SCORE, 0.14, +0.14",
    "MINUTES, -5, −5 min",
    // 1.497 against 1.50, both printed as 1.50, and £399.60 against £400: short, and by how much.
    "RATIO, -0.003, −0.003",
    "SCORE, 0.0042, +0.004",
    "SHARE, -0.0004, −0.04",
    "MONEY, -0.4, −£0.40",
  })
  void a_difference_always_carries_its_sign(Unit unit, BigDecimal change, String text) {
    assertThat(british.delta(change, unit)).isEqualTo(text);
  }

  @Test
  void amounts_of_one_column_have_pence_only_where_all_of_them_are_small() {
    List<BigDecimal> large = List.of(new BigDecimal("17480"), new BigDecimal("31.77"));
    assertThat(british.beside(large).delta(new BigDecimal("31.77"), Unit.MONEY)).isEqualTo("+£32");
    List<BigDecimal> small = List.of(new BigDecimal("16.2"), new BigDecimal("15"));
    assertThat(british.beside(small).value(new BigDecimal("15"), Unit.MONEY)).isEqualTo("£15.00");
  }

  @Test
  void a_difference_of_pence_is_told_beside_whole_pounds() {
    List<BigDecimal> large = List.of(new BigDecimal("400"), new BigDecimal("399.6"));
    assertThat(british.beside(large).delta(new BigDecimal("-0.4"), Unit.MONEY)).isEqualTo("−£0.40");
  }

  @Test
  void shares_of_one_column_have_tenths_only_where_all_of_them_are_small() {
    List<BigDecimal> mixed = List.of(new BigDecimal("0.095"), new BigDecimal("0.12"));
    assertThat(british.beside(mixed).value(new BigDecimal("0.095"), Unit.SHARE)).isEqualTo("10%");
    List<BigDecimal> small = List.of(new BigDecimal("0.095"), new BigDecimal("0.08"));
    assertThat(british.beside(small).value(new BigDecimal("0.08"), Unit.SHARE)).isEqualTo("8.0%");
  }

  @Test
  void the_step_of_a_scale_may_be_a_part_of_a_whole_where_a_count_may_not() {
    assertThat(british.end(new BigDecimal("2.5"), Unit.COUNT)).isEqualTo("2.5");
    assertThat(british.value(new BigDecimal("2.5"), Unit.COUNT)).isEqualTo("3");
  }

  @Test
  void per_cent_of_a_base_carries_its_sign_and_a_tenth_only_where_it_is_small() {
    assertThat(british.percent(new BigDecimal("0.0571"))).isEqualTo("+6%");
    assertThat(british.percent(new BigDecimal("-0.2533"))).isEqualTo("−25%");
    assertThat(british.percent(new BigDecimal("0.004"))).isEqualTo("+0.4%");
  }

  @Test
  void a_crumb_below_zero_is_not_written_as_minus_zero() {
    assertThat(british.value(new BigDecimal("-0.001"), Unit.RATIO)).isEqualTo("0.00");
    assertThat(british.delta(new BigDecimal("-0.0001"), Unit.SCORE)).isEqualTo("0.00");
  }

  @Test
  void another_language_has_its_own_signs_in_its_own_places() {
    Numbers german = new Numbers(ULocale.GERMANY, Currency.getInstance("EUR"), n -> n + " Min.");
    assertThat(german.value(new BigDecimal("25440"), Unit.MONEY)).isEqualTo("25.440\u00A0€");
    assertThat(german.value(new BigDecimal("0.84"), Unit.SHARE)).isEqualTo("84\u00A0%");
    assertThat(german.delta(new BigDecimal("-0.38"), Unit.RATIO)).isEqualTo("−0,38");
  }

  /** "Steeg met € +1.250" would be read twice. */
  @Test
  void the_size_of_a_difference_has_no_sign_where_the_sign_stands_behind_the_currency() {
    Numbers dutch =
        new Numbers(ULocale.forLanguageTag("nl-NL"), Currency.getInstance("EUR"), n -> n + " min.");
    assertThat(dutch.delta(new BigDecimal("1250"), Unit.MONEY)).isEqualTo("€\u00A0+1.250");
    assertThat(dutch.size(new BigDecimal("-1250"), Unit.MONEY)).isEqualTo("€\u00A01.250");
    assertThat(british.size(new BigDecimal("-0.06"), Unit.SHARE)).isEqualTo("6");
    assertThat(british.size(new BigDecimal("-0.24"), Unit.SCORE)).isEqualTo("0.24");
  }
}
