package dev.headway.ingest;

import java.time.LocalDate;
import java.util.Optional;

/** What is known of one table's facts without keeping them. Lives as long as its table is read. */
final class FactTally {

  private int count;
  private int spanning;
  private Optional<Fact> firstSpanning = Optional.empty();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  void add(Fact fact) {
    Period period = fact.period();
    count++;
    if (first.isEmpty() || period.first().isBefore(first.get())) {
      first = Optional.of(period.first());
    }
    if (last.isEmpty() || period.last().isAfter(last.get())) {
      last = Optional.of(period.last());
    }
    if (!period.isInOneMonth()) {
      spanning++;
      firstSpanning = firstSpanning.or(() -> Optional.of(fact));
    }
  }

  /** How many facts there are. */
  int count() {
    return count;
  }

  /** How many of them speak of days of more than one month. */
  int spanning() {
    return spanning;
  }

  /** The first of those. */
  Optional<Fact> firstSpanning() {
    return firstSpanning;
  }

  /** The first day that any speaks of. */
  Optional<LocalDate> first() {
    return first;
  }

  /** The last day that any speaks of. */
  Optional<LocalDate> last() {
    return last;
  }
}
