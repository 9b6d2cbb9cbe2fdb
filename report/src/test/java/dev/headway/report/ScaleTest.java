package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void bars_start_at_zero_and_end_on_a_round_number() {
    assertThat(Scale.forBars(List.of(74.0, 70.0, 46.0))).isEqualTo(new Scale(0, 90));
    assertThat(Scale.forBars(List.of(1.12, 1.5))).isEqualTo(new Scale(0, 1.8));
  }

  @Test
  void zero_lies_inside_where_a_value_is_below_it() {
    Scale scale = Scale.forBars(List.of(-0.2, 0.3));
    assertThat(scale.from()).isCloseTo(-0.25, Assertions.within(1e-9));
    assertThat(scale.at(0)).isCloseTo(0.25 / 0.65, Assertions.within(1e-9));
  }

  @Test
  void values_that_are_all_below_zero_end_there() {
    assertThat(Scale.forBars(List.of(-4.0)).to()).isZero();
  }

  @Test
  void no_values_still_make_a_scale() {
    assertThat(Scale.forBars(List.of())).isEqualTo(new Scale(0, 1));
    assertThat(Scale.forLine(List.of(0.0, 0.0), true).to()).isPositive();
  }

  @Test
  void a_line_has_three_to_six_round_steps() {
    for (double most : new double[] {1, 3, 7, 13, 74, 99, 101, 1234, 0.31}) {
      List<BigDecimal> ticks = Scale.forLine(List.of(most / 2, most), true).ticks();
      assertThat(ticks).as("up to %s", most).hasSizeBetween(3, 6);
      assertThat(ticks.get(0)).isEqualByComparingTo("0");
      assertThat(ticks.get(ticks.size() - 1).doubleValue()).isGreaterThanOrEqualTo(most);
    }
  }
}
