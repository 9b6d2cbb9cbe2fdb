package dev.headway.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The days of which a table does not tell all, since rows of it were refused: the day of such a row
 * where it can be read, else the days of the rows above and below it and all between them. Beyond
 * the table's first or last row it may be any day. Lives as long as its table is read.
 */
final class LostDays {

  private final Set<Period> lost = new LinkedHashSet<>();
  private Optional<Period> first = Optional.empty();
  private Optional<Period> last = Optional.empty();
  private boolean isAbove;
  private boolean isOpen;

  /** A row that was read. */
  void told(Period days) {
    if (isOpen && last.isEmpty()) {
      isAbove = true;
    } else if (isOpen) {
      lost.add(hull(last.get(), days));
    }
    isOpen = false;
    first = first.or(() -> Optional.of(days));
    last = Optional.of(days);
  }

  /**
   * A row that was refused.
   *
   * @param days its days; empty where they cannot be read
   */
  void refused(Optional<Period> days) {
    days.ifPresent(lost::add);
    isOpen |= days.isEmpty();
  }

  /** The days, when all rows have been seen. */
  List<Period> all() {
    List<Period> all = new ArrayList<>(lost);
    if (first.isEmpty() || last.isEmpty()) {
      return isOpen ? List.of(new Period(LocalDate.MIN, LocalDate.MAX)) : List.copyOf(all);
    }
    boolean newestFirst = last.get().first().isBefore(first.get().first());
    if (isAbove) {
      all.add(newestFirst ? from(first.get()) : upTo(first.get()));
    }
    if (isOpen) {
      all.add(newestFirst ? upTo(last.get()) : from(last.get()));
    }
    return List.copyOf(all);
  }

  private static Period from(Period days) {
    return new Period(days.first(), LocalDate.MAX);
  }

  private static Period upTo(Period days) {
    return new Period(LocalDate.MIN, days.last());
  }

  private static Period hull(Period one, Period other) {
    return new Period(
        one.first().isBefore(other.first()) ? one.first() : other.first(),
        one.last().isAfter(other.last()) ? one.last() : other.last());
  }
}
