package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  private static List<BigDecimal> values(int... numbers) {
    return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toList();
  }

  @Test
  void a_worked_example_of_ten_pairs_has_its_published_coefficient() {
    // The IQ and the hours of television of ten people: sum of squared differences of ranks 194,
    // so 1 - 6 * 194 / (10 * 99) = -0.1758 (Wikipedia, "Spearman's rank correlation coefficient").
    Link link =
        RankCorrelation.of(
            values(86, 97, 99, 100, 101, 103, 106, 110, 112, 113),
            values(2, 20, 28, 27, 50, 29, 7, 17, 6, 12),
            true);

    assertThat(link.correlation().orElseThrow().setScale(4, RoundingMode.HALF_UP))
        .isEqualByComparingTo("-0.1758");
    assertThat(link.months()).isEqualTo(10);
    assertThat(link.verdict()).isEqualTo(Link.Verdict.NOT_SEEN);
  }

  @Test
  void what_rises_and_falls_together_holds_whatever_the_size_of_the_steps() {
    Link link =
        RankCorrelation.of(values(1, 2, 3, 4, 5, 6), values(10, 11, 90, 91, 92, 1000), true);

    assertThat(link.correlation().orElseThrow()).isEqualByComparingTo("1");
    assertThat(link.verdict()).isEqualTo(Link.Verdict.HOLDS);
  }

  @Test
  void what_should_fall_as_the_other_rises_holds_when_it_does() {
    assertThat(
            RankCorrelation.of(values(1, 2, 3, 4, 5, 6), values(9, 8, 7, 6, 5, 4), false).verdict())
        .isEqualTo(Link.Verdict.HOLDS);
    assertThat(
            RankCorrelation.of(values(1, 2, 3, 4, 5, 6), values(9, 8, 7, 6, 5, 4), true).verdict())
        .isEqualTo(Link.Verdict.AGAINST);
  }

  @Test
  void equal_values_share_their_mean_rank() {
    // Ranks 1.5 1.5 3.5 3.5 5.5 5.5 against 1 to 6: 16 / sqrt(16 * 17.5) = 0.9562.
    Link link = RankCorrelation.of(values(1, 1, 2, 2, 3, 3), values(1, 2, 3, 4, 5, 6), true);

    assertThat(link.correlation().orElseThrow().setScale(4, RoundingMode.HALF_UP))
        .isEqualByComparingTo("0.9562");
  }

  @Test
  void what_chance_may_do_is_weak() {
    // Differences of ranks 0, 3, 1, 2, 1, 2, 3: squares add up to 28; 1 - 6 * 28 / 336 = 0.5, and
    // chance reaches 1.645 / sqrt(6) = 0.672 in one case of twenty.
    Link link = RankCorrelation.of(values(1, 2, 3, 4, 5, 6, 7), values(1, 5, 2, 6, 4, 3, 7), true);

    assertThat(link.verdict()).isEqualTo(Link.Verdict.WEAK);
  }

  @Test
  void five_months_or_a_series_that_never_moves_are_too_early() {
    assertThat(RankCorrelation.of(values(1, 2, 3, 4, 5), values(1, 2, 3, 4, 5), true).verdict())
        .isEqualTo(Link.Verdict.TOO_EARLY);
    Link still = RankCorrelation.of(values(1, 2, 3, 4, 5, 6), values(3, 3, 3, 3, 3, 3), true);
    assertThat(still.verdict()).isEqualTo(Link.Verdict.TOO_EARLY);
    assertThat(still.correlation()).isEmpty();
  }
}
