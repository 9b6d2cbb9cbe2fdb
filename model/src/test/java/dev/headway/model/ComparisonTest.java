package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Metric.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static Figure of(String number) {
    return Figure.of(new BigDecimal(number));
  }

  private static String told(Figure actual, Figure base, Unit unit) {
    Delta delta = Comparison.of(actual, base, unit);
    return World.number(delta.change()) + ", " + World.number(delta.percent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "75   | 60    | COUNT | 15, 0.25",
        "1.12 | 1.5   | RATIO | -0.38, -0.2533333333333333333333333333333333",
        "0.84 | 0.90  | SHARE | -0.06, TOLD_IN_POINTS",
        "0.31 | 0.22  | SCORE | 0.09, TOLD_IN_POINTS",
        "5    | 0     | COUNT | 5, BASE_ZERO",
        "0.5  | -0.25 | RATIO | 0.75, BASE_NEGATIVE"
      })
  void a_per_cent_is_withheld_where_it_would_say_nothing(
      String actual, String base, Unit unit, String expected) {
    assertThat(told(of(actual), of(base), unit)).isEqualTo(expected);
  }

  @Test
  void a_part_of_a_month_is_never_compared_with_a_whole_one() {
    Figure part = new Figure.Known(BigDecimal.TEN, new Coverage(29, 31));

    assertThat(told(part, of("8"), Unit.COUNT)).isEqualTo("PART_OF_PERIOD, PART_OF_PERIOD");
    assertThat(told(of("8"), part, Unit.COUNT)).isEqualTo("PART_OF_PERIOD, PART_OF_PERIOD");
  }

  @Test
  void a_missing_value_or_base_gives_no_delta() {
    Figure missing = Figure.missing(Absence.NOT_EXPORTED);

    assertThat(told(missing, of("8"), Unit.COUNT)).isEqualTo("NOT_EXPORTED, NOT_EXPORTED");
    assertThat(told(of("8"), missing, Unit.COUNT)).isEqualTo("BASE_MISSING, BASE_MISSING");
    assertThat(told(of("8"), Figure.missing(Absence.NO_TARGET), Unit.COUNT))
        .isEqualTo("NO_TARGET, NO_TARGET");
  }
}
