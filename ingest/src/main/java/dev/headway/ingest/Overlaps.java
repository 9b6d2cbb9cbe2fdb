package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds money and visits that two files tell twice in different cuts: by campaign and by ad, by
 * channel and by source, by day and by month. Their keys differ, so they would be added up. The
 * file that covers more days is used, of two that cover the same the later one; of two of one
 * folder the one that says more, such as the campaign.
 */
record Overlaps(String label, Deduplication once, Problems problems) {

  /** An ad account's. */
  private static final Pattern NUMBER = Pattern.compile("(act_)?[\\d-]+");

  /** Takes out what is told twice. */
  void resolve(List<FileReading.Table> tables) {
    List<FileReading.Table> able = tables.stream().filter(Overlaps::canOverlap).toList();
    for (int later = 1; later < able.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        resolve(able.get(earlier), able.get(later));
      }
    }
  }

  private static boolean canOverlap(FileReading.Table table) {
    FactKind kind = table.use().kind();
    return !table.facts().isEmpty() && (kind == FactKind.AD_SPEND || kind == FactKind.WEB_VISITS);
  }

  private void resolve(FileReading.Table earlier, FileReading.Table later) {
    Optional<Period> a = covered(earlier);
    Optional<Period> b = covered(later);
    boolean apart =
        earlier.use().kind() != later.use().kind()
            || differ(earlier, later)
            || a.isEmpty()
            || b.isEmpty()
            || !meet(a.get(), b.get());
    if (apart) {
      return;
    }
    Set<Fact> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(once.facts());
    Set<Fact> olds = conflicting(earlier, later, kept);
    if (olds.isEmpty()) {
      return;
    }
    Set<Fact> news = conflicting(later, earlier, kept);
    if (isWhole(earlier) != isWhole(later)) {
      dropFirst(isWhole(earlier), olds, earlier, news, later);
    } else if (span(olds) != span(news)) {
      dropFirst(span(olds), olds, earlier, news, later);
    } else if (b.get().contains(a.get())
        && !(a.get().contains(b.get()) && saysMore(earlier, later))) {
      drop(olds, earlier, later);
    } else if (a.get().contains(b.get())) {
      drop(news, later, earlier);
    } else {
      refuse(earlier, later);
    }
  }

  /**
   * Whether it tells of visits without any of where they came from: what tells that goes before.
   */
  private static boolean isWhole(FileReading.Table table) {
    return table.use().kind() == FactKind.WEB_VISITS && table.level().isEmpty();
  }

  /** Whether they are of more than one month, in none of which they count. */
  private static boolean span(Set<Fact> facts) {
    return facts.stream().noneMatch(fact -> fact.period().isInOneMonth());
  }

  private void dropFirst(
      boolean isFirst,
      Set<Fact> olds,
      FileReading.Table earlier,
      Set<Fact> news,
      FileReading.Table later) {
    drop(isFirst ? olds : news, isFirst ? earlier : later, isFirst ? later : earlier);
  }

  /** Whether it was downloaded for the same month, and says all that the other does, and more. */
  private static boolean saysMore(FileReading.Table one, FileReading.Table other) {
    return one.file().folder().equals(other.file().folder())
        && one.facets().size() > other.facets().size()
        && one.facets().containsAll(other.facets());
  }

  /** Whether one of them gives way to the other, and is looked at elsewhere. */
  private static boolean differ(FileReading.Table a, FileReading.Table b) {
    return (a.use().givesWay() || b.use().givesWay())
        && !a.format().source().equals(b.format().source());
  }

  private void drop(Set<Fact> facts, FileReading.Table loser, FileReading.Table winner) {
    once.remove(loser, facts);
    problems.add(
        Problem.warning(
            Place.of(label + "/" + loser.file().path()),
            facts.size()
                + " of its figures are told in another cut by "
                + winner.file().path()
                + ", so they are left out here",
            "Keep one export for each stretch of days: delete the other."));
  }

  private void refuse(FileReading.Table earlier, FileReading.Table later) {
    problems.add(
        Problem.error(
            Place.of(label + "/" + later.file().path()),
            "its days overlap in part with those of "
                + earlier.file().path()
                + ", in another cut, so that some would be counted twice",
            "Download both by day, or each for one whole month."));
  }

  /** The facts of one table that the other tells too, in another cut. */
  private static Set<Fact> conflicting(
      FileReading.Table one, FileReading.Table other, Set<Fact> kept) {
    boolean sameLevel = one.level().equals(other.level());
    boolean campaigns = says(Facet.CAMPAIGN, one) && says(Facet.CAMPAIGN, other);
    boolean alike = account(one) == account(other);
    boolean accounts = alike && account(one) != Named.NOT;
    Shared shared = new Shared(sameLevel, campaigns, accounts, alike);
    boolean sameKeys = sameLevel && alike;
    Map<String, Set<Period>> told = new HashMap<>();
    for (Fact fact : other.facts()) {
      if (kept.contains(fact)) {
        told.computeIfAbsent(subject(fact, shared), s -> new HashSet<>()).add(fact.period());
      }
    }
    Set<Fact> found = new HashSet<>();
    for (Fact fact : one.facts()) {
      Set<Period> periods = told.getOrDefault(subject(fact, shared), Set.of());
      boolean twice =
          periods.stream()
              .anyMatch(p -> meet(p, fact.period()) && !(sameKeys && p.equals(fact.period())));
      if (twice && kept.contains(fact)) {
        found.add(fact);
      }
    }
    return found;
  }

  /** How a table says of which ad account, or website, its facts are. */
  private enum Named {
    NOT,
    BY_NUMBER,
    BY_NAME
  }

  private static Named account(FileReading.Table table) {
    List<String> said =
        table.facts().stream().flatMap(f -> f.facet(Facet.ACCOUNT).stream()).distinct().toList();
    boolean isNumber = said.stream().allMatch(name -> NUMBER.matcher(name).matches());
    return said.isEmpty() ? Named.NOT : isNumber ? Named.BY_NUMBER : Named.BY_NAME;
  }

  private static boolean says(Facet facet, FileReading.Table table) {
    return table.facts().stream().anyMatch(f -> f.facet(facet).isPresent());
  }

  /** What both tables say, by which their facts can be compared. */
  private record Shared(boolean level, boolean campaigns, boolean accounts, boolean alike) {}

  private static String subject(Fact fact, Shared shared) {
    if (fact instanceof WebVisits && !shared.alike()) {
      return ""; // one of the files does not say whose website it is of
    }
    if (fact instanceof WebVisits w) {
      return shared.level() ? w.property() + "|" + w.source() : w.property();
    }
    if (fact instanceof AdSpend a) {
      return String.join(
          "|",
          a.network(),
          shared.accounts() ? a.account() : "",
          shared.campaigns() ? a.campaign() : "",
          shared.level() ? a.part() : "");
    }
    return fact.key();
  }

  private static Optional<Period> covered(FileReading.Table table) {
    return table
        .stated()
        .or(() -> table.first().flatMap(f -> table.last().map(l -> new Period(f, l))));
  }

  private static boolean meet(Period a, Period b) {
    return !a.last().isBefore(b.first()) && !b.last().isBefore(a.first());
  }
}
