package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a goal will reach its targets, by the numbers that the reader sees: a range that ends at
 * 90% does not miss 90%, whatever was rounded.
 *
 * @param language the reader's
 * @param goal whose quarters and year
 */
record Chances(Language language, GoalScore goal) {

  /** Whether a quarter, or the year, will reach its target; empty without target or forecast. */
  Optional<Outlook.Chance> of(Outlook period) {
    RoundedNumbers numbers = new RoundedNumbers(alike(period).numbers(), goal.goal().kpi().unit());
    return period.chance(goal.goal().direction(), numbers::rounded);
  }

  /** The language with the decimals that a period has beside the quarters. */
  Language alike(Outlook period) {
    return language.beside(Stream.concat(values(), values(period)).map(Figure::of));
  }

  /** The numbers of all quarters. */
  List<BigDecimal> quarters() {
    return values().toList();
  }

  private Stream<BigDecimal> values() {
    return goal.analysis().quarters().stream().flatMap(Chances::values);
  }

  private static Stream<BigDecimal> values(Outlook quarter) {
    Stream<BigDecimal> forecast =
        quarter.forecast() instanceof Forecast.Expected expected
            ? Stream.of(expected.value(), expected.low(), expected.high())
            : Stream.empty();
    return Stream.concat(
        Stream.of(quarter.target(), quarter.actual(), quarter.lastYear())
            .flatMap(figure -> figure.number().stream()),
        forecast);
  }
}
