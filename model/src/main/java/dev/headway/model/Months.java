package dev.headway.model;

import dev.headway.ingest.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Months as the rules of numbers see them. */
final class Months {

  private Months() {}

  /** The month that all of the period lies in; empty when it lies in two. */
  static Optional<YearMonth> of(Period period) {
    YearMonth month = YearMonth.from(period.first());
    return month.equals(YearMonth.from(period.last())) ? Optional.of(month) : Optional.empty();
  }

  /** From the first to the last, both included; none when the first is after the last. */
  static List<YearMonth> between(YearMonth first, YearMonth last) {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}
