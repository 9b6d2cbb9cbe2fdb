package dev.headway.model;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import dev.headway.ingest.ReadFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The days that one file has told of. A file that states its days, or whose rows are stretches of
 * days, has told of those. One whose rows are events has told of the days from its first to its
 * last row, cut at the end of the month it was downloaded for.
 *
 * @param file the file
 * @param read what was read from it
 * @param told the days
 */
record FileDays(ReadFile file, ReadFile.Read read, List<Period> told) {

  /** Copies the list. */
  FileDays {
    told = List.copyOf(told);
  }

  /**
   * The days of a file.
   *
   * @param facts those kept from it that tell of their day
   * @param upTo the last month that anything is told of
   */
  static FileDays of(ReadFile file, ReadFile.Read read, List<FactGroup> facts, YearMonth upTo) {
    LocalDate end = file.file().folder().orElse(upTo).atEndOfMonth();
    return new FileDays(file, read, told(read, facts, end));
  }

  /** Whether it lies in the folder of a month. */
  boolean isIn(YearMonth month) {
    return file.file().folder().equals(Optional.of(month));
  }

  /**
   * Whether it lies in the folder of a month and can have told of it, so that its silence says that
   * there was nothing: it does not state other days, and is not all of one earlier month, as an
   * export is that was left there by mistake.
   */
  boolean isFor(YearMonth month) {
    Period days = Period.of(month);
    boolean states = read.stated().filter(period -> period.touches(days)).isPresent();
    return isIn(month) && (read.stated().isPresent() ? states : !isOfOneMonthBefore(month));
  }

  private boolean isOfOneMonthBefore(YearMonth month) {
    Optional<YearMonth> last = read.last().map(YearMonth::from);
    return last.filter(m -> m.isBefore(month)).isPresent()
        && last.equals(read.first().map(YearMonth::from));
  }

  /** Whether it has told of the day, and no row of that day was refused. */
  boolean toldOf(LocalDate day) {
    return told.stream().anyMatch(period -> period.contains(day)) && !hasLost(day);
  }

  /** Whether a row that was refused may be of the day. */
  boolean hasLost(LocalDate day) {
    return read.lost().stream().anyMatch(period -> period.contains(day));
  }

  private static List<Period> told(ReadFile.Read read, List<FactGroup> facts, LocalDate end) {
    if (read.kind() == FactKind.EVIDENCE) {
      // The agency's own log: from its first line on, a day without a line had nothing to log.
      return read.first().map(first -> cut(first, end, end)).orElse(List.of());
    }
    if (facts.stream().anyMatch(fact -> Months.of(fact.period()).isEmpty())) {
      // Rows that span months cannot be given to one: only the others tell of their days.
      return facts.stream()
          .map(FactGroup::period)
          .filter(period -> Months.of(period).isPresent())
          .toList();
    }
    if (read.foreign() > 0 && facts.isEmpty()) {
      return List.of(); // others' rows say nothing of the client
    }
    if (read.stated().isPresent()) {
      return cut(read.stated().get().first(), read.stated().get().last(), end);
    }
    return read.first()
        .flatMap(first -> last(read, facts).map(last -> cut(first, last, end)))
        .orElse(List.of());
  }

  /** Deals can be dated ahead, so the last that was won is the last that is sure. */
  private static Optional<LocalDate> last(ReadFile.Read read, List<FactGroup> facts) {
    return read.kind() == FactKind.SALE
        ? facts.stream().map(fact -> fact.period().last()).max(LocalDate::compareTo)
        : read.last();
  }

  private static List<Period> cut(LocalDate first, LocalDate last, LocalDate end) {
    LocalDate cut = last.isAfter(end) ? end : last;
    return first.isAfter(cut) ? List.of() : List.of(new Period(first, cut));
  }
}
