package dev.headway.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of one table's facts without keeping them. Lives as long as its table is read. */
final class FactTally {

  private int count;
  private int spanning;
  private Optional<Fact> firstSpanning = Optional.empty();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();
  private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
  private final Set<String> networks = new TreeSet<>();
  private final Set<YearMonth> months = new HashSet<>();

  void add(Fact fact) {
    Period period = fact.period();
    count++;
    if (first.isEmpty() || period.first().isBefore(first.get())) {
      first = Optional.of(period.first());
    }
    if (last.isEmpty() || period.last().isAfter(last.get())) {
      last = Optional.of(period.last());
    }
    fact.facet(Facet.NETWORK).ifPresent(networks::add);
    fact.kind().facets().stream()
        .filter(facet -> !facets.contains(facet) && Offer.says(fact, facet))
        .forEach(facets::add);
    YearMonth end = YearMonth.from(period.last());
    for (YearMonth m = YearMonth.from(period.first()); !m.isAfter(end); m = m.plusMonths(1)) {
      months.add(m);
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

  /** What any of them says of itself. */
  Set<Facet> facets() {
    return facets;
  }

  /** The networks that any of them names, in their order. */
  Set<String> networks() {
    return networks;
  }

  /** The months that any of them speaks of. */
  Set<YearMonth> months() {
    return months;
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
