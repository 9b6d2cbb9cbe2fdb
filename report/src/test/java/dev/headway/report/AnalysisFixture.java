package dev.headway.report;

import dev.headway.model.Absence;
import dev.headway.model.Analysis;
import dev.headway.model.ControlChart;
import dev.headway.model.ControlChart.Limits;
import dev.headway.model.ControlChart.Point;
import dev.headway.model.ControlChart.Reading;
import dev.headway.model.ControlChart.Start;
import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Movement;
import dev.headway.model.Movement.Kind;
import dev.headway.model.Movement.Part;
import dev.headway.model.Movement.Split;
import dev.headway.model.Outlook;
import dev.headway.model.Pace;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known of test rides beyond their value: usual from 32 to 55 until February, from 43 to 77
 * since March; October is a signal; Instagram, YouTube and others moved it from 61 to 74; of the
 * quarter's 210 some 200 are likely.
 */
final class AnalysisFixture {

  static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth FIRST = YearMonth.of(2025, 10);

  private AnalysisFixture() {}

  static GoalScore testRides() {
    return Altered.with(Autumn.testRides(), analysis());
  }

  static Analysis analysis() {
    return of(
        chart(),
        Reading.RUN,
        List.of(
            quarter("210", "74", expected()), ahead(1, expected()), ahead(2, NONE), ahead(3, NONE)),
        List.of(movement()));
  }

  static final Forecast NONE = Forecast.withheld(Forecast.Reason.TOO_LITTLE_HISTORY);

  static Forecast expected() {
    return new Forecast.Expected(
        number("200"), number("185"), number("246"), Forecast.Method.RUN_RATE, 3, 10);
  }

  static Analysis of(
      ControlChart chart, Reading reading, List<Outlook> quarters, List<Movement> moved) {
    Figure nothing = Figure.missing(Absence.NOT_EXPORTED);
    Pace pace = new Pace(nothing, nothing, nothing, 2);
    return new Analysis(
        chart,
        reading,
        reading,
        reading,
        Analysis.Reach.WITHIN,
        nothing,
        pace,
        pace,
        Optional.of(
            new Forecast.Scored(
                Autumn.OCTOBER.minusMonths(1),
                Autumn.OCTOBER,
                expected(),
                Figure.of(number("74")))),
        quarters,
        Optional.empty(),
        List.of(),
        moved,
        List.of());
  }

  static ControlChart chart() {
    return chart("32", "55");
  }

  /** With other limits until February. */
  static ControlChart chart(String lower, String upper) {
    List<Point> points =
        IntStream.range(0, 13)
            .mapToObj(
                i ->
                    new Point(
                        FIRST.plusMonths(i),
                        number("50"),
                        i == 12 ? Reading.RUN : Reading.ROUTINE,
                        true))
            .toList();
    return new ControlChart(
        List.of(
            new Limits(
                FIRST,
                MARCH.minusMonths(1),
                Start.FIRST_MONTH,
                number("43"),
                number(lower),
                number(upper),
                6),
            new Limits(
                MARCH, Autumn.OCTOBER, Start.SHIFT, number("60"), number("43"), number("77"), 8)),
        points);
  }

  static Movement movement() {
    return new Movement(
        Autumn.OCTOBER.minusMonths(1),
        Split.NETWORK,
        number("61"),
        number("74"),
        List.of(
            part(Kind.NAMED, "instagram", "9"),
            part(Kind.NAMED, "youtube", "7"),
            part(Kind.NOT_STATED, "", "1"),
            part(Kind.NAMED, "facebook", "-2"),
            part(Kind.NAMED, "x", "-2")));
  }

  private static Part part(Kind kind, String name, String change) {
    return new Part(kind, name, number(change), BigDecimal.ZERO, number(change));
  }

  static Outlook quarter(String target, String actual, Forecast forecast) {
    return new Outlook(
        Autumn.OCTOBER,
        Autumn.OCTOBER.plusMonths(2),
        Figure.of(number(target)),
        Figure.of(number(actual)),
        Figure.of(number("138")),
        forecast);
  }

  /** A quarter to come, of which nothing has been planned. */
  static Outlook ahead(int quarters, Forecast forecast) {
    YearMonth first = Autumn.OCTOBER.plusMonths(3L * quarters);
    return new Outlook(
        first,
        first.plusMonths(2),
        Figure.missing(Absence.NO_TARGET),
        Figure.missing(Absence.STILL_TO_COME),
        Figure.missing(Absence.NOT_EXPORTED),
        forecast);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
