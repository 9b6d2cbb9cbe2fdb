package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  @TempDir private Path folder;

  private Goal goal(String kpi, String direction, String tolerance) {
    return new World(folder)
        .client(
            """
            goals:
              - {id: g, name: G, aim: A, owner: O, kpi: %s, direction: %s, targets: {2026-10: 1},
                 tolerance: %s}
            """
                .formatted(kpi, direction, tolerance))
        .goals()
        .get(0);
  }

  private static Figure of(String number) {
    return Figure.of(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource({
    // 10 % of 100 is 10: down to 90 on track, down to 80 at risk.
    "more, 100, AHEAD",
    "more, 101, AHEAD",
    "more, 99.99, ON_TRACK",
    "more, 90, ON_TRACK",
    "more, 89.99, AT_RISK",
    "more, 80, AT_RISK",
    "more, 79.99, BEHIND",
    "less, 100, AHEAD",
    "less, 99, AHEAD",
    "less, 110, ON_TRACK",
    "less, 120, AT_RISK",
    "less, 121, BEHIND",
    "keep above, 85, AT_RISK",
    "keep below, 125, BEHIND"
  })
  void the_verdict_follows_the_tolerance_in_the_goals_direction(
      String direction, String actual, Verdict verdict) {
    Figure figure = of(actual);

    assertThat(Judgement.of(goal("leads", direction, "10%"), figure, figure, of("100")))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0.90, AHEAD", "0.87, ON_TRACK", "0.84, AT_RISK", "0.8399, BEHIND"})
  void points_are_hundredths(String actual, Verdict verdict) {
    Figure figure = of(actual);

    assertThat(Judgement.of(goal("answered", "keep above", "3 points"), figure, figure, of("0.90")))
        .isEqualTo(verdict);
  }

  @Test
  void a_target_below_zero_has_a_tolerance_all_the_same() {
    Figure figure = of("-0.21");

    assertThat(Judgement.of(goal("net_sentiment", "more", "10%"), figure, figure, of("-0.20")))
        .isEqualTo(Verdict.ON_TRACK);
  }

  @Test
  void without_a_target_or_with_a_part_of_the_days_it_is_too_early() {
    Goal goal = goal("leads", "more", "10%");
    Figure part = new Figure.Known(BigDecimal.TEN, new Coverage(3, 31));

    assertThat(Judgement.of(goal, of("5"), of("5"), Figure.missing(Absence.NO_TARGET)))
        .isEqualTo(Verdict.TOO_EARLY);
    assertThat(Judgement.of(goal, part, part, of("5"))).isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void a_month_without_data_is_no_data_whatever_the_quarter_so_far_says() {
    Figure missing = Figure.missing(Absence.NOT_EXPORTED);

    assertThat(Judgement.of(goal("leads", "more", "10%"), missing, of("40"), of("5")))
        .isEqualTo(Verdict.NO_DATA);
  }
}
