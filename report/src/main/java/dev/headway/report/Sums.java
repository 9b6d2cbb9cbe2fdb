package dev.headway.report;

import dev.headway.model.Coverage;
import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Adds figures: what is missing stays missing. */
final class Sums {

  private Sums() {}

  /** The sum, over the least of their days; missing, with the reason, where one of them is. */
  static Figure of(List<Figure> figures) {
    Optional<Figure> missing = figures.stream().filter(f -> !f.isKnown()).findFirst();
    Coverage days =
        figures.stream()
            .filter(Figure.Known.class::isInstance)
            .map(f -> ((Figure.Known) f).coverage())
            .reduce(Coverage.WHOLE, Coverage::and);
    return missing.orElseGet(
        () ->
            new Figure.Known(
                figures.stream().map(ReturnFigures::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                days));
  }
}
