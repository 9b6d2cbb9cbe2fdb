package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Outlook.Chance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OutlookTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  /** About 98, between 89 and 122. */
  private static Optional<Chance> chance(String target, Goal.Direction direction) {
    return chance(target, direction, Forecast.Method.RUN_RATE);
  }

  private static Optional<Chance> chance(
      String target, Goal.Direction direction, Forecast.Method method) {
    Forecast forecast =
        new Forecast.Expected(number("98"), number("89"), number("122"), method, 3, 10);
    return outlook(Figure.of(number(target)), forecast).chance(direction);
  }

  private static Outlook outlook(Figure target, Forecast forecast) {
    Figure none = Figure.missing(Absence.NOT_EXPORTED);
    return new Outlook(OCTOBER, OCTOBER.plusMonths(2), target, none, none, forecast);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void a_target_within_the_range_is_open_although_the_forecast_is_short_of_it() {
    assertThat(chance("108", Goal.Direction.MORE)).contains(Chance.OPEN);
    assertThat(chance("122", Goal.Direction.MORE)).contains(Chance.OPEN);
    assertThat(chance("95", Goal.Direction.KEEP_BELOW)).contains(Chance.OPEN);
  }

  @Test
  void a_target_is_likely_where_the_worse_end_of_the_range_reaches_it() {
    assertThat(chance("89", Goal.Direction.MORE)).contains(Chance.LIKELY);
    assertThat(chance("122", Goal.Direction.LESS)).contains(Chance.LIKELY);
  }

  @Test
  void a_target_is_unlikely_where_the_better_end_of_the_range_misses_it() {
    assertThat(chance("123", Goal.Direction.KEEP_ABOVE)).contains(Chance.UNLIKELY);
    assertThat(chance("88", Goal.Direction.LESS)).contains(Chance.UNLIKELY);
  }

  @Test
  void who_sees_rounded_numbers_is_told_by_them_unless_the_period_is_over() {
    UnaryOperator<BigDecimal> whole = number -> number.setScale(0, RoundingMode.HALF_UP);
    Outlook outlook =
        outlook(
            Figure.of(number("90")),
            new Forecast.Expected(
                number("86"), number("85"), number("89.7"), Forecast.Method.RUN_RATE, 3, 10));
    Outlook over =
        outlook(
            Figure.of(number("90")),
            new Forecast.Expected(
                number("89.7"), number("89.7"), number("89.7"), Forecast.Method.KNOWN, 0, 0));

    assertThat(outlook.chance(Goal.Direction.MORE)).contains(Chance.UNLIKELY);
    assertThat(outlook.chance(Goal.Direction.MORE, whole)).contains(Chance.OPEN);
    assertThat(over.chance(Goal.Direction.MORE, whole)).contains(Chance.MISSED);
  }

  @Test
  void a_period_that_is_over_reached_its_target_or_missed_it() {
    assertThat(chance("98", Goal.Direction.MORE, Forecast.Method.KNOWN)).contains(Chance.REACHED);
    assertThat(chance("99", Goal.Direction.MORE, Forecast.Method.KNOWN)).contains(Chance.MISSED);
    assertThat(chance("97", Goal.Direction.LESS, Forecast.Method.KNOWN)).contains(Chance.MISSED);
  }

  @Test
  void without_a_target_or_a_forecast_nothing_is_told() {
    Forecast none = Forecast.withheld(Forecast.Reason.TOO_LITTLE_HISTORY);
    assertThat(outlook(Figure.of(BigDecimal.ONE), none).chance(Goal.Direction.MORE)).isEmpty();
    Forecast known =
        new Forecast.Expected(
            number("98"), number("89"), number("122"), Forecast.Method.RUN_RATE, 3, 10);
    assertThat(outlook(Figure.missing(Absence.NO_TARGET), known).chance(Goal.Direction.MORE))
        .isEmpty();
  }
}
