package dev.headway.model;

import dev.headway.ingest.Source;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the agency promises of the exports that it downloads.
 *
 * @param afterMonthEnd whether each month's exports are downloaded when the month is over, and hold
 *     all of it: then a few quiet days at its end are quiet days, and not days that nobody knows
 * @param spans the months in which a source had something to export, by the source's id; a source
 *     that is not here has had it always
 * @param zeros months in which an input really was zero although it never is, by the input's name
 */
public record Downloads(
    boolean afterMonthEnd, Map<String, Span> spans, Map<String, List<YearMonth>> zeros) {

  /** No promise. */
  public static final Downloads NONE = new Downloads(false, Map.of(), Map.of());

  /**
   * Months.
   *
   * @param from the first; empty for always
   * @param to the last; empty for still
   */
  public record Span(Optional<YearMonth> from, Optional<YearMonth> to) {

    private static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

    boolean contains(YearMonth month) {
      return !from.map(month::isBefore).orElse(false) && !to.map(month::isAfter).orElse(false);
    }
  }

  /** Copies the maps. */
  public Downloads {
    spans = Map.copyOf(spans);
    zeros = Map.copyOf(zeros);
  }

  /** Whether the agency says that an input really was zero in a month. */
  boolean isTrueZero(String input, YearMonth month) {
    return zeros.getOrDefault(input, List.of()).contains(month);
  }

  /** Whether an export of the source is to be expected for a month. */
  boolean expect(Source source, YearMonth month) {
    return spans.getOrDefault(source.id(), Span.ALWAYS).contains(month);
  }
}
