package dev.headway.model;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many days without a row are usual for a source whose rows are events: as many as in the
 * longest stretch inside any of its exports, or seven times the mean distance between two rows (two
 * responses, however many questions each of them answers), since at a steady rate fewer than one
 * stretch in a thousand is longer (e to the power of -7 is 0.0009).
 */
final class QuietStretch {

  /** Facts that are figures of days, or that the agency logs itself. */
  private static final Set<FactKind> DAYS =
      Set.of(FactKind.WEB_VISITS, FactKind.ACCOUNT_DAY, FactKind.EVIDENCE);

  private QuietStretch() {}

  /**
   * The days.
   *
   * @param groups what the source's exports tell
   * @param told the days inside each of its exports
   */
  static long of(FactKind kind, List<FactGroup> groups, List<Period> told) {
    boolean isEvents = !DAYS.contains(kind);
    NavigableSet<LocalDate> days = new TreeSet<>();
    groups.forEach(group -> days.add(group.period().first()));
    if (!isEvents || days.isEmpty()) {
      return 0;
    }
    long longest = 0;
    LocalDate before = days.first();
    for (LocalDate day : days) {
      Period gap = new Period(before, day);
      if (told.stream().anyMatch(period -> period.contains(gap))) {
        longest = Math.max(longest, gap.days() - 2L);
      }
      before = day;
    }
    long span = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    return Math.max(longest, 7 * span / FactGroup.rows(groups));
  }
}
