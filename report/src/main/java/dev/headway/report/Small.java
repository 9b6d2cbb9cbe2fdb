package dev.headway.report;

import dev.headway.model.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a long table that have one of their own, and those that are put together as others:
 * never more than a tenth of anything that the table adds up.
 *
 * @param shown in their order
 * @param hidden the rest in theirs; never a single one, which would be no shorter
 */
record Small<T>(List<T> shown, List<T> hidden) {

  private static final double MOST_HIDDEN = 0.1;

  /** Copies the lists. */
  Small {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
  }

  /**
   * Splits rows.
   *
   * @param rows all of them
   * @param most so many rows there may be, if no more than a tenth is hidden that way
   * @param adding what adds up over rows
   */
  static <T> Small<T> of(List<T> rows, int most, List<Function<T, Figure>> adding) {
    if (rows.size() <= most) {
      return new Small<>(rows, List.of());
    }
    List<T> largestFirst =
        rows.stream()
            .sorted(
                Comparator.comparingDouble((T row) -> largestPart(row, rows, adding)).reversed())
            .toList();
    int shown = most - 1;
    while (shown < rows.size() && hidesTooMuch(largestFirst, shown, adding)) {
      shown++;
    }
    List<T> small = largestFirst.subList(shown, rows.size());
    return small.size() < 2
        ? new Small<>(rows, List.of())
        : new Small<>(
            rows.stream().filter(row -> !small.contains(row)).toList(),
            rows.stream().filter(small::contains).toList());
  }

  private static <T> double largestPart(T row, List<T> rows, List<Function<T, Figure>> adding) {
    return adding.stream()
        .mapToDouble(of -> sum(List.of(row), of) / Math.max(1e-9, sum(rows, of)))
        .max()
        .orElse(0);
  }

  private static <T> boolean hidesTooMuch(
      List<T> largestFirst, int shown, List<Function<T, Figure>> adding) {
    return adding.stream()
        .anyMatch(
            of ->
                sum(largestFirst.subList(shown, largestFirst.size()), of)
                    > MOST_HIDDEN * sum(largestFirst, of));
  }

  private static <T> double sum(List<T> rows, Function<T, Figure> of) {
    return rows.stream()
        .mapToDouble(row -> Math.abs(ReturnFigures.value(of.apply(row)).doubleValue()))
        .sum();
  }
}
