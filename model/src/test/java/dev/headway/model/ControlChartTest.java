package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.ControlChart.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  private static final YearMonth FIRST = YearMonth.of(2024, 1);

  private static ControlChart chart(String... values) {
    return ControlCharts.of(months(values), Optional.empty(), Optional.empty(), month -> false);
  }

  private static List<ControlCharts.Value> months(String... values) {
    List<ControlCharts.Value> months = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      months.add(new ControlCharts.Value(FIRST.plusMonths(i), new BigDecimal(values[i])));
    }
    return months;
  }

  private static List<Reading> readings(ControlChart chart) {
    return chart.points().stream().map(ControlChart.Point::reading).toList();
  }

  private static String rounded(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void limits_are_those_of_the_flow_rates_in_the_handbook_of_the_NIST() {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: ten flow rates, centre 50.81, mean
    // moving range 1.8778, limits 45.82 and 55.80; no point is out of control.
    ControlChart chart =
        chart("49.6", "47.6", "49.9", "51.3", "47.8", "51.2", "52.6", "52.4", "53.6", "52.1");

    ControlChart.Limits limits = chart.limits().get(0);
    assertThat(limits.centre()).isEqualByComparingTo("50.81");
    assertThat(rounded(limits.lower())).isEqualTo("45.82");
    assertThat(rounded(limits.upper())).isEqualTo("55.80");
    assertThat(chart.points()).noneMatch(point -> point.reading() == Reading.OUTSIDE);
  }

  @Test
  void limits_are_those_of_the_trade_deficits_in_Understanding_Variation() {
    // Wheeler's monthly deficits of the United States in 1987: mean 12.75, mean moving range 1.66,
    // natural limits 8.3 and 17.2.
    ControlChart chart =
        chart(
            "10.7", "13.0", "11.4", "11.5", "12.5", "14.1", "14.8", "14.1", "12.6", "16.0", "11.7",
            "10.6");

    ControlChart.Limits limits = chart.limits().get(0);
    assertThat(rounded(limits.centre())).isEqualTo("12.75");
    assertThat(limits.lower().setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo("8.3");
    assertThat(limits.upper().setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo("17.2");
    assertThat(readings(chart)).containsOnly(Reading.ROUTINE);
  }

  @Test
  void five_months_are_too_early_and_six_are_enough() {
    assertThat(readings(chart("1", "2", "1", "2", "1"))).containsOnly(Reading.TOO_EARLY);
    assertThat(chart("1", "2", "1", "2", "1").limits()).isEmpty();
    assertThat(readings(chart("1", "2", "1", "2", "1", "2"))).containsOnly(Reading.ROUTINE);
  }

  @Test
  void a_month_outside_the_limits_of_the_twelve_before_is_a_signal() {
    // Mean 10, every moving range 2: the limits are 4.68 and 15.32, and a later 16 does not move
    // them.
    String[] year = {"9", "11", "9", "11", "9", "11", "9", "11", "9", "11", "9", "11"};
    String[] more = Arrays.copyOf(year, 13);
    more[12] = "16";

    ControlChart chart = chart(more);

    assertThat(rounded(chart.limits().get(0).upper())).isEqualTo("15.32");
    assertThat(chart.limits().get(0).months()).isEqualTo(12);
    assertThat(chart.reading(FIRST.plusMonths(12))).isEqualTo(Reading.OUTSIDE);
    assertThat(chart.reading(FIRST.plusMonths(11))).isEqualTo(Reading.ROUTINE);
    more[12] = "15";
    assertThat(chart(more).reading(FIRST.plusMonths(12))).isEqualTo(Reading.ROUTINE);
  }

  @Test
  void the_third_of_four_months_nearer_a_limit_than_the_centre_is_a_signal() {
    // Half way between the centre 10 and the limit 15.32 is 12.66.
    ControlChart chart =
        chart(
            "9", "11", "9", "11", "9", "11", "9", "11", "9", "11", "9", "11", "13", "12", "13",
            "13");

    assertThat(readings(chart).subList(12, 16))
        .containsExactly(Reading.ROUTINE, Reading.ROUTINE, Reading.ROUTINE, Reading.NEAR_LIMIT);
  }

  @Test
  void near_one_limit_and_near_the_other_do_not_add_up() {
    ControlChart chart =
        chart(
            "9", "11", "9", "11", "9", "11", "9", "11", "9", "11", "9", "11", "13", "7", "13", "7");

    assertThat(readings(chart)).containsOnly(Reading.ROUTINE);
  }

  @Test
  void eight_months_in_a_row_on_one_side_are_a_signal_and_the_level_has_shifted() {
    // From the 13th month on every value is 11 or 12: above the centre of 10, inside the limits.
    ControlChart chart =
        chart(
            "9", "11", "9", "11", "9", "11", "9", "11", "9", "11", "11", "9", "11", "12", "11",
            "12", "11", "12", "11", "12", "11");

    assertThat(chart.limits()).hasSize(2);
    ControlChart.Limits shifted = chart.limits().get(1);
    assertThat(shifted.start()).isEqualTo(ControlChart.Start.SHIFT);
    assertThat(shifted.first()).isEqualTo(FIRST.plusMonths(12));
    assertThat(chart.limits().get(0).last()).isEqualTo(FIRST.plusMonths(11));
    assertThat(readings(chart).subList(12, 21))
        .containsExactly(
            Reading.ROUTINE,
            Reading.ROUTINE,
            Reading.ROUTINE,
            Reading.ROUTINE,
            Reading.ROUTINE,
            Reading.ROUTINE,
            Reading.ROUTINE,
            Reading.RUN,
            Reading.ROUTINE);
    // Between a month before the shift and one after it there is more than routine variation.
    assertThat(chart.between(FIRST.plusMonths(8), FIRST.plusMonths(20))).isEqualTo(Reading.RUN);
    assertThat(chart.between(FIRST.plusMonths(15), FIRST.plusMonths(20)))
        .isEqualTo(Reading.ROUTINE);
  }

  @Test
  void seven_months_in_a_row_shift_nothing() {
    ControlChart chart =
        chart(
            "9", "11", "9", "11", "9", "11", "9", "11", "9", "11", "11", "9", "11", "12", "11",
            "12", "11", "12", "11");

    assertThat(chart.limits()).hasSize(1);
    assertThat(readings(chart)).containsOnly(Reading.ROUTINE);
  }

  @Test
  void a_break_of_definition_splits_the_chart_and_no_range_is_taken_over_it() {
    YearMonth seventh = FIRST.plusMonths(6);
    ControlChart chart =
        ControlCharts.of(
            months("9", "11", "9", "11", "9", "11", "90", "110", "90", "110", "90", "110"),
            Optional.empty(),
            Optional.empty(),
            seventh::equals);

    assertThat(chart.limits()).hasSize(2);
    assertThat(chart.limits().get(1).start()).isEqualTo(ControlChart.Start.NEW_DEFINITION);
    assertThat(rounded(chart.limits().get(0).upper())).isEqualTo("15.32");
    assertThat(rounded(chart.limits().get(1).centre())).isEqualTo("100.00");
    assertThat(readings(chart)).containsOnly(Reading.ROUTINE);
  }

  @Test
  void a_break_in_a_month_without_data_splits_the_chart_as_well() {
    List<ControlCharts.Value> values =
        new ArrayList<>(months("9", "11", "9", "11", "9", "11", "0", "110", "90"));
    values.remove(6);
    ControlChart chart =
        ControlCharts.of(values, Optional.empty(), Optional.empty(), FIRST.plusMonths(6)::equals);

    assertThat(readings(chart).subList(6, 8)).containsOnly(Reading.TOO_EARLY);
  }

  @Test
  void counts_have_no_limit_below_zero_and_shares_none_above_one() {
    // Mean 2, every range 2: -3.32 and 7.32.
    ControlChart.Limits counts =
        ControlCharts.of(
                months("1", "3", "1", "3", "1", "3"),
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                month -> false)
            .limits()
            .get(0);
    assertThat(counts.lower()).isEqualByComparingTo("0");
    assertThat(rounded(counts.upper())).isEqualTo("7.32");

    ControlChart.Limits shares =
        ControlCharts.of(
                months("0.9", "1", "0.9", "1", "0.9", "1"),
                Optional.of(BigDecimal.ZERO),
                Optional.of(BigDecimal.ONE),
                month -> false)
            .limits()
            .get(0);
    assertThat(shares.upper()).isEqualByComparingTo("1");
    assertThat(rounded(shares.lower())).isEqualTo("0.68");
  }

  @Test
  void low_counts_near_a_floor_of_zero_are_no_signal() {
    // Chance would go to -3.32, so 0 is not nearer to where chance ends than to the centre of 2.
    ControlChart chart =
        ControlCharts.of(
            months("1", "3", "1", "3", "1", "3", "1", "3", "1", "3", "1", "3", "0", "0", "0", "0"),
            Optional.of(BigDecimal.ZERO),
            Optional.empty(),
            month -> false);

    assertThat(readings(chart)).containsOnly(Reading.ROUTINE);
  }

  @Test
  void months_that_never_change_make_any_change_a_signal() {
    ControlChart chart = chart("5", "5", "5", "5", "5", "5", "5", "5", "5", "5", "5", "5", "6");

    assertThat(chart.reading(FIRST.plusMonths(12))).isEqualTo(Reading.OUTSIDE);
    assertThat(chart.reading(FIRST.plusMonths(11))).isEqualTo(Reading.ROUTINE);
  }

  @Test
  void a_level_that_shifts_after_half_a_year_does_not_count_into_the_limits_of_the_old_one() {
    // Six months around 79.5, every range 1: limits 76.84 and 82.16. Seven around 89.5 are all
    // outside, and one short of a shift, so the limits are those of the six.
    String[] two = {
      "79", "80", "79", "80", "79", "80", "89", "90", "89", "90", "89", "90", "89", "84"
    };
    ControlChart seven = chart(Arrays.copyOf(two, 13));

    assertThat(seven.limits()).hasSize(1);
    assertThat(seven.limits().get(0).months()).isEqualTo(6);
    assertThat(rounded(seven.limits().get(0).upper())).isEqualTo("82.16");
    assertThat(readings(seven).subList(0, 6)).containsOnly(Reading.ROUTINE);
    assertThat(readings(seven).subList(6, 13)).containsOnly(Reading.OUTSIDE);

    // The eighth lies above 79.5 too, so the level has shifted from the seventh month on. Around
    // 89.43 by 2.66 x 1 it is below what is usual there: seven of the eight count into that.
    ControlChart eight = chart(two);

    assertThat(eight.limits()).hasSize(2);
    assertThat(eight.limits().get(1).first()).isEqualTo(FIRST.plusMonths(6));
    assertThat(eight.limits().get(1).months()).isEqualTo(7);
    assertThat(rounded(eight.limits().get(1).lower())).isEqualTo("86.77");
    assertThat(readings(eight).subList(0, 13)).containsOnly(Reading.ROUTINE);
    assertThat(readings(eight).get(13)).isEqualTo(Reading.OUTSIDE);
    assertThat(Tendency.between(eight, FIRST.plusMonths(12), FIRST.plusMonths(13)))
        .isEqualTo(Tendency.DOWN);
    assertThat(Tendency.between(eight, FIRST.plusMonths(1), FIRST.plusMonths(13)))
        .isEqualTo(Tendency.UP);
  }

  @Test
  void a_month_outside_counts_into_the_limits_once_a_later_one_is_back() {
    // 10 and 2.66 x 2: 15.32. With 16, and 9 after it, the mean of eight months is 10.63.
    ControlChart gone = chart("9", "11", "9", "11", "9", "11", "16");
    ControlChart back = chart("9", "11", "9", "11", "9", "11", "16", "9");

    assertThat(gone.limits().get(0).months()).isEqualTo(6);
    assertThat(gone.reading(FIRST.plusMonths(6))).isEqualTo(Reading.OUTSIDE);
    assertThat(back.limits().get(0).months()).isEqualTo(8);
    assertThat(rounded(back.limits().get(0).centre())).isEqualTo("10.63");
  }

  @Test
  void a_level_that_shifts_before_a_month_leaves_the_limits_shifts_from_its_first_month() {
    // Around 10 by 5.32; from the seventh month on all are above 10, the ninth outside.
    ControlChart chart =
        chart("11", "9", "11", "9", "11", "9", "13", "12", "19", "14", "13", "14", "13", "15");

    assertThat(chart.limits()).hasSize(2);
    assertThat(chart.limits().get(1).first()).isEqualTo(FIRST.plusMonths(6));
  }
}
