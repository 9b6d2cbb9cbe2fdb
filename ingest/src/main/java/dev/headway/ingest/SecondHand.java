package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One network, one source: what a tool tells of posts and days that the network's own export tells
 * of is left out. Of two tools the one that tells more is used.
 */
record SecondHand(String label, Deduplication once, Problems problems) {

  /**
   * Takes out what is told twice.
   *
   * @param tables all tables
   * @param first what is known to be told first-hand; what these tables tell so is added, and what
   *     is left of each tool
   */
  void resolve(List<FileReading.Table> tables, FirstHand first) {
    Map<String, List<FileReading.Table>> bySource = new TreeMap<>();
    tables.stream()
        .filter(table -> table.use().givesWay() && FirstHand.concerns(table.use().kind()))
        .forEach(
            table ->
                bySource
                    .computeIfAbsent(table.format().source().id(), s -> new ArrayList<>())
                    .add(table));
    if (bySource.isEmpty()) {
      return;
    }
    tables.stream()
        .filter(table -> !table.use().givesWay())
        .flatMap(table -> table.facts().stream())
        .forEach(first::add);
    Comparator<List<FileReading.Table>> bySize =
        Comparator.comparingInt(of -> of.stream().mapToInt(t -> t.facts().size()).sum());
    bySource.values().stream().sorted(bySize.reversed()).forEach(of -> resolveTool(of, first));
  }

  private void resolveTool(List<FileReading.Table> tables, FirstHand first) {
    Set<Fact> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(once.facts());
    for (FileReading.Table table : tables) {
      Map<ExportFile, Set<Fact>> twice = new LinkedHashMap<>();
      for (Fact fact : table.facts()) {
        Optional<ExportFile> teller = kept.contains(fact) ? first.teller(fact) : Optional.empty();
        teller.ifPresent(file -> twice.computeIfAbsent(file, f -> new HashSet<>()).add(fact));
      }
      twice.forEach((winner, facts) -> drop(table, winner, facts, unlike(facts, first)));
    }
    kept.clear();
    kept.addAll(once.facts());
    tables.stream()
        .filter(table -> table.use().kind() != FactKind.WEB_VISITS)
        .flatMap(table -> table.facts().stream())
        .filter(kept::contains)
        .forEach(first::add);
  }

  /** How many of the posts are told by nobody else under their id or their address. */
  private static long unlike(Set<Fact> facts, FirstHand first) {
    return facts.stream().filter(f -> f instanceof Post post && !first.isTold(post)).count();
  }

  private void drop(FileReading.Table loser, ExportFile winner, Set<Fact> facts, long unlike) {
    once.remove(loser, facts);
    problems.add(
        Problem.warning(
            Place.of(label + "/" + loser.file().path()),
            facts.size()
                + " of its "
                + (loser.use().kind() == FactKind.POST ? "posts" : "figures")
                + " are of days and accounts of which "
                + winner.path()
                + " tells too, so they are left out here"
                + (unlike > 0 ? "; " + unlike + " of them it has under no such id or address" : ""),
            "One network, one source: the network's own export goes before a tool's. "
                + (unlike > 0
                    ? "If posts are missing in it, download it again for all of these days."
                    : "Delete this file if it tells nothing else.")));
  }
}
