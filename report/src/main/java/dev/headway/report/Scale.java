package dev.headway.report;

import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of numbers, ends on round ones.
 *
 * @param from its lower end
 * @param to its upper end
 */
record Scale(double from, double to) {

  private static final double[] ENDS = {1, 1.2, 1.5, 1.8, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10};
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  /** From zero, or below where values are, to a little above all of them. */
  static Scale forBars(List<Double> values) {
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double most = values.stream().mapToDouble(v -> v).max().orElse(0);
    double from = least < 0 ? -end(-least * 1.15) : 0;
    double to = most > 0 ? end(most * 1.15) : from < 0 ? 0 : 1;
    return new Scale(from, to);
  }

  /** Round ends around the values, with three or four steps between them. */
  static Scale forLine(List<Double> values, boolean fromZero) {
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double most = values.stream().mapToDouble(v -> v).max().orElse(1);
    double low = fromZero ? Math.min(0, least) : least;
    double high = fromZero ? Math.max(0, most) : most;
    double span = high > low ? high - low : Math.max(1, Math.abs(high));
    double step = step(span * 1.08 / 4);
    double from = Math.floor(low / step + 1e-9) * step;
    double to = Math.ceil((high + span * 0.05) / step - 1e-9) * step;
    return new Scale(from, to > from ? to : from + step);
  }

  /** A figure as a place can be worked out of it; empty where there is no number. */
  static Optional<Double> value(Figure figure) {
    return figure.number().map(BigDecimal::doubleValue);
  }

  /** Where a value lies, from 0 to 1; values outside lie at an end. */
  double at(double value) {
    return Math.max(0, Math.min(1, (value - from) / (to - from)));
  }

  /** Round numbers from end to end. */
  List<BigDecimal> ticks() {
    double step = step((to - from) / 4 * 0.999);
    List<BigDecimal> ticks = new ArrayList<>();
    for (int i = 0; from + i * step <= to + step * 1e-6; i++) {
      ticks.add(round(from + i * step));
    }
    return ticks;
  }

  /** Without the crumbs of binary fractions. */
  static BigDecimal round(double value) {
    return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  private static double end(double value) {
    return least(value, ENDS);
  }

  private static double step(double value) {
    return least(value, STEPS);
  }

  private static double least(double value, double[] choices) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double choice : choices) {
      if (choice * power >= value * (1 - 1e-9)) {
        return choice * power;
      }
    }
    return 10 * power;
  }
}
