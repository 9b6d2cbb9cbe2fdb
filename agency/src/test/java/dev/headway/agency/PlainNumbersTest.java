package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Coverage;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "COUNT;    1234567;     1,234,567",
        "COUNT;    12.345;      12.35",
        "MONEY;    1234.5;      1,234.50 GBP",
        "MONEY;    -0.004;      0.00 GBP",
        "SHARE;    0.8398;      84 %",
        "SHARE;    0.0625;      6.3 %",
        "RATIO;    1.12;        1.12",
        "RATIO;    0.333333333; 0.333",
        "RATIO;    0.00012345;  0.000123",
        "SCORE;    0.5;         +0.5",
        "SCORE;    -0.25;       -0.25",
        "SCORE;    0;           0",
        "MINUTES;  1234.56;     1,234.6 min"
      })
  void a_value_is_rounded_for_reading_in_its_unit(Unit unit, BigDecimal value, String text) {
    assertThat(numbers(unit).value(value)).isEqualTo(text);
  }

  @Test
  void an_amount_has_the_decimals_of_its_currency() {
    PlainNumbers yen = new PlainNumbers(Unit.MONEY, Currency.getInstance("JPY"));

    assertThat(yen.value(new BigDecimal("1234.5"))).isEqualTo("1,235 JPY");
  }

  @Test
  void a_change_has_its_sign_and_shares_are_told_in_points() {
    assertThat(numbers(Unit.COUNT).change(new BigDecimal("13"))).isEqualTo("+13");
    assertThat(numbers(Unit.COUNT).change(new BigDecimal("-13"))).isEqualTo("-13");
    assertThat(numbers(Unit.MONEY).change(new BigDecimal("0.001"))).isEqualTo("0.00 GBP");
    assertThat(numbers(Unit.SHARE).change(new BigDecimal("-0.04"))).isEqualTo("-4 points");
  }

  @Test
  void what_is_missing_is_its_reason_and_what_is_partial_has_its_days() {
    PlainNumbers counts = numbers(Unit.COUNT);

    assertThat(counts.value(Figure.missing(Absence.NOT_EXPORTED))).isEqualTo("(not exported)");
    assertThat(counts.marked(new Figure.Known(new BigDecimal("7"), new Coverage(28, 31))))
        .isEqualTo("7 (28 of 31 days)");
    assertThat(counts.marked(new Figure.Known(new BigDecimal("7"), new Coverage(31, 31))))
        .isEqualTo("7");
  }

  @Test
  void a_withheld_comparison_says_why() {
    Figure base = Figure.of(BigDecimal.ZERO);
    Figure change = Figure.of(BigDecimal.TEN);
    Figure part = Figure.missing(Absence.PART_OF_PERIOD);

    assertThat(
            numbers(Unit.COUNT).delta(new Delta(base, change, Figure.missing(Absence.BASE_ZERO))))
        .isEqualTo("+10 (per cent withheld: base zero)");
    assertThat(numbers(Unit.COUNT).delta(new Delta(base, part, part)))
        .isEqualTo("withheld: part of period");
    assertThat(
            numbers(Unit.COUNT).delta(new Delta(base, change, Figure.of(new BigDecimal("0.2131")))))
        .isEqualTo("+10 (+21.3 %)");
  }

  @Test
  void a_number_in_a_formula_has_no_comma_that_would_part_it() {
    assertThat(PlainNumbers.inFormula(new BigDecimal("1234567.50"))).isEqualTo("1234567.5");
    assertThat(PlainNumbers.inFormula(new BigDecimal("-2"))).isEqualTo("(-2)");
  }

  private static PlainNumbers numbers(Unit unit) {
    return new PlainNumbers(unit, Currency.getInstance("GBP"));
  }
}
