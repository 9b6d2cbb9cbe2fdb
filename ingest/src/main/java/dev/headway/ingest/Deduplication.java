package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps each thing once. Of two exports that tell the same thing the later folder's wins, and
 * within a folder the later path's, but for one that says the same and measures more; of two rows
 * of one file the first. A disagreement within a folder is told, and so is what an earlier folder's
 * export measured and a later one has no column for.
 */
final class Deduplication {

  private static final int LINES_SHOWN = 10;

  private record Told(FactKind kind, String scope, String key) {}

  private record Pair(String earlier, String later) {
    boolean isOneFile() {
      return earlier.equals(later);
    }
  }

  private record Lines(FactKind kind, int earlier, int later) {}

  private final String label;
  private final Problems problems;
  private final Map<Told, Fact> kept = new LinkedHashMap<>();
  private final Map<ExportFile, Integer> superseded = new HashMap<>();
  private final Map<Pair, List<Lines>> disagreements = new LinkedHashMap<>();
  private final Map<Pair, Set<String>> forgotten = new LinkedHashMap<>();

  Deduplication(String label, Problems problems) {
    this.label = label;
    this.problems = problems;
  }

  /** Within which source the fact's key means it: the ids of tools mean nothing elsewhere. */
  static String scope(Fact fact, Source source) {
    return switch (fact.kind()) {
      case LEAD, SALE, CONVERSATION -> source.id() + "|";
      case ACCOUNT_DAY, POST, STORY, VIDEO, AD_SPEND, WEB_VISITS, MENTION, ANSWER, EVIDENCE -> "";
    };
  }

  private static Told told(FileReading.Table table, Fact fact) {
    Source source = table.format().source();
    String scope = table.use().givesWay() ? source.id() : scope(fact, source);
    return new Told(fact.kind(), scope, fact.key());
  }

  /** Adds the facts of a table; tables come by folder and path. */
  void add(FileReading.Table table) {
    for (Fact fact : table.facts()) {
      Told told = told(table, fact);
      Fact before = kept.get(told);
      if (before != null && isKept(before, fact)) {
        compare(before, fact);
        supersede(fact);
        continue;
      }
      if (before != null) {
        compare(before, fact);
        forget(before, fact, table.exported());
        supersede(before);
        kept.remove(told); // so that the order stays that of the files
      }
      kept.put(told, fact);
    }
  }

  /** Takes facts of a table out that another one tells in another way. */
  void remove(FileReading.Table table, Set<Fact> facts) {
    facts.forEach(
        fact -> {
          if (kept.remove(told(table, fact), fact)) {
            supersede(fact);
          }
        });
  }

  /** The facts that are left, in the order of files and lines. */
  List<Fact> facts() {
    return List.copyOf(kept.values());
  }

  /** How many facts of the file are told by another one. */
  int superseded(ExportFile file) {
    return superseded.getOrDefault(file, 0);
  }

  /** Tells of the disagreements, and of what is lost. */
  void tell() {
    disagreements.forEach(
        (pair, lines) ->
            problems.add(
                Problem.warning(
                    Place.of(label + "/" + pair.later(), lines.get(0).later()),
                    message(pair, lines),
                    pair.isOneFile()
                        ? "The first of these lines is used. Download the file again; if it still"
                            + " tells it twice, ask where it comes from."
                        : "The file named first here is used. Delete the one that is out of"
                            + " date."
                            + ofTwo(lines))));
    forgotten.forEach(
        (pair, metrics) ->
            problems.add(
                Problem.warning(
                    Place.of(label + "/" + pair.later()),
                    "this file tells again what "
                        + pair.earlier()
                        + " told, and has no column for "
                        + String.join(", ", metrics)
                        + ", so that these figures are not known any more",
                    "Download it again with these columns. If the network has no such columns any"
                        + " more, download the days of this month only.")));
  }

  /** Campaigns of two accounts may have one name, and then look like one. */
  private static String ofTwo(List<Lines> lines) {
    return lines.get(0).kind() == FactKind.AD_SPEND
        ? " If they are of two ad accounts, put each into a folder of its own, such as"
            + " @alder-uk."
        : "";
  }

  private static String message(Pair pair, List<Lines> lines) {
    String where =
        lines.stream()
            .limit(LINES_SHOWN)
            .map(l -> l.later() + " and " + l.earlier())
            .collect(Collectors.joining("; "));
    String more =
        lines.size() > LINES_SHOWN ? "; and " + (lines.size() - LINES_SHOWN) + " more" : "";
    return "this file and "
        + (pair.isOneFile() ? "itself" : pair.earlier())
        + " tell the same thing differently, in lines "
        + where
        + more;
  }

  private void compare(Fact before, Fact fact) {
    ExportFile earlier = before.origin().file();
    ExportFile later = fact.origin().file();
    boolean agree =
        Facts.same(before, fact) || Facts.isFuller(fact, before) || Facts.isFuller(before, fact);
    if (inOneFolder(before, fact) && !agree) {
      disagreements
          .computeIfAbsent(new Pair(earlier.path(), later.path()), p -> new ArrayList<>())
          .add(new Lines(fact.kind(), before.origin().line(), fact.origin().line()));
    }
  }

  private static boolean isKept(Fact before, Fact fact) {
    return before.origin().file().equals(fact.origin().file())
        || (inOneFolder(before, fact) && Facts.isFuller(before, fact));
  }

  /** What is lost with an earlier fact, since the later export has no column for it. */
  private void forget(Fact before, Fact fact, Set<String> exported) {
    Set<String> lost = new TreeSet<>(before.measures().metrics());
    lost.removeAll(exported);
    if (!lost.isEmpty()) {
      forget(before.origin().file(), fact.origin().file(), lost);
    }
  }

  /** Adds metrics that an earlier file measured and a later one has no column for. */
  void forget(ExportFile earlier, ExportFile later, Set<String> metrics) {
    forgotten
        .computeIfAbsent(new Pair(earlier.path(), later.path()), pair -> new TreeSet<>())
        .addAll(metrics);
  }

  private static boolean inOneFolder(Fact a, Fact b) {
    return a.origin().file().folder().equals(b.origin().file().folder());
  }

  private void supersede(Fact fact) {
    superseded.merge(fact.origin().file(), 1, Integer::sum);
  }
}
